import {
  type DirectionReading,
  readDirection,
  readTarget,
  type ToleranceReading,
  readTolerance,
  type RawValue,
  type TargetReading,
  type Tolerance,
  type Value,
  readValue,
} from '../scorecard';
import { isBlank, rawOf } from './cell';
import type { ArgumentName } from './usage-error';
import { UsageError } from './usage-error';

/** Reads each distinct text of a call once. */
function remembering<Result>(read: (raw: RawValue) => Result): (cell: unknown) => Result {
  const known = new Map<RawValue, Result>();
  return (cell) => {
    const raw = rawOf(cell);
    if (typeof raw === 'number') return read(raw);
    const before = known.get(raw);
    if (before !== undefined) return before;
    const result = read(raw);
    known.set(raw, result);
    return result;
  };
}

/** The readers of one call. */
export interface Readers {
  readonly value: (cell: unknown) => Value;
  readonly target: (cell: unknown) => TargetReading;
  readonly direction: (cell: unknown) => DirectionReading;
  /** @throws UsageError where it is none. */
  readonly tolerance: (cell: unknown) => Tolerance | null;
}

export function makeReaders(): Readers {
  const toleranceReading = remembering<ToleranceReading>(readTolerance);
  return {
    value: remembering<Value>(readValue),
    target: remembering<TargetReading>(readTarget),
    direction: remembering<DirectionReading>(readDirection),
    tolerance: (cell) => {
      const { tolerance, faulty } = toleranceReading(cell);
      if (faulty) throw new UsageError('tolerance', 'tolerance');
      return tolerance;
    },
  };
}

/**
 * A choice among whole numbers, such as `visning`; blank is the first.
 *
 * @throws UsageError for anything else.
 */
export function choiceOf(name: ArgumentName, cell: unknown, last: number): number {
  if (isBlank(cell)) return 0;
  const value = readValue(rawOf(cell));
  if (value.kind === 'number' && Number.isInteger(value.value) && value.value >= 0 && value.value <= last)
    return value.value;
  throw new UsageError(name, 'choice', { choices: Array.from({ length: last + 1 }, (_, index) => index).join(', ') });
}
