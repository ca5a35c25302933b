const token =
  /!((?:\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}(?=:)|\$?\d{1,7}(?=:)|[RCK][\dRCK[\]-]*)(?::[$A-Z\d[\]-]+)?)/gi;
const absoluteA1 = /^(?:\$[A-Z]{1,3}\$\d{1,7}(?::\$[A-Z]{1,3}\$\d{1,7})?|\$[A-Z]{1,3}:\$[A-Z]{1,3}|\$\d+:\$\d+)$/i;
const a1 = /^(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/i;
/** Written in the other style with numbers alone, or possibly so (`R2` is a row there and a cell here). */
const absoluteR1C1 = /^(?:R\d+)?(?:[CK]\d+)?(?::(?:R\d+)?(?:[CK]\d+)?)?$/i;
const relativeR1C1 = /^R?(?:\d+|\[-?\d+\])?[CK]?(?:\d+|\[-?\d+\])?(?::.*)?$/i;

/**
 * Whether a name's formula holds a reference that moves with the cell that reads the name: `=Data!B2`, `=Data!$B2`,
 * `=Data!R[1]C`. Where it points depends on who asks, so that it has no cells of its own.
 *
 * @param formula - as Office.js gives it, in whatever language and reference style
 */
export function holdsRelativeReference(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  return [...bare.matchAll(token)].some(([, place = '']) => {
    if (absoluteA1.test(place) || absoluteR1C1.test(place)) return false;
    return a1.test(place) || relativeR1C1.test(place);
  });
}
