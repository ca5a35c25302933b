import type { CellReading, SetupCell, SetupPlace } from '../../scorecard/build-input';
import type { RawValue } from '../../scorecard/types';

/** A setup table as read from the workbook, header row included; all three grids have the same size. */
export interface TableReading {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based place of the header row's first cell. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** One row of a setup table, its cells by column key. */
export interface TableRow<Key extends string> {
  readonly place: SetupPlace;
  cell(key: Key): SetupCell | null;
  text(key: Key): string;
  /** The header as the user wrote it. */
  header(key: Key): string;
}

/** The text of a cell as a controller would write it; a whole number has no decimals. */
export function cellText(cell: CellReading | null): string {
  if (cell === null || cell.value === null) return '';
  return String(cell.value).trim();
}
