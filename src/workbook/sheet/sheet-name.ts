/** The longest name that a sheet can have. */
const longest = 31;

/**
 * A name that no sheet has: the wanted one, else with a number behind it.
 *
 * @param wanted - any text; what a sheet's name cannot hold is left out
 * @param taken - names of the workbook's sheets; case makes no difference
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted.replace(/[[\]:*?/\\]/g, '-').replace(/^'+|'+$/g, '').trim().slice(0, longest) || 'BMS';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = clean.slice(0, longest - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
