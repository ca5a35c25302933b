import { startOf } from '../../scorecard';

/** The longest name that a sheet can have. */
export const longestSheetName = 31;

/** Without what a sheet's name cannot hold, and cut to its length; an apostrophe can stand within it alone. */
function fitting(wanted: string): string {
  const allowed = wanted.replace(/[[\]:*?/\\]/g, '-').replace(/^[\s']+/, '');
  return startOf(allowed, longestSheetName).replace(/[\s']+$/, '');
}

/**
 * A name that no sheet has: the wanted one, else with a number behind it.
 *
 * @param wanted - any text; what a sheet's name cannot hold is left out
 * @param taken - names of the workbook's sheets; case makes no difference
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean = fitting(wanted) || 'BMS';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = startOf(clean, longestSheetName - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/**
 * A name for a sheet whose usual name the user may have used for a sheet of their own: the wanted one, else with `(BMS)`
 * behind it, then with a number behind that.
 *
 * @param taken - names of the workbook's sheets
 */
export function ownSheetName(wanted: string, taken: readonly string[]): string {
  const name = freeSheetName(wanted, taken);
  return name === fitting(wanted) ? name : freeSheetName(`${wanted} (BMS)`, taken);
}
