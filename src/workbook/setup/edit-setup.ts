import type { SetupEdit } from '../setup-types';
import { WorkbookError } from '../types';

/** Changes cells of the setup tables in one request: all of them or none. */
export function editSetup(edits: readonly SetupEdit[]): Promise<void> {
  return Promise.reject(new WorkbookError('failed', { count: String(edits.length) }));
}
