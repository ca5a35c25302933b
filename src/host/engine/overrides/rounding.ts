import { type CellValue, isCellError } from '../../document/cell';
import { asNumber, badNumber } from './numbers-in-text';
import type { Compute, Definition } from './scalar-function';

/** To Excel's fifteen digits, which take away what a product of binary fractions is off by. */
const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

/** The multiple of a step; `0.3 / 0.1` is 2.9999999999999996 to a computer, and 3 to whoever asks. */
function multiple(value: number, step: number, round: (quotient: number) => number): number {
  return step === 0 ? 0 : fifteenDigits(round(fifteenDigits(value / step)) * step);
}

const ofNumbers =
  (compute: (...numbers: number[]) => CellValue): Compute =>
  (...args) => {
    const numbers = args.map(asNumber);
    return numbers.find(isCellError) ?? compute(...(numbers as number[]));
  };

const both = { least: 2, most: 2 };
const upToThree = { least: 1, most: 3 };

/** Away from zero at a half. */
const half = (quotient: number): number => Math.sign(quotient) * Math.round(Math.abs(quotient));

/** @param other - how a negative number is rounded where the third argument says so */
function towards(round: (quotient: number) => number, other: (quotient: number) => number) {
  return ofNumbers((value = 0, step = 1, mode = 0) =>
    multiple(value, Math.abs(step), value < 0 && mode !== 0 ? other : round),
  );
}

/** Multiples of a step. */
export const rounding: readonly Definition[] = [
  [
    'CEILING',
    ofNumbers((value = 0, step = 0) => (value > 0 && step < 0 ? badNumber : multiple(value, step, Math.ceil))),
    both,
  ],
  [
    'FLOOR',
    ofNumbers((value = 0, step = 0) => {
      if (value > 0 && step < 0) return badNumber;
      return step === 0 && value !== 0 ? { error: '#DIV/0!' } : multiple(value, step, Math.floor);
    }),
    both,
  ],
  ['CEILING.MATH', towards(Math.ceil, Math.floor), upToThree],
  ['FLOOR.MATH', towards(Math.floor, Math.ceil), upToThree],
  ['CEILING.PRECISE', towards(Math.ceil, Math.ceil), { least: 1, most: 2 }],
  ['ISO.CEILING', towards(Math.ceil, Math.ceil), { least: 1, most: 2 }],
  ['FLOOR.PRECISE', towards(Math.floor, Math.floor), { least: 1, most: 2 }],
  ['MROUND', ofNumbers((value = 0, step = 0) => (value * step < 0 ? badNumber : multiple(value, step, half))), both],
];
