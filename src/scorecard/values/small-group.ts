import type { Value } from './types';
import type { WarningCode } from './warning';

/** Below this many a change is noise. */
const trendMinimum = 10;

export interface GroupCheck {
  readonly result: Value;
  readonly allowsTrend: boolean;
  readonly warnings: readonly WarningCode[];
}

/**
 * Hides a result that rests on too few (rules 1.6).
 *
 * @param count - how many the result rests on; `null` or not a number where that is not given.
 * @param minimum - Minste gruppe, 5 where nothing else is set.
 */
export function checkGroup(result: Value, count: Value | null, minimum = 5): GroupCheck {
  if (count === null || count.kind === 'missing' || count.kind === 'notApplicable')
    return { result, allowsTrend: true, warnings: [] };
  // A count that the source hides is small, and one that cannot be read may be.
  const size = count.kind === 'number' ? count.value : 0;
  if (size < minimum) return { result: hidden(result), allowsTrend: false, warnings: ['small-group'] };
  return size < trendMinimum
    ? { result, allowsTrend: false, warnings: ['small-group'] }
    : { result, allowsTrend: true, warnings: [] };
}

/** An error stays an error; every number is hidden. */
function hidden(result: Value): Value {
  return result.kind === 'number' ? { kind: 'suppressed', warnings: result.warnings } : result;
}
