import type { Language } from '../../locales/language';
import { termTexts } from '../../locales/terms';
import {
  type BuildWarning,
  type BuiltIndicator,
  type CardCell,
  explain,
  spark,
  type RawValue,
  readValue,
  cardWarning,
} from '../../scorecard';
import { type CardColumns, cellAt } from './columns';
import { type ColumnKey, measureBeside, showsRelativeGap } from './column-specs';
import { measuredText } from './measured-text';
import { formulaCell, type PlanCell, valueCell } from '../sheets/plan';
import { statusNumberFormula, statusNumbers, statusText } from './rollup-formulas';
import { type CardText, trendText } from './texts';

/** What a row is told with. */
export interface IndicatorTexts {
  readonly language: Language;
  readonly text: CardText;
  /** The indicator's own. */
  readonly warnings: readonly BuildWarning[];
}

/** The cells of an indicator's row by column; columns that are not on this card are asked for in vain. */
export function indicatorCells(
  indicator: BuiltIndicator,
  row: number,
  columns: CardColumns,
  { language, text, warnings }: IndicatorTexts,
): ReadonlyMap<ColumnKey, PlanCell> {
  const { card, setup } = indicator;
  const at = (key: ColumnKey): string => cellAt(columns, key, row);
  const cells: [ColumnKey, PlanCell][] = [
    ['nr', valueCell(setup.nr)],
    ['name', valueCell(setup.name)],
    ['result', referring(indicator.result)],
    ['period', valueCell(measuredText(indicator, text))],
    ['previous', referring(indicator.previous)],
    ['ambition', referring(indicator.ambition)],
    ['comment', valueCell(indicator.comment)],
    ['action', valueCell(indicator.action)],
    ['deadline', valueCell(indicator.deadline?.value ?? null)],
    ['measure', valueCell(measureBeside(indicator))],
    ['critical', referring(indicator.critical)],
    ['benchmark', referring(indicator.benchmark)],
    ['owner', valueCell(setup.owner)],
    ['factor', valueCell(setup.factor)],
    ['definition', valueCell(setup.definition)],
    ['direction', valueCell(card.direction === null ? null : termTexts(language)(`direction.${card.direction}`))],
    ['baseline', referring(indicator.baseline)],
    ['tolerance', valueCell(indicator.tolerance)],
    ['weight', valueCell(indicator.weight)],
    ['statusNumber', formulaCell(statusNumberFormula(at('status')), statusNumbers[card.status])],
  ];
  const own = new Map(cells);
  const argument = (key: ColumnKey): string => argumentOf(own.get(key) ?? null, at(key));
  return new Map([...own, ...functionCells(indicator, at, argument, { language, text, warnings })]);
}

/**
 * A cell of the row as an argument of a custom function, to which a blank cell may come as 0 (office-js #1951, #4702): left out
 * where the cell is blank, and guarded where somebody may clear it. A formula's cell is never blank.
 */
export function argumentOf(cell: PlanCell, address: string): string {
  if (cell === null || address === '') return '';
  if (cell.kind === 'formula') return address;
  return cell.value === null || cell.value === '' ? '' : `IF(${address}="","",${address})`;
}

