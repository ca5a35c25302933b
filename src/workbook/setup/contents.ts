import type { cardFields } from '../../locales/headers';
import { newKeys } from '../tables/table-description';
import { type EditedColumn, indicatorsTable } from './indicators-table';
import type { LimitFacts, RawValue } from '../../scorecard';

/** A field of `BMS_Kort`. */
export type CardField = keyof typeof cardFields;

export type { EditedColumn };

/** The columns of `BMS_Indikatorer` that the pane edits, in their order. */
export const editedColumns = newKeys(indicatorsTable).filter(
  (column): column is EditedColumn => indicatorsTable.columns[column].edit !== undefined,
);

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
  /** What a critical limit can be proposed from, where the row could never be red; else `null`. */
  readonly limit: LimitFacts | null;
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
  | {
      readonly table: 'indicators';
      readonly nr: string;
      /** Of the row, as it was read. */ readonly address: string;
      readonly column: EditedColumn;
      /** Number format of the cell that `value` is from: whether it is a percentage. */
      readonly format?: string;
      /** The cell is to refer to that cell (`Data!F4`) instead of holding what stands in it. */
      readonly refersTo?: string;
      /** It refers to this cell by an earlier edit, which may be taken back or put in another's place. */
      readonly referred?: string;
    }
);
