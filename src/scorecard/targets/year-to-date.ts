import { wordsOf } from '../../locales/words';
import { isEqual } from '../values/compare';
import type { Period } from '../periods/period';
import { dayOf, daysInMonth } from '../periods/period';
import { fold } from '../values/text';
import type { Target, TargetReading } from '../values/types';
import type { WarningCode } from '../values/warning';

export interface DueShare {
  /** The part of the year's amount that is due, 0–1; `null` where the profile cannot be used. */
  readonly share: number | null;
  readonly warnings: readonly WarningCode[];
}

/**
 * The share of a year's amount that is due at the end of a period (rules 10.2).
 *
 * @param profile - 12 monthly or 4 quarterly shares (of 1 or of 100) or accumulated values; `null` where none is given.
 */
export function dueShare(period: Period, profile: readonly number[] | null): DueShare {
  const elapsed = elapsedMonths(period.end);
  if (profile === null) return { share: elapsed / 12, warnings: ['linear-target'] };
  const accumulated = accumulate(profile);
  if (accumulated === null) return { share: null, warnings: ['target-type'] };
  const steps = (elapsed * accumulated.length) / 12;
  const whole = Math.floor(steps + 1e-9);
  const before = whole === 0 ? 0 : (accumulated[whole - 1] ?? 1);
  const after = accumulated[whole] ?? before;
  return { share: before + Math.max(0, steps - whole) * (after - before), warnings: [] };
}

function elapsedMonths(date: string): number {
  const { year, month, day } = dayOf(date);
  return month - 1 + day / daysInMonth(year, month);
}

/** Shares of the year, accumulated, from shares or from accumulated values; `null` for neither. */
function accumulate(profile: readonly number[]): readonly number[] | null {
  const isUsable = (profile.length === 12 || profile.length === 4) && profile.every((value) => Number.isFinite(value));
  if (!isUsable) return null;
  const sum = profile.reduce((total, value) => total + value, 0);
  if (isNear(sum, 1) || isNear(sum, 100)) {
    let total = 0;
    return profile.map((value) => (total += value) / sum);
  }
  const last = profile.at(-1) ?? 0;
  const isAccumulated = last > 0 && profile.every((value, index) => value >= (profile[index - 1] ?? 0));
  return isAccumulated ? profile.map((value) => value / last) : null;
}

/** Shares are written rounded: twelve of 8,3 % make 99,6. */
function isNear(sum: number, whole: number): boolean {
  return Math.abs(sum - whole) <= 0.01 * whole || isEqual(sum, whole);
}

/**
 * The part of a whole year's target that is due; an interval cannot be divided and is an error.
 *
 * @param share - from `dueShare`; `null` makes the target unusable.
 */
export function targetToDate(reading: TargetReading, share: number | null): TargetReading {
  if (reading.target === null || reading.faulty) return reading;
  if (share === null || reading.target.op === 'in') return unusable(reading, 'target-type');
  const target: Target = { ...reading.target, value: reading.target.value * share };
  return { ...reading, target };
}

/** A reading that something else makes unusable: the row's status becomes `error`. */
export function unusable(reading: TargetReading, warning: WarningCode): TargetReading {
  return { target: null, faulty: true, warnings: [...reading.warnings, warning] };
}

const perYear = [...wordsOf((words) => words.target.perYear)];

/** Whether a target's text speaks of the whole year (`1000 per år`). */
export function isPerYear(target: Target): boolean {
  const text = ` ${fold(target.text)} `.replace(/[.,;:()]/g, ' ');
  return perYear.some((words) => text.includes(` ${words.replace(/\./g, ' ')} `));
}
