import { blockPeriod, type BlockPeriod, joinedPeriods, readPeriodText } from './period-text';
import { type BlockCell, periodOfCell } from './block-cell';
import type { BlockColumn, Head } from './block';
import { type BlockRole, blockRoles, headerWords, type HeaderWord } from './header-role';
import type { Grid } from './grid';
import { isDataRow, isFigure, isPeriodLike, type Region } from './regions';
import { settleColumns } from './settle-columns';
import { readUnitText, unitOf, unitOfTitle } from './unit-text';

/** What stands in a column below its head. */
interface ColumnFacts {
  readonly column: number;
  readonly heads: readonly Head[];
  readonly body: readonly BlockCell[];
  readonly figures: number;
  readonly periods: number;
  readonly texts: number;
}

/**
 * Reads what each column of a region is: labels from the left, then figures with what stands beside them.
 *
 * @param headRows - rows above the figures that head the columns
 */
export function readColumns(grid: Grid, region: Region, headRows: readonly number[]): readonly BlockColumn[] {
  const facts = factsOf(grid, region, headRows);
  const firstValue = firstValueColumn(facts);
  if (firstValue < 0) return [];
  const columns = facts.map((each, index) => (index < firstValue ? labelColumn(each) : columnAfterLabels(each)));
  const hasPeriods = columns.some(({ kind, role }) => kind === 'label' && role === 'period');
  return settleColumns(
    columns.map((column, index) => (hasPeriods && tellsApart(column, facts[index]) ? asBreakdown(column) : column)),
  );
}

function factsOf(grid: Grid, region: Region, headRows: readonly number[]): readonly ColumnFacts[] {
  const { left, right } = region.box;
  const byColumn = new Map<number, BlockCell[]>();
  for (const { row, cells } of region.rows) {
    if (headRows.includes(row)) continue;
    for (const cell of cells) {
      const column = byColumn.get(cell.column);
      if (column === undefined) byColumn.set(cell.column, [cell]);
      else column.push(cell);
    }
  }
  const figureColumns = new Set(
    region.rows.filter(isDataRow).flatMap(({ cells }) => cells.filter(isFigure).map(({ column }) => column)),
  );
  const firstFigure = Math.min(...figureColumns);
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const column = left + index;
    const body = byColumn.get(column) ?? [];
    return {
      column,
      heads: headsOf(grid, headRows, column, firstFigure),
      body,
      figures: body.filter(isFigure).length,
      periods: body.filter(isPeriodLike).length,
      texts: body.filter(({ kind }) => kind === 'text').length,
    };
  }).filter(({ body, heads }) => body.length > 0 || heads.length > 0);
}

/** Own heads and those of merged cells; a head over several columns may also stand over the first of them alone. */
function headsOf(grid: Grid, headRows: readonly number[], column: number, firstFigure: number): readonly Head[] {
  const last = headRows[headRows.length - 1];
  return headRows.flatMap((row) => {
    const cell =
      grid.label(row, column) ??
      (row === last || column < firstFigure ? null : headToTheLeft(grid, row, column, firstFigure));
    return cell === null ? [] : [{ text: cell.text, cell }];
  });
}

function headToTheLeft(grid: Grid, row: number, column: number, firstFigure: number): BlockCell | null {
  for (let at = column - 1; at >= firstFigure; at -= 1) {
    const cell = grid.label(row, at);
    if (cell === null) continue;
    // Merged cells end where they end.
    return grid.mergeAt(row, at) === null ? cell : null;
  }
  return null;
}

/** Whether a column of texts after the figures of a long table parts them further: few texts, each again and again. */
function tellsApart({ kind, role }: BlockColumn, facts: ColumnFacts | undefined): boolean {
  if (kind !== 'text' || facts === undefined || (role !== 'other' && role !== 'breakdown' && role !== 'unit'))
    return false;
  const texts = new Set(facts.body.map(({ text }) => text));
  return texts.size > 0 && texts.size * 2 <= facts.body.length;
}

function asBreakdown(column: BlockColumn): BlockColumn {
  return { ...column, kind: 'label', role: column.role === 'other' ? 'breakdown' : column.role };
}

/** Labels end where the first figures begin that are neither codes nor years down a column. */
function firstValueColumn(facts: readonly ColumnFacts[]): number {
  return facts.findIndex((each, index) => {
    if (each.figures === 0) return false;
    if (each.texts + each.periods >= each.figures && each.texts > 0) return false;
    if (isPeriodColumn(each)) return false;
    return !isCode(each, facts[index + 1]);
  });
}

function isPeriodColumn({ periods, figures, texts, heads }: ColumnFacts): boolean {
  if (periods === 0 || figures > 0) return false;
  return texts <= periods && !heads.some(({ text, cell }) => periodOfHead(text, cell) !== null && cell.kind !== 'text');
}

/** Whole numbers, each once, before a column of texts: `0301 | Oslo`. */
function isCode(each: ColumnFacts, next: ColumnFacts | undefined): boolean {
  if (next === undefined || next.texts === 0 || next.texts < next.figures) return false;
  const values = each.body.map(({ value }) => value);
  const isWhole = values.every((value) => Number.isInteger(Number(value)) && Number(value) >= 0);
  return isWhole && (wordsOf(each).includes('code') || new Set(values).size === values.length);
}

