import type { Direction, RawValue } from '../../scorecard';
import { readDirection, readTarget, traitsOf } from '../../scorecard';
import type { Language } from '../../locales/language';
import type { Area } from '../cells/area';
import type { Block, Head } from '../blocks/block';
import { type BlockIndicator, type BlockSeries, type FactRole } from '../blocks/block-indicators';
import type { Grid } from '../blocks/grid';
import { isSignedDifference } from '../blocks/header-role';
import { readPeriodText } from '../blocks/period-text';
import { readUnitText } from '../blocks/unit-text';
import { cellAddress } from './cell-address';
import { measureOfText } from './label-text';
import { KnownSeries } from './repeated-series';
import type { KnownPerspectives } from './perspective';
import type { SheetIndicators } from './sheet-indicators';
import { subjectOfText } from './subject';
import { bindingOf, newestFigure, type TableBinding, withBenchmark } from './table-binding';
import { type MappingText, mappingText } from './texts';

/** A cell that holds something for an indicator, with what stands in it. */
export interface TableFact {
  readonly address: string;
  readonly text: string;
}

/** What the user must answer, in the order that matters. */
export type Ask = 'title' | 'ambition' | 'direction' | 'period';

/** A proposal for an indicator of a table, as `bms suggest --json` prints it. A field that is not proposed is `null`. */
export interface TableSuggestion {
  readonly source: 'table';
  readonly indicator: string | null;
  readonly sheet: string;
  readonly series: readonly {
    readonly unit: string | null;
    readonly role: BlockSeries['role'];
    readonly points: readonly { readonly period: string | null; readonly address: string; readonly value: RawValue }[];
  }[];
  /** The newest figure of the series that the card would show. */
  readonly result: string | null;
  readonly ambition: TableFact | null;
  readonly critical: TableFact | null;
  readonly benchmark: TableFact | null;
  readonly count: TableFact | null;
  readonly measure: string | null;
  readonly unit: string | null;
  readonly perspective: string | null;
  readonly direction: Direction | null;
  readonly confidence: number;
  readonly reason: string;
  readonly asks: readonly Ask[];
  /** Not printed. */
  readonly binding: TableBinding;
}

export interface TableOptions {
  readonly language: Language;
  readonly perspectives: KnownPerspectives;
  /** What the workbook's file is called, without its ending; '' where it has no file. */
  readonly fileName: string;
  /** Cells that have names: they are proposed as such. */
  readonly named: readonly Area[];
}

/**
 * Proposals for the indicators of a workbook's tables, in the order in which they stand. The same figures again, rounded or
 * not, are proposed once.
 */
export function suggestTables(sheets: readonly SheetIndicators[], options: TableOptions): readonly TableSuggestion[] {
  const known = new KnownSeries();
  return sheets.flatMap((sheet) => suggestSheet(sheet, known, options));
}

/**
 * The same for a pane, which goes on answering meanwhile.
 *
 * @param pause - lets others have their turn, after each sheet
 */
export async function suggestTablesGently(
  sheets: readonly SheetIndicators[],
  options: TableOptions,
  pause: () => Promise<void>,
): Promise<readonly TableSuggestion[]> {
  const known = new KnownSeries();
  const found: (readonly TableSuggestion[])[] = [];
  for (const sheet of sheets) {
    found.push(suggestSheet(sheet, known, options));
    await pause();
  }
  return found.flat();
}

function suggestSheet(
  { blocks, grid }: SheetIndicators,
  known: KnownSeries,
  options: TableOptions,
): readonly TableSuggestion[] {
  return blocks.flatMap(({ block, indicators }) =>
    known
      .newOf(withoutNamed(block, indicators, options.named))
      .map((indicator) => suggestionOf(block, grid, indicator, options)),
  );
}

function withoutNamed(
  { sheet }: Block,
  indicators: readonly BlockIndicator[],
  named: readonly Area[],
): readonly BlockIndicator[] {
  const areas = named.filter((area) => area.sheet.toLowerCase() === sheet.toLowerCase());
  if (areas.length === 0) return indicators;
  return indicators.map((indicator) => ({
    ...indicator,
    series: indicator.series.filter((series) => !isNamed(series, areas)),
  }));
}

