import type { BaseValueObject, IFunctionService } from '@univerjs/engine-formula';
import { getLocale } from 'numfmt';
import type { CellValue } from '../../document/cell';
import { toVariant, variantValue } from '../univer-values';
import { asText } from './numbers-in-text';
import { regional } from './regional';
import { mapValues, wrap } from './scalar-function';

/** Which arguments are texts; `all` of them. */
const textArguments: Readonly<Record<string, readonly number[] | 'all'>> = {
  CONCAT: 'all',
  EXACT: [0, 1],
  FIND: [0, 1],
  LEFT: [0],
  LEN: [0],
  LOWER: [0],
  MID: [0],
  PROPER: [0],
  REPLACE: [0, 3],
  REPT: [0],
  RIGHT: [0],
  SUBSTITUTE: [0, 1, 2],
  TEXTAFTER: [0],
  TEXTBEFORE: [0],
  TEXTJOIN: 'all',
  TEXTSPLIT: [0],
  TRIM: [0],
  UPPER: [0],
};

const written = (value: CellValue): CellValue =>
  typeof value === 'number' && !Number.isInteger(value) ? asText(value) : value;

/** A number in a text has the language's decimal separator; Univer writes a point. */
export function writeNumbersInTexts(functions: IFunctionService): void {
  for (const [name, places] of Object.entries(textArguments)) {
    const isText = (variant: BaseValueObject, index: number): boolean =>
      (places === 'all' || places.includes(index)) && (variant.isArray() || variant.isNumber());
    wrap(functions, name, (inner, variants) => {
      if (getLocale(regional().language)?.decimal === '.') return inner(...variants);
      return inner(
        ...variants.map((variant, index) =>
          isText(variant, index) ? toVariant(mapValues(variantValue(variant), written)) : variant,
        ),
      );
    });
  }
}
