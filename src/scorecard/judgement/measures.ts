import { isAtMost, isLess } from '../values/compare';
import type { Rule } from './rule';

/** Whether the result meets the ambition; false where there is none. */
function isMet(rule: Rule, result: number): boolean {
  if (!rule.hasAmbition) return false;
  return rule.isStrict
    ? isLess(rule.low, result) && isLess(result, rule.high)
    : isAtMost(rule.low, result) && isAtMost(result, rule.high);
}

function isRedBelow(rule: Rule, result: number): boolean {
  return rule.redIsInclusive ? isAtMost(result, rule.redBelow) : isLess(result, rule.redBelow);
}

function isRedAbove(rule: Rule, result: number): boolean {
  return rule.redIsInclusive ? isAtMost(rule.redAbove, result) : isLess(rule.redAbove, result);
}

/** The status of a number under a rule (rules 5.2, from point 3). */
export function statusOf(rule: Rule, result: number): 'green' | 'yellow' | 'red' | 'noTarget' {
  if (isMet(rule, result)) return 'green';
  if (isRedBelow(rule, result) || isRedAbove(rule, result)) return 'red';
  return rule.hasAmbition ? 'yellow' : 'noTarget';
}

/** The ambition gap in the measure's own unit: negative short of the ambition, positive beyond it. */
export function gapOf(rule: Rule, result: number): number | null {
  if (!rule.hasAmbition) return null;
  switch (rule.direction) {
    case 'higher':
      return result - rule.low;
    case 'lower':
      return rule.high - result;
    case 'range':
      return result < rule.low ? result - rule.low : result > rule.high ? rule.high - result : 0;
  }
}

/** The bound of the ambition that a result is measured against. */
function nearestBound(rule: Rule, result: number): number {
  if (rule.direction === 'lower') return rule.high;
  return rule.direction === 'range' && result > rule.high ? rule.high : rule.low;
}

/** The gap as a share of the ambition; none where the ambition is 0. */
export function gapPctOf(rule: Rule, result: number): number | null {
  const gap = gapOf(rule, result);
  if (gap === null) return null;
  if (rule.direction === 'range' && gap === 0) return 0;
  const bound = nearestBound(rule, result);
  return bound === 0 ? null : gap / Math.abs(bound);
}

/**
 * Attainment (måloppnåelse), 1 when the ambition is just met, never clamped.
 *
 * @param baseline - where the measuring starts; it must lie on the worse side of the ambition.
 */
export function achievementOf(rule: Rule, result: number, baseline: number | null): number | null {
  if (!rule.hasAmbition) return null;
  if (rule.direction === 'range') return achievementOfRange(rule, result, baseline);
  const ambition = nearestBound(rule, result);
  if (baseline === null) return rule.direction === 'higher' && ambition > 0 ? result / ambition : null;
  const isWorse = rule.direction === 'higher' ? isLess(baseline, ambition) : isLess(ambition, baseline);
  return isWorse ? (result - baseline) / (ambition - baseline) : null;
}

function achievementOfRange(rule: Rule, result: number, baseline: number | null): number | null {
  if (baseline === null) return isMet(rule, result) ? 1 : null;
  const startsBelow = isLess(baseline, rule.low);
  if (!startsBelow && !isLess(rule.high, baseline)) return null;
  if (isMet(rule, result)) return 1;
  // On the far side of the interval the way from the baseline says nothing.
  if (startsBelow !== result < rule.low) return null;
  const bound = startsBelow ? rule.low : rule.high;
  return (result - baseline) / (bound - baseline);
}

/**
 * Points from 0 at the critical limit to 100 at the ambition; none where there are not two limits to measure between.
 */
export function scoreOf(rule: Rule, result: number): number | null {
  if (!rule.hasAmbition) return null;
  if (isMet(rule, result)) return 100;
  const bound = nearestBound(rule, result);
  const isBelow = rule.direction === 'higher' || (rule.direction === 'range' && result < rule.low);
  const zero = isBelow ? rule.zeroBelow : rule.zeroAbove;
  if (!Number.isFinite(zero)) return null;
  if (zero === bound) return 0;
  return Math.min(100, Math.max(0, (100 * (result - zero)) / (bound - zero)));
}

/** How far the result is from the next better colour, as a positive number in the measure's own unit. */
export function toNextOf(rule: Rule, result: number): number | null {
  switch (statusOf(rule, result)) {
    case 'green':
      return 0;
    case 'red':
      return Math.abs(result - (isRedBelow(rule, result) ? rule.redBelow : rule.redAbove));
    case 'yellow':
      return Math.abs(gapOf(rule, result) ?? 0);
    case 'noTarget':
      return null;
  }
}
