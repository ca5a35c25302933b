import type { CellBlockRange, SheetRange } from './cell-set';
import type { CellPlace } from './engine';
import { RangeIndex } from './range-index';
import type { UniverFormula } from './univer-formula';

/** A cell with a formula that the engine computes. */
export interface FormulaCell extends CellPlace {
  readonly formula: UniverFormula;
  /** The cells that it writes out. */
  readonly reads: readonly SheetRange[];
  /** What it read when it was last computed of cells that it does not write out; `null` before it has been. */
  found: readonly SheetRange[] | null;
  /** The last round of calculations that it had a turn in, and whether the turn has come. */
  round: number;
  state: 'open' | 'waiting' | 'computed';
}

/** The formulas of a sheet, and who reads its cells. */
class SheetFormulas {
  readonly formulas = new Map<number, FormulaCell>();
  /** Formulas that read a single cell; most cells have one. */
  readonly readers = new Map<number, FormulaCell | Set<FormulaCell>>();
  readonly ranges = new RangeIndex<FormulaCell>();
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

const isOneCell = (range: CellBlockRange): boolean =>
  range.startRow === range.endRow && range.startColumn === range.endColumn;

/** Which formulas read which cells. */
export class FormulaGraph {
  private readonly sheets = new Map<string, SheetFormulas>();
  /** Formulas of which nobody knows yet what they find. */
  private readonly unread = new Set<FormulaCell>();

  private sheet(sheetId: string): SheetFormulas {
    let sheet = this.sheets.get(sheetId);
    if (sheet === undefined) this.sheets.set(sheetId, (sheet = new SheetFormulas()));
    return sheet;
  }

  at({ sheetId, row, column }: CellPlace): FormulaCell | undefined {
    return this.sheets.get(sheetId)?.formulas.get(keyOf(row, column));
  }

  add(
    place: CellPlace,
    { formula, reads }: { readonly formula: UniverFormula; readonly reads: readonly SheetRange[] },
  ): void {
    this.remove(place);
    const { sheetId, row, column } = place;
    const cell: FormulaCell = { sheetId, row, column, formula, reads, found: null, round: 0, state: 'computed' };
    this.sheet(sheetId).formulas.set(keyOf(row, column), cell);
    for (const range of reads) this.read(range, cell);
    if (formula.finding.length > 0) this.unread.add(cell);
  }

  remove(place: CellPlace): void {
    const cell = this.at(place);
    if (cell === undefined) return;
    this.sheet(place.sheetId).formulas.delete(keyOf(place.row, place.column));
    for (const range of [...cell.reads, ...(cell.found ?? [])]) this.forget(range, cell);
    this.unread.delete(cell);
  }

  removeSheet(sheetId: string): void {
    for (const cell of [...(this.sheets.get(sheetId)?.formulas.values() ?? [])]) this.remove(cell);
  }

  /** Every formula of a sheet. */
  ofSheet(sheetId: string): Iterable<FormulaCell> {
    return this.sheets.get(sheetId)?.formulas.values() ?? [];
  }

  /** Formulas that have not told yet what they find. */
  get unknown(): readonly FormulaCell[] {
    return [...this.unread];
  }

  /** Says what a formula found beside what it writes out. */
  setFound(cell: FormulaCell, found: readonly SheetRange[]): void {
    for (const range of cell.found ?? []) this.forget(range, cell);
    for (const range of cell.reads) this.read(range, cell);
    for (const range of found) this.read(range, cell);
    cell.found = found;
    this.unread.delete(cell);
  }

  private read(range: SheetRange, cell: FormulaCell): void {
    const sheet = this.sheet(range.sheetId);
    if (!isOneCell(range)) {
      sheet.ranges.add(range, cell);
      return;
    }
    const key = keyOf(range.startRow, range.startColumn);
    const known = sheet.readers.get(key);
    if (known === undefined || known === cell) sheet.readers.set(key, cell);
    else if (known instanceof Set) known.add(cell);
    else sheet.readers.set(key, new Set([known, cell]));
  }

  private forget(range: SheetRange, cell: FormulaCell): void {
    const sheet = this.sheet(range.sheetId);
    if (!isOneCell(range)) {
      sheet.ranges.remove(range, cell);
      return;
    }
    const key = keyOf(range.startRow, range.startColumn);
    const known = sheet.readers.get(key);
    if (known instanceof Set) known.delete(cell);
    else if (known === cell) sheet.readers.delete(key);
  }

  /** Tells of each formula that reads a cell, of some several times. */
  readersOf({ sheetId, row, column }: CellPlace, tell: (reader: FormulaCell) => void): void {
    const sheet = this.sheets.get(sheetId);
    if (sheet === undefined) return;
    const single = sheet.readers.get(keyOf(row, column));
    if (single instanceof Set) single.forEach(tell);
    else if (single !== undefined) tell(single);
    sheet.ranges.at(row, column, tell);
  }

  /** Tells of each formula that reads cells of a range, of some several times. */
  readersIn(range: SheetRange, tell: (reader: FormulaCell) => void): void {
    const sheet = this.sheets.get(range.sheetId);
    if (sheet === undefined) return;
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      for (let column = range.startColumn; column <= range.endColumn; column += 1) {
        const single = sheet.readers.get(keyOf(row, column));
        if (single instanceof Set) single.forEach(tell);
        else if (single !== undefined) tell(single);
      }
    }
    sheet.ranges.over(range, tell);
  }

  /** Tells of each formula that the cells of a range hold. */
  inRange({ sheetId, startRow, endRow, startColumn, endColumn }: SheetRange, tell: (cell: FormulaCell) => void): void {
    const sheet = this.sheets.get(sheetId);
    if (sheet === undefined) return;
    if ((endRow - startRow + 1) * (endColumn - startColumn + 1) <= sheet.formulas.size) {
      for (let row = startRow; row <= endRow; row += 1) {
        for (let column = startColumn; column <= endColumn; column += 1) {
          const cell = sheet.formulas.get(keyOf(row, column));
          if (cell !== undefined) tell(cell);
        }
      }
      return;
    }
    for (const cell of sheet.formulas.values())
      if (cell.row >= startRow && cell.row <= endRow && cell.column >= startColumn && cell.column <= endColumn)
        tell(cell);
  }
}
