import type { MarkedRange, NamableRange } from '../setup-types';
import { WorkbookError } from '../types';

/** What of the marked range can get a name. */
export function readMarked(): Promise<MarkedRange> {
  return Promise.reject(new WorkbookError('failed'));
}

/** Gives the ranges their names: all of them or none. */
export function addNames(ranges: readonly NamableRange[]): Promise<void> {
  return Promise.reject(new WorkbookError('failed', { count: String(ranges.length) }));
}
