import { type ICellData, ObjectMatrix } from '@univerjs/core';
import type { HostSheet } from '../document/sheet';
import type { FormulaTexts } from './formula-texts';
import { univerCell } from './univer-values';

/** A sheet's cells as Univer's formulas read them, straight from the document: without a copy for Univer. */
export class DocumentCells extends ObjectMatrix<ICellData> {
  constructor(
    private readonly sheet: HostSheet,
    private readonly texts: FormulaTexts,
  ) {
    super();
  }

  /** Cells that a spill fills have nothing of their own. */
  override getValue(row: number, column: number): ICellData | undefined {
    const { value, formula, spilledFrom } = this.sheet.cell(row, column);
    if (spilledFrom !== null || (value === null && formula === null)) return undefined;
    if (formula === null) return univerCell(value);
    return { ...univerCell(value), f: this.texts.at(this.sheet.id, row, column) };
  }
}
