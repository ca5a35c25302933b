import { ambitionRow, limitCell, type Measurement, readLimit } from '../ambitions/limits';
import type { BuiltCard, BuiltIndicator } from '../card/built-card';
import { parsePeriod } from '../periods/parse-period';
import { yearBefore } from '../periods/period';
import type { FindSource } from '../sources/cell';
import type { AmbitionSetup, BuildWarning } from '../sources/setup';
import type { Target } from '../values/types';
import type { WarningCode } from '../values/warning';
import { ofRow } from './content';
import type { HealthFinding, HealthRule } from './health-rule';

/** So many periods in a row are a habit. */
const inARow = 3;

/** Warnings of the card that the health check tells once more, in its own words. */
const rulesOfWarnings: ReadonlyMap<WarningCode, HealthRule> = new Map([
  ['stale', 'stale'],
  ['scale-suspect', 'scale-doubt'],
  ['direction-conflict', 'direction-against-ambition'],
  ['perspective-missing', 'perspective-missing'],
  ['setup-unknown-perspective', 'perspective-missing'],
]);

/**
 * Statuses that have stood so long that they tell nothing new, or that nobody does anything about (rules 18.3).
 *
 * @param isCovered - whether something is done about an indicator
 */
export function statusFindings(
  indicator: BuiltIndicator,
  isCovered: (indicator: BuiltIndicator) => boolean,
): readonly HealthFinding[] {
  const { card, earlier } = indicator;
  if (earlier.periods < inARow) return [];
  if (card.status === 'green') return [ofRow('always-green', indicator, 'ambition')];
  return card.status === 'red' && !isCovered(indicator) ? [ofRow('red-without-action', indicator, 'result')] : [];
}

/** @param names - of the indicators by Nr */
export function warningFindings(
  warnings: readonly BuildWarning[],
  names: ReadonlyMap<string, string>,
): readonly HealthFinding[] {
  const told = new Set<string>();
  return warnings.flatMap(({ code, nr, place, column, subject }) => {
    const rule = rulesOfWarnings.get(code);
    const key = JSON.stringify([rule, nr]);
    if (rule === undefined || told.has(key)) return [];
    told.add(key);
    const about = rule === 'perspective-missing' ? (names.get(nr ?? '') ?? subject) : subject;
    return [{ rule, nr, place, column, subject: about }];
  });
}

/** An ambition that is another than a year ago, and nothing that says who decided it (rules 18.3). */
export function movedAmbition(
  { setup, card }: BuiltIndicator,
  { card: { card: about } }: BuiltCard,
  ambitions: readonly AmbitionSetup[],
  find: FindSource,
): readonly HealthFinding[] {
  const label = card.period ?? about.period;
  const period = parsePeriod(label);
  if (period === null) return [];
  const now: Measurement = { unit: about.unit, period, label };
  // A period is known by its dates: what it is called a year before need not be known.
  const then: Measurement = { unit: about.unit, period: yearBefore(period), label: '' };
  const row = ambitionRow('ambition', setup, ambitions, now);
  if (row !== null && row.decision !== '') return [];
  const targetAt = (measurement: Measurement): Target | null => {
    const cell = limitCell('ambition', setup, ambitions, measurement);
    return cell === null ? null : readLimit(cell, find, measurement).reading.target;
  };
  const [today, before] = [targetAt(now), targetAt(then)];
  if (today === null || before === null || isSameTarget(today, before)) return [];
  return [
    {
      rule: 'ambition-moved',
      nr: setup.nr,
      place: row?.place ?? setup.place,
      column: row === null ? (setup.headers.ambition ?? null) : null,
      subject: setup.name,
    },
  ];
}

function isSameTarget(a: Target, b: Target): boolean {
  if (a.op === 'in' || b.op === 'in')
    return a.op === b.op && 'low' in a && 'low' in b && a.low === b.low && a.high === b.high;
  return a.op === b.op && a.value === b.value;
}
