import { BaseReferenceObject } from '@univerjs/engine-formula';
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';

const marked = Symbol('empty texts are seen');

/**
 * A formula that gives `""` leaves a cell that holds a text. Univer takes it for an empty cell: COUNTA does not count it
 * and `A5+1` is 1 rather than `#VALUE!`. A cell with a formula it takes for filled.
 */
export function seeEmptyTexts(): void {
  const prototype = BaseReferenceObject.prototype as BaseReferenceObject & { [marked]?: true };
  if (prototype[marked] === true) return;
  prototype[marked] = true;
  const { getCellData: inner } = prototype;
  prototype.getCellData = function getCellData(
    this: BaseReferenceObject,
    row: number,
    column: number,
  ): Nullable<ICellData> {
    const cell = inner.call(this, row, column);
    const isEmptyText = cell?.v === '' && cell.t === CellValueType.STRING && !cell.f;
    return isEmptyText ? { ...cell, f: '=""' } : cell;
  };
}