/** Whether names lead to every figure of a series. */
function isNamed({ points }: BlockSeries, areas: readonly Area[]): boolean {
  return points.every(
    ({ row, column, cell }) =>
      cell === null ||
      areas.some(
        ({ top, left, bottom, right }) =>
          row >= (top ?? 0) && row <= (bottom ?? Infinity) && column >= (left ?? 0) && column <= (right ?? Infinity),
      ),
  );
}

/** What a table says of one of its indicators. */
export function suggestionOf(
  block: Block,
  grid: Grid,
  indicator: BlockIndicator,
  options: TableOptions,
): TableSuggestion {
  const text = mappingText(options.language);
  const { title, head } = titleOf(block, indicator, options);
  const subject = subjectOfText(title ?? '');
  const shown = shownSeries(indicator.series);
  const facts = withoutUndecided(withBenchmark(block, grid, indicator, shown), indicator);
  const fact = (role: FactRole): TableFact | null => factOf(facts.get(role));
  const newest = newestFigure(shown);
  const limit = directionOfFact(indicator.facts);
  const direction = limit ?? (isSignedDifference(title ?? '') ? null : subject.direction);
  const perspective =
    indicator.facts.get('perspective')?.text ??
    (subject.perspective === null ? null : options.perspectives.nameOf(subject.perspective));
  const asks: Ask[] = [];
  if (head === null) asks.push('title');
  if (indicator.targets.length > 0) asks.push('ambition');
  if (direction === null) asks.push('direction');
  if (!indicator.series.some(({ points }) => points.some(({ period }) => period !== null))) asks.push('period');
  return {
    source: 'table',
    indicator: title,
    sheet: block.sheet,
    series: indicator.series.map(({ unit, role, points }) => ({
      unit: unit?.text ?? null,
      role,
      points: points.map(({ period, value, ...place }) => ({
        period: period?.label ?? null,
        address: cellAddress(place),
        value,
      })),
    })),
    result: newest === null ? null : cellAddress(newest),
    ambition: fact('ambition'),
    critical: fact('critical'),
    benchmark: fact('benchmark'),
    count: fact('count'),
    measure: indicator.unit === null ? null : (measureOfText(indicator.unit.text) ?? indicator.unit.text),
    unit: shown?.unit?.text ?? null,
    perspective,
    direction,
    confidence: confidenceOf(block, indicator, { head, direction }),
    reason: reasonOf(indicator, head, text),
    asks,
    binding: bindingOf(block, grid, { ...indicator, facts }, shown),
  };
}

/** A target that the user is asked for is not proposed. */
function withoutUndecided(facts: BlockIndicator['facts'], { targets }: BlockIndicator): BlockIndicator['facts'] {
  return targets.length === 0 ? facts : new Map([...facts].filter(([role]) => role !== 'ambition'));
}

/** As written, without its unit; the sheet's name, or the file's, where no cell says it. */
function titleOf(
  { sheet }: Block,
  { titles }: BlockIndicator,
  { fileName }: TableOptions,
): { readonly title: string | null; readonly head: Head | null } {
  const [head] = titles;
  const said = titles.map(({ text }) => withoutPeriod(readUnitText(withoutNote(text)).title)).join(' – ');
  if (head !== undefined && said !== '') return { title: said, head };
  const name = [sheet, fileName].find((each) => !emptyName.test(each) && /\p{L}{3}/u.test(each));
  return { title: name ?? null, head: null };
}

/** Without what a footnote hangs on a label: `Sykefravær ¹`, `Klager1)`, `Frafall*`; the power of `m²` is none. */
function withoutNote(title: string): string {
  if (/\bm[²³]$/u.test(title)) return title;
  const rest = title.replace(/\s?(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\*+|\[\d\]|\d\))$/u, '');
  // The end of a bracket, `(1–7)`, is no mark.
  return rest.lastIndexOf('(') > rest.lastIndexOf(')') ? title : rest;
}

/** A period beside the name is that of the figures, which next year's will not be of. */
function withoutPeriod(title: string): string {
  const rest = readPeriodText(title)?.rest ?? '';
  return rest === '' ? title : rest;
}

