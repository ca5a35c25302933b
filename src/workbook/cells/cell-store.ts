import type { CellReading, RawValue } from '../../scorecard';
import type { Area } from './area';
import { countedFrom1900 } from './date-system';

/** A rectangle of cells as read, zero-based. */
export interface ReadBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Cells merged into one; its first cell holds the value. */
export interface MergedCells {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cells of an area that is taken with its blank edges: far more than any table of results. */
const largestWhole = 100_000;

const empty: CellReading = { value: null, format: 'General' };

/** The cells that were read, by sheet and place. A cell outside every block reads as an empty one. */
export class CellStore {
  private readonly blocks = new Map<string, ReadBlock[]>();
  private readonly merges = new Map<string, readonly MergedCells[]>();

  /** @param date1904 - the workbook counts days from 1904; the store counts them from 1900 */
  constructor(private readonly date1904: boolean) {}

  add(read: ReadBlock): void {
    const block = this.date1904 ? { ...read, values: countedFrom1900(read.values, read.formats) } : read;
    const key = block.sheet.toLowerCase();
    this.blocks.set(key, [...(this.blocks.get(key) ?? []), block]);
  }

  addMerges(sheet: string, merges: readonly MergedCells[]): void {
    const key = sheet.toLowerCase();
    this.merges.set(key, [
      ...(this.merges.get(key) ?? []),
      ...merges.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
        rowIndex,
        columnIndex,
        rowCount,
        columnCount,
      })),
    ]);
  }

  /** A label: one in merged cells counts for all of them. */
  label(sheet: string, row: number, column: number): CellReading {
    const merge = this.merges
      .get(sheet.toLowerCase())
      ?.find(
        (each) =>
          row >= each.rowIndex &&
          row < each.rowIndex + each.rowCount &&
          column >= each.columnIndex &&
          column < each.columnIndex + each.columnCount,
      );
    return merge === undefined ? this.cell(sheet, row, column) : this.cell(sheet, merge.rowIndex, merge.columnIndex);
  }

  cell(sheet: string, row: number, column: number): CellReading {
    for (const block of this.blocks.get(sheet.toLowerCase()) ?? []) {
      const value = block.values[row - block.row]?.[column - block.column];
      if (value === undefined) continue;
      return {
        value: value === '' ? null : value,
        format: block.formats[row - block.row]?.[column - block.column] ?? 'General',
      };
    }
    return empty;
  }

  /** The part of an area that holds anything; a whole column or row is cut to it, and so is one as large as a sheet. Any other area is returned as it is. */
  cut(
    area: Area,
  ): { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } | null {
    const { top, left, bottom, right } = area;
    const isSmall =
      top !== null &&
      left !== null &&
      bottom !== null &&
      right !== null &&
      (bottom - top + 1) * (right - left + 1) <= largestWhole;
    return isSmall ? { top, left, bottom, right } : this.used(area);
  }

  /** The least rectangle of an area around what it holds; `null` where it is empty. */
  used({
    sheet,
    top,
    left,
    bottom,
    right,
  }: Area): { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } | null {
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const block of this.blocks.get(sheet.toLowerCase()) ?? []) {
      block.values.forEach((cells, rowOffset) => {
        cells.forEach((value, columnOffset) => {
          const row = block.row + rowOffset;
          const column = block.column + columnOffset;
          if (value === null || value === '') return;
          if (row < (top ?? 0) || row > (bottom ?? Infinity) || column < (left ?? 0) || column > (right ?? Infinity))
            return;
          used =
            used === null
              ? { top: row, left: column, bottom: row, right: column }
              : {
                  top: Math.min(used.top, row),
                  left: Math.min(used.left, column),
                  bottom: Math.max(used.bottom, row),
                  right: Math.max(used.right, column),
                };
        });
      });
    }
    return used;
  }
}
