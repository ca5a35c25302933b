import type { AutoFilter } from './auto-filter';
import type { Box } from './box';
import type { Cell } from './cell';
import type { ChangeOrigin, DocumentChange, SheetPart } from './change';
import type { Drawing } from './drawings/drawing';
import {
  type Band,
  type ConditionalFormat,
  type DataValidation,
  type Hyperlink,
  type PageLayout,
  plainBand,
  plainPageLayout,
} from './sheet-parts';
import type { CellStyle } from './style';

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

export type CellChange = Partial<Pick<Cell, 'value' | 'formula' | 'style' | 'spill' | 'spilledFrom' | 'asInFile'>>;

/** The parts of a sheet beside its cells; each is replaced whole through `HostSheet.setPart`. */
export interface SheetParts {
  merges: readonly Box[];
  /** By column index. */
  columns: ReadonlyMap<number, Band>;
  /** By row index. */
  rows: ReadonlyMap<number, Band>;
  /** Areas that a filter with a criterion covers, with their header row: a hidden row in one is filtered out. */
  filters: readonly Box[];
  /** The sheet's own; its tables have theirs. */
  autoFilter: AutoFilter | null;
  hyperlinks: readonly Hyperlink[];
  conditionalFormats: readonly ConditionalFormat[];
  dataValidations: readonly DataValidation[];
  freeze: { readonly rows: number; readonly columns: number };
  pageLayout: PageLayout;
  /** Rows and columns before which a person, or the add-in, starts a new page; ascending. */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
  protection: { readonly protected: boolean; readonly hasPassword: boolean };
  view: {
    readonly showGridlines: boolean;
    readonly showHeadings: boolean;
    readonly zoom: number;
    readonly summaryRowsBelow: boolean;
    readonly summaryColumnsRight: boolean;
  };
  tabColor: string | null;
  /** Charts, pictures and shapes, from the lowest to the one in front. */
  drawings: readonly Drawing[];
}

/** The parts of a sheet that nobody has touched. */
export function blankSheetParts(): SheetParts {
  return {
    merges: [],
    columns: new Map(),
    rows: new Map(),
    filters: [],
    autoFilter: null,
    hyperlinks: [],
    conditionalFormats: [],
    dataValidations: [],
    freeze: { rows: 0, columns: 0 },
    pageLayout: plainPageLayout,
    rowBreaks: [],
    columnBreaks: [],
    protection: { protected: false, hasPassword: false },
    view: { showGridlines: true, showHeadings: true, zoom: 100, summaryRowsBelow: true, summaryColumnsRight: true },
    tabColor: null,
    drawings: [],
  };
}

const everyCell: Box = { row: 0, column: 0, rowCount: Infinity, columnCount: Infinity };

/** One worksheet. Cells are sparse; a cell that was never touched reads as an empty one. */
export class HostSheet {
  name: string;
  visibility: SheetVisibility = 'Visible';
  /** In characters of the default font, as a person reads it: a file adds the room around the text (5/7 of a character). */
  defaultColumnWidth = 8.43;
  /** In points. */
  defaultRowHeight = 15;
  private readonly rowsOfCells = new Map<number, Map<number, Cell>>();
  private readonly empty: Cell;
  private readonly parts: SheetParts = blankSheetParts();

  /**
   * @param id - the worksheet's lasting id, `{GUID}` as Excel gives it
   * @param tell - passes a change on to the document's subscribers
   */
  constructor(
    readonly id: string,
    name: string,
    normalStyle: CellStyle,
    private readonly tell: (change: DocumentChange) => void,
  ) {
    this.name = name;
    this.empty = { value: null, formula: null, style: normalStyle, spill: null, spilledFrom: null };
  }

  cell(row: number, column: number): Cell {
    return this.rowsOfCells.get(row)?.get(column) ?? this.empty;
  }

  /** Every cell that has content or a style of its own, row by row in order. */
  *cells(): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    for (const row of [...this.rowsOfCells.keys()].sort((a, b) => a - b)) {
      const cells = this.rowsOfCells.get(row);
      if (cells === undefined) continue;
      for (const column of [...cells.keys()].sort((a, b) => a - b)) {
        const cell = cells.get(column);
        if (cell !== undefined) yield { row, column, cell };
      }
    }
  }

  /** Changes cells in one go and tells it once. */
  setCells(
    changes: Iterable<{ readonly row: number; readonly column: number; readonly change: CellChange }>,
    origin: ChangeOrigin,
  ): void {
    const touched: { row: number; column: number }[] = [];
    const before: { row: number; column: number; change: Cell }[] = [];
    let content = false;
    let style = false;
    for (const { row, column, change } of changes) {
      before.push({ row, column, change: this.change(row, column, change) });
      content ||= 'value' in change || 'formula' in change || 'spill' in change || 'spilledFrom' in change;
      style ||= 'style' in change;
      touched.push({ row, column });
    }
    if (touched.length > 0) {
      // In reverse: of a cell that was changed twice the first state counts.
      const restore = (): void => this.setCells([...before].reverse(), origin);
      this.tell({
        kind: 'cells',
        sheetId: this.id,
        cells: touched,
        what: content && style ? 'both' : style ? 'style' : 'content',
        origin,
        restore,
      });
    }
  }

  /** Puts cells as a file says them, before anyone follows the document: nothing is told. */
  fillCells(cells: Iterable<{ readonly row: number; readonly column: number; readonly change: CellChange }>): void {
    for (const { row, column, change } of cells) this.change(row, column, change);
  }

  /** @returns the cell as it was */
  private change(row: number, column: number, change: CellChange): Cell {
    let cells = this.rowsOfCells.get(row);
    if (cells === undefined) this.rowsOfCells.set(row, (cells = new Map<number, Cell>()));
    const held = cells.get(column) ?? this.empty;
    const cell = { ...held, ...change };
    if (held.asInFile === true && 'formula' in change && !('asInFile' in change)) cell.asInFile = false;
    if (cell.value === null && cell.formula === null && cell.style === this.empty.style && cell.spilledFrom === null)
      cells.delete(column);
    else cells.set(column, cell);
    if (cells.size === 0) this.rowsOfCells.delete(row);
    return held;
  }

  part<Part extends keyof SheetParts>(part: Part): SheetParts[Part] {
    return this.parts[part];
  }

  setPart<Part extends keyof SheetParts & SheetPart>(part: Part, value: SheetParts[Part], origin: ChangeOrigin): void {
    const before = this.parts[part];
    this.parts[part] = value;
    this.tell({ kind: 'sheetPart', sheetId: this.id, part, origin, restore: () => this.setPart(part, before, origin) });
  }

  /** Sets parts as a file says them, before anyone follows the document: nothing is told. */
  fill(parts: Partial<SheetParts>): void {
    Object.assign(this.parts, parts);
  }

  column(index: number): Band {
    return this.parts.columns.get(index) ?? plainBand;
  }

  row(index: number): Band {
    return this.parts.rows.get(index) ?? plainBand;
  }

  /**
   * The smallest rectangle around every cell with a value, a formula or (unless `valuesOnly`) a style; `null` when there is
   * none.
   *
   * @param within - the part of the sheet that is looked at
   */
  usedBox(valuesOnly: boolean, within: Box = everyCell): Box | null {
    const [rowsEnd, columnsEnd] = [within.row + within.rowCount, within.column + within.columnCount];
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, cells] of this.rowsOfCells) {
      if (row < within.row || row >= rowsEnd) continue;
      for (const [column, cell] of cells) {
        if (column < within.column || column >= columnsEnd) continue;
        if (valuesOnly && cell.value === null && cell.formula === null) continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }
}
