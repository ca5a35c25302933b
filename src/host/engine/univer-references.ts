import { CellValueType, type ICellData, type IRange, type Nullable, ObjectMatrix } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';

/** Cells beside what a sheet is filled with are empty in Excel; Univer makes `#NAME?` of them, as of no cells at all. */
export function readOutsideAsEmpty(): void {
  BaseReferenceObject.prototype.isExceedRange = function isNowhere(this: BaseReferenceObject): boolean {
    const { startRow, startColumn } = this.getRangePosition();
    return startRow < 0 || startColumn < 0;
  };
}

/**
 * Has references read a cell as it is in the calculation under way, and else as it was before. Univer's own makes two
 * matrices for every cell that is read, still finds what an array filled that has become a single value since, and takes
 * the text `""` that a formula gives for an empty cell: COUNTA does not count it and `A5+1` is 1 rather than `#VALUE!`.
 */
export function readAsComputed(): void {
  BaseReferenceObject.prototype.getCellData = function cellNow(this: BaseReferenceObject, row, column) {
    const cell = computedCell(this, row, column);
    const isEmptyText = cell?.v === '' && cell.t === CellValueType.STRING && !cell.f;
    // A cell with a formula it takes for filled.
    return isEmptyText ? { ...cell, f: '=""' } : cell;
  };
}

function computedCell(reference: BaseReferenceObject, row: number, column: number): Nullable<ICellData> {
  const computed = reference.getCurrentRuntimeSheetData();
  const now =
    computed?.getValue(row, column) ?? reference.getCurrentRuntimeActiveArrayFormulaCellData()?.getValue(row, column);
  if (now) return now;
  const filled = reference.getCurrentActiveArrayFormulaCellData()?.getValue(row, column);
  if (!filled) return reference.getCurrentActiveSheetData()?.cellData.getValue(row, column);
  let isPast = false;
  new ObjectMatrix<IRange>(reference.getCurrentActiveArrayFormulaRange()).forValue((anchorRow, anchorColumn, range) => {
    if (!isInside(range, row, column) || !computed?.getValue(anchorRow, anchorColumn)) return undefined;
    isPast = true;
    return false;
  });
  return isPast ? null : filled;
}

const isInside = (range: IRange, row: number, column: number): boolean =>
  row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
