import type { HostDocument } from '../document/document';
import type { CellBlockRange, SheetRange } from './cell-set';
import type { CellPlace } from './engine';

/** The cells that an array fills, its own among them. */
export type SpillRange = CellBlockRange;

/** Which array results fill which cells, by the cell whose formula fills them. */
export class SpillBook {
  private readonly sheets = new Map<string, Map<string, SpillRange>>();

  /** The array results a document holds. */
  static of(document: HostDocument): SpillBook {
    const book = new SpillBook();
    for (const sheet of document.sheets) {
      for (const { row, column, cell } of sheet.cells()) {
        if (cell.spill === null || (cell.spill.rowCount === 1 && cell.spill.columnCount === 1)) continue;
        book.replace(
          { sheetId: sheet.id, row, column },
          {
            startRow: row,
            endRow: row + cell.spill.rowCount - 1,
            startColumn: column,
            endColumn: column + cell.spill.columnCount - 1,
          },
        );
      }
    }
    return book;
  }

  *ranges(): Generator<{ readonly sheetId: string; readonly range: SpillRange }> {
    for (const [sheetId, ranges] of this.sheets) for (const range of ranges.values()) yield { sheetId, range };
  }

  rangeOf({ sheetId, row, column }: CellPlace): SpillRange | undefined {
    return this.sheets.get(sheetId)?.get(`${row},${column}`);
  }

  /** @returns the cells that the formula filled before and does not fill now */
  replace(place: CellPlace, range: SpillRange | null): readonly CellPlace[] {
    const before = this.filledBy(place);
    let ranges = this.sheets.get(place.sheetId);
    if (ranges === undefined) {
      if (range === null) return [];
      this.sheets.set(place.sheetId, (ranges = new Map<string, SpillRange>()));
    }
    const key = `${place.row},${place.column}`;
    if (range === null) ranges.delete(key);
    else ranges.set(key, range);
    return before.filter(({ row, column }) => range === null || !inside(range, row, column));
  }

  /** The cells beside its own that a formula fills. */
  filledBy(place: CellPlace): readonly CellPlace[] {
    const range = this.sheets.get(place.sheetId)?.get(`${place.row},${place.column}`);
    if (range === undefined) return [];
    const filled: CellPlace[] = [];
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      for (let column = range.startColumn; column <= range.endColumn; column += 1) {
        if (row !== place.row || column !== place.column) filled.push({ sheetId: place.sheetId, row, column });
      }
    }
    return filled;
  }

  /** Formulas that fill cells of a range. */
  *anchorsOver({ sheetId, startRow, endRow, startColumn, endColumn }: SheetRange): Generator<CellPlace> {
    for (const range of this.sheets.get(sheetId)?.values() ?? [])
      if (
        range.startRow <= endRow &&
        range.endRow >= startRow &&
        range.startColumn <= endColumn &&
        range.endColumn >= startColumn
      )
        yield { sheetId, row: range.startRow, column: range.startColumn };
  }

  /** Formulas whose filled cells somebody has written into. */
  anchorsUnder(places: readonly CellPlace[]): readonly CellPlace[] {
    const anchors: CellPlace[] = [];
    for (const { sheetId, row, column } of places) {
      for (const range of this.sheets.get(sheetId)?.values() ?? []) {
        if (inside(range, row, column)) anchors.push({ sheetId, row: range.startRow, column: range.startColumn });
      }
    }
    return anchors;
  }
}

function inside(range: SpillRange, row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}
