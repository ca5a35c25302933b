import { tokenize, tokenTypes, type Token } from '@borgar/fx/xlsx';
import { functionNameInFile } from './future-functions';
import { encodeFormulaText } from '../xml/text';

const isOperator = (token: Token | undefined, value: string): boolean =>
  token?.type === tokenTypes.OPERATOR && token.value === value;

/** The place after the bracket that closes the one at `open`. */
function afterBracket(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (isOperator(tokens[index], '(')) depth++;
    else if (isOperator(tokens[index], ')') && --depth === 0) return index + 1;
  }
  return tokens.length;
}

/** The single names that stand as whole arguments of a call, save the last argument: what LET and LAMBDA declare. */
function declaredNames(tokens: readonly Token[], open: number, end: number, every: number): ReadonlySet<string> {
  const names = new Set<string>();
  let depth = 0;
  let argument = 0;
  for (let index = open; index < end; index++) {
    const token = tokens[index];
    if (isOperator(token, '(') || isOperator(token, '{')) depth++;
    else if (isOperator(token, ')') || isOperator(token, '}')) depth--;
    else if (depth === 1 && isOperator(token, ',')) argument++;
    else if (
      depth === 1 &&
      argument % every === 0 &&
      token?.type === tokenTypes.REF_NAMED &&
      isOperator(
        tokens.slice(index + 1).find(({ type }) => type !== tokenTypes.WHITESPACE),
        ',',
      )
    )
      names.add(token.value.toLowerCase());
  }
  return names;
}

/** Marks the parameters of LET and LAMBDA, within the call that declares them. */
function markParameters(tokens: readonly Token[]): readonly Token[] {
  const marked = tokens.map((token) => ({ ...token }));
  tokens.forEach((token, index) => {
    const name = token.value.toUpperCase();
    if (
      token.type !== tokenTypes.FUNCTION ||
      (name !== 'LET' && name !== 'LAMBDA') ||
      !isOperator(tokens[index + 1], '(')
    )
      return;
    const end = afterBracket(tokens, index + 1);
    const names = declaredNames(tokens, index + 1, end, name === 'LET' ? 2 : 1);
    for (const inner of marked.slice(index + 2, end)) {
      if (
        (inner.type === tokenTypes.REF_NAMED || inner.type === tokenTypes.FUNCTION) &&
        names.has(inner.value.toLowerCase())
      )
        inner.value = `_xlpm.${inner.value}`;
    }
  });
  return marked;
}

/** Where the operand that begins at `start` ends: a reference or name, a call, or a bracket. */
function operandEnd(tokens: readonly Token[], start: number): number {
  if (tokens[start]?.type === tokenTypes.FUNCTION) return afterBracket(tokens, start + 1);
  if (isOperator(tokens[start], '(')) return afterBracket(tokens, start);
  return start + 1;
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (isOperator(token, '@')) {
      const end = Math.min(to, operandEnd(tokens, index + 1));
      text += `_xlfn.SINGLE(${textOf(tokens, index + 1, end)})`;
      index = end - 1;
    } else if (token.type.startsWith('range') && isOperator(tokens[index + 1], '#')) {
      text += `_xlfn.ANCHORARRAY(${token.value})`;
      index++;
    } else
      text +=
        token.type === tokenTypes.FUNCTION && isOperator(tokens[index + 1], '(')
          ? functionNameInFile(token.value)
          : token.value;
  }
  return text;
}

/**
 * A formula's text for a file: newer and custom functions get the prefixes that Excel binds them by.
 *
 * @param formula - English A1 text without `=`
 * @example toFileFormula('IFS(A1,BMS.STATUS(B1,C1))') // '_xlfn.IFS(A1,_xldudf_BMS_STATUS(B1,C1))'
 */
export function toFileFormula(formula: string): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  const needsMarks = tokens.some(({ type, value }) => type === tokenTypes.FUNCTION && /^(let|lambda)$/i.test(value));
  const marked = needsMarks ? markParameters(tokens) : tokens;
  return encodeFormulaText(textOf(marked, 0, marked.length));
}
