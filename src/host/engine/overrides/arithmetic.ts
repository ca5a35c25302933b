import type { CellValue } from '../../document/cell';
import { isCellError } from '../../document/cell';
import { asNumber, badNumber } from './numbers-in-text';
import type { Compute, Definition } from './scalar-function';

const finite = (value: number): CellValue => (Number.isFinite(value) ? value : badNumber);

/** What a difference of near numbers may be off by, as a part of them, to be zero all the same. */
const nearZero = 2 ** -50;

/** Excel's sums are those of the computer, but for one that comes near zero: `0.5-0.4-0.1` is 0. */
function sum(left: number, right: number): CellValue {
  const result = left + right;
  return Math.abs(result) <= nearZero * Math.max(Math.abs(left), Math.abs(right)) ? 0 : finite(result);
}

const ofTwo =
  (operation: (left: number, right: number) => CellValue): Compute =>
  (left, right) => {
    const a = asNumber(left);
    if (isCellError(a)) return a;
    const b = asNumber(right);
    return isCellError(b) ? b : operation(a, b);
  };

const two = { least: 2, most: 2 };

/**
 * The operators under the names that Univer has for them. Its own round to fewer digits than Excel, and over two blocks
 * of different sizes give the larger one's values where the other has none.
 */
export const arithmetic: readonly Definition[] = [
  ['PLUS', ofTwo(sum), two],
  ['MINUS', ofTwo((left, right) => sum(left, -right)), two],
  ['MULTIPLY', ofTwo((left, right) => finite(left * right)), two],
  ['DIVIDED', ofTwo((left, right) => (right === 0 ? { error: '#DIV/0!' } : finite(left / right))), two],
];
