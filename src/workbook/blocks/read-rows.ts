import { blockWordsOf } from '../../locales/blocks';
import { normalised } from '../../locales/headers';
import { type BlockCell, periodOfCell } from './block-cell';
import type { BlockColumn, BlockRow, Head } from './block';
import { headerWords, isBenchmarkLabel, totalOfLabel } from './header-role';
import { blockPeriod, type BlockPeriod, joinedPeriods, readPeriodText } from './period-text';
import { isBreakdownValue } from './settle-columns';
import { isFigure, type Region, type RegionRow } from './regions';

/** Label columns that say what a row is about; a code, a source or a unit only accompanies it. */
const naming: ReadonlySet<string> = new Set([
  'perspective',
  'goal',
  'factor',
  'indicator',
  'unit',
  'breakdown',
  'benchmark',
]);

/**
 * Reads the rows of a region below its head. What a label column tells once holds for the blank cells below it, except in
 * the last one, where a blank cell says nothing.
 */
export function readRows(
  region: Region,
  headRows: readonly number[],
  columns: readonly BlockColumn[],
): readonly BlockRow[] {
  const names = columns.filter(({ kind, role }) => kind === 'label' && naming.has(role));
  const periods = columns.filter(({ role, kind }) => kind === 'label' && role === 'period');
  const telling = new Set(
    names.filter(({ column }) => isTelling(region, headRows, column)).map(({ column }) => column),
  );
  const values = new Set(columns.filter(({ kind }) => kind === 'value').map(({ column }) => column));
  const told = new Map<number, Head>();
  let toldPeriod: BlockPeriod | null = null;
  let group: Head | null = null;
  let whole: readonly Head[] = [];
  const sums = new ColumnSums(columns);
  const rows: BlockRow[] = [];
  for (const line of region.rows) {
    if (headRows.includes(line.row)) continue;
    const hasFigures = line.cells.some((cell) => values.has(cell.column) && (isFigure(cell) || cell.kind === 'year'));
    const own = periodsOf(line, periods);
    const labels = labelsOf(line, names, told, hasFigures || own !== null);
    // "Sum" where the periods stand is of none; a blank cell there is of the period above.
    if (own !== null || line.cells.some(({ column }) => periods.some((each) => each.column === column)))
      toldPeriod = own;
    const isAwaited = own !== null && (labels.length > 0 || names.length === 0);
    if (!hasFigures && !isAwaited) {
      const [only] = line.cells;
      if (line.cells.length === 1 && only?.kind === 'text') group = { text: only.text, cell: only };
      continue;
    }
    const inLabel = labels.length > 0 ? periodInLabel(labels) : null;
    const kind = sums.areAll(line, labels, names)
      ? 'total'
      : kindOf(
          labels.filter(({ cell }) => telling.has(cell.column)),
          line,
          periods,
        );
    // The same total once more says nothing new.
    if (kind === 'total' && labels.length === 0 && rows.some((row) => row.kind === 'total' && row.labels.length === 0))
      continue;
    if (kind === 'data') whole = labels;
    if (kind === 'data' || kind === 'benchmark') sums.add(line);
    rows.push({
      row: line.row,
      labels: kind === 'breakdown' ? [...whole, ...labels.slice(-1)] : labels,
      group,
      period: periods.length > 0 ? toldPeriod : inLabel,
      kind,
    });
  }
  return rows;
}

/** The sums of a table's columns so far: a row that nobody has labelled and that holds them is the total. */
class ColumnSums {
  private readonly sums = new Map<number, number>();
  private readonly values: ReadonlySet<number>;
  private rows = 0;

  constructor(columns: readonly BlockColumn[]) {
    this.values = new Set(columns.filter(({ kind }) => kind === 'value').map(({ column }) => column));
  }

  add({ cells }: RegionRow): void {
    this.rows += 1;
    for (const { column, value } of cells)
      if (typeof value === 'number' && this.values.has(column))
        this.sums.set(column, (this.sums.get(column) ?? 0) + value);
  }

  areAll({ cells }: RegionRow, labels: readonly Head[], names: readonly BlockColumn[]): boolean {
    if (labels.length > 0 || names.length === 0 || this.rows < 2) return false;
    const figures = cells.filter(({ column, value }) => this.values.has(column) && typeof value === 'number');
    return (
      figures.length > 0 &&
      figures.every(({ column, value }) => isSame(this.sums.get(column) ?? Number.NaN, Number(value)))
    );
  }
}

