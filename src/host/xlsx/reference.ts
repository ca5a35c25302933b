import { fromCol, toCol } from '@borgar/fx';
import { type Box, maximumColumns, maximumRows } from '../document/box';

/** A cell's place, zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const columnPattern = /^\$?([A-Za-z]{1,3})$/;
const rowPattern = /^\$?([0-9]{1,7})$/;

const inSheet = (place: Place): Place | null =>
  place.row >= 0 && place.row < maximumRows && place.column < maximumColumns ? place : null;

/** `B2` with or without `$`; `null` when it is no cell of a sheet. */
export function parseCell(text: string): Place | null {
  const [, letters, digits] = cellPattern.exec(text) ?? [];
  return letters === undefined ? null : inSheet({ row: Number(digits) - 1, column: fromCol(letters) });
}

export function cellText(row: number, column: number): string {
  return `${toCol(column)}${row + 1}`;
}

/** `A1:B2`, `A1`, `A:B` or `1:5`, without sheet; `null` when it is none of these. */
export function parseBox(text: string): Box | null {
  const [first = '', last = first] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  if (from !== null && to !== null) return boxAround(from, to);
  const columns = [first, last].map((part) => columnPattern.exec(part)?.[1]);
  if (columns[0] !== undefined && columns[1] !== undefined) {
    return boxAround({ row: 0, column: fromCol(columns[0]) }, { row: maximumRows - 1, column: fromCol(columns[1]) });
  }
  const rows = [first, last].map((part) => rowPattern.exec(part)?.[1]);
  if (rows[0] === undefined || rows[1] === undefined) return null;
  return boxAround({ row: Number(rows[0]) - 1, column: 0 }, { row: Number(rows[1]) - 1, column: maximumColumns - 1 });
}

function boxAround(a: Place, b: Place): Box | null {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const box = { row, column, rowCount: Math.abs(a.row - b.row) + 1, columnCount: Math.abs(a.column - b.column) + 1 };
  return row >= 0 && row + box.rowCount <= maximumRows && column + box.columnCount <= maximumColumns ? box : null;
}

export function boxText(box: Box): string {
  const first = cellText(box.row, box.column);
  return box.rowCount === 1 && box.columnCount === 1
    ? first
    : `${first}:${cellText(box.row + box.rowCount - 1, box.column + box.columnCount - 1)}`;
}

/** A list of boxes as in `sqref`; what cannot be read is left out. */
export function parseBoxes(text: string): readonly Box[] {
  return text
    .split(/\s+/)
    .map(parseBox)
    .filter((box) => box !== null);
}

export function boxesText(boxes: readonly Box[]): string {
  return boxes.map(boxText).join(' ');
}
