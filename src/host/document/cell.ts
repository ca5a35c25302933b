import type { CellStyle } from './style';

/** An Excel error as a value: its text is `#REF!`, `#N/A`, `#BUSY!` and so on. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds or its formula came to; `null` is an empty cell. Dates are serial numbers. */
export type CellValue = number | string | boolean | CellError | null;

export interface Cell {
  /** The constant, or the formula's last result. */
  readonly value: CellValue;
  /** English A1 text without `=`, custom functions as typed (`BMS.STATUS(A1,B1)`); `null` for a constant. */
  readonly formula: string | null;
  readonly style: CellStyle;
  /** For the first cell of an array or a spill: how many rows and columns its result fills. */
  readonly spill: { readonly rowCount: number; readonly columnCount: number; readonly dynamic: boolean } | null;
  /** For the other cells of a spill: the cell that fills them. */
  readonly spilledFrom: { readonly row: number; readonly column: number } | null;
  /** The formula is the one that the file came with, and nobody has entered it since. */
  readonly asInFile?: boolean;
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}
