import type { Box } from '../document/box';
import { type Cell, type CellValue, isCellError } from '../document/cell';
import type { HostSheet } from '../document/sheet';
import type { ExcelProfile } from '../profile';
import { isWholeColumns, isWholeRows } from './boxes';
import { HostError } from './host-error';
import type { Session } from './session';

/** Excel reads no more in one range. */
const maximumCells = 5_000_000;

/**
 * Reads one fact of every cell of a range.
 *
 * @param read - the fact of a cell, with its row and column
 * @param tooLarge - what more than 5,000,000 cells give
 * @returns rows of columns; `null` for whole columns and rows, as Excel gives for unbounded ranges
 * @throws HostError RangeExceedsLimit for too many cells, unless they give `null`
 */
export function readCells<Value>(
  sheet: HostSheet,
  box: Box,
  read: (cell: Cell, row: number, column: number) => Value,
  tooLarge: ExcelProfile['largeRange'] = 'RangeExceedsLimit',
): Value[][] | null {
  if (isWholeColumns(box) || isWholeRows(box)) return null;
  if (box.rowCount * box.columnCount > maximumCells) {
    if (tooLarge === 'null') return null;
    throw new HostError('RangeExceedsLimit');
  }
  return Array.from({ length: box.rowCount }, (_, row) =>
    Array.from({ length: box.columnCount }, (__, column) =>
      read(sheet.cell(box.row + row, box.column + column), box.row + row, box.column + column),
    ),
  );
}

/** A value as Office.js gives it: an empty cell is an empty text, an error its text. */
export function plainValue(value: CellValue): number | string | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

export function formulaOrValue(cell: Cell): number | string | boolean {
  return cell.formula === null ? plainValue(cell.value) : `=${cell.formula}`;
}

/** Excel.RangeValueType */
export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}

/** What the cell shows. */
export function printedText(cell: Cell, session: Pick<Session, 'locale' | 'document'>): string {
  const { value } = cell;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return session.locale.print(value, cell.style.numberFormat, session.document.date1904);
}

/** Whether a cell counts as used when only values count. */
export function hasContent(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== null;
}
