import type { IndicatorSetup } from './setup';
import type { CellReading, FindSource } from './cell';
import { followCell, labelText, traitsOf } from './source';
import { parsePeriod } from '../periods/parse-period';
import { comparePeriods, type Period } from '../periods/period';

/** The card's report period: its text, and its dates where the text says any. */
export interface ReportPeriod {
  readonly text: string;
  readonly period: Period | null;
}

/**
 * The report period of a card: the one asked for, else the one in `BMS_Kort`, else the newest that holds a number
 * in any result series (rules 9.3). A text in `BMS_Kort` that is no period gives way to the series.
 */
export function reportPeriod(
  asked: string | undefined,
  ofCard: CellReading,
  indicators: readonly IndicatorSetup[],
  find: FindSource,
  unit: string,
): ReportPeriod {
  if (asked !== undefined && asked.trim() !== '') return { text: asked.trim(), period: parsePeriod(asked) };
  const period = ofCard.value === null ? null : parsePeriod(ofCard.value, traitsOf(ofCard.format));
  const text = labelText(ofCard, period);
  if (period !== null) return { text, period };
  return newestOf(indicators, find, unit) ?? { text, period: null };
}

function newestOf(indicators: readonly IndicatorSetup[], find: FindSource, unit: string): ReportPeriod | null {
  let newest: { readonly text: string; readonly period: Period } | null = null;
  for (const { fields } of indicators) {
    const source = fields.result === undefined ? null : followCell(fields.result, find, unit);
    if (source?.kind !== 'series') continue;
    for (const { period, value, label } of source.points) {
      if (period === null || value.kind !== 'number') continue;
      if (newest === null || comparePeriods(period, newest.period) > 0) newest = { text: label, period };
    }
  }
  return newest;
}
