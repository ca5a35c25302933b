import type { MadeScorecard, MakeOptions, ReadOptions, WorkbookContents } from '../workbook/types';

/** What pane and ribbon do with the workbook: the public surface of `src/workbook`, loaded at first use. */
export interface WorkbookPort {
  readWorkbook(options?: ReadOptions): Promise<WorkbookContents>;
  makeScorecard(options?: MakeOptions): Promise<MadeScorecard>;
  /** Calls `onChange` at each change of the workbook; gives what ends it. */
  watchWorkbook(onChange: () => void): Promise<() => Promise<void>>;
  /** Selects `Data!B2:F2` in the grid. */
  goTo(address: string): Promise<void>;
  activateScorecard(sheetName: string): Promise<void>;
  /** Whether the file itself is open for reading only. */
  readonly readOnlyFile: boolean;
}
