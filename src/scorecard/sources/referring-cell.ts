import type { RawValue } from '../values/types';
import type { SourceCell } from './cell';

/**
 * What stands in a cell of the card: a formula that leads back to its source with the value it gives now, or a value
 * alone.
 */
export interface CardCell {
  readonly value: RawValue;
  /** Without `=`; `null` where the value has no source to refer to. */
  readonly formula: string | null;
}
/**
 * A cell of the card that shows another one. A blank source shows nothing: a plain reference would show 0,
 * and missing is never zero.
 *
 * @param factor - multiplies a number, for limits on another scale than the row
 */
export function referringCell(cell: SourceCell, factor = 1): CardCell {
  const { formula, value } = cell;
  if (factor === 1) return { value, formula: `IF(ISBLANK(${formula}),"",${formula})` };
  if (typeof value === 'number')
    return { value: value * factor, formula: `IF(ISBLANK(${formula}),"",${factor}*${formula})` };
  // `82 %` on a row of percentage numbers is 82.
  if (factor === 100 && typeof value === 'string')
    return { value: value.replaceAll('%', ''), formula: `IF(ISBLANK(${formula}),"",SUBSTITUTE(${formula},"%",""))` };
  return { value, formula: null };
}
