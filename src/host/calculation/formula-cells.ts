import type { CellValue } from '../document/cell';
import type { HostDocument } from '../document/document';
import type { CellPlace } from '../engine/engine';

export interface FormulaCell {
  readonly place: CellPlace;
  /** Without `=`. */
  readonly formula: string;
  readonly value: CellValue;
}

/** Every cell of a document that holds a formula. */
export function* formulaCells(document: HostDocument): Generator<FormulaCell> {
  for (const sheet of document.sheets) {
    for (const { row, column, cell } of sheet.cells())
      if (cell.formula !== null)
        yield { place: { sheetId: sheet.id, row, column }, formula: cell.formula, value: cell.value };
  }
}

/** Where the formulas of a document stand that a test of their text picks out. */
export function* placesOf(document: HostDocument, picks: (formula: string) => boolean): Generator<CellPlace> {
  for (const { place, formula } of formulaCells(document)) if (picks(formula)) yield place;
}
