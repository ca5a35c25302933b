import { normalised } from '../../locales/headers';
import { referringCell } from '../sources/referring-cell';
import type { HistorySetup } from '../sources/setup';
import type { CellReading, SourceCell } from '../sources/cell';
import { labelText, traitsOf, valueOf } from '../sources/source';
import { parsePeriod } from '../periods/parse-period';
import { comparePeriods, isSamePeriod, type Period } from '../periods/period';
import { earlierOnCard, type SeriesPoint } from '../periods/series';
import type { RawValue, Status, Value } from '../values/types';
import type { WarningCode } from '../values/warning';

/** A measurement that was saved, with the cell of its result. */
export interface SavedPoint extends SeriesPoint {
  readonly period: Period;
  readonly label: string;
  readonly cell: SourceCell;
  /** The status it was saved with, if any. */
  readonly status: Status | null;
}

/** So many measurements the series of a history shows at most: a year of months. */
const longestSeries = 12;

/**
 * The measurements of an indicator in the history that a result continues, oldest first; of a period saved twice, the
 * first.
 *
 * @param unit - as the card names it
 * @param before - the result's period; `null` takes all
 */
export function savedPoints(
  nr: string,
  unit: string,
  before: Period | null,
  history: readonly HistorySetup[],
): readonly SavedPoint[] {
  const found: SavedPoint[] = [];
  for (const row of history) {
    const period = periodOf(row.period);
    if (period === null || normalised(row.nr) !== normalised(nr) || normalised(row.unit) !== normalised(unit)) continue;
    if ((before !== null && period.end >= before.end) || found.some((point) => isSamePeriod(point.period, period)))
      continue;
    found.push({
      period,
      label: labelText(row.period, period),
      cell: row.result,
      value: valueOf(row.result),
      status: row.status,
    });
  }
  return found.sort((a, b) => comparePeriods(a.period, b.period));
}

/**
 * The saved measurement that a result is compared with (rules 7.3).
 *
 * @param period - the result's
 */
export function earlierSaved(
  points: readonly SavedPoint[],
  period: Period | null,
): { readonly point: SavedPoint | null; readonly warnings: readonly WarningCode[] } {
  // The result itself stands after them; only its period matters for which one is taken.
  const { index, warnings } = earlierOnCard(
    [...points, { period, value: { kind: 'missing', warnings: [] } }],
    points.length,
  );
  return { point: index === null ? null : (points[index] ?? null), warnings };
}

/**
 * Saved measurements and the result as one series. Their cells lie apart, so a formula brings them together.
 *
 * @param result - the newest point, with the cell it stands in
 */
export function seriesOfSaved(
  points: readonly SavedPoint[],
  result: { readonly value: Value; readonly cell: SourceCell },
): { readonly series: string | null; readonly points: readonly RawValue[] } {
  const shown = points.filter((point) => isOnScaleOf(point.value, result.value)).slice(1 - longestSeries);
  const cells = [...shown.map((point) => point.cell), result.cell];
  const formulas = cells.map((cell) => referringCell(cell).formula ?? '""');
  if (shown.length === 0) return { series: null, points: [] };
  return {
    series: `CHOOSE({${cells.map((_, index) => index + 1).join(',')}},${formulas.join(',')})`,
    points: cells.map((cell) => cell.value),
  };
}

/** A fraction of 1 and a percentage number are not points of one series. */
function isOnScaleOf(saved: Value, result: Value): boolean {
  return saved.kind !== 'number' || result.kind !== 'number' || saved.carriesPercent === result.carriesPercent;
}

function periodOf(cell: CellReading): Period | null {
  return parsePeriod(cell.value, traitsOf(cell.format));
}
