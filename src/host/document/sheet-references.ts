import { tokenize, tokenTypes } from '@borgar/fx/xlsx';

const references: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
  tokenTypes.REF_NAMED,
]);

/** Names that would be taken for something else without quotes: cells such as `Q1` and `R1C1`. */
const looksLikeCell = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/;

/** A sheet's name as formulas write it, in quotes where they need them. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell.test(name)
    ? `${name}!`
    : `'${name.replaceAll("'", "''")}'!`;
}

function sheetOf(reference: string): string | null {
  const end = reference.lastIndexOf('!');
  if (end < 0) return null;
  const prefix = reference.slice(0, end);
  return prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
}

/**
 * A formula after one of the sheets it refers to was renamed or removed, as Excel changes it.
 *
 * @param formula - English A1 text without `=`
 * @param from - the sheet's old name
 * @param to - its new name; `null` when it is gone, and references to it with it
 * @returns the formula; the very same text when it does not refer to the sheet
 */
export function withSheetRenamed(formula: string, from: string, to: string | null): string {
  if (!formula.includes('!')) return formula;
  const wanted = from.toLowerCase();
  let changed = false;
  const pieces = tokenize(formula, { mergeRefs: true }).map(({ type, value }) => {
    if (!references.has(type) || sheetOf(value)?.toLowerCase() !== wanted) return value;
    changed = true;
    return to === null ? '#REF!' : `${sheetPrefix(to)}${value.slice(value.lastIndexOf('!') + 1)}`;
  });
  return changed ? pieces.join('') : formula;
}
