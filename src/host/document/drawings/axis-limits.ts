import type { ChartAxis } from './chart';

export interface AxisLimits {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

/** Without the dust of binary fractions: 0.30000000000000004. */
const clean = (number: number): number => Number(number.toPrecision(12));

/** The least of 1, 2 and 5 times a power of ten that is not under a number. */
function niceUnit(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return clean(factor * power);
}

const under = (number: number, unit: number): number => clean(Math.floor(number / unit + 1e-9) * unit);
const over = (number: number, unit: number): number => clean(Math.ceil(number / unit - 1e-9) * unit);

/** Numbers that differ by less than this part of the largest are drawn on an axis that does not begin at 0. */
const small = 1 / 6;

/** How far the axis must reach, before it is brought to whole units. */
function reach(numbers: readonly number[]): readonly [low: number, high: number] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const spread = most - least;
  if (least < 0 && most > 0) return [least - spread / 20, most + spread / 20];
  if (most <= 0) {
    if (least === 0) return [0, 1];
    return [least - spread / 20, spread > 0 && spread <= -least * small ? most + spread / 2 : 0];
  }
  return [spread > 0 && spread <= most * small ? least - spread / 2 : 0, most + spread / 20];
}

/**
 * The limits of an axis of values: those that somebody has set, the others as Excel finds them (its article 214075): 0 and
 * a little beyond the numbers, by whole steps; not from 0 where all numbers lie close together.
 *
 * @param numbers - all that is drawn on the axis
 * @param steps - the most that there is room for
 */
export function axisLimits(
  { minimum, maximum, majorUnit }: Pick<ChartAxis, 'minimum' | 'maximum' | 'majorUnit'>,
  numbers: readonly number[],
  steps: number,
): AxisLimits {
  const [low, high] = numbers.length === 0 ? [0, 1] : reach(numbers);
  const from = minimum ?? Math.min(low, maximum ?? low);
  const to = maximum ?? Math.max(high, minimum ?? high);
  const span = to > from ? to - from : Math.abs(from) || 1;
  const unit = majorUnit ?? niceUnit(span / Math.max(1, steps));
  const end = maximum ?? over(to, unit);
  const start = minimum ?? under(from, unit);
  return end > start
    ? { minimum: start, maximum: end, majorUnit: unit }
    : { minimum: start, maximum: start + unit, majorUnit: unit };
}

/** How many steps an axis of a length has room for: a label of its font and as much again. */
export function stepsWithin(length: number, fontSize: number): number {
  return Math.min(10, Math.max(1, Math.floor(length / (fontSize * 1.6))));
}
