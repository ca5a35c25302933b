import { parsePeriod } from '../../scorecard';
import type { MergedCells, ReadBlock } from '../cells/cell-store';
import type { HiddenLines } from '../cells/used-cells';
import { type BlockCell, blockCell } from './block-cell';

/** A rectangle of a sheet, zero-based, its last row and column within it. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What was read of a sheet: the cells that hold something, and how they are put together. */
export interface SheetCells {
  readonly sheet: string;
  readonly blocks: readonly Omit<ReadBlock, 'sheet'>[];
  readonly merges: readonly MergedCells[];
  /** Excel tables, with their header rows. */
  readonly tables: readonly Box[];
  /** Rows and columns that are not shown; none where this is left out. */
  readonly hidden?: HiddenLines;
}

const columnsOfSheet = 16_384;

/** The cells of a sheet that hold something, by place. */
export class Grid {
  readonly sheet: string;
  /** In order of rows, then of columns. */
  readonly cells: readonly BlockCell[];
  readonly tables: readonly Box[];
  private readonly byPlace = new Map<number, BlockCell>();
  private readonly merges: readonly Box[];
  private readonly hidden: HiddenLines | null;

  constructor({ sheet, blocks, merges, tables, hidden }: SheetCells) {
    this.sheet = sheet;
    this.hidden = hidden ?? null;
    this.tables = tables;
    this.merges = merges.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      top: rowIndex,
      left: columnIndex,
      bottom: rowIndex + rowCount - 1,
      right: columnIndex + columnCount - 1,
    }));
    for (const block of blocks) this.add(block);
    this.readSchoolYears();
    const cells = [...this.byPlace.values()];
    const isAfter = (a: BlockCell, b: BlockCell): number => a.row - b.row || a.column - b.column;
    const isSorted =
      blocks.length < 2 || cells.every((cell, at) => at === 0 || isAfter(cells[at - 1] ?? cell, cell) < 0);
    this.cells = isSorted ? cells : cells.sort(isAfter);
  }

  at(row: number, column: number): BlockCell | null {
    return this.byPlace.get(row * columnsOfSheet + column) ?? null;
  }

  /** Whether a cell stands in a row or a column that is not shown. */
  isHidden({ row, column }: { readonly row: number; readonly column: number }): boolean {
    return this.hidden !== null && (this.hidden.rows.has(row) || this.hidden.columns.has(column));
  }

  /** The cell, or the first of those that are merged with it, which holds what stands there. */
  label(row: number, column: number): BlockCell | null {
    return this.at(row, column) ?? this.headOf(row, column);
  }

  /** The merged cells that a cell belongs to. */
  mergeAt(row: number, column: number): Box | null {
    return this.merges.find((merge) => within(merge, row, column)) ?? null;
  }

  private headOf(row: number, column: number): BlockCell | null {
    if (this.merges.length === 0) return null;
    const merge = this.mergeAt(row, column);
    return merge === null ? null : this.at(merge.top, merge.left);
  }

  /** `2011-12` is a school year where `2012-13` stands on the same sheet, else December. */
  private readSchoolYears(): void {
    const years: BlockCell[] = [];
    for (const cell of this.byPlace.values())
      if (typeof cell.value === 'string' && cell.value.length < 12 && isSchoolYear(cell.value)) years.push(cell);
    if (!years.some(({ value }) => parsePeriod(value)?.kind === 'schoolYear')) return;
    for (const cell of years)
      this.byPlace.set(cell.row * columnsOfSheet + cell.column, {
        ...cell,
        text: cell.text.replace('-', '/'),
        kind: 'period',
      });
  }

  private add({ row, column, values, formats }: Omit<ReadBlock, 'sheet'>): void {
    for (const [down, line] of values.entries())
      for (let across = 0; across < line.length; across += 1) {
        const value = line[across];
        if (value === '' || value === null || value === undefined) continue;
        const cell = blockCell(row + down, column + across, value, formats[down]?.[across] ?? 'General');
        if (cell !== null) this.byPlace.set(cell.row * columnsOfSheet + cell.column, cell);
      }
  }
}

/** Two years that follow each other, the second in short. */
function isSchoolYear(text: string): boolean {
  const [, first = '', second = ''] = /^\s*(\d{4})-(\d{2})\s*$/.exec(text) ?? [];
  return first !== '' && (Number(first) + 1) % 100 === Number(second);
}

export function within({ top, left, bottom, right }: Box, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The least box around cells. */
export function boxAround(cells: readonly { readonly row: number; readonly column: number }[]): Box {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}

export function aroundBoth(a: Box, b: Box): Box {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
