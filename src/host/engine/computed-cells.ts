import type { ICellData, IRange, Nullable } from '@univerjs/core';
import { ErrorType } from '@univerjs/engine-formula';
import { type CellValue, isCellError } from '../document/cell';
import type { HostDocument } from '../document/document';
import { CellSet } from './cell-set';
import type { CellPlace, ComputedCell } from './engine';
import { SpillBook, type SpillRange } from './spill-book';
import { resultValue } from './univer-values';

type ByPlace<Item> = Readonly<
  Record<string, Nullable<Readonly<Record<number, Nullable<Readonly<Record<number, Nullable<Item>>>>>>>>
>;

/** What a calculation leaves behind in Univer, by sheet, row and column. */
export interface CalculationResults {
  /** Cells that were computed. */
  readonly cells: ByPlace<ICellData>;
  /** How far arrays fill, by the cells whose formulas fill them. */
  readonly arrayRanges: ByPlace<IRange>;
  /** What arrays fill in. */
  readonly arrayCells: ByPlace<ICellData>;
}

/** Reads results for the document: values, and which arrays fill which cells. */
export class ComputedCells {
  /** Arrays and the cells they fill. */
  readonly spills: SpillBook;
  /** Arrays that have no room. */
  private readonly blocked = new SpillBook();
  /** Formulas that filled cells anew, or fill others than before. */
  private refilled = new CellSet();

  constructor(private readonly document: HostDocument) {
    this.spills = SpillBook.of(document);
  }

  /** Formulas whose arrays fill a cell, or would if there were room. */
  anchorsUnder(places: readonly CellPlace[]): readonly CellPlace[] {
    return [...this.spills.anchorsUnder(places), ...this.blocked.anchorsUnder(places)];
  }

  /** Formulas whose arrays filled cells since the last time. */
  takeRefilled(): readonly CellPlace[] {
    const refilled = [...this.refilled.places()];
    this.refilled = new CellSet();
    return refilled;
  }

  /**
   * @param asked - cells that the calculation was told of; an array may have left them
   * @param every - whether cells count that are as the document has them
   * @returns each cell that is now another than the document's
   */
  read(results: CalculationResults, asked: CellSet, every = false): readonly ComputedCell[] {
    const computed: ComputedCell[] = [];
    const keep = (cell: ComputedCell): void => {
      if (every || this.differs(cell)) computed.push(cell);
    };
    for (const place of asked.places())
      if (results.cells[place.sheetId]?.[place.row]?.[place.column] === undefined)
        this.readCell(place, undefined, results, keep);
    for (const [sheetId, rows] of Object.entries(results.cells)) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, cell] of Object.entries(columns ?? {}))
          this.readCell({ sheetId, row: Number(row), column: Number(column) }, cell, results, keep);
      }
    }
    return computed;
  }

  /** @param cell - `undefined` for a cell that was not computed */
  private readCell(
    place: CellPlace,
    cell: Nullable<ICellData> | undefined,
    { arrayRanges, arrayCells }: CalculationResults,
    keep: (cell: ComputedCell) => void,
  ): void {
    const range = arrayRanges[place.sheetId]?.[place.row]?.[place.column] ?? null;
    // What is in the way keeps its place; Univer still says how far the array would have gone.
    const array =
      range !== null && (range.endRow > range.startRow || range.endColumn > range.startColumn) ? range : null;
    const blocked = cell?.v === ErrorType.SPILL;
    this.blocked.replace(place, blocked ? array : null);
    const several = blocked ? null : array;
    // While an array is computed the engine reads the cells that it fills as they were.
    if (several !== null || !isSameRange(several, this.spills.rangeOf(place))) this.refilled.add(place);
    for (const freed of this.spills.replace(place, several)) {
      const filledStill = this.document.sheetById(freed.sheetId)?.cell(freed.row, freed.column).spilledFrom !== null;
      if (filledStill) keep({ ...freed, value: null, spill: null, spilledFrom: null });
    }
    if (cell !== undefined) {
      const spill =
        several === null
          ? null
          : {
              rowCount: several.endRow - several.startRow + 1,
              columnCount: several.endColumn - several.startColumn + 1,
            };
      keep({ ...place, value: resultValue(cell), spill, spilledFrom: null });
    }
    for (const filled of this.spills.filledBy(place)) {
      keep({
        ...filled,
        value: resultValue(arrayCells[place.sheetId]?.[filled.row]?.[filled.column]),
        spill: null,
        spilledFrom: { row: place.row, column: place.column },
      });
    }
  }

  private differs(cell: ComputedCell): boolean {
    const held = this.document.sheetById(cell.sheetId)?.cell(cell.row, cell.column);
    if (held === undefined) return false;
    return (
      !isSameValue(held.value, cell.value) ||
      held.spill?.rowCount !== cell.spill?.rowCount ||
      held.spill?.columnCount !== cell.spill?.columnCount ||
      held.spilledFrom?.row !== cell.spilledFrom?.row ||
      held.spilledFrom?.column !== cell.spilledFrom?.column
    );
  }
}

function isSameRange(a: IRange | null, b: SpillRange | undefined): boolean {
  return a === null ? b === undefined : a.endRow === b?.endRow && a.endColumn === b.endColumn;
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}
