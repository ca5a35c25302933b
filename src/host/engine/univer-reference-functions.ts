import {
  type BaseReferenceObject,
  type BaseValueObject,
  type ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  RangeReferenceObject,
} from '@univerjs/engine-formula';
import type { IRange } from '@univerjs/core';
import { singleFunction } from './resolve/draft';
import { intersectFunction } from './resolve/operators';

/** The one value of several that an ordinary cell takes: of cells the one beside the formula, of an array the first. */
class SingleFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(variant: BaseValueObject): BaseValueObject {
    const given = variant as FunctionVariantType;
    if (given.isReferenceObject()) return this.beside(given as BaseReferenceObject);
    if (!(given as BaseValueObject).isArray()) return given as BaseValueObject;
    return (given as unknown as ArrayValueObject).get(0, 0) ?? NumberValueObject.create(0);
  }

  private beside(reference: BaseReferenceObject): BaseValueObject {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const column = startRow === endRow && startColumn !== endColumn ? this.column : startColumn;
    const row = startRow === endRow ? startRow : this.row;
    const isVector = startRow === endRow || startColumn === endColumn;
    if (!isVector || row < startRow || row > endRow || column < startColumn || column > endColumn)
      return ErrorValueObject.create(ErrorType.VALUE);
    const values = reference.toArrayValueObject();
    return values.get(row - startRow, column - startColumn) ?? NumberValueObject.create(0);
  }
}

/** The cells that two references share, where they are found only while the formula is computed. */
class IntersectFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 2;

  override isAddress(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const [a, b] = variants as FunctionVariantType[] as BaseReferenceObject[];
    if (a === undefined || b === undefined || !a.isReferenceObject() || !b.isReferenceObject())
      return ErrorValueObject.create(ErrorType.VALUE);
    const range = a.getSheetId() === b.getSheetId() ? shared(a.getRangePosition(), b.getRangePosition()) : null;
    if (range === null) return ErrorValueObject.create(ErrorType.NULL);
    const reference = new RangeReferenceObject(range);
    reference.setDefaultUnitId(a.getUnitId());
    reference.setDefaultSheetId(a.getSheetId());
    // Univer takes references as results of functions that are addresses.
    return reference as unknown as BaseValueObject;
  }
}

function shared(a: IRange, b: IRange): IRange | null {
  const startRow = Math.max(a.startRow, b.startRow);
  const endRow = Math.min(a.endRow, b.endRow);
  const startColumn = Math.max(a.startColumn, b.startColumn);
  const endColumn = Math.min(a.endColumn, b.endColumn);
  return endRow < startRow || endColumn < startColumn ? null : { startRow, endRow, startColumn, endColumn };
}

/** The engine's own functions, which formulas are put into by the resolver and nobody writes. */
export function referenceFunctions(): readonly BaseFunction[] {
  return [new SingleFunction(singleFunction), new IntersectFunction(intersectFunction)];
}
