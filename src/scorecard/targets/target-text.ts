import type { TargetWords } from '../../locales/words';
import { wordsOf } from '../../locales/words';
import type { Quantity } from '../values/number';
import { scanQuantity, skipSpaces } from '../values/number';
import { fractionOf } from '../values/percent';
import { holdsAnotherTarget } from './target-rest';
import { fold, squeeze } from '../values/text';
import type { SingleOperator, Target } from '../values/types';
import { scanUnit } from '../values/unit';

/** What a text was read as; the words are those of the warnings `target-multiple` and `target-qualitative`. */
export type ParsedTarget = Target | 'multiple' | 'qualitative' | 'ambiguous';

/** A text in its two forms; positions are the same in both. */
interface Source {
  readonly original: string;
  readonly text: string;
}

function longestFirst(pick: (words: TargetWords) => readonly string[]): readonly string[] {
  return [...wordsOf((words) => pick(words.target))].sort((a, b) => b.length - a.length);
}

const prefixes: readonly (readonly [Exclude<SingleOperator, null>, readonly string[]])[] = [
  ['>=', longestFirst((words) => words.atLeast)],
  ['<=', longestFirst((words) => words.atMost)],
  ['>', longestFirst((words) => words.above)],
  ['<', longestFirst((words) => words.below)],
];
const orMore = longestFirst((words) => words.orMore);
const orLess = longestFirst((words) => words.orLess);
const between = longestFirst((words) => words.between);
const and = longestFirst((words) => words.and);
const all = longestFirst((words) => words.all);
const allOf = longestFirst((words) => words.allOf);
const none = longestFirst((words) => words.none);
const notAll = wordsOf((words) => words.target.notAll);
const notNone = wordsOf((words) => words.target.notNone);

/** The position after one of the words, or `null`; a word does not end inside another. */
function skipWord(text: string, at: number, words: readonly string[]): number | null {
  const word = words.find(
    (candidate) => text.startsWith(candidate, at) && !/[\p{L}\d]/u.test(text.charAt(at + candidate.length)),
  );
  return word === undefined ? null : at + word.length;
}

/**
 * Reads a target from the text of a plan (rules 4.2). Never throws, and takes time linear in the text's length.
 *
 * @example parseTarget('< 7 mnd. inkl. innkreving') // r < 7, unit 'mnd.', note 'inkl. innkreving'
 */
export function parseTarget(raw: string): ParsedTarget {
  const source = { original: squeeze(raw), text: fold(raw) };
  return parseBetween(source) ?? parseNumeric(source) ?? parseAll(source) ?? parseNone(source) ?? 'qualitative';
}

function parseBetween(source: Source): ParsedTarget | null {
  const start = skipWord(source.text, 0, between);
  if (start === null) return null;
  const low = scanQuantity(source.text, skipSpaces(source.text, start), true);
  if (low === null) return null;
  const unit = scanUnit(source.original, source.text, low.end);
  const at = skipSpaces(source.text, unit.end);
  const next = skipWord(source.text, at, and) ?? skipDash(source.text, at);
  const high = next === null ? null : scanQuantity(source.text, skipSpaces(source.text, next), true);
  return high === null ? 'qualitative' : interval(source, low, high, unit.unit);
}

function parseNumeric(source: Source): ParsedTarget | null {
  const { op, end } = readOperator(source.text);
  const first = scanQuantity(source.text, skipSpaces(source.text, end), true);
  if (first === null) return null;
  const unit = scanUnit(source.original, source.text, first.end);
  const at = skipSpaces(source.text, unit.end);
  if (op === null) {
    const afterPlusMinus = skipPlusMinus(source.text, at);
    if (afterPlusMinus !== null) return plusMinus(source, first, afterPlusMinus);
    const dash = skipDash(source.text, at);
    const second = dash === null ? null : scanQuantity(source.text, skipSpaces(source.text, dash), true);
    if (second !== null) return interval(source, first, second, unit.unit);
  }
  const suffix = readSuffix(source.text, at);
  if (suffix === null) return single(source, op, first, first.end);
  if (op !== null && op !== suffix.op) return 'qualitative';
  // The unit stands before the words ("5 dager eller mindre") or after them ("5 eller færre avvik").
  return single(source, suffix.op, first, suffix.end, unit.unit);
}

function readOperator(text: string): { readonly op: SingleOperator; readonly end: number } {
  const sign = /^(?:> ?=|= ?>|≥|< ?=|= ?<|≤|>|<)/.exec(text)?.[0];
  if (sign !== undefined) {
    const strict = sign === '>' || sign === '<';
    const upwards = sign.includes('>') || sign === '≥';
    return { op: upwards ? (strict ? '>' : '>=') : strict ? '<' : '<=', end: sign.length };
  }
  for (const [op, words] of prefixes) {
    const end = skipWord(text, 0, words);
    if (end !== null) return { op, end };
  }
  return { op: null, end: 0 };
}

function readSuffix(text: string, at: number): { readonly op: '>=' | '<='; readonly end: number } | null {
  const more = skipWord(text, at, orMore);
  if (more !== null) return { op: '>=', end: more };
  const less = skipWord(text, at, orLess);
  return less === null ? null : { op: '<=', end: less };
}

