const volatileFunctions = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT)\(/i;

const functionsOfRows = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

const word = /[\p{L}\p{M}\p{N}_.\\?]+/gu;

/**
 * Names whose formulas are computed at every calculation, and with them what speaks of the names: those that call such
 * a function, or another such name.
 *
 * @returns in lower case, whatever sheet they belong to
 */
export function volatileNames(names: readonly { readonly name: string; readonly formula: string }[]): Set<string> {
  const found = new Set<string>();
  for (let before = -1; found.size > before;) {
    before = found.size;
    for (const { name, formula } of names)
      if (!found.has(name.toLowerCase()) && isVolatile(formula, found)) found.add(name.toLowerCase());
  }
  return found;
}

/**
 * Whether a formula is computed at every calculation, whatever has changed. Only a first look: a text that holds such a
 * call counts as well. `CELL` and `INFO`, which tell of the machine, keep what Excel told.
 *
 * @param names - names that are computed so, in lower case
 */
export function isVolatile(formula: string, names: ReadonlySet<string>): boolean {
  if (volatileFunctions.test(formula)) return true;
  return names.size > 0 && (formula.match(word) ?? []).some((found) => names.has(found.toLowerCase()));
}

/** Whether what a formula comes to depends on which rows are shown. */
export function dependsOnRows(formula: string): boolean {
  return functionsOfRows.test(formula);
}
