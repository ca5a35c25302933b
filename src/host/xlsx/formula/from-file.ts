import { tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { decodeFormulaText } from '../xml/text';
import { functionNameFromFile } from './future-functions';

/**
 * A formula as people write it, from its text in a file: prefixes of newer and of custom functions go,
 * and the helper functions for `A1#` and `@` become these signs again.
 *
 * @example fromFileFormula('_xlfn.IFS(A1,_xldudf_BMS_STATUS(B1,C1))') // 'IFS(A1,BMS.STATUS(B1,C1))'
 */
export function fromFileFormula(written: string): string {
  const text = decodeFormulaText(written);
  if (!/_xl/i.test(text)) return text;
  const tokens = tokenize(text, { mergeRefs: true });
  /** For each open bracket: what its closing bracket becomes. */
  const closings: string[] = [];
  let result = '';
  for (let index = 0; index < tokens.length; index++) {
    const { type, value } = tokens[index] ?? { type: '', value: '' };
    if (type === tokenTypes.FUNCTION && tokens[index + 1]?.value === '(') {
      const name = functionNameFromFile(value);
      const helper = name !== value && name.toUpperCase();
      closings.push(helper === 'ANCHORARRAY' ? '#' : helper === 'SINGLE' ? '' : ')');
      result += helper === 'ANCHORARRAY' ? '' : helper === 'SINGLE' ? '@' : `${name}(`;
      index++;
    } else if (type === tokenTypes.OPERATOR && value === '(') {
      closings.push(')');
      result += value;
    } else if (type === tokenTypes.OPERATOR && value === ')') result += closings.pop() ?? ')';
    else result += type === tokenTypes.REF_NAMED ? value.replace(/^_xlpm\./i, '') : value;
  }
  return result;
}
