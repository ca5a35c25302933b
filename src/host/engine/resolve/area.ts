import { toCol } from '@borgar/fx';
import { type Box, intersect, maximumColumns, maximumRows } from '../../document/box';

/** A rectangle of cells on a sheet of this workbook. */
export interface Area {
  readonly sheetId: string;
  readonly box: Box;
}

export function isSingleCell({ box }: Area): boolean {
  return box.rowCount === 1 && box.columnCount === 1;
}

/** The cells that two areas share; `null` where they share none. */
export function sharedArea(a: Area, b: Area): Area | null {
  if (a.sheetId !== b.sheetId) return null;
  const box = intersect(a.box, b.box);
  return box === null ? null : { sheetId: a.sheetId, box };
}

/** The smallest area around both, as `A1:B2` means it; `null` across sheets. */
export function spannedArea(a: Area, b: Area): Area | null {
  if (a.sheetId !== b.sheetId) return null;
  const row = Math.min(a.box.row, b.box.row);
  const column = Math.min(a.box.column, b.box.column);
  return {
    sheetId: a.sheetId,
    box: {
      row,
      column,
      rowCount: Math.max(a.box.row + a.box.rowCount, b.box.row + b.box.rowCount) - row,
      columnCount: Math.max(a.box.column + a.box.columnCount, b.box.column + b.box.columnCount) - column,
    },
  };
}

/**
 * The cell of an area that a formula in an ordinary cell takes: the one of its own row, or of its own column.
 *
 * @returns `null` where the area is neither beside nor above the cell; Excel then gives `#VALUE!`
 */
export function cellBeside({ sheetId, box }: Area, { row, column }: { row: number; column: number }): Area | null {
  const single = (at: number, across: number): Area => ({
    sheetId,
    box: { row: at, column: across, rowCount: 1, columnCount: 1 },
  });
  if (box.rowCount === 1 && box.columnCount === 1) return single(box.row, box.column);
  if (box.columnCount === 1) return row >= box.row && row < box.row + box.rowCount ? single(row, box.column) : null;
  if (box.rowCount === 1)
    return column >= box.column && column < box.column + box.columnCount ? single(box.row, column) : null;
  return null;
}

/** The area as absolute text without its sheet: `$B$2:$F$9`, `$B:$C`, `$2:$5`. */
export function areaText({ box }: Area): string {
  const [left, right] = [toCol(box.column), toCol(box.column + box.columnCount - 1)];
  const [top, bottom] = [box.row + 1, box.row + box.rowCount];
  if (box.row === 0 && box.rowCount === maximumRows) return `$${left}:$${right}`;
  if (box.column === 0 && box.columnCount === maximumColumns) return `$${top}:$${bottom}`;
  const first = `$${left}$${top}`;
  return box.rowCount === 1 && box.columnCount === 1 ? first : `${first}:$${right}$${bottom}`;
}
