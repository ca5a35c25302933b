import { type Token, tokenize, tokenTypes } from '@borgar/fx/xlsx';

const references: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
  tokenTypes.REF_NAMED,
]);

/**
 * Names that Excel itself writes without quotes, letters such as Æ, Ø and Å among them. Letters beyond the basic plane
 * stay in quotes, in which they are never wrong.
 */
const plainName = /^(?!.*[\u{10000}-\u{10FFFF}])[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Names that would be taken for something else: cells such as `Q1` and `R1C1`, and truth values. */
const misreadName = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet's name as Excel's own formulas and addresses write it: in quotes where it finds them needed. */
export function quotedSheetName(name: string): string {
  return plainName.test(name) && !misreadName.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** What stands before a reference to cells of a sheet: `Data!`, `'Årets tall'!`. */
export function sheetPrefix(name: string): string {
  return `${quotedSheetName(name)}!`;
}

/** The sheet of a reference, or the first and last of several (`'Ark1:Ark3'!B2`); none where it names no sheet. */
function sheetsOf(reference: string): readonly string[] {
  const end = reference.lastIndexOf('!');
  if (end < 0) return [];
  const prefix = reference.slice(0, end);
  return (prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix).split(':');
}

function prefixOf(sheets: readonly string[]): string {
  const isPlain = sheets.every((name) => quotedSheetName(name) === name);
  return isPlain ? `${sheets.join(':')}!` : `'${sheets.join(':').replaceAll("'", "''")}'!`;
}

/** Puts `Start:Slutt!B2` together, which the tokenizer takes for a span from a name. */
function withSpansOfSheets(tokens: readonly Token[]): readonly Pick<Token, 'type' | 'value'>[] {
  const result: Pick<Token, 'type' | 'value'>[] = [];
  for (const token of tokens) {
    const [first, colon] = [result.at(-2), result.at(-1)];
    const isSpan =
      colon?.value === ':' &&
      first !== undefined &&
      first.type === tokenTypes.REF_NAMED &&
      sheetsOf(first.value).length === 0 &&
      references.has(token.type) &&
      sheetsOf(token.value).length === 1 &&
      !token.value.startsWith("'");
    if (isSpan) result.splice(-2, 2, { type: token.type, value: `${first.value}:${token.value}` });
    else result.push(token);
  }
  return result;
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
  const pieces = withSpansOfSheets(tokenize(formula, { mergeRefs: true })).map(({ type, value }) => {
    const sheets = references.has(type) ? sheetsOf(value) : [];
    if (!sheets.some((name) => name.toLowerCase() === wanted)) return value;
    changed = true;
    if (to === null) return '#REF!';
    const renamed = sheets.map((name) => (name.toLowerCase() === wanted ? to : name));
    return `${prefixOf(renamed)}${value.slice(value.lastIndexOf('!') + 1)}`;
  });
  return changed ? pieces.join('') : formula;
}
