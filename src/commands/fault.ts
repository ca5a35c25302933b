import type { WorkbookFault } from '../workbook/error';
import { WorkbookError } from '../workbook/error';

/** Why something could not be done, ready for its text: `fault` picks the text, `parameters` fill it. */
export interface Fault {
  readonly fault: WorkbookFault;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * What went wrong, for whatever was thrown.
 *
 * @param error - a `WorkbookError`, the abort of a signal, or anything else (then `failed`).
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof WorkbookError) return { fault: error.fault, parameters: error.parameters };
  if (error instanceof DOMException && error.name === 'AbortError') return { fault: 'cancelled', parameters: {} };
  return { fault: 'failed', parameters: {} };
}
