import { ArrayValueObject, type BaseValueObject, type IFunctionService } from '@univerjs/engine-formula';
import { wrap } from './scalar-function';

function copyOf(variant: BaseValueObject): BaseValueObject {
  if (!variant.isArray()) return variant;
  const array = variant as ArrayValueObject;
  return ArrayValueObject.create({
    calculateValueList: array.getArrayValue().map((row) => [...row]),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: -1,
    column: -1,
  });
}

/**
 * Univer reads a range once in a calculation and hands the same block to every formula over it, and SORT puts that very
 * block in order: `SUMPRODUCT(B1:B3,C1:C3)` after `SORT(B1:B3)` multiplies other pairs. Each gets a block of its own.
 */
export function keepBlocksInOrder(functions: IFunctionService): void {
  for (const name of ['SORT', 'SORTBY']) wrap(functions, name, (inner, variants) => inner(...variants.map(copyOf)));
}
