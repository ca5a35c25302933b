import { dataWordsOf } from '../../locales/data';
import { normalised } from '../../locales/headers';
import { headerWords } from '../blocks/header-role';
import { readPeriodText } from '../blocks/period-text';
import { type GridLayout, isNumber, isSign, textOfCell } from './grid-layout';
import { periodLabel } from './role';

/** What stands in a column of a file's table. */
export type ColumnKind = 'label' | 'code' | 'period' | 'figure' | 'flag' | 'hidden' | 'none';

export interface GridColumn {
  readonly column: number;
  readonly kind: ColumnKind;
  /** Header texts from top to bottom, those that stand for several columns repeated; none twice. */
  readonly heads: readonly string[];
}

/** Rows that tell what a column holds. */
const looked = 2000;

/** A column is what so many of its filled cells are. */
const most = 0.9;

const flagWords = new Set(dataWordsOf('flag').map(normalised));
const hiddenWords = new Set(dataWordsOf('hidden').map(normalised));
const timeWords = new Set(dataWordsOf('time').map(normalised));

/** Tells what every column of a table holds, by its header and its cells. */
export function readColumns(layout: GridLayout): readonly GridColumn[] {
  const heads = spreadHeads(layout.heads);
  const step = Math.max(1, Math.floor(layout.body.length / looked));
  const sample = layout.body.filter((_, index) => index % step === 0);
  const counts = Array.from({ length: layout.width }, (_, column) => countCells(sample.map((row) => row[column])));
  const columns: GridColumn[] = [];
  for (const [column, count] of counts.entries()) {
    const texts = heads
      .map((row) => row[column] ?? '')
      .filter((text, level, all) => text !== '' && text !== all[level - 1]);
    columns.push({ column, heads: texts, kind: kindOf(texts, count, columns) });
  }
  return columns;
}

/** What a column's cells look like. */
interface CellCounts {
  readonly filled: number;
  readonly periods: number;
  readonly years: number;
  readonly numbers: number;
  readonly signs: number;
}

function countCells(cells: readonly (string | number | null | undefined)[]): CellCounts {
  let [filled, periods, years, numbers, signs] = [0, 0, 0, 0, 0];
  for (const cell of cells) {
    const text = textOfCell(cell);
    if (text === '') continue;
    filled += 1;
    if (periodLabel(text) !== null) periods += 1;
    if (/^(?:19|20)\d\d$/.test(text)) years += 1;
    if (typeof cell === 'number' || isNumber(text)) numbers += 1;
    else if (isSign(text)) signs += 1;
  }
  return { filled, periods, years, numbers, signs };
}

function kindOf(
  heads: readonly string[],
  { filled, periods, years, numbers, signs }: CellCounts,
  before: readonly GridColumn[],
): ColumnKind {
  const last = normalised(heads.at(-1) ?? '');
  const afterFigure = before.at(-1)?.kind === 'figure';
  const hasFigures = before.some(({ kind }) => kind === 'figure');
  const namesPeriod = heads.some((head) => readPeriodText(head) !== null);
  if (hiddenWords.has(last)) return 'hidden';
  if (flagWords.has(last) && afterFigure) return 'flag';
  if (filled === 0) return hasFigures || namesPeriod ? 'figure' : 'none';
  const isPeriod = periods >= most * filled;
  if (isPeriod && timeWords.has(last)) return 'period';
  // Years without a word for them are so where they stand first; further on they may be counts.
  if (isPeriod && !namesPeriod && !hasFigures && (years < filled || before.every(({ kind }) => kind !== 'period')))
    return 'period';
  if (headerWords(last).includes('code') && !hasFigures) return 'code';
  if (numbers + signs >= most * filled && (numbers > 0 || namesPeriod || hasFigures)) return 'figure';
  return 'label';
}

/** A header told once stands over the blank cells that follow it, but for the last row's. */
function spreadHeads(heads: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return heads.map((row, level) => {
    if (level === heads.length - 1) return row;
    let told = '';
    return row.map((text, column) => {
      // A header of its own in a row above ends what was told before it.
      const isNew = heads.slice(0, level).some((above) => (above[column] ?? '') !== '');
      told = text !== '' ? text : isNew ? '' : told;
      return told;
    });
  });
}