function skipDash(text: string, at: number): number | null {
  const dash = /^(?:\.\.+|…|[-–—])/.exec(text.slice(at, at + 3))?.[0];
  return dash === undefined ? null : at + dash.length;
}

function skipPlusMinus(text: string, at: number): number | null {
  const sign = ['±', '+/-', '+-'].find((candidate) => text.startsWith(candidate, at));
  return sign === undefined ? null : at + sign.length;
}

/** Whether what follows a number shows that it was part of something else: `5. plass`, `16-åringer`, `1:2`. */
function isPartOfMore(source: Source, end: number): boolean {
  if (source.text.charAt(end - 1) === '%') return false;
  return /^(?:\. \p{Ll}|\.\p{L}|[-–]\p{L}|:\d|\p{L}+\d|[²³])/u.test(source.original.slice(end, end + 3));
}

function single(
  source: Source,
  op: SingleOperator,
  quantity: Quantity,
  restFrom: number,
  unitBefore = '',
): ParsedTarget {
  const { carriesPercent } = quantity;
  if (isPartOfMore(source, quantity.end)) return 'qualitative';
  if (holdsAnotherTarget(source.text.slice(restFrom), carriesPercent)) return 'multiple';
  if (quantity.ambiguous) return 'ambiguous';
  return {
    op,
    value: quantity.value,
    carriesPercent,
    ...readRest(source, restFrom, quantity, unitBefore),
    text: source.original,
  };
}

/** What stands behind the number: its unit, and the rest as a note. */
function readRest(
  source: Source,
  from: number,
  { carriesPercent, hasCurrency }: Quantity,
  unitBefore: string,
): { unit: string; note: string } {
  const after =
    carriesPercent || unitBefore !== ''
      ? { unit: unitBefore, end: from }
      : scanUnit(source.original, source.text, from);
  const note = source.original.slice(after.end).replace(/^[\s,;:.]+/, '');
  return { unit: after.unit === '' && hasCurrency ? 'kr' : after.unit, note };
}

function interval(source: Source, first: Quantity, second: Quantity, unitOfFirst: string): ParsedTarget {
  const unit = scanUnit(source.original, source.text, second.end);
  const unitsDiffer = unitOfFirst !== '' && unitOfFirst.toLowerCase() !== unit.unit.toLowerCase();
  // "70 % – 80" leaves open what 80 is; "70–80 %" does not.
  if (unitsDiffer || (first.carriesPercent && !second.carriesPercent)) return 'qualitative';
  // In "70–80 %" the sign holds for both.
  const start = second.carriesPercent && !first.carriesPercent ? fractionOf(first.number) : first.value;
  return bounds(source, first, second, Math.min(start, second.value), Math.max(start, second.value));
}

function plusMinus(source: Source, middle: Quantity, at: number): ParsedTarget {
  const spread = scanQuantity(source.text, skipSpaces(source.text, at), false);
  if (spread === null || (middle.carriesPercent && !spread.carriesPercent)) return 'qualitative';
  const unit = (value: number): number => (spread.carriesPercent ? fractionOf(value) : value);
  return bounds(source, middle, spread, unit(middle.number - spread.number), unit(middle.number + spread.number));
}

function bounds(source: Source, first: Quantity, second: Quantity, low: number, high: number): ParsedTarget {
  const { carriesPercent } = second;
  if (isPartOfMore(source, second.end)) return 'qualitative';
  if (holdsAnotherTarget(source.text.slice(second.end), carriesPercent)) return 'multiple';
  if ((first.ambiguous || second.ambiguous) && !(first.hasCurrency || second.hasCurrency)) return 'ambiguous';
  const rest = readRest(source, second.end, { ...second, hasCurrency: first.hasCurrency || second.hasCurrency }, '');
  return { op: 'in', low, high, carriesPercent, ...rest, text: source.original };
}

/** A noun, then nothing or something set apart by punctuation. */
const nounThenNote = /^ (\p{L}[\p{L}-]*)(?: ?[(,;*.[][^\d]*)?$/u;

function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && ' .*'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function parseAll(source: Source): ParsedTarget | null {
  const { text, original } = source;
  const whole = withoutEndMarks(text);
  const phrase = skipWord(text, 0, allOf);
  const noun = phrase === null ? null : nounThenNote.exec(text.slice(phrase))?.[1];
  const isAll = all.includes(whole) || (noun !== null && noun !== undefined && !notAll.has(noun));
  return isAll ? { op: '>=', value: 1, carriesPercent: true, unit: '', text: original, note: '' } : null;
}

function parseNone(source: Source): ParsedTarget | null {
  const { text, original } = source;
  const word = skipWord(text, 0, none);
  const noun = word === null ? null : nounThenNote.exec(text.slice(word))?.[1];
  if (word === null || noun === null || noun === undefined || notNone.has(noun)) return null;
  return {
    op: '<=',
    value: 0,
    carriesPercent: false,
    unit: original.slice(word + 1, word + 1 + noun.length),
    text: original,
    note: '',
  };
}