/** What Excel calls a sheet before anybody has given it a name. */
const emptyName = /^(?:ark|sheet|blad|tabell|table|data|book|bok|mappe)[ _-]?\d*$/i;

function factOf(head: Head | undefined): TableFact | null {
  return head === undefined ? null : { address: cellAddress(head.cell), text: head.text };
}

function shownSeries(series: readonly BlockSeries[]): BlockSeries | null {
  return series.find(({ role }) => role === 'own') ?? series.find(({ role }) => role === 'total') ?? series[0] ?? null;
}

/** `minst 80 %` and `maks 5 dager` say which way is better, and so does a column for it. */
function directionOfFact(facts: BlockIndicator['facts']): Direction | null {
  const said = facts.get('direction');
  const read = said === undefined ? null : readDirection(said.text);
  if (read !== null && read.direction !== null) return read.direction;
  const ambition = facts.get('ambition');
  if (ambition === undefined) return null;
  const { target } = readTarget(ambition.cell.value, traitsOf(ambition.cell.format));
  switch (target?.op) {
    case '>':
    case '>=':
      return 'higher';
    case '<':
    case '<=':
      return 'lower';
    case 'in':
      return 'range';
    default:
      return null;
  }
}

/** Whether a table without a period still says what each figure is: heads over several columns, labels beside several rows. */
function isTold({ columns, rows }: Block): boolean {
  const values = columns.filter(({ kind }) => kind === 'value');
  return (
    values.length > 1 &&
    values.every(({ parts, unit }) => parts.length > 0 || unit !== null) &&
    rows.filter(({ labels }) => labels.length > 0).length > 2
  );
}

/** Fewer points are no series. */
const fewestPoints = 2;

/** Listed, and taken by one click, but not proposed. */
const notProposed = 0.4;

function confidenceOf(
  block: Block,
  indicator: BlockIndicator,
  { head, direction }: { readonly head: Head | null; readonly direction: Direction | null },
): number {
  const { series, facts } = indicator;
  if (block.countsAnswers || (direction === null && isSumOfMoney(indicator))) return notProposed;
  const periods = Math.max(...series.map(({ points }) => points.filter(({ period }) => period !== null).length));
  const isToldIndicator = block.columns.some(({ words, kind }) => kind === 'label' && words.includes('indicator'));
  const base =
    periods >= fewestPoints
      ? 0.8
      : periods > 0
        ? 0.65
        : facts.has('ambition') || isToldIndicator
          ? 0.7
          : isTold(block)
            ? 0.55
            : 0.4;
  const named = head === null ? base - 0.2 : base;
  return Math.round(Math.min(0.95, isToldIndicator || facts.has('ambition') ? named + 0.1 : named) * 100) / 100;
}

/** Whether figures are plain amounts of money, with nothing beside them to judge them by. */
function isSumOfMoney({ unit, facts, series }: BlockIndicator): boolean {
  const isJudged = judges.some((role) => facts.has(role)) || series.some(({ role }) => role === 'benchmark');
  return !isJudged && unit !== null && moneyUnit.test(unit.text);
}

const judges: readonly FactRole[] = ['ambition', 'critical', 'benchmark', 'baseline', 'budget'];

/** `kr`, `1000 kr`, `mill. kr`, `$`; not `kr per innbygger`. */
const moneyUnit =
  /^(?:(?:i )?1[ .]?000(?:[ .]?000)? )?(?:(?:tusen|mill\.?|mrd\.?|t|m)[ -]?)?(?:kr\.?|kroner|kronor|nok|sek|dkk|eur|euro|usd|gbp|tkr|mkr|mnok|tnok|msek|[€$£])$/iu;

function reasonOf({ series }: BlockIndicator, head: Head | null, text: MappingText): string {
  const points = series[0]?.points ?? [];
  const [first, last] = [points[0], points[points.length - 1]];
  const range = first === undefined || last === undefined ? '' : `${cellAddress(first)}–${cellAddress(last)}`;
  return head === null
    ? text('table.unnamed', { range })
    : text('table.named', { title: head.text, cell: cellAddress(head.cell), range });
}
