import type { cardFields } from '../locales/headers';
import type { RawValue } from '../scorecard/types';
import type { Suggestion } from './mapping/suggestion';
import type { WorkbookError } from './types';

/** A field of `BMS_Kort`. */
export type CardField = keyof typeof cardFields;

/** The columns of `BMS_Indikatorer` that the pane edits. */
export const editedColumns = ['name', 'perspective', 'measure', 'direction', 'ambition', 'critical', 'result', 'active'] as const;
export type EditedColumn = (typeof editedColumns)[number];

/** A cell of a setup table as it stands in the sheet. */
export interface SetupValue {
  readonly value: RawValue;
  /** A formula of the user's own, which only the sheet edits. */
  readonly formula: boolean;
  /** Whether the sheet shows the number as per cent: 0.82 as 82 %. */
  readonly percent?: boolean;
  /** `'BMS-oppsett'!L7`; `null` where the table has no such column or row yet. */
  readonly address: string | null;
}

/** What an indicator lacks before it can be judged. */
export type MissingPart = 'perspective' | 'direction' | 'result' | 'ambition';

/** A row of `BMS_Indikatorer`, faulty and inactive ones too. */
export interface SetupIndicator {
  /** '' where the cell is blank. */
  readonly nr: string;
  readonly name: string;
  /** The row's first cell. */
  readonly address: string;
  readonly active: boolean;
  readonly cells: Readonly<Record<EditedColumn, SetupValue>>;
  /** Empty for an inactive row. */
  readonly missing: readonly MissingPart[];
}

/** The setup tables as the pane shows them. */
export interface SetupContents {
  /** Every field, also those that have no row yet. */
  readonly card: Readonly<Record<CardField, SetupValue>>;
  readonly perspectives: readonly { readonly nr: string; readonly name: string }[];
  readonly indicators: readonly SetupIndicator[];
}

/** A cell to be changed. What the pane last saw is sent along, so that another's change is never lost unseen. */
export type SetupEdit = { readonly value: RawValue; readonly seen: RawValue } & (
  | { readonly table: 'card'; readonly field: CardField }
  | { readonly table: 'indicators'; readonly nr: string; /** Of the row, as it was read. */ readonly address: string; readonly column: EditedColumn }
);

/** What the workbook's names may be. `Suggestion.name` is a `NamedRange.reference`. */
export interface SetupProposal {
  readonly suggestions: readonly Suggestion[];
  /** Names, as setup cells refer to them, that the setup uses already. */
  readonly used: readonly string[];
  /** The workbook's own perspectives, else the default ones. */
  readonly perspectives: readonly string[];
}

/** A part of the marked range that can get a name. */
export interface NamableRange {
  /** Proposed from its label, free in the workbook and allowed by Excel. */
  readonly name: string;
  /** The label beside it, '' where there is none. */
  readonly label: string;
  /** `Data!B2:F2`. */
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
  readonly value: RawValue;
}

/** What can be named of the marked range: one a row where it holds several labelled rows. */
export interface MarkedRange {
  readonly address: string;
  readonly parts: readonly NamableRange[];
}

/** What saving a period wrote, or would write over. */
export interface SavedPeriod {
  readonly period: string;
  readonly unit: string;
  /** `false`: numbers saved earlier differ, and writing over them was not asked for; nothing was written. */
  readonly written: boolean;
  readonly added: number;
  readonly unchanged: number;
  /** Saved earlier with other numbers. */
  readonly changed: readonly { readonly nr: string; readonly name: string; readonly before: RawValue; readonly after: RawValue }[];
}

/** How far a run over several units is. */
export interface UnitProgress {
  readonly done: number;
  readonly total: number;
  readonly unit: string;
}

/** What a run over several units made. */
export interface MadeUnits {
  readonly made: readonly { readonly unit: string; readonly sheetName: string; readonly replaced: boolean }[];
  /** Units that were not come to, because the run was cancelled or one before them failed. */
  readonly left: readonly string[];
  /** The unit whose card could not be made, and why; its old card is as it was. Not in `left`. `null` where none failed. */
  readonly failed: { readonly unit: string; readonly error: WorkbookError } | null;
}
