import { isAtMost } from '../values/compare';
import type { ScaleBounds } from './scale';
import { toleranceWidth } from '../targets/tolerance';
import type { Direction, Tolerance, Trend } from '../values/types';

/** A change within one per cent of the earlier value is none, where nothing else is set. */
export const defaultTrendTolerance: Tolerance = { kind: 'relative', share: 0.01 };

/**
 * What the card counts as no change: half a percentage point on percent rows, one per cent of the scale's width, else
 * one per cent.
 */
export function cardTrendTolerance(isPercentRow: boolean, scale: ScaleBounds | null): Tolerance {
  if (isPercentRow) return { kind: 'percentagePoints', points: 0.5 };
  return scale === null ? defaultTrendTolerance : { kind: 'absolute', value: 0.01 * (scale.high - scale.low) };
}

export interface TrendInput {
  readonly earlier: number;
  readonly newest: number;
  readonly direction: Direction;
  /** The ambition's interval; needed for `range` alone. */
  readonly interval: ScaleBounds | null;
  readonly tolerance: Tolerance;
  /** One percentage point in the measure's own unit. */
  readonly pointSize: number;
}

/**
 * The change from the earlier number to the newest, oriented so that more is better; `null` for `range` without an
 * interval.
 */
function orientedChange({ earlier, newest, direction, interval }: TrendInput): number | null {
  switch (direction) {
    case 'higher':
      return newest - earlier;
    case 'lower':
      return earlier - newest;
    case 'range':
      return interval === null ? null : distance(earlier, interval) - distance(newest, interval);
  }
}

function distance(value: number, { low, high }: ScaleBounds): number {
  return value < low ? low - value : value > high ? value - high : 0;
}

/** Whether a measure gets better, worse or neither (rules 7.1). */
export function computeTrend(input: TrendInput): Trend | null {
  const change = orientedChange(input);
  if (change === null) return null;
  if (isAtMost(Math.abs(change), toleranceWidth(input.tolerance, input.earlier, input.pointSize))) return 'flat';
  return change > 0 ? 'better' : 'worse';
}

/**
 * The position that a trend compares the newest point of a series with: `lag` steps before it,
 * or the nearest number before that one.
 *
 * @param series - oldest first; `null` where a point is not a number.
 * @returns `null` where the newest is not a number or nothing stands before it.
 */
export function earlierPoint(series: readonly (number | null)[], lag = 1): number | null {
  const newest = series.length - 1;
  if (newest < 0 || (series[newest] ?? null) === null) return null;
  for (let index = newest - lag; index >= 0; index -= 1) if ((series[index] ?? null) !== null) return index;
  return null;
}
