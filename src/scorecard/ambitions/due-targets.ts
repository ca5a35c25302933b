import type { IndicatorSetup } from '../sources/setup';
import type { FindSource } from '../sources/cell';
import type { LimitReading, Measurement } from './limits';
import { valueOf } from '../sources/source';
import type { IndicatorWarnings } from '../sources/indicator-warnings';
import { lengthInMonths } from '../periods/period';
import type { TargetReading } from '../values/types';
import { dueShare, isPerYear, targetToDate, unusable } from '../targets/year-to-date';

/** The ambition and critical limit as they hold at the end of the measurement's period. */
export interface DueTargets {
  readonly ambition: TargetReading | null;
  readonly critical: TargetReading | null;
}

/**
 * Brings limits for a whole year to the part that is due (rules 10): `hittil` takes its share of the year, any
 * other row stays as it is, and a limit that speaks of the year on a shorter period cannot be used.
 */
export function targetsOfPeriod(
  setup: IndicatorSetup,
  limits: { readonly ambition: LimitReading | null; readonly critical: LimitReading | null },
  measurement: Measurement,
  find: FindSource,
  warnings: IndicatorWarnings,
): DueTargets {
  const share = setup.targetType === 'toDate' ? shareDue(setup, measurement, find, warnings) : null;
  const due = (field: 'ambition' | 'critical'): TargetReading | null => {
    const limit = limits[field];
    if (limit === null) return null;
    const reading =
      share === null ? ofWholePeriod(limit.reading, setup, measurement) : targetToDate(limit.reading, share.value);
    reading.warnings.forEach((code) => warnings.add(field, code, limit.subject));
    return reading;
  };
  return { ambition: due('ambition'), critical: due('critical') };
}

function ofWholePeriod(reading: TargetReading, setup: IndicatorSetup, { period }: Measurement): TargetReading {
  const mismatch =
    setup.targetType === null &&
    period !== null &&
    lengthInMonths(period) < 12 &&
    reading.target !== null &&
    isPerYear(reading.target);
  return mismatch ? unusable(reading, 'period-mismatch') : reading;
}

function shareDue(
  setup: IndicatorSetup,
  { period }: Measurement,
  find: FindSource,
  warnings: IndicatorWarnings,
): { readonly value: number | null } {
  if (period === null) return { value: 1 };
  const { share, warnings: codes } = dueShare(period, profileOf(setup, find));
  codes.forEach((code) => warnings.add('profile', code));
  return { value: share };
}

/** The numbers of the range that Profil names; `null` where none is given. */
function profileOf(setup: IndicatorSetup, find: FindSource): readonly number[] | null {
  const cell = setup.fields.profile;
  if (cell === undefined) return null;
  const named = typeof cell.value === 'string' ? find(cell.value) : null;
  // A profile that is no range of numbers is unusable, which `dueShare` says of an empty one.
  if (named?.kind !== 'cells') return [];
  return named.cells
    .flat()
    .map((each) => valueOf(each))
    .map((value) => (value.kind === 'number' ? value.value : NaN));
}
