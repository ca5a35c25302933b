import { stringifyA1Ref } from '@borgar/fx';
import type { CellReading, SetupCell, SetupPlace } from '../../scorecard/build-input';
import type { RawValue } from '../../scorecard/types';

/** A setup table as read from the workbook, header row included and totals row left out; all three grids have the same size. */
export interface TableReading {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based place of the header row's first cell. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  /** Whether a row of totals stands below the rows. */
  readonly showsTotals: boolean;
}

/** One row of a setup table, its cells by column key. */
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
export function cellAddress({ sheet, row, column }: TableReading, rowIndex: number, columnIndex: number): string {
  const [top, left] = [row + rowIndex, column + columnIndex];
  return stringifyA1Ref({ context: [sheet], range: { top, left, bottom: top, right: left } });
}

/** Whether a cell holds a formula. A text that begins with `=` reads the same in `values` and `formulas`; a formula shows its result in `values`. */
export function holdsFormula({ values, formulas }: TableReading, row: number, column: number): boolean {
  const formula = formulas[row]?.[column];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column];
}
