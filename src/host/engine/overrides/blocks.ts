import {
  type ArrayValueObject,
  type BaseValueObject,
  type IFunctionService,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { toVariant } from '../univer-values';
import { badValue } from './numbers-in-text';
import { wrap } from './scalar-function';

const sizeOf = (variant: BaseValueObject): string => {
  if (!variant.isArray()) return '1,1';
  const array = variant as ArrayValueObject;
  return `${array.getRowCount()},${array.getColumnCount()}`;
};

/** Blocks that do not fit together are a fault of the formula; Univer multiplies as far as the first one goes. */
export function fitProducts(functions: IFunctionService): void {
  wrap(functions, 'SUMPRODUCT', (inner, variants) =>
    new Set(variants.filter((variant) => !variant.isError()).map(sizeOf)).size > 1
      ? toVariant(badValue)
      : inner(...variants),
  );
}

/** A text in a range is zero, also one that looks like a number. */
export function countTextsAsZero(functions: IFunctionService): void {
  for (const name of ['AVERAGEA', 'STDEVA', 'STDEVPA', 'VARA', 'VARPA']) {
    wrap(functions, name, (inner, variants) =>
      inner(
        ...variants.map((variant) =>
          variant.isArray()
            ? (variant as ArrayValueObject).mapValue((value) =>
                value.isString() ? NumberValueObject.create(0) : value,
              )
            : variant,
        ),
      ),
    );
  }
}
