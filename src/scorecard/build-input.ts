import type { RawValue } from './types';
import type { WarningCode } from './warning';

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

/** What a defined name leads to. */
export type NameSource =
  | { readonly kind: 'fault'; readonly name: string; readonly code: WarningCode }
  | {
      readonly kind: 'cells';
      readonly name: string;
      readonly address: string | null;
      readonly cells: readonly (readonly SourceCell[])[];
      /** Labels in the column to the left, one for each row, and in the row above, one for each column. */
      readonly rowLabels: readonly CellReading[];
      readonly columnLabels: readonly CellReading[];
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

export interface CardSetup {
  readonly title: string;
  readonly organisation: string;
  readonly unit: string;
  readonly period: CellReading;
  readonly vision: string;
  readonly mission: string;
  readonly values: string;
  readonly tolerance: SetupCell | null;
  /** Fewer than this and a result is suppressed. */
  readonly minimumGroup: number;
  /** A key of `terminologyWords`. */
  readonly terminology: 'scorecard' | 'steeringCard' | 'measureMap' | 'steerCard';
}

/** Where a setup row stands, for warnings: the table and the row of the sheet. */
export interface SetupPlace {
  readonly table: string;
  /** One-based row of the sheet. */
  readonly row: number;
}

export interface PerspectiveSetup {
  readonly place: SetupPlace;
  readonly nr: string;
  readonly name: string;
  readonly question: string;
  readonly weight: SetupCell | null;
  readonly colour: string;
}

/** The columns of an indicator row that may name a range, hold a formula or hold a value. */
export type IndicatorField =
  | 'result' | 'previous' | 'ambition' | 'critical' | 'baseline' | 'benchmark' | 'tolerance' | 'count' | 'weight' | 'profile';

export interface IndicatorSetup {
  readonly place: SetupPlace;
  readonly nr: string;
  /** Nr of the perspective it belongs to. */
  readonly perspective: string;
  readonly goal: string;
  readonly factor: string;
  readonly name: string;
  readonly definition: string;
  readonly measure: string;
  readonly scale: string;
  readonly direction: RawValue;
  readonly type: string;
  readonly targetType: 'level' | 'toDate' | 'yearForecast' | null;
  readonly frequency: string;
  readonly source: string;
  readonly owner: string;
  readonly manualStatus: RawValue;
  readonly reason: string;
  /** Absent where the cell is blank or the column does not exist. */
  readonly fields: Readonly<Partial<Record<IndicatorField, SetupCell>>>;
  /** Header of each field as the user's table has it, for warnings. */
  readonly headers: Readonly<Partial<Record<IndicatorField | 'direction' | 'manualStatus', string>>>;
}

/** A row of `BMS_Ambisjoner`. */
export interface AmbitionSetup {
  readonly place: SetupPlace;
  readonly nr: string;
  readonly unit: string;
  readonly period: CellReading | null;
  readonly ambition: SetupCell | null;
  readonly critical: SetupCell | null;
}

/** A row of `BMS_Vurderinger`: the words that belong to one measurement. */
export interface AssessmentSetup {
  readonly place: SetupPlace;
  readonly nr: string;
  readonly unit: string;
  readonly period: CellReading | null;
  readonly comment: string;
  readonly cause: string;
  readonly action: string;
  readonly owner: string;
  readonly deadline: CellReading | null;
}

/** A row of `BMS_Historikk`. */
export interface HistorySetup {
  readonly nr: string;
  readonly unit: string;
  readonly period: CellReading;
  readonly result: SetupCell;
}

/** A fault that leads to its cell; the text is made when it is shown. */
export interface BuildWarning {
  readonly code: WarningCode;
  readonly nr: string | null;
  readonly place: SetupPlace | null;
  readonly column: string | null;
  /** What the text names: a name, a word or a value as it stands in the workbook. */
  readonly subject: string;
  /** What was probably meant, where the text says so. */
  readonly suggestion?: string;
}

/** The setup tables as read, faulty rows left out. */
export interface Setup {
  readonly card: CardSetup;
  readonly perspectives: readonly PerspectiveSetup[];
  readonly indicators: readonly IndicatorSetup[];
  readonly ambitions: readonly AmbitionSetup[];
  readonly assessments: readonly AssessmentSetup[];
  readonly history: readonly HistorySetup[];
  readonly warnings: readonly BuildWarning[];
}
