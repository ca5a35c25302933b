import { tokenize, tokenTypes } from '@borgar/fx';

/** What Univer's parser reads otherwise than Excel; most formulas have none of it. */
const suspects =
  /%\s*%|[-+*/^&=<>(,;]\s*-\s*("|TRUE|FALSE)|^=?\s*-\s*("|TRUE|FALSE)|\d\.\d*0(?!\d)|\.\d*0(?!\d)|\d{16}|\d[eE]/i;

interface Token {
  readonly type: string;
  readonly value: string;
}

/** Where the operand that ends at a place begins. */
function operandStart(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.value !== ')') return end;
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    const value = tokens[at]?.value;
    if (value === ')') depth += 1;
    else if (value === '(') depth -= 1;
    if (depth === 0) return tokens[at - 1]?.type === tokenTypes.FUNCTION ? at - 1 : at;
  }
  return end;
}

const isOperand = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.value === ')' ||
    token.value === '%' ||
    token.type === tokenTypes.NUMBER ||
    token.type.startsWith('range') ||
    token.type === tokenTypes.STRING);

/** A number as Univer's parser knows it again. */
function plainNumber(written: string): string {
  const value = Number(written);
  const digits = Number(value.toPrecision(15));
  // Univer reads no exponent: `1E+308` is a power of ten to it, as far as that can be written.
  return Number.isFinite(digits) ? String(digits) : written;
}

/**
 * Writes what Univer 0.25.1 misreads in another way of the same meaning: a second percent (`10%%`, an error there), the
 * negative of a text or a logical (`-"3"`, a name there), and numbers with zeros at the end (`1.0`, a text there) or more
 * than Excel's fifteen digits.
 *
 * @param formula - with or without `=`
 */
export function withoutMisreadings(formula: string): string {
  if (!suspects.test(formula)) return formula;
  const sign = formula.startsWith('=') ? '=' : '';
  const tokens: Token[] = tokenize(formula.slice(sign.length), { withLocation: false }).map(({ type, value }) => ({
    type,
    value,
  }));
  const written: Token[] = [];
  for (const token of tokens) {
    const last = written.at(-1);
    const before = written.at(-2);
    if (token.type === tokenTypes.NUMBER) written.push({ ...token, value: plainNumber(token.value) });
    else if (token.value === '%' && last?.value === '%') {
      const start = operandStart(written, written.length - 2);
      const operand = written.splice(start).map(({ value }) => value);
      written.push(
        { type: tokenTypes.OPERATOR, value: '(' },
        ...operand.map((value) => ({ type: '', value })),
        { type: tokenTypes.OPERATOR, value: ')' },
        token,
      );
    } else if (
      last?.value === '-' &&
      !isOperand(before) &&
      (token.type === tokenTypes.STRING || token.type === tokenTypes.BOOLEAN)
    )
      written.push({ ...token, value: `(${token.value})` });
    else written.push(token);
  }
  return sign + written.map(({ value }) => value).join('');
}
