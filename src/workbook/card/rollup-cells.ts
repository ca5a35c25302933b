import { toCol } from '@borgar/fx';
import type { Language } from '../../locales/language';
import { coverageWords, statuses, statusSymbol, statusWord, type BuiltCard } from '../../scorecard';
import { type CardColumns, cellAt, summaryLabelIndex } from './columns';
import { type ColumnKey } from './column-specs';
import { formulaCell, type PlanCell, valueCell } from '../sheets/plan';
import {
  coverageReasonFormula,
  insideCriterion,
  measuredCriterion,
  type RollupCells,
  rollupNumber,
  rollupNumberFormula,
  rollupParts,
  rollupTextFormula,
  statusNumbers,
  statusText,
} from './rollup-formulas';
import type { CardRow } from './rows';
import { type CardText, textFormula, unbroken } from './texts';

export type RowCells = ReadonlyMap<ColumnKey, PlanCell>;

/** A perspective's heading: name, status and coverage, rolled up from the rows below it. */
export function perspectiveCells(
  row: CardRow & { kind: 'perspective' },
  number: number,
  columns: CardColumns,
  text: CardText,
  language: Language,
): RowCells {
  const { card, setup, weight, weightIsValid } = row.perspective;
  const status = statusText(card.status, language);
  const coverage = coverageWords(card, language);
  const question = setup?.question ?? '';
  const heading: [ColumnKey, PlanCell][] = [
    ['nr', valueCell(card.nr)],
    ['name', valueCell(question === '' ? card.name : `${card.name} – ${question}`)],
    ['status', valueCell(status)],
    ['comment', valueCell(coverage)],
    ['perspectiveStatus', valueCell(0)],
    ['perspectiveWeight', valueCell(weight)],
  ];
  if (row.last === number || columns.index('statusNumber') < 0) return new Map(heading);
  const numbers = columnRange(columns, 'statusNumber', number + 1, row.last);
  const weights = columnRange(columns, 'weight', number + 1, row.last);
  const own = rollupNumberFormula(partCells(columns, number), numbers, numbers);
  const at = weightIsValid ? cellAt(columns, 'perspectiveStatus', number) : own;
  return new Map<ColumnKey, PlanCell>([
    ...heading,
    ...partFormulas(numbers, weights),
    ['status', formulaCell(rollupTextFormula(at, numbers, language), status)],
    ['comment', formulaCell(coverageFormula(at, partCells(columns, number), numbers, text, language), coverage)],
    // A perspective whose weight is not one is an error in the card's rollup; its own status stands.
    ['perspectiveStatus', weightIsValid ? formulaCell(own, rollupNumber(card.status)) : valueCell(-1)],
  ]);
}

/** Counts with symbols and words, then the card's status and how much of it is measured. */
export function summaryCells(
  number: number,
  rows: readonly CardRow[],
  built: BuiltCard,
  columns: CardColumns,
  text: CardText,
  language: Language,
): RowCells {
  const { overall } = built.card;
  const indicators = built.perspectives.flatMap((perspective) =>
    perspective.indicators.map((each) => each.card.status),
  );
  const shown = statuses.filter((status) => isColour(status) || indicators.includes(status));
  const countText = (status: (typeof statuses)[number], count: string | number): string =>
    unbroken(text('count', { symbol: statusSymbol(status), word: statusWord(status, language), count }));
  const counts = shown
    .map((status) => countText(status, indicators.filter((each) => each === status).length))
    .join('   ');
  const status = statusText(overall.status, language);
  const coverage = coverageWords(overall, language);
  const values: [ColumnKey, PlanCell][] = [
    ['nr', valueCell(counts)],
    [columns.keys[summaryLabelIndex(columns)] ?? 'result', valueCell(text('overall'))],
    ['status', valueCell(status)],
    ['comment', valueCell(coverage)],
  ];
  const first = rows.findIndex((row) => row.kind === 'perspective') + 1;
  if (first === 0 || columns.index('statusNumber') < 0) return new Map(values);
  const numbers = columnRange(columns, 'statusNumber', first, rows.length);
  const perspectives = columnRange(columns, 'perspectiveStatus', first, rows.length);
  const [at, parts] = [cellAt(columns, 'statusNumber', number), partCells(columns, number)];
  const countFormula = shown
    .map((each) => textFormula(countText(each, '{{count}}'), { count: `COUNTIF(${numbers},${statusNumbers[each]})` }))
    .join('&"   "&');
  return new Map<ColumnKey, PlanCell>([
    ...values,
    ...partFormulas(perspectives, columnRange(columns, 'perspectiveWeight', first, rows.length)),
    ['nr', formulaCell(countFormula, counts)],
    ['status', formulaCell(rollupTextFormula(at, numbers, language), status)],
    ['comment', formulaCell(coverageFormula(at, parts, numbers, text, language), coverage)],
    ['statusNumber', formulaCell(rollupNumberFormula(parts, perspectives, numbers), rollupNumber(overall.status))],
  ]);
}

function isColour(status: (typeof statuses)[number]): boolean {
  return status === 'green' || status === 'yellow' || status === 'red';
}

function columnRange(columns: CardColumns, key: ColumnKey, from: number, to: number): string {
  const column = toCol(columns.index(key));
  return `${column}${from}:${column}${to}`;
}

function partCells(columns: CardColumns, row: number): RollupCells {
  return {
    measured: cellAt(columns, 'measuredWeight', row),
    inside: cellAt(columns, 'insideWeight', row),
    points: cellAt(columns, 'points', row),
  };
}

function partFormulas(numbers: string, weights: string): [ColumnKey, PlanCell][] {
  const parts = rollupParts(numbers, weights);
  return [
    ['measuredWeight', formulaCell(parts.measured, null)],
    ['insideWeight', formulaCell(parts.inside, null)],
    ['points', formulaCell(parts.points, null)],
  ];
}

/** How many are measured, and what that means where it decided. */
function coverageFormula(
  status: string,
  parts: RollupCells,
  numbers: string,
  text: CardText,
  language: Language,
): string {
  const counts = textFormula(text('coverage', { measured: '{{measured}}', total: '{{total}}' }), {
    measured: `COUNTIF(${numbers},${measuredCriterion})`,
    total: `COUNTIF(${numbers},${insideCriterion})`,
  });
  return `${counts}&${coverageReasonFormula(status, parts, numbers, language)}`;
}
