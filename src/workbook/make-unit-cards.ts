import type { MadeUnits, UnitProgress } from './setup-types';
import { type MakeOptions, WorkbookError } from './types';

export interface UnitCardOptions extends Omit<MakeOptions, 'unit' | 'onProgress'> {
  readonly onProgress?: (progress: UnitProgress) => void;
}

/** Makes a card for each unit, on a sheet of its own. */
export function makeUnitCards(units: readonly string[], options: UnitCardOptions = {}): Promise<MadeUnits> {
  return Promise.reject(new WorkbookError('failed', { units: String(units.length), frozen: String(options.freeze) }));
}