function wordsOf({ heads }: ColumnFacts): readonly HeaderWord[] {
  for (const { text } of [...heads].reverse()) {
    const words = headerWords(readPeriodText(text)?.rest ?? text);
    if (words.length > 0) return words;
  }
  return [];
}

function roleAmong(words: readonly HeaderWord[], allowed: ReadonlySet<BlockRole>): BlockRole | null {
  return words.find((word): word is BlockRole => allowed.has(word as BlockRole)) ?? null;
}

const labelRoles = new Set<BlockRole>([
  'code',
  'perspective',
  'goal',
  'factor',
  'indicator',
  'unit',
  'breakdown',
  'definition',
  'direction',
  'source',
  'responsible',
  'frequency',
  'comment',
  'cause',
  'action',
  'deadline',
  'status',
  'benchmark',
]);

function labelColumn(facts: ColumnFacts): BlockColumn {
  const words = wordsOf(facts);
  const role: BlockRole =
    facts.periods > facts.texts + facts.figures || (facts.periods > 0 && isPeriodColumn(facts))
      ? 'period'
      : facts.figures > facts.texts
        ? 'code'
        : words.includes('measure') && holdsUnits(facts)
          ? 'measure'
          : holdsCounts(facts)
            ? 'indicator'
            : (roleAmong(words, labelRoles) ?? (facts.body.length === 0 ? 'other' : 'indicator'));
  return { ...base(facts), kind: facts.body.length === 0 ? 'text' : 'label', role, words };
}

/** Whether the texts of a column say what is counted, whatever its head: `Antall elever`, `Andel (%)`. */
function holdsCounts({ body }: ColumnFacts): boolean {
  return body.length > 0 && body.every(({ text }) => unitOf(text) === null && unitOfTitle(text) !== null);
}

/** Whether the texts of a column are units of measure. */
function holdsUnits({ body }: ColumnFacts): boolean {
  const units = body.filter(({ text }) => unitOf(text) !== null).length;
  return units > 0 && units * 2 >= body.length;
}

const valueRoles = new Set<BlockRole>([
  'result',
  'previous',
  'ambition',
  'critical',
  'baseline',
  'benchmark',
  'count',
  'weight',
  'status',
]);
const besideRoles = new Set<BlockRole>(blockRoles.filter((role) => role !== 'indicator' && role !== 'period'));

/** What a column of figures may be that is no result of its own. */
const asideWords: ReadonlySet<HeaderWord> = new Set(['difference', 'quality', 'code', 'rolling', 'budget', 'forecast']);

function columnAfterLabels(facts: ColumnFacts): BlockColumn {
  const words = wordsOf(facts);
  const shared = { ...base(facts), words };
  if (words.includes('period') && facts.periods > 0 && facts.periods >= facts.figures)
    return { ...shared, kind: 'label', role: 'period', period: null };
  // A deadline or a day of measuring is a period that no figure is of.
  const aside = facts.figures === 0 ? roleAmong(words, new Set<BlockRole>(['deadline', 'comment', 'frequency'])) : null;
  if (aside !== null) return { ...shared, kind: 'text', role: aside, period: null };
  if (facts.figures + facts.periods === 0 || facts.texts > facts.figures + facts.periods) {
    // Targets are often texts: ">110 %", "40–60".
    const target = roleAmong(words, new Set<BlockRole>(['ambition', 'critical', 'benchmark', 'baseline']));
    if (target !== null && facts.body.some(({ text }) => /\d/.test(text)))
      return { ...shared, kind: 'text', role: target };
    const isUnit = words.includes('measure') && holdsUnits(facts);
    return { ...shared, kind: 'text', role: isUnit ? 'measure' : (roleAmong(words, besideRoles) ?? 'other') };
  }
  const role = roleAmong(words, valueRoles);
  const isTotal = words.some((word) => word === 'total' || word === 'average') && facts.heads.length < 2;
  const isAside = isTotal || words.some((word) => asideWords.has(word));
  return { ...shared, kind: 'value', role: isAside ? 'other' : (role ?? 'result') };
}

function base(facts: ColumnFacts): Pick<BlockColumn, 'column' | 'heads' | 'parts' | 'period' | 'unit'> {
  let period: BlockPeriod | null = null;
  let unit: Head | null = null;
  const parts: Head[] = [];
  for (const { text, cell } of facts.heads) {
    const read = periodOfHead(text, cell);
    if (read !== null) period = period === null ? read.period : (joinedPeriods(period, read.period) ?? read.period);
    const rest = read === null ? text : read.rest;
    if (rest === '') continue;
    const alone = unitOf(rest);
    const said = readUnitText(rest);
    if (alone !== null || said.unit !== null) unit = { text: alone ?? said.unit ?? '', cell };
    if (alone === null && !parts.some((part) => part.text === said.title)) parts.push({ text: said.title, cell });
  }
  return { column: facts.column, heads: facts.heads, parts, period, unit };
}

function periodOfHead(text: string, cell: BlockCell): { readonly period: BlockPeriod; readonly rest: string } | null {
  const whole = periodOfCell(cell);
  return whole !== null ? { period: blockPeriod(whole), rest: '' } : readPeriodText(text);
}
