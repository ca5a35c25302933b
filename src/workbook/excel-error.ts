import { WorkbookError, type WorkbookFault } from './types';

/** Excel's error codes that a user can do something about; the messages are localised and say nothing to rely on. */
const faults: Readonly<Record<string, WorkbookFault>> = {
  AccessDenied: 'protected-sheet',
  InvalidOperationInCellEditMode: 'cell-editing',
  CellEditMode: 'cell-editing',
};

/** The code of an error of Excel's; `null` for any other. */
export function excelErrorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/**
 * An error of Excel's as a reason that has a text; reasons already found are passed on.
 *
 * @param parameters - what the text may name, such as the sheet that was written
 */
export function asWorkbookError(error: unknown, parameters: Readonly<Record<string, string>> = {}): WorkbookError {
  if (error instanceof WorkbookError) return error;
  return new WorkbookError(faults[excelErrorCode(error) ?? ''] ?? 'failed', parameters, { cause: error });
}
