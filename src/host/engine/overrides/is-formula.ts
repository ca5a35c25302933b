import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { toVariant } from '../univer-values';

/** ISFORMULA. Univer's own looks into a matrix of cells that there is none of where formulas read the document. */
export class IsFormula extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor() {
    super('ISFORMULA');
  }

  override calculate(variant: BaseValueObject): BaseValueObject {
    const given = variant as FunctionVariantType;
    if (!given.isReferenceObject()) return given.isError() ? variant : ErrorValueObject.create(ErrorType.NA);
    const reference = given as BaseReferenceObject;
    const cells = reference.getCurrentActiveSheetData()?.cellData;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const isFormula = (row: number, column: number): boolean => {
      const formula = cells?.getValue(row, column)?.f ?? '';
      return formula !== '';
    };
    if (startRow === endRow && startColumn === endColumn) return toVariant(isFormula(startRow, startColumn));
    return toVariant(
      Array.from({ length: endRow - startRow + 1 }, (_row, row) =>
        Array.from({ length: endColumn - startColumn + 1 }, (_column, column) =>
          isFormula(startRow + row, startColumn + column),
        ),
      ),
    );
  }
}
