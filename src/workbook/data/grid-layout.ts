import { readValue } from '../../scorecard';
import { labelText } from '../blocks/block-cell';
import { readPeriodText } from '../blocks/period-text';
import { DataFault } from './fault';
import { readNumberText } from './number-text';
import { periodLabel } from './role';

/** A cell of a text file, or of a sheet: blank ones are '' or `null`. */
export type GridValue = string | number | null;
export type GridRow = readonly GridValue[];

/** The one table of a file of cells, and what stands around it. */
export interface GridLayout {
  /** Lines above and below the table. */
  readonly lines: { readonly above: readonly string[]; readonly below: readonly string[] };
  /** Header rows, as wide as the table. */
  readonly heads: readonly (readonly string[])[];
  readonly body: readonly GridRow[];
  readonly width: number;
  /** One-based line of the first row of the body. */
  readonly firstLine: number;
}

/** Rows that tell where a table begins are looked for no further down. */
const looked = 400;

export function textOfCell(cell: GridValue | undefined): string {
  return cell === undefined || cell === null ? '' : labelText(String(cell));
}

const loose = { point: 'decimal', comma: 'decimal' } as const;

/** What a cell of figures holds instead of one. */
export function isSign(text: string): boolean {
  if (text.length > 30) return false;
  if (/^(?:nan|null|#[\p{L}\d/]+[!?]?|[~≈]\s?\d[\d\s.,]*%?|[<>≤≥]\s?\d[\d\s.,]*|\.{1,6}|:\s?[a-z]{0,2})$/iu.test(text))
    return true;
  const { kind, warnings } = readValue(text);
  return kind !== 'number' && warnings.length === 0;
}

/** Whether a cell holds a figure, or what stands in a figure's place. */
export function isFigure(cell: GridValue | undefined): boolean {
  if (typeof cell === 'number') return true;
  const text = textOfCell(cell);
  return text !== '' && (isNumber(text) || isSign(text));
}

export function isNumber(text: string): boolean {
  return (
    /^[-+\u2212(]?[.,]?\d/.test(text) &&
    readNumberText(text.replace(/(\d)[.,](?=\d{3}[.,])/g, '$1'), numberLike(text)) !== null
  );
}

/** Looks of a number, whatever its point and comma mean. */
function numberLike(text: string): typeof loose | { readonly point: null; readonly comma: 'decimal' } {
  return text.lastIndexOf(',') > text.lastIndexOf('.') ? { point: null, comma: 'decimal' } : loose;
}

/** A figure that is no year, or a sign that is no word: a row of years, or with "Prikket" in it, is a header. */
function isPlainFigure(cell: GridValue | undefined): boolean {
  if (!isFigure(cell)) return false;
  const text = textOfCell(cell);
  return periodLabel(text) === null && (isNumber(text) || !/\p{L}{2}/u.test(text) || /^(?:nan$|#)/i.test(text));
}

const filled = (row: GridRow): number => row.filter((cell) => textOfCell(cell) !== '').length;

/** Whether a row has a label, or room for one, and figures. */
function isDataRow(row: GridRow): boolean {
  return row.some((cell, column) => column > 0 && isPlainFigure(cell));
}

/**
 * Finds the table in a file of cells: the first row with figures that others like it follow, the headers above it, and
 * the lines of text around.
 *
 * @throws DataFault where there is none
 */
export function findLayout(rows: readonly GridRow[]): GridLayout {
  const start = rows.slice(0, looked);
  const widest = Math.max(0, ...start.map(filled));
  const first = start.findIndex((row, index) => {
    if (!isDataRow(row) || filled(row) * 3 < widest) return false;
    const next = rows.slice(index + 1).find((each) => filled(each) > 0);
    return next === undefined || isDataRow(next) || filled(next) <= 1;
  });
  return layoutFrom(rows, figuresAbove(rows, first));
}

/** A row right above whose figures have words behind them (`31 kr`) is none of the headers, where others stand above it. */
function figuresAbove(rows: readonly GridRow[], found: number): number {
  let first = found;
  while (
    first > headsAbove(rows, first) + 1 &&
    (rows[first - 1] ?? []).some((cell, column) => column > 0 && beginsAsNumber(cell))
  )
    first -= 1;
  return first;
}

function beginsAsNumber(cell: GridValue | undefined): boolean {
  const text = textOfCell(cell);
  return /^[-+\u2212]?\d[\d\s.,]*\s?\p{L}{1,12}\.?$/u.test(text) && readPeriodText(text) === null;
}

function layoutFrom(rows: readonly GridRow[], first: number): GridLayout {
  const headStart = headsAbove(rows, first);
  if (first === -1 || headStart === first) throw new DataFault('no-table', { seen: seenIn(rows) });
  let last = rows.length - 1;
  while (last > first && !isDataRow(rows[last] ?? [])) last -= 1;
  // What follows at once with labels of its own is a row whose figures are blank.
  while (last + 1 < rows.length && filled(rows[last + 1] ?? []) > 1) last += 1;
  const width = Math.max(...rows.slice(headStart, Math.min(last + 1, first + looked)).map(widthOf));
  return {
    lines: { above: linesOf(rows.slice(0, headStart)), below: linesOf(rows.slice(last + 1)) },
    heads: rows
      .slice(headStart, first)
      .map((row) => Array.from({ length: width }, (_, column) => textOfCell(row[column]))),
    body: rows.slice(first, last + 1),
    width,
    firstLine: first + 1,
  };
}

function headsAbove(rows: readonly GridRow[], first: number): number {
  let top = first;
  while (top > 0) {
    const row = rows[top - 1] ?? [];
    const count = filled(row);
    // A line of its own in the first column is a title.
    if (count === 0 || (count === 1 && textOfCell(row[0]) !== '')) break;
    top -= 1;
  }
  return top;
}

function widthOf(row: GridRow): number {
  let width = row.length;
  while (width > 0 && textOfCell(row[width - 1]) === '') width -= 1;
  return width;
}

/** Each line's cells as one text: "Kilde:" and what stands beside it. */
function linesOf(rows: readonly GridRow[]): readonly string[] {
  return rows
    .map((row) =>
      row
        .map(textOfCell)
        .filter((text) => text !== '')
        .join(' '),
    )
    .filter((line) => line !== '');
}

function seenIn(rows: readonly GridRow[]): string {
  const [line = ''] = linesOf(rows);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
