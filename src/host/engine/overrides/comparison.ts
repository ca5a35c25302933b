import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import { type CellValue, isCellError } from '../../document/cell';
import { computeScalars } from './scalar-function';

/** Excel compares numbers at fifteen digits. */
const digits = 15;

/** Numbers come before texts, and texts before logicals. */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

/** What an empty cell is beside another value. */
function blankBeside(other: CellValue): CellValue {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

const rounded = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(digits));

/** Below zero, zero or above: how two values stand in Excel's order, case aside. */
export function order(left: CellValue, right: CellValue): number {
  const a = left ?? blankBeside(right);
  const b = right ?? blankBeside(left);
  if (typeof a === 'number' && typeof b === 'number') return rounded(a) - rounded(b);
  if (typeof a === 'string' && typeof b === 'string') return orderOfTexts(a.toLowerCase(), b.toLowerCase());
  return rank(a) === rank(b) ? Number(a) - Number(b) : rank(a) - rank(b);
}

function orderOfTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const holds: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (by) => by === 0,
  '<>': (by) => by !== 0,
  '<': (by) => by < 0,
  '<=': (by) => by <= 0,
  '>': (by) => by > 0,
  '>=': (by) => by >= 0,
};

/**
 * The operators `=`, `<>`, `<` … Univer's own take an error for a value like others, `A4=FALSE` for false where A4 is
 * empty, a `*` on the right side for a wildcard, and numbers that differ in the eleventh digit for the same.
 */
export class Comparison extends BaseFunction {
  private operator = '=';

  constructor() {
    super('COMPARE');
    this.minParams = 2;
    this.maxParams = 2;
  }

  /** Univer says which one it is each time before it asks. */
  setCompareType(operator: string): void {
    this.operator = operator.trim();
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const compares = holds[this.operator] ?? (() => false);
    return computeScalars(variants, (left = null, right = null) => {
      if (isCellError(left)) return left;
      return isCellError(right) ? right : compares(order(left, right));
    });
  }
}
