import type { Period } from './period';
import { comparePeriods, isSamePeriod, lengthInMonths, yearBefore } from './period';
import type { Value } from '../values/types';
import type { WarningCode } from '../values/warning';

/** One column of a series over periods. */
export interface SeriesPoint {
  readonly period: Period | null;
  readonly value: Value;
}

/**
 * The newest number of a series in a period that ends on or before the end of the report period (rules 9.4).
 *
 * @param report - the report period; `null` for the newest number of all.
 * @returns its position, or `null` where there is none.
 */
export function newestMeasured(series: readonly SeriesPoint[], report: Period | null): number | null {
  let newest: { readonly index: number; readonly period: Period } | null = null;
  for (const [index, { period, value }] of series.entries()) {
    if (period === null || value.kind !== 'number' || (report !== null && period.end > report.end)) continue;
    if (newest === null || comparePeriods(period, newest.period) >= 0) newest = { index, period };
  }
  return newest?.index ?? null;
}

export interface EarlierPoint {
  readonly index: number | null;
  readonly warnings: readonly WarningCode[];
}

/**
 * The point that the card compares with (rules 7.2): the same period a year before where periods are
 * shorter than a year and the series has it, else the nearest number before.
 *
 * @param series - oldest first.
 * @param newest - position of the point to compare from.
 */
export function earlierOnCard(series: readonly SeriesPoint[], newest: number): EarlierPoint {
  const before = nearestNumberBefore(series, newest);
  const period = series[newest]?.period ?? null;
  if (period === null || lengthInMonths(period) >= 12) return { index: before, warnings: [] };
  const sameLastYear = yearBefore(period);
  const seasonal = series.findIndex(
    (point) => point.period !== null && point.value.kind === 'number' && isSamePeriod(point.period, sameLastYear),
  );
  if (seasonal !== -1) return { index: seasonal, warnings: [] };
  return { index: before, warnings: before === null ? [] : ['trend-not-seasonal'] };
}

function nearestNumberBefore(series: readonly SeriesPoint[], from: number): number | null {
  for (let index = from - 1; index >= 0; index -= 1) if (series[index]?.value.kind === 'number') return index;
  return null;
}
