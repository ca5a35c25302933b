import { normalised } from '../../locales/headers';
import { limitCell, type Measurement, readLimit } from '../ambitions/limits';
import type { LimitFacts } from '../ambitions/propose-limits';
import { parsePeriod } from '../periods/parse-period';
import { comparePeriods, type Period } from '../periods/period';
import type { CellReading, FindSource, SetupCell } from '../sources/cell';
import type { Setup } from '../sources/setup';
import { labelText, traitsOf } from '../sources/source';
import type { BuiltCard, BuiltIndicator } from './built-card';
import { isWithoutRed } from './without-red';

/**
 * What a critical limit can be proposed from for an indicator that has an ambition, but neither limit nor tolerance.
 *
 * @param setup - as the card was built from it
 * @returns `null` where nothing is to be proposed
 */
export function limitFacts(
  indicator: BuiltIndicator,
  { card: { card: about } }: BuiltCard,
  setup: Pick<Setup, 'ambitions' | 'history'>,
  find: FindSource,
): LimitFacts | null {
  if (!isWithoutRed(indicator)) return null;
  const { card, setup: row, earlier, format } = indicator;
  const label = card.period ?? about.period;
  const measurement: Measurement = { unit: about.unit, period: parsePeriod(label), label };
  const cell = limitCell('ambition', row, setup.ambitions, measurement);
  const ambition = cell === null ? null : readLimit(cell, find, measurement).reading.target;
  if (ambition === null) return null;
  return {
    ambition,
    direction: row.direction,
    measure: row.measure,
    format,
    earlier: earlierLimit(row.nr, measurement, setup, find),
    // What had come by then is no limit for a whole year.
    history: row.targetType === 'toDate' ? [] : earlier.points,
  };
}

/** The newest limit that was set for an earlier period, or saved with it; the unit's own before that of all. */
function earlierLimit(
  nr: string,
  { unit, period: now }: Measurement,
  { ambitions, history }: Pick<Setup, 'ambitions' | 'history'>,
  find: FindSource,
): LimitFacts['earlier'] {
  const found: { readonly cell: SetupCell; readonly label: CellReading; readonly period: Period }[] = [];
  for (const row of [...ambitions, ...history]) {
    const { critical: cell, period: label } = row;
    if (cell === null || label === null || normalised(row.nr) !== normalised(nr)) continue;
    if (row.unit !== '' && normalised(row.unit) !== normalised(unit)) continue;
    const period = parsePeriod(label.value, traitsOf(label.format));
    if (period !== null && now !== null && period.end < now.end) found.push({ cell, label, period });
  }
  const last = found.sort((a, b) => comparePeriods(b.period, a.period))[0];
  if (last === undefined) return null;
  const period = labelText(last.label, last.period);
  const { value, format } = readLimit(last.cell, find, { unit, period: last.period, label: period }).cell;
  return { value, format, period };
}
