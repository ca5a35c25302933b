/** The longest name that a sheet can have. */
const longest = 31;

/** Without what a sheet's name cannot hold, and cut to its length; an apostrophe can stand within it alone. */
function fitting(wanted: string): string {
  return wanted.replace(/[[\]:*?/\\]/g, '-').replace(/^[\s']+/, '').slice(0, longest).replace(/[\s'\ud800-\udbff]+$/, '');
}

/** The name of the sheet for a unit's card: the unit alone where it is too long to stand behind the card's name. */
export function unitSheetName(named: string, unit: string): string {
  return named.length <= longest ? named : unit;
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
    const name = clean.slice(0, longest - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
