import { isAtMost, isEqual, isLess } from '../values/compare';
import { resolveDirection } from './direction';
import { toleranceWidth } from '../targets/tolerance';
import type { Direction, Target, Tolerance } from '../values/types';

/**
 * Everything that decides the colour of a number, as bounds on the number line.
 * Infinite bounds are absent ones, so that one set of comparisons serves every direction.
 */
export interface Rule {
  readonly direction: Direction;
  /** Nothing said the direction, and higher was taken to be better. */
  readonly assumed: boolean;
  readonly hasAmbition: boolean;
  /** The ambition is met from `low` to `high`. */
  readonly low: number;
  readonly high: number;
  /** `>` and `<`: the bound itself does not meet. */
  readonly isStrict: boolean;
  /** Red below `redBelow` and above `redAbove`. */
  readonly redBelow: number;
  readonly redAbove: number;
  /** `≤` and `≥`: the limit itself is red. */
  readonly redIsInclusive: boolean;
  /** Where the score is 0 on either side; infinite where there is no score. */
  readonly zeroBelow: number;
  readonly zeroAbove: number;
}

export interface RuleInput {
  readonly ambition: Target | null;
  readonly critical: Target | null;
  readonly given: Direction | null;
  readonly tolerance: Tolerance | null;
  /** One percentage point in the measure's own unit, for a tolerance in points. */
  readonly pointSize: number;
}

/**
 * The rule that a row's limits and direction make (rules 3, 4 and 5.1).
 *
 * @returns `conflict` where two things disagree about the direction or an outer band does not hold the interval.
 */
export function makeRule(input: RuleInput): Rule | 'conflict' {
  const { ambition, critical } = input;
  const said = resolveDirection(input.given, ambition, critical);
  if (said === 'conflict') return 'conflict';
  const direction = said ?? 'higher';
  const low =
    ambition === null || (direction === 'lower' && ambition.op !== 'in')
      ? -Infinity
      : ambition.op === 'in'
        ? ambition.low
        : ambition.value;
  const high =
    ambition === null || (direction === 'higher' && ambition.op !== 'in')
      ? Infinity
      : ambition.op === 'in'
        ? ambition.high
        : ambition.value;
  const sides = critical === null ? null : sidesOf(critical, direction, ambition !== null, low, high);
  if (sides === 'conflict') return 'conflict';
  const redBelow =
    critical === null
      ? edgeBelow(input, low)
      : sides === 'above'
        ? -Infinity
        : critical.op === 'in'
          ? critical.low
          : critical.value;
  const redAbove =
    critical === null
      ? edgeAbove(input, high)
      : sides === 'below'
        ? Infinity
        : critical.op === 'in'
          ? critical.high
          : critical.value;
  const scored = scoredSides(direction, ambition, critical);
  return {
    direction,
    assumed: said === null,
    hasAmbition: ambition !== null,
    low,
    high,
    isStrict: ambition !== null && (ambition.op === '>' || ambition.op === '<'),
    redBelow,
    redAbove,
    redIsInclusive: critical !== null && (critical.op === '<=' || critical.op === '>='),
    zeroBelow: scored === 'both' || (scored === 'below' && !isEqual(redBelow, low)) ? redBelow : -Infinity,
    zeroAbove: scored === 'both' || (scored === 'above' && !isEqual(redAbove, high)) ? redAbove : Infinity,
  };
}

/** A rule whose object serves one row after another. */
export type ReusedRule = { -readonly [Key in keyof Rule]: Rule[Key] };

/** An object for `setRuleOfNumbers`. */
export function reusedRule(): ReusedRule {
  return {
    direction: 'higher',
    assumed: true,
    hasAmbition: true,
    low: -Infinity,
    high: Infinity,
    isStrict: false,
    redBelow: -Infinity,
    redAbove: Infinity,
    redIsInclusive: false,
    zeroBelow: -Infinity,
    zeroAbove: Infinity,
  };
}

/**
 * The rule that `makeRule` makes of two plain numbers where nothing else is given, put into an object that is there: a
 * column of limits takes none a row.
 *
 * @param rule - of `reusedRule`; takes the rule
 * @param ambition - finite
 * @param critical - finite, or `null` where there is none
 */
export function setRuleOfNumbers(rule: ReusedRule, ambition: number, critical: number | null): void {
  const isLower = critical !== null && isLess(ambition, critical);
  const isScored = critical !== null && !isEqual(critical, ambition);
  rule.direction = isLower ? 'lower' : 'higher';
  rule.assumed = critical === null || !(isLower || isLess(critical, ambition));
  rule.low = isLower ? -Infinity : ambition;
  rule.high = isLower ? ambition : Infinity;
  rule.redBelow = isLower || critical === null ? -Infinity : critical;
  rule.redAbove = isLower ? critical : Infinity;
  rule.zeroBelow = isScored && !isLower ? critical : -Infinity;
  rule.zeroAbove = isScored && isLower ? critical : Infinity;
}

/** Without a critical limit red begins at the edge of the tolerance; without either nobody has said where. */
function edgeBelow({ tolerance, pointSize }: RuleInput, low: number): number {
  return tolerance === null || !Number.isFinite(low) ? -Infinity : low - toleranceWidth(tolerance, low, pointSize);
}

function edgeAbove({ tolerance, pointSize }: RuleInput, high: number): number {
  return tolerance === null || !Number.isFinite(high) ? Infinity : high + toleranceWidth(tolerance, high, pointSize);
}

type Sides = 'below' | 'above' | 'both';

/** On which side of a critical limit red lies. */
function sidesOf(
  critical: Target,
  direction: Direction,
  hasAmbition: boolean,
  low: number,
  high: number,
): Sides | 'conflict' {
  switch (critical.op) {
    case '<':
    case '<=':
      return 'below';
    case '>':
    case '>=':
      return 'above';
    case 'in':
      return direction !== 'range' || !hasAmbition || (isAtMost(critical.low, low) && isAtMost(high, critical.high))
        ? 'both'
        : 'conflict';
    case null:
      if (direction !== 'range') return direction === 'higher' ? 'below' : 'above';
      // Which bound a single number is can be told from the interval alone.
      if (!hasAmbition) return 'conflict';
      if (isLess(critical.value, low)) return 'below';
      return isLess(high, critical.value) ? 'above' : 'conflict';
  }
}

/** The score runs between two single limits, between an interval and its outer band, or over the tolerance. */
function scoredSides(direction: Direction, ambition: Target | null, critical: Target | null): Sides | null {
  if (ambition === null) return null;
  if (direction === 'range') return critical === null || critical.op === 'in' ? 'both' : null;
  if (critical !== null && critical.op === 'in') return null;
  return direction === 'higher' ? 'below' : 'above';
}