/** What adding up has lost makes no difference. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether a column's labels differ: one that is the same all the way down says nothing of a single row. */
function isTelling({ rows }: Region, headRows: readonly number[], column: number): boolean {
  const texts = new Set(
    rows
      .filter(({ row }) => !headRows.includes(row))
      .flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(({ text }) => text)),
  );
  return texts.size > 1 || rows.length - headRows.length === 1;
}

function labelsOf(
  line: RegionRow,
  names: readonly BlockColumn[],
  told: Map<number, Head>,
  isRow: boolean,
): readonly Head[] {
  const own = names.map(({ column }) => line.cells.find((cell) => cell.column === column) ?? null);
  own.forEach((cell, index) => {
    const column = names[index]?.column ?? -1;
    if (cell === null) return;
    told.set(column, { text: cell.text, cell });
    // A new group has labels of its own below it.
    for (const later of names.slice(index + 1)) told.delete(later.column);
  });
  if (!isRow) return [];
  return own.flatMap((cell, index) => {
    if (cell !== null) return [{ text: cell.text, cell }];
    const before = told.get(names[index]?.column ?? -1);
    const isLast = index === names.length - 1;
    return before === undefined || (isLast && names.length > 1) ? [] : isLast ? [] : [before];
  });
}

/** The period of a row: one, a year with its part, or first and last day. */
function periodsOf(line: RegionRow, columns: readonly BlockColumn[]): BlockPeriod | null {
  const found = columns.flatMap(({ column }) => {
    const cell = line.cells.find((each) => each.column === column);
    const period = cell === undefined ? null : periodOfLabel(cell);
    return period === null ? [] : [period];
  });
  const [first, second] = found;
  if (first === undefined || second === undefined) return first ?? null;
  const joined = joinedPeriods(first, second);
  if (joined !== null) return joined;
  const isYear =
    first.start.slice(5) === '01-01' &&
    second.end >= `${first.start.slice(0, 4)}-12-31` &&
    second.start <= `${Number(first.start.slice(0, 4)) + 1}-01-01`;
  return isYear
    ? { label: first.start.slice(0, 4), start: first.start, end: `${first.start.slice(0, 4)}-12-31`, part: '' }
    : first;
}

export function periodOfLabel(cell: BlockCell): BlockPeriod | null {
  const period = periodOfCell(cell);
  if (period !== null) return blockPeriod(period);
  const read = cell.kind === 'text' || cell.kind === 'period' ? readPeriodText(cell.text) : null;
  return read !== null && read.rest === '' ? read.period : null;
}

function periodInLabel(labels: readonly Head[]): BlockPeriod | null {
  const last = labels[labels.length - 1];
  return last === undefined ? null : periodOfLabel(last.cell);
}

function kindOf(labels: readonly Head[], line: RegionRow, periods: readonly BlockColumn[]): BlockRow['kind'] {
  const texts = labels.map(({ text }) => text);
  // A total may stand where the periods do: "Sum" below the months.
  for (const { column } of periods) {
    const cell = line.cells.find((each) => each.column === column);
    if (cell?.kind === 'text') texts.push(cell.text);
  }
  for (const text of texts) {
    const total = totalOfLabel(text);
    if (total !== null) return total;
  }
  if (texts.some((text) => headerWords(text).includes('difference'))) return 'difference';
  if (texts.some(isPartLabel) || isPartOfPeriods(line, periods)) return 'breakdown';
  return texts.some(isBenchmarkLabel) ? 'benchmark' : 'data';
}

const partBeginnings = blockWordsOf('partOf').map(normalised);

/** `herav kvinner`, `därav heltid`: a part of the row above. */
function isPartLabel(text: string): boolean {
  const said = normalised(text.replace(/^[\s–—-]+/, ''));
  return partBeginnings.some((word) => said.startsWith(`${word} `) || said.startsWith(`${word}:`));
}

/** `Kvinner` below the years: the last of them, told apart. */
function isPartOfPeriods({ cells }: RegionRow, periods: readonly BlockColumn[]): boolean {
  return periods.some(({ column }) =>
    cells.some((cell) => cell.column === column && cell.kind === 'text' && isBreakdownValue(cell.text)),
  );
}
