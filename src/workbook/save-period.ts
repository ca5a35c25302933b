import type { SavedPeriod } from './setup-types';
import { type ReadOptions, WorkbookError } from './types';

export interface SavePeriodOptions extends ReadOptions {
  /** Write over numbers saved earlier that differ. */
  readonly overwrite?: boolean;
  /** When it was saved. */
  readonly savedAt?: Date;
}

/** Saves the card's numbers in `BMS_Historikk`. */
export function savePeriod(options: SavePeriodOptions = {}): Promise<SavedPeriod> {
  return Promise.reject(new WorkbookError('failed', { overwrite: String(options.overwrite) }));
}
