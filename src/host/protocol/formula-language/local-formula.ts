import { translateFormulaToA1, translateFormulaToR1C1, type Token, tokenize, tokenTypes } from '@borgar/fx';
import type { ExcelProfile } from '../../profile';
import { type FormulaWords, wordsOf } from './words';

/** What decides how a formula of a name is written. */
export type FormulaStyle = Pick<ExcelProfile, 'formulaLanguage' | 'referenceStyle'>;

/** A name's relative references start from the first cell, as they do in a file. */
const anchor = 'A1';

const prefix = '=';

/** What is written otherwise in another language: calls, separators, decimals, errors, truth values. */
const differing = /[(,.{[#]|\b(?:TRUE|FALSE)\b/i;

/**
 * A formula in Excel's own language and style of references.
 *
 * @param formula - English A1 text without `=`
 * @returns without `=`
 * @example toLocalFormula('OFFSET(Ark1!$A$1,0,0,5,1)', nb) // 'FORSKYVNING(Ark1!$A$1;0;0;5;1)'
 */
export function toLocalFormula(formula: string, { formulaLanguage, referenceStyle }: FormulaStyle): string {
  if (formulaLanguage === 'en' && referenceStyle === 'A1') return formula;
  const isR1C1 = referenceStyle === 'R1C1';
  if (!isR1C1 && !differing.test(formula)) return formula;
  const local = wordsOf(formulaLanguage);
  const text = isR1C1 ? translateFormulaToR1C1(prefix + formula, anchor).slice(1) : formula;
  let braces = 0;
  return tokenize(text, { r1c1: isR1C1, withLocation: false })
    .map((token) => {
      if (isOperator(token, '{')) braces += 1;
      if (isOperator(token, '}')) braces -= 1;
      return localToken(token, local, braces > 0, isR1C1);
    })
    .join('');
}

function localToken({ type, value }: Token, local: FormulaWords, inArray: boolean, isR1C1: boolean): string {
  switch (type) {
    case tokenTypes.FUNCTION:
      return local.functions.toLocal(value.replace(/^_xlfn\.(?:_xlws\.)?/i, ''));
    case tokenTypes.BOOLEAN:
      return local.truths.toLocal(value);
    case tokenTypes.ERROR:
      return local.errors.toLocal(value);
    case tokenTypes.NUMBER:
      return value.replace('.', local.decimal);
    case tokenTypes.REF_STRUCT:
      return tableReference(value, (part) => local.tableParts.toLocal(part), ',', local.separator);
    case tokenTypes.REF_RANGE:
    case tokenTypes.REF_BEAM:
      return isR1C1 ? afterSheet(value, (place) => place.replaceAll('C', local.column)) : value;
    case tokenTypes.OPERATOR:
      return value === ',' ? (inArray ? local.arrayColumn : local.separator) : value;
    default:
      return value;
  }
}

function isOperator(token: Token, value: string): boolean {
  return token.type === tokenTypes.OPERATOR && token.value === value;
}

/** Changes what follows the sheet's name. */
function afterSheet(reference: string, change: (place: string) => string): string {
  const at = reference.lastIndexOf('!') + 1;
  return reference.slice(0, at) + change(reference.slice(at));
}

/** `Tab[[#Totals],[Sum]]`: its parts by name, and what stands between them; a column's own name stays as it is. */
function tableReference(text: string, part: (name: string) => string, from: string, to: string): string {
  let depth = 0;
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    // An apostrophe makes the sign after it a part of a column's name.
    if (sign === "'") {
      result += text.slice(at, at + 2);
      at += 1;
      continue;
    }
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    if (sign === '#' && text.charAt(at - 1) === '[') {
      const end = text.indexOf(']', at);
      result += part(text.slice(at, end));
      at = end - 1;
    } else result += sign === from && depth === 1 && text.charAt(at - 1) === ']' ? to : sign;
  }
  return result;
}

/** A text, a quoted sheet's name, an error value, a word, a number, or any one sign. */
const piece = /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[\p{L}/0]+[!?]?|[\p{L}_\\][\p{L}\p{N}_.]*|[0-9]+(?:,[0-9]+)?|[^]/uy;

/**
 * The other way: the English text of a formula that a person in that Excel would type.
 *
 * @param formula - without `=`
 * @returns English A1 text without `=`; what has no English word stays as it is
 */
export function toEnglishFormula(formula: string, { formulaLanguage, referenceStyle }: FormulaStyle): string {
  const local = wordsOf(formulaLanguage);
  const text = formulaLanguage === 'en' ? formula : englishText(formula, local);
  if (referenceStyle === 'A1') return text;
  return translateFormulaToA1(prefix + withEnglishLetters(text, local), anchor).slice(1);
}

function englishText(formula: string, local: FormulaWords): string {
  let result = '';
  let braces = 0;
  for (let at = 0; at < formula.length;) {
    // Between the braces of an array `\` parts columns; elsewhere a name may begin with it.
    const found = braces > 0 && formula.charAt(at) === local.arrayColumn ? local.arrayColumn : pieceAt(formula, at);
    const text = found === '[' ? formula.slice(at, bracketEnd(formula, at)) : found;
    at += text.length;
    if (found === '{') braces += 1;
    if (found === '}') braces -= 1;
    result += englishPiece(text, formula.charAt(at), local, braces > 0);
  }
  return result;
}

function pieceAt(formula: string, at: number): string {
  piece.lastIndex = at;
  return piece.exec(formula)?.[0] ?? formula.charAt(at);
}

/** @returns the place after the bracket that closes the one at a place */
function bracketEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "'") at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function englishPiece(text: string, next: string, local: FormulaWords, inArray: boolean): string {
  if (/^["']/.test(text)) return text;
  if (text.startsWith('['))
    return tableReference(text, (part) => local.tableParts.toEnglish(part), local.separator, ',');
  if (text.startsWith('#')) return local.errors.toEnglish(text);
  if (text === local.arrayColumn && inArray) return ',';
  if (text === local.separator) return inArray ? text : ',';
  if (/^[0-9]/.test(text)) return text.replace(local.decimal, '.');
  if (next === '(') return local.functions.toEnglish(text);
  return next === '!' || next === '[' ? text : local.truths.toEnglish(text);
}

/** `R2K2` as `R2C2`, outside texts and the names of sheets. */
function withEnglishLetters(text: string, { row, column }: FormulaWords): string {
  const step = String.raw`(?:\[-?[0-9]+\]|[0-9]+)?`;
  const reference = new RegExp(
    `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_.])(${row}${step})?${column}(${step})(?![\\p{L}\\p{N}_.(!])`,
    'gu',
  );
  return text.replace(reference, (whole: string, rows: string | undefined, columns: string | undefined) =>
    /^["']/.test(whole) ? whole : `${rows ?? ''}C${columns ?? ''}`,
  );
}
