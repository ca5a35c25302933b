import { isAtMost, isEqual, isLess } from './compare';
import { resolveDirection } from './direction';
import { toleranceWidth } from './tolerance';
import type { Direction, Target, Tolerance } from './types';

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
 * The rule that a row's limits and direction make (semantics 3 and 4).
 *
 * @returns `conflict` where two things disagree about the direction or an outer band does not hold the interval.
 */
export function makeRule(input: RuleInput): Rule | 'conflict' {
  const { ambition, critical, given } = input;
  const said = resolveDirection(given, ambition, critical);
  if (said === 'conflict') return 'conflict';
  const direction = said ?? 'higher';
  const low = ambition === null ? -Infinity : ambition.op === 'in' ? ambition.low : direction === 'lower' ? -Infinity : ambition.value;
  const high = ambition === null ? Infinity : ambition.op === 'in' ? ambition.high : direction === 'higher' ? Infinity : ambition.value;
  const limits = critical === null ? toleranceLimits(input, low, high) : criticalLimits(critical, direction, ambition !== null, low, high);
  if (limits === null) return 'conflict';
  return {
    direction,
    assumed: said === null,
    hasAmbition: ambition !== null,
    low,
    high,
    isStrict: ambition !== null && (ambition.op === '>' || ambition.op === '<'),
    ...limits,
    ...zeros(limits, direction, low, high, ambition !== null, critical),
  };
}

type RedLimits = Pick<Rule, 'redBelow' | 'redAbove' | 'redIsInclusive'>;

function redOutside(redBelow: number, redAbove: number, redIsInclusive = false): RedLimits {
  return { redBelow, redAbove, redIsInclusive };
}

/** Without a critical limit red begins at the edge of the tolerance; without either nobody has said where. */
function toleranceLimits({ ambition, tolerance, pointSize }: RuleInput, low: number, high: number): RedLimits {
  if (ambition === null || tolerance === null) return redOutside(-Infinity, Infinity);
  const below = Number.isFinite(low) ? low - toleranceWidth(tolerance, low, pointSize) : -Infinity;
  const above = Number.isFinite(high) ? high + toleranceWidth(tolerance, high, pointSize) : Infinity;
  return redOutside(below, above);
}

function criticalLimits(critical: Target, direction: Direction, hasAmbition: boolean, low: number, high: number): RedLimits | null {
  switch (critical.op) {
    case '<':
    case '<=':
      return redOutside(critical.value, Infinity, critical.op === '<=');
    case '>':
    case '>=':
      return redOutside(-Infinity, critical.value, critical.op === '>=');
    case 'in': {
      const holds = direction !== 'range' || !hasAmbition || (isAtMost(critical.low, low) && isAtMost(high, critical.high));
      return holds ? redOutside(critical.low, critical.high) : null;
    }
    case null: {
      if (direction === 'higher') return redOutside(critical.value, Infinity);
      if (direction === 'lower') return redOutside(-Infinity, critical.value);
      // Which bound a single number is can be told from the interval alone.
      if (!hasAmbition) return null;
      if (isLess(critical.value, low)) return redOutside(critical.value, Infinity);
      return isLess(high, critical.value) ? redOutside(-Infinity, critical.value) : null;
    }
  }
}

const noZeros = { zeroBelow: -Infinity, zeroAbove: Infinity };

/** The score runs between two single limits, between an interval and its outer band, or over the tolerance. */
function zeros(limits: RedLimits, direction: Direction, low: number, high: number, hasAmbition: boolean, critical: Target | null): Pick<Rule, 'zeroBelow' | 'zeroAbove'> {
  if (!hasAmbition) return noZeros;
  const isBand = critical === null || critical.op === 'in';
  if (direction === 'range') return isBand ? { zeroBelow: limits.redBelow, zeroAbove: limits.redAbove } : noZeros;
  if (critical !== null && critical.op === 'in') return noZeros;
  const [ambition, zero] = direction === 'higher' ? [low, limits.redBelow] : [high, limits.redAbove];
  if (isEqual(ambition, zero)) return noZeros;
  return direction === 'higher' ? { zeroBelow: zero, zeroAbove: Infinity } : { zeroBelow: -Infinity, zeroAbove: zero };
}
