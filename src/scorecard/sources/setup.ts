import type { RawValue, Status } from '../values/types';
import type { WarningCode } from '../values/warning';
import type { CellReading, SetupCell } from './cell';

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
  /** Whether a page that leads through the card is made with it. */
  readonly hasOverview: boolean;
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
  | 'result'
  | 'previous'
  | 'ambition'
  | 'critical'
  | 'baseline'
  | 'benchmark'
  | 'tolerance'
  | 'count'
  | 'weight'
  | 'profile';

/** The columns of an indicator row whose words a warning or a finding may speak of. */
export type IndicatorText =
  'direction' | 'manualStatus' | 'measure' | 'definition' | 'type' | 'frequency' | 'source' | 'owner';

export interface IndicatorSetup {
  readonly place: SetupPlace;
  readonly nr: string;
  /** Nr of the perspective it belongs to; '' where it belongs to none. */
  readonly perspective: string;
  /** What was told of the row when it was read, beside what its cells tell. */
  readonly told: readonly WarningCode[];
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
  /** Whether its development is shown on the overview; `null` leaves it to rule 17.6. */
  readonly onOverview: boolean | null;
  readonly manualStatus: RawValue;
  readonly reason: string;
  /** Absent where the cell is blank or the column does not exist. */
  readonly fields: Readonly<Partial<Record<IndicatorField, SetupCell>>>;
  /** Header of each field as the user's table has it, for warnings. */
  readonly headers: Readonly<Partial<Record<IndicatorField | IndicatorText, string>>>;
}

/** A row of `BMS_Ambisjoner`. */
export interface AmbitionSetup {
  readonly place: SetupPlace;
  readonly nr: string;
  readonly unit: string;
  readonly period: CellReading | null;
  readonly ambition: SetupCell | null;
  readonly critical: SetupCell | null;
  /** Who decided it, and where. */
  readonly decision: string;
}

/** A row of `BMS_Vurderinger`: the words that belong to one measurement. */
export interface RemarkSetup {
  readonly place: SetupPlace;
  readonly nr: string;
  readonly unit: string;
  readonly period: CellReading | null;
  readonly comment: string;
  readonly cause: string;
  readonly action: string;
  readonly owner: string;
  readonly deadline: CellReading | null;
  /** What others can learn from a result. */
  readonly lesson: string;
}

/** A row of `BMS_Historikk`. */
export interface HistorySetup {
  readonly nr: string;
  readonly unit: string;
  readonly period: CellReading;
  readonly result: SetupCell;
  /** The limit that it was saved with. */
  readonly critical: SetupCell | null;
  /** The status it was saved with; `null` where the cell says none. */
  readonly status: Status | null;
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
  /** How many it is about, and of how many, where it is told once for all. */
  readonly count?: number;
  readonly total?: number;
}

/** The setup tables as read, faulty rows left out. */
export interface Setup {
  readonly card: CardSetup;
  readonly perspectives: readonly PerspectiveSetup[];
  readonly indicators: readonly IndicatorSetup[];
  readonly ambitions: readonly AmbitionSetup[];
  readonly remarks: readonly RemarkSetup[];
  readonly history: readonly HistorySetup[];
  readonly warnings: readonly BuildWarning[];
}
