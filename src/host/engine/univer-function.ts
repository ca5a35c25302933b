import { BaseFunction, type BaseValueObject, type FunctionVariantType } from '@univerjs/engine-formula';
import type { CustomFunctionLookup } from './engine';
import { toVariant, variantValue } from './univer-values';

/**
 * A custom function as Univer calls it: synchronous, and answered by the lookup alone.
 * Univer's own asynchronous form awaits one call after another, which takes 15 s for 300 calls of 50 ms.
 */
export class LookupFunction extends BaseFunction {
  constructor(
    private readonly functionName: string,
    private readonly lookup: CustomFunctionLookup,
  ) {
    super(functionName);
  }

  /** A text that looks like a number or a date (`"80,8 %"`, `"7-8"`) is a text, as in Excel. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    // An argument that was left out arrives as a null value; an empty cell arrives inside an array.
    const args = variants.map((variant: FunctionVariantType) =>
      isLeftOut(variant) ? undefined : variantValue(variant),
    );
    const answer = this.lookup(this.functionName, args, {
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
    return toVariant(answer.state === 'ready' ? answer.value : { error: '#BUSY!' });
  }
}

function isLeftOut(variant: FunctionVariantType): boolean {
  return (
    !variant.isReferenceObject() && !(variant as BaseValueObject).isArray() && (variant as BaseValueObject).isNull()
  );
}
