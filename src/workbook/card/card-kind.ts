import type { RawValue } from '../../scorecard';
import type { SheetKind } from '../sheets/sheet-kind';
import { markName } from './card-mark';
import { partOfCode, specs } from './column-specs';

/** The card as a kind of sheet: its rows are known by the Nr of their indicator or perspective. */
export const cardKind: SheetKind = {
  markName,
  partOf: partOfCode,
  rowKey: (row, columnCodes) => {
    const cell = (code: string): string => textOf(row[columnCodes.indexOf(code)]);
    const nr = cell(specs.nr.code);
    // Only indicators have a weight; a perspective may have the same Nr as one of them.
    if (cell(specs.weight.code) !== '') return `indicator ${nr}`;
    // The group without a perspective has no Nr.
    return nr === '' && cell(specs.perspectiveWeight.code) === '' ? null : `perspective ${nr}`;
  },
};

function textOf(value: RawValue | undefined): string {
  return String(value ?? '');
}
