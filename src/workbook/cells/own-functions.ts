/**
 * A call of a custom function as Excel gives it until the function is registered, or a text or quoted sheet name, in
 * which there is none: `_xldudf_BMS_STATUS(`, and `[2]!_xldudf_BMS_STATUS(` in a file that was saved without the add-in
 * (office-js #5611, #2051).
 */
const unregisteredCall = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:\[\d+\]!)?_xldudf_BMS_([A-Z]+)(?=\s*\()/gi;

/** A call of one of our functions, or a text or quoted sheet name. */
const ownCall = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.])(BMS\.[A-Z]+)(?=\s*\()/giu;

/**
 * A formula with the add-in's own functions as they are written, whether or not Excel knows them yet: written back as
 * Excel gives them then, they would stay unknown. Functions of other add-ins are left as they are.
 *
 * @param formula - of a cell or a name; what is none is given back
 * @example withOwnFunctions('=[2]!_xldudf_BMS_STATUS(A1,B1)') // '=BMS.STATUS(A1,B1)'
 */
export function withOwnFunctions<Raw>(formula: Raw): Raw | string {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return formula;
  return formula.replace(unregisteredCall, (text, name?: string) => (name === undefined ? text : `BMS.${name}`));
}

/** Whether a formula calls one of the add-in's own functions, by the name that it is written with. */
export function callsOwnFunction(formula: string): boolean {
  return [...formula.matchAll(ownCall)].some(([, name]) => name !== undefined);
}
