import { type Node, parse, type Token, tokenize, tokenTypes } from '@borgar/fx/xlsx';

/** Texts longer than Excel's own limit do not come from Excel. */
const longestFormula = 16_384;

/**
 * A formula as a tree.
 *
 * @param formula - English A1 text without `=`
 * @returns `null` where it cannot be read
 */
export function parseFormula(formula: string): Node | null {
  if (formula.length > longestFormula) return null;
  try {
    return parse(mended(tokenize(formula, { mergeRefs: true, withLocation: false })));
  } catch {
    return null;
  }
}

/**
 * Puts together what the tokenizer parts: a table whose name could be a cell (`Tab1[Andel]`), and references that are
 * gone (`#REF!$A$1`, `Ark1!#REF!`).
 */
function mended(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const before = result.at(-1);
    if (token.type === tokenTypes.REF_STRUCT && token.value.startsWith('[') && isBareName(before)) {
      result.pop();
      result.push({ ...token, value: `${before.value}${token.value}` });
    } else if (isGone(before) && (token.type === tokenTypes.REF_RANGE || token.type === tokenTypes.REF_BEAM)) {
      continue;
    } else if (isGone(token) && before?.value === '!') {
      result.pop();
      result.pop();
      result.push(token);
    } else result.push(token);
  }
  return result;
}

function isBareName(token: Token | undefined): token is Token {
  return (
    token !== undefined &&
    (token.type === tokenTypes.REF_RANGE || token.type === tokenTypes.REF_NAMED) &&
    !token.value.includes(':')
  );
}

function isGone(token: Token | undefined): boolean {
  return token?.type === tokenTypes.ERROR && token.value === '#REF!';
}
