import { type Box, maximumColumns, maximumRows } from '../document/box';

/** The smallest rectangle around all of them; `null` for none. */
export function boundingBox(boxes: readonly Box[]): Box | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  for (const box of boxes) {
    top = Math.min(top, box.row);
    left = Math.min(left, box.column);
    bottom = Math.max(bottom, box.row + box.rowCount);
    right = Math.max(right, box.column + box.columnCount);
  }
  return top === Infinity ? null : { row: top, column: left, rowCount: bottom - top, columnCount: right - left };
}

export function isWholeColumns(box: Box): boolean {
  return box.row === 0 && box.rowCount === maximumRows;
}

export function isWholeRows(box: Box): boolean {
  return box.column === 0 && box.columnCount === maximumColumns;
}

export function isInSheet(box: Box): boolean {
  return (
    box.row >= 0 &&
    box.column >= 0 &&
    box.rowCount > 0 &&
    box.columnCount > 0 &&
    box.row + box.rowCount <= maximumRows &&
    box.column + box.columnCount <= maximumColumns
  );
}

export function sameBox(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

export function containsBox(outer: Box, inner: Box): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

export function cellBox(row: number, column: number): Box {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** What is left of a box when another is cut out of it: up to four rectangles. */
export function subtractBox(box: Box, hole: Box): Box[] {
  const bottom = box.row + box.rowCount;
  const right = box.column + box.columnCount;
  const top = Math.max(box.row, hole.row);
  const low = Math.min(bottom, hole.row + hole.rowCount);
  const left = Math.max(box.column, hole.column);
  const far = Math.min(right, hole.column + hole.columnCount);
  if (top >= low || left >= far) return [box];
  return [
    { row: box.row, column: box.column, rowCount: top - box.row, columnCount: box.columnCount },
    { row: low, column: box.column, rowCount: bottom - low, columnCount: box.columnCount },
    { row: top, column: box.column, rowCount: low - top, columnCount: left - box.column },
    { row: top, column: far, rowCount: low - top, columnCount: right - far },
  ].filter((part) => part.rowCount > 0 && part.columnCount > 0);
}

/** Every cell of a box, row by row. */
export function* cellsOf(box: Box): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = box.row; row < box.row + box.rowCount; row += 1) {
    for (let column = box.column; column < box.column + box.columnCount; column += 1) yield { row, column };
  }
}
