import type { HostDocument } from '../document/document';
import type { CellFormulas } from './cell-formulas';
import type { CellPlace } from './engine';

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** The formulas that the engine has been given, by their cells. */
export class FormulaTexts {
  private readonly sheets = new Map<string, Map<number, string>>();

  /** All that a document's formulas are in the engine's terms. */
  static of(document: HostDocument, formulas: CellFormulas): FormulaTexts {
    const texts = new FormulaTexts();
    for (const sheet of document.sheets) {
      for (const { row, column, cell } of sheet.cells()) {
        const place = { sheetId: sheet.id, row, column };
        const text = cell.formula === null ? null : formulas.formulaFor(place, cell);
        if (text !== null) texts.set(place, text);
      }
    }
    return texts;
  }

  /** With its `=`; `null` for a constant, and for a formula that is left alone. */
  at(sheetId: string, row: number, column: number): string | null {
    return this.sheets.get(sheetId)?.get(keyOf(row, column)) ?? null;
  }

  /** @returns whether it was another one before */
  set({ sheetId, row, column }: CellPlace, text: string | null): boolean {
    let sheet = this.sheets.get(sheetId);
    if (sheet === undefined) {
      if (text === null) return false;
      this.sheets.set(sheetId, (sheet = new Map<number, string>()));
    }
    const key = keyOf(row, column);
    if ((sheet.get(key) ?? null) === text) return false;
    if (text === null) sheet.delete(key);
    else sheet.set(key, text);
    return true;
  }

  removeSheet(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  *entries(): Generator<readonly [place: CellPlace, text: string]> {
    for (const [sheetId, texts] of this.sheets)
      for (const [key, text] of texts) yield [{ sheetId, row: Math.floor(key / 16_384), column: key % 16_384 }, text];
  }
}
