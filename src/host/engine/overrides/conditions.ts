import {
  type ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  type IFunctionService,
} from '@univerjs/engine-formula';
import type { CellValue } from '../../document/cell';
import { toVariant, variantValue } from '../univer-values';
import { badValue } from './numbers-in-text';
import { mapValues, wrap } from './scalar-function';

/** A text is a condition only where it says TRUE or FALSE. */
function conditionOf(test: BaseValueObject): BaseValueObject {
  if (!test.isString()) return test;
  const text = String(test.getValue()).toUpperCase();
  return text === 'TRUE' || text === 'FALSE' ? BooleanValueObject.create(text === 'TRUE') : toVariant(badValue);
}

/** Univer takes any text for a true condition, and an empty one for a false one. */
export function readConditions(functions: IFunctionService): void {
  wrap(functions, 'IF', (inner, [test, ...answers]) => {
    if (test === undefined) return inner();
    const condition = test.isArray() ? (test as ArrayValueObject).mapValue(conditionOf) : conditionOf(test);
    return inner(condition, ...answers);
  });
}

/** Without a cell that meets the conditions the least and the greatest are zero; Univer gives an empty text. */
export function zeroWithoutMatch(functions: IFunctionService): void {
  const orZero = (value: CellValue): CellValue => (value === '' ? 0 : value);
  for (const name of ['MAXIFS', 'MINIFS']) {
    wrap(functions, name, (inner, variants) => {
      return toVariant(mapValues(variantValue(inner(...variants)), orZero));
    });
  }
}
