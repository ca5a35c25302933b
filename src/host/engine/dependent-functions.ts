const volatileFunctions = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT)\(/i;

const functionsOfRows = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/**
 * Whether a formula is computed at every calculation, whatever has changed. Only a first look: a text that holds such a
 * call counts as well. `CELL` and `INFO`, which tell of the machine, keep what Excel told.
 */
export function isVolatile(formula: string): boolean {
  return volatileFunctions.test(formula);
}

/** Whether what a formula comes to depends on which rows are shown. */
export function dependsOnRows(formula: string): boolean {
  return functionsOfRows.test(formula);
}
