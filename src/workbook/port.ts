import type { Language } from '../locales/language';
import type { Card, CardWarning, Overview } from '../scorecard';
import type { NamedRange } from './names/named-range';
import type { Unanswered } from './card/unanswered-cells';
import type { OutdatedCard } from './card/outdated-cards';
import type { StrayLines } from './sheets/arrangement';
import type { RowsTold } from './make/rows-told';
export type { RowsTold } from './make/rows-told';
export type { StrayLines } from './sheets/arrangement';
export type { OutdatedCard } from './card/outdated-cards';
export type { Unanswered } from './card/unanswered-cells';
export type { NamedRange } from './names/named-range';
export type { SetupContents } from './setup/contents';
import type { SetupContents } from './setup/contents';

/** A warning with the cells it speaks of (`'BMS-oppsett'!L7`), for `goTo`; `null` where there is no such cell. */
export interface PlacedWarning extends CardWarning {
  readonly address: string | null;
  /** Nr and name of the indicator that it is about; of a row without one of them the other. Absent for none. */
  readonly about?: string;
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
  /** What leads through the card; `null` without setup. */
  readonly overview: Overview | null;
  /** Numbers of the open actions of the card's unit by the indicators' Nr, in table order. */
  readonly openActions: ReadonlyMap<string, readonly string[]>;
  /** Number format of each indicator's numbers by Nr, as Excel stores it (`0.0%`), for showing them as the sheet does. */
  readonly numberFormats: ReadonlyMap<string, string>;
  readonly warnings: readonly PlacedWarning[];
  /** Whether the workbook's structure is protected, so that no sheet can be added. */
  readonly readOnly: boolean;
  /** The setup tables row by row; `null` without any of them. */
  readonly setup: SetupContents | null;
  /** Periods that the results' series have, oldest first, written as the workbook writes them. */
  readonly periods: readonly string[];
  /** Organisational units that the results' tables have, in their order. */
  readonly units: readonly string[];
  /** Nr of the indicators whose cells still wait for their values. */
  readonly waiting: readonly string[];
  readonly unanswered: Unanswered;
  /** Live cards that are about something else than the card, or have other rows; empty without setup. */
  readonly outdated: readonly OutdatedCard[];
}

export interface ReadOptions {
  /** Report period; default by rules 9.3. */
  readonly period?: string;
  /** Organisational unit; default by rules 14.3. */
  readonly unit?: string;
  /** Language of card and messages; default the workbook's. */
  readonly language?: Language;
  /** Excel's own language, for a workbook whose `BMS_Kort` names none; default bokmål. */
  readonly displayLanguage?: Language;
}

export type MakeStep = 'reading' | 'computing' | 'writing' | 'done';

export interface MakeOptions extends ReadOptions {
  /** Whether the page that leads through the card is made with it, where the setup does not say no; default not. */
  readonly overview?: boolean;
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

export interface MadeScorecard extends RowsTold {
  readonly sheetName: string;
  /** Whether a card of ours was rewritten in place. */
  readonly replaced: boolean;
  /** The sheets, where Excel refused to freeze its panes or to set up its page; they are whole but for that. */
  readonly withoutView?: readonly string[];
  /** The sheet of the page that leads through the card; absent where none is wanted. */
  readonly overviewSheet?: string;
  /** What the user had put at rows or columns that are gone from the card, and where it stands now. */
  readonly strays?: StrayLines;
  /** The same of the page. */
  readonly overviewStrays?: StrayLines;
  readonly card: Card;
  readonly overview: Overview;
  /** As `WorkbookContents` has them. */
  readonly openActions: ReadonlyMap<string, readonly string[]>;
  readonly warnings: readonly PlacedWarning[];
}
