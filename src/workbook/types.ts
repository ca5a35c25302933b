import type { Language } from '../locales/language';
import type { Card, CardWarning } from '../scorecard/card';
import type { RawValue } from '../scorecard/types';
import type { SetupContents } from './setup-types';

export const nameKinds = ['cell', 'vector', 'matrix', 'dynamic', 'constant', 'multiArea', 'broken', 'external', 'lambda', 'system'] as const;
export type NameKind = (typeof nameKinds)[number];

/** Why a name cannot be used. */
export type NameFault = 'source-broken' | 'source-external' | 'dynamic-unresolved' | 'unreadable' | 'not-offered';

/** A defined name as the pane lists it and `bms names --json` prints it (workbook 1). */
export interface NamedRange {
  readonly name: string;
  /** As a setup cell refers to it: the name, or `Ark2!Frafall` for a sheet's own where the name alone would mean another. */
  readonly reference: string;
  /** `Workbook` or the sheet's name. */
  readonly scope: string;
  readonly kind: NameKind;
  readonly visible: boolean;
  /** `Data!B2:F2` (areas joined by commas), or `null` where it refers to no range. */
  readonly address: string | null;
  /** Cut to the used part for whole rows and columns; `null` where there is no range. */
  readonly rows: number | null;
  readonly columns: number | null;
  /** The first cell's value or the constant. */
  readonly value: RawValue;
  readonly fault: NameFault | null;
}

/** A warning with the cells it speaks of (`'BMS-oppsett'!L7`), for `goTo`; `null` where there is no such cell. */
export interface PlacedWarning extends CardWarning {
  readonly address: string | null;
}

/** What was found in the workbook, in one reading. */
export interface WorkbookContents {
  /** Of card and messages. */
  readonly language: Language;
  /** What `BMS_Kort` says, else that of the setup's headers, whatever language was asked for; `null` where neither tells. */
  readonly ownLanguage: Language | null;
  readonly names: readonly NamedRange[];
  /** Whether the setup tables are there. */
  readonly hasSetup: boolean;
  /** How many active indicator rows were read. */
  readonly indicatorCount: number;
  /** The card computed from setup and source cells; `null` without setup. */
  readonly card: Card | null;
  /** Number format of each indicator's numbers by Nr, as Excel stores it (`0.0%`), for showing them as the sheet does. */
  readonly numberFormats: Readonly<Record<string, string>>;
  readonly warnings: readonly PlacedWarning[];
  /** Whether the workbook's structure is protected, so that no sheet can be added. */
  readonly readOnly: boolean;
  /** The setup tables row by row; `null` without any of them. */
  readonly setup: SetupContents | null;
  /** Periods that the results' series have, oldest first, written as the workbook writes them. */
  readonly periods: readonly string[];
  /** Organisational units that the results' tables have, in their order. */
  readonly units: readonly string[];
}

export interface ReadOptions {
  /** Report period; default by semantics 9. */
  readonly period?: string;
  /** Organisational unit; default by workbook 1. */
  readonly unit?: string;
  /** Language of card and messages; default the workbook's. */
  readonly language?: Language;
  /** Excel's own language, for a workbook whose `BMS_Kort` names none; default bokmål. */
  readonly displayLanguage?: Language;
}

export type MakeStep = 'reading' | 'computing' | 'writing' | 'done';

export interface MakeOptions extends ReadOptions {
  /** Values instead of formulas, on a sheet of its own. */
  readonly freeze?: boolean;
  readonly onProgress?: (step: MakeStep) => void;
  /** Told the workbook's language before anything is written, so that the functions answer in it from their first call. */
  readonly onLanguage?: (language: Language) => void;
  /** Checked between round trips; the old card is then left whole. */
  readonly signal?: AbortSignal;
  /** When the card was made, shown on it. */
  readonly madeAt?: Date;
  /** Bytes that one request may weigh; default a little under what Excel on the web takes. */
  readonly requestLimit?: number;
}

export interface MadeScorecard {
  readonly sheetName: string;
  /** Whether a card of ours was rewritten in place. */
  readonly replaced: boolean;
  readonly card: Card;
  readonly warnings: readonly CardWarning[];
}

/** Reasons why nothing could be read or made; each has a text in `src/locales`. */
export type WorkbookFault =
  | 'no-names-no-setup'
  | 'names-without-setup'
  | 'no-indicators'
  | 'protected-workbook'
  | 'protected-sheet'
  | 'cell-editing'
  | 'cancelled'
  /** Excel stopped answering while the card was written, and did not let it be finished or taken back. */
  | 'half-written'
  /** Excel stopped answering while a period was saved, and did not let it be taken back. */
  | 'half-saved'
  /** The card has no report period that its numbers could be saved under. */
  | 'no-period'
  /** Excel stopped answering while the setup was written, and did not let it be taken back. */
  | 'half-edited'
  /** A cell of the setup holds something else than the pane last saw. */
  | 'changed-meanwhile'
  /** A cell of the setup holds a formula of the user's own. */
  | 'own-formula'
  /** The row or the column to be changed is not there any more. */
  | 'row-gone'
  /** A setup table cannot grow, for another table stands beside and below it. */
  | 'no-room'
  /** The cells that were to be shown are not there any more. */
  | 'place-gone'
  /** The cells that were to be shown are on a hidden sheet. */
  | 'sheet-hidden'
  /** Nothing is marked that could get a name. */
  | 'nothing-marked'
  /** Excel does not allow a name, or it is taken. */
  | 'name-refused'
  | 'failed';

/** Nothing was made; but for `half-written`, `half-saved` and `half-edited` the workbook is as it was. The text for the user comes from `src/locales` by `fault`. */
export class WorkbookError extends Error {
  constructor(
    readonly fault: WorkbookFault,
    /** Values for the text's placeholders, such as the sheet's name. */
    readonly parameters: Readonly<Record<string, string>> = {},
    options?: { cause?: unknown },
  ) {
    super(fault, options);
    this.name = 'WorkbookError';
  }
}