/** What `BMS.*` functions compute from the row's own cells, so that a changed source changes the row. */
function functionCells(
  indicator: BuiltIndicator,
  at: (key: ColumnKey) => string,
  argument: (key: ColumnKey) => string,
  texts: IndicatorTexts,
): [ColumnKey, PlanCell][] {
  const { card } = indicator;
  const { language } = texts;
  const limits = [argument('result'), argument('ambition'), argument('critical'), argument('direction')].join(',');
  const judged = `${limits},${argument('tolerance')}`;
  const cells: [ColumnKey, PlanCell][] = [];
  const status = statusText(card.status, language);
  cells.push(['status', indicator.statusIsLive ? formulaCell(`BMS.STATUS(${judged},3)`, status) : valueCell(status)]);
  if (indicator.ambition !== null && isComputed(indicator)) {
    // A fraction of percentages is shown in percentage points.
    const points = indicator.percent === 'fraction' ? 100 : 1;
    cells.push([
      'gap',
      emptyOr(`${points === 1 ? '' : '100*'}BMS.GAP(${limits})`, card.gap === null ? null : points * card.gap),
    ]);
    if (showsRelativeGap(indicator)) cells.push(['gapPct', emptyOr(`BMS.GAPPCT(${limits})`, card.gapPct)]);
    cells.push([
      'achievement',
      emptyOr(
        `BMS.ACHIEVEMENT(${(['result', 'ambition', 'baseline', 'direction', 'critical'] as const).map(argument).join(',')})`,
        card.achievement,
      ),
    ]);
  }
  if (indicator.previous !== null && indicator.trendIsLive) {
    const change = card.trend === null ? '' : trendText(card.trend, language);
    const tolerance = indicator.trendTolerance === null ? '' : literal(indicator.trendTolerance);
    cells.push(
      ['trendFrom', formulaCell(at('previous'), indicator.previous.value)],
      ['trendTo', formulaCell(at('result'), indicator.result.value)],
      [
        'change',
        emptyOr(
          `BMS.TREND(${at('trendFrom')}:${at('trendTo')},${argument('direction')},${tolerance},3,${argument('ambition')})`,
          change,
        ),
      ],
    );
  }
  if (indicator.series !== null)
    cells.push([
      'spark',
      formulaCell(
        `BMS.SPARK(IF(${indicator.series}="","",${indicator.series}))`,
        spark(indicator.points.map(numberOf)),
      ),
    ]);
  cells.push(['explanation', explanation(indicator, argument, texts)]);
  return cells;
}

/** Whether the functions judge the row as the card does; a manual status stands beside what they give. */
function isComputed({ statusIsLive, byFunction, card }: BuiltIndicator): boolean {
  return statusIsLive || (card.warnings.includes('manual-status') && byFunction.status === card.computedStatus);
}

/**
 * A function that gives empty text where there is nothing to tell. `IFERROR` is for LibreOffice, which takes a kept empty
 * text for none, computes the cell, and has no such function.
 */
function emptyOr(formula: string, value: RawValue): PlanCell {
  return formulaCell(`IFERROR(${formula},"")`, value ?? '');
}

/** Why the status is what it is; a manual one says so, with the computed one beside it. */
function explanation(
  indicator: BuiltIndicator,
  argument: (key: ColumnKey) => string,
  { language, text, warnings }: IndicatorTexts,
): PlanCell {
  const { card, setup } = indicator;
  const isFraction = indicator.percent === 'fraction';
  const number = (key: 'result' | 'ambition' | 'critical'): string =>
    isFraction ? percentText(argument(key)) : argument(key);
  if (card.warnings.includes('manual-status')) {
    return valueCell(text('manual', { reason: setup.reason, status: statusText(card.computedStatus, language) }));
  }
  // What only the card knows of, a function cannot explain.
  if (!indicator.statusIsLive)
    return valueCell(warnings.map((warning) => cardWarning(warning, language).message).join(' '));
  const judged = [
    number('result'),
    number('ambition'),
    number('critical'),
    argument('direction'),
    argument('tolerance'),
  ].join(',');
  return formulaCell(`BMS.EXPLAIN(${judged})`, explain(indicator.byFunction, language, isFraction));
}

/**
 * A function sees 0.054 and not that its cell shows 5.4 %, so it is told in a text. Ten decimals lose nothing that the
 * comparison sees, and can never be taken for a group of thousands.
 */
function percentText(cell: string): string {
  return cell === '' ? '' : `IF(ISNUMBER(${cell}),FIXED(100*${cell},10,TRUE)&"%",${cell})`;
}

/** A text or number as an argument of a formula. */
function literal(value: RawValue): string {
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value ?? '');
}

function referring(cell: CardCell | null): PlanCell {
  if (cell === null) return null;
  return cell.formula === null ? valueCell(cell.value) : formulaCell(cell.formula, cell.value ?? '');
}

function numberOf(value: RawValue): number | null {
  const read = readValue(value);
  return read.kind === 'number' ? read.value : null;
}
