import { CellValueType } from '@univerjs/core';
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
 * matrices for every cell that is read, and takes the text `""` that a formula gives for an empty cell: COUNTA does not
 * count it and `A5+1` is 1 rather than `#VALUE!`.
 */
export function readAsComputed(): void {
  BaseReferenceObject.prototype.getCellData = function cellNow(this: BaseReferenceObject, row, column) {
    const cell =
      this.getCurrentRuntimeSheetData()?.getValue(row, column) ??
      this.getCurrentRuntimeActiveArrayFormulaCellData()?.getValue(row, column) ??
      this.getCurrentActiveArrayFormulaCellData()?.getValue(row, column) ??
      this.getCurrentActiveSheetData()?.cellData.getValue(row, column);
    const isEmptyText = cell?.v === '' && cell.t === CellValueType.STRING && !cell.f;
    // A cell with a formula it takes for filled.
    return isEmptyText ? { ...cell, f: '=""' } : cell;
  };
}
