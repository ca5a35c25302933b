import type { CardChoice } from '../../commands';
import type { Language } from '../../locales/language';
import type { Suggestion } from '../../workbook';
import type { CheckedCard } from '../../workbook/health/checked-card';
import type { MadeHealthSheet } from '../../workbook/health/made-health-sheet';
import type { MadeUnits, UnitProgress } from '../../workbook/make/made-units';
import type { SavedPeriod } from '../../workbook/history/saved-period';
import type { MarkedRange } from '../../workbook/mapping/marked-range';
import type { NamableRange } from '../../workbook/names/marked-range';
import type { SetupProposal } from '../../workbook/mapping/proposal';
import type { DataSeries } from '../../workbook/data/series';
import type { DataTable } from '../../workbook/data/table';
import type { SetupEdit } from '../../workbook/setup/contents';
import type { MarkedOptions, WriteSetupOptions, WrittenSetup } from '../../workbook/set-up';
import type { AgreedData, ChangedFigure, InsertedData, StandingTable } from '../../workbook/take-data';
import type { MadeScorecard, MakeOptions, ReadOptions, WorkbookContents } from '../../workbook/port';

/** What pane and ribbon do with the workbook: the public surface of `src/workbook`, loaded at first use. */
export interface WorkbookPort {
  readWorkbook(options?: ReadOptions): Promise<WorkbookContents>;
  makeScorecard(options?: MakeOptions): Promise<MadeScorecard>;
  /** Calls `onChange` at each change of the workbook; gives what ends it. */
  watchWorkbook(onChange: () => void): Promise<() => Promise<void>>;
  /** Writes the formulas of the add-in's functions anew on every live card, so that Excel asks the functions again. */
  renewFunctions(): Promise<void>;
  /** Selects `Data!B2:F2` in the grid. */
  goTo(address: string): Promise<void>;
  activateScorecard(sheetName: string): Promise<void>;
  /** Proposes what the names and the tables are; nothing is changed. */
  readSuggestions(language?: Language): Promise<SetupProposal>;
  /** Writes accepted suggestions of names, tables and the card into the setup tables, which are made on first use. */
  writeSetup(
    accepted: readonly Suggestion[],
    beside: Pick<WriteSetupOptions, 'tables' | 'card' | 'limits'>,
    language?: Language,
  ): Promise<WrittenSetup>;
  /** Makes the setup tables with rows to be filled in. */
  startSetup(language?: Language): Promise<WrittenSetup>;
  /** Takes back the rows and names that were written. */
  undoSetup(written: WrittenSetup): Promise<void>;
  /** Changes cells of the setup tables in one step to undo: all of them or none. */
  editSetup(edits: readonly SetupEdit[]): Promise<void>;
  /** What of the marked range can become an indicator or get a name. */
  readMarked(options?: MarkedOptions): Promise<MarkedRange>;
  /** Gives the ranges their names: all of them or none. */
  addNames(ranges: readonly NamableRange[]): Promise<void>;
  /** Saves the card's numbers in `BMS_Historikk`; writes over other numbers of the same period only when asked to. */
  savePeriod(options?: CardChoice & { readonly overwrite?: boolean }): Promise<SavedPeriod>;
  /** Makes a card for each unit, on a sheet of its own. */
  makeUnitCards(
    units: readonly string[],
    options: Pick<CardChoice, 'period'> & {
      readonly onProgress: (progress: UnitProgress) => void;
      readonly signal: AbortSignal;
    },
  ): Promise<MadeUnits>;
  /** The health check of the card; nothing is changed. */
  checkWorkbook(options?: ReadOptions): Promise<CheckedCard>;
  /** Makes the sheet of the health check. */
  makeHealthSheet(options?: Pick<MakeOptions, 'period' | 'unit' | 'signal' | 'onProgress'>): Promise<MadeHealthSheet>;
  /** The sheet that an earlier file of a table was put on; `null` where there is none. */
  standingTable(table: DataTable): Promise<StandingTable | null>;
  /**
   * Puts the figures of a file on the sheet of its table; figures that stand there otherwise are only written where
   * they were agreed to.
   */
  insertData(
    table: DataTable,
    series: readonly DataSeries[],
    options: {
      readonly agreed: readonly ChangedFigure[];
      readonly notes: readonly string[];
      /** Of a new sheet's headers. */
      readonly language: Language;
      readonly signal: AbortSignal;
    },
  ): Promise<AgreedData>;
  /** Takes back what was put in. */
  undoData(written: InsertedData): Promise<void>;
  /** Whether the add-in starts when the workbook is opened; `null` where Excel does not tell. */
  startsWithWorkbook(): Promise<boolean | null>;
  /** Lets the add-in start when the workbook is opened, by whomever, or no longer. */
  startWithWorkbook(starts: boolean): Promise<void>;
  /** Whether the file itself is open for reading only. */
  readonly readOnlyFile: boolean;
}
