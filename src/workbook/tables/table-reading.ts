import { toCol } from '@borgar/fx';
import type { SetupPlace, CellReading, SetupCell, RawValue } from '../../scorecard';
import { isFormula } from '../cells/entry';
import { sheetPrefix } from '../cells/sheet-reference';

/** A table of ours as read from the workbook, header row included and totals row left out; all three grids have the same size. */
export interface TableReading {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based place of the header row's first cell. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawValue[])[];
  readonly formulas: readonly (readonly RawValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** Whether a row of totals stands below the rows. */
  readonly showsTotals: boolean;
  readonly room: Room;
}

/** How far a table can grow over cells that hold nothing. */
export interface Room {
  /** Rows right below the table; so many as are looked at, at most. */
  readonly below: number;
  /** Columns right of it. */
  readonly beside: number;
  /** Rows right below those columns. */
  readonly corner: number;
}

/** One row of a table, its cells by column key. */
export interface TableRow<Key extends string> {
  readonly place: SetupPlace;
  /** Of its first cell, such as `'BMS-oppsett'!A7`. */
  readonly address: string;
  cell(key: Key): SetupCell | null;
  text(key: Key): string;
  /** Whether a formula stands in a cell, whatever it gives. */
  holdsFormula(key: Key): boolean;
  /** Of a cell, also a blank one; `null` where the table has no such column. */
  addressOf(key: Key): string | null;
  /** The header as the user wrote it. */
  header(key: Key): string;
}

/** The text of a cell as a controller would write it; a whole number has no decimals. */
export function cellText(cell: CellReading | null): string {
  if (cell === null || cell.value === null) return '';
  return String(cell.value).trim();
}

/** The address of a cell of a table, `'BMS-oppsett'!L7`. */
export function cellAddress(table: TableReading, rowIndex: number, columnIndex: number): string {
  return `${sheetPrefix(table.sheet)}${toCol(table.column + columnIndex)}${table.row + rowIndex + 1}`;
}

/** The same as a formula refers to it, `'BMS-oppsett'!$L$7`. */
export function absoluteAddress(table: TableReading, rowIndex: number, columnIndex: number): string {
  return `${sheetPrefix(table.sheet)}$${toCol(table.column + columnIndex)}$${table.row + rowIndex + 1}`;
}

/** Whether a cell of a table holds a formula; row and column are counted from the header row's first cell. */
export function holdsFormula({ values, formulas }: TableReading, row: number, column: number): boolean {
  return isFormula(formulas[row]?.[column], values[row]?.[column]);
}

/** The number format of a cell of a table; a column or row that is added has none yet. */
export function formatOf({ formats }: Pick<TableReading, 'formats'>, row: number, column: number): string {
  return formats[row]?.[column] ?? 'General';
}
