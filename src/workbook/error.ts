/** Excel's error codes that a user can do something about; the messages are localised and say nothing to rely on. */
const faults: ReadonlyMap<string, WorkbookFault> = new Map(
  Object.entries<WorkbookFault>({
    // Also of a file that reports that it can be edited (office-js #3831); protected sheets are asked for before.
    AccessDenied: 'write-refused',
    InvalidOperationInCellEditMode: 'cell-editing',
    CellEditMode: 'cell-editing',
    InactiveWorkbook: 'other-workbook',
    NonBlankCellOffSheet: 'sheet-full',
    FilteredRangeConflict: 'filtered',
    MergedRangeConflict: 'merged',
  }),
);

/** The code of an error of Excel's; `null` for any other. */
export function excelErrorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

/**
 * An error of Excel's as a reason that has a text; reasons already found are passed on.
 *
 * @param parameters - what the text may name, such as the sheet that was written
 */
export function asWorkbookError(error: unknown, parameters: Readonly<Record<string, string>> = {}): WorkbookError {
  if (error instanceof WorkbookError) return error;
  return new WorkbookError(faults.get(excelErrorCode(error) ?? '') ?? 'failed', parameters, { cause: error });
}
/** Reasons why nothing could be read or made; each has a text in `src/locales`. */
export type WorkbookFault =
  | 'no-names-no-setup'
  | 'names-without-setup'
  | 'no-indicators'
  | 'protected-workbook'
  | 'protected-sheet'
  /** The file is read-only, or what is written to has been protected meanwhile. */
  | 'write-refused'
  | 'cell-editing'
  /** Another workbook is in front, and Excel tells nothing of this one. */
  | 'other-workbook'
  /** Excel did not give a sheet's names, among which is the mark of a card. */
  | 'names-unread'
  | 'cancelled'
  /** Excel stopped answering while the card was written, and did not let it be finished or taken back. */
  | 'half-written'
  /** Excel stopped answering while a period was saved, and did not let it be taken back. */
  | 'half-saved'
  /** Excel stopped answering while figures of a file were written, and did not let it be finished or taken back. */
  | 'half-inserted'
  /** The card has no report period that its numbers could be saved under. */
  | 'no-period'
  /** Excel stopped answering while the setup was written, and did not let it be taken back. */
  | 'half-edited'
  /** A cell of the setup holds something else than the pane last saw. */
  | 'changed-meanwhile'
  /** What was to be taken back has been changed since it was written. */
  | 'changed-since'
  /** A cell of the setup holds a formula of the user's own. */
  | 'own-formula'
  /** The row or the column to be changed is not there any more. */
  | 'row-gone'
  /** A setup table cannot grow, for another table stands beside and below it. */
  | 'no-room'
  /** What stands at the end of the sheet would be pushed off it. */
  | 'sheet-full'
  /** Rows cannot be changed as long as a filter hides some of them. */
  | 'filtered'
  /** Nothing was written, but rows that were added could not be deleted; they are empty. */
  | 'rows-left'
  /** Merged cells stand in the way. */
  | 'merged'
  /** The cells that were to be shown are not there any more. */
  | 'place-gone'
  /** The cells that were to be shown are on a hidden sheet. */
  | 'sheet-hidden'
  /** Nothing is marked that could get a name. */
  | 'nothing-marked'
  /** Excel does not allow a name, or it is taken. */
  | 'name-refused'
  /** A sheet has the name for itself, and Excel does not give it to the workbook then. */
  | 'name-on-sheet'
  | 'failed';

/** Nothing was made; but for `half-written`, `half-inserted`, `half-saved`, `half-edited` and `rows-left` the workbook is as it was. The text for the user comes from `src/locales` by `fault`. */
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
