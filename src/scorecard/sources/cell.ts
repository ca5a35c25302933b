import type { RawValue } from '../values/types';
import type { WarningCode } from '../values/warning';

/** A cell as read: its value and the number format that says whether it is a percentage or a date. */
export interface CellReading {
  readonly value: RawValue;
  /** English format code, `General` where nothing is said. */
  readonly format: string;
}

/** A cell that a formula on the card can refer to. */
export interface SourceCell extends CellReading {
  /** A formula text without `=` that gives the cell, such as `INDEX(Gjennomforing,1,4)`. */
  readonly formula: string;
  /** Sheet address such as `Data!B2`; `null` for a constant name. */
  readonly address: string | null;
}

/** What stands beside a row of cells, or above a column. */
export interface SourceLabel extends CellReading {
  /** Whether its table says that it stands for all units together, whatever its words. */
  readonly isTotal?: boolean;
}

/** What a defined name leads to. */
export type NameSource =
  | {
      readonly kind: 'fault';
      readonly name: string;
      readonly code: WarningCode;
      /** What the warning names, where that is not the name itself. */
      readonly subject?: string;
    }
  | {
      readonly kind: 'cells';
      readonly name: string;
      /** As a formula or a link calls it: with its sheet where it is a sheet's own. */
      readonly formulaName: string;
      readonly address: string | null;
      readonly cells: readonly (readonly SourceCell[])[];
      /** Labels in the column to the left, one for each row, and in the row above, one for each column. */
      readonly rowLabels: readonly SourceLabel[];
      readonly columnLabels: readonly SourceLabel[];
      /** Reference text of a run of cells within one row or column, both ends included, for functions over a series. */
      readonly reference: (from: CellPosition, to: CellPosition) => string | null;
    };

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Finds a defined name, ignoring case; `null` where there is none. `Ark2!Frafall` finds a sheet's own. */
export type FindSource = (name: string) => NameSource | null;

/** A cell of a setup table. */
export interface SetupCell extends SourceCell {
  /** The user's own formula in the cell; a *text* that begins with `=` is not one. */
  readonly hasFormula: boolean;
}
