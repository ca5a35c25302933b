import { wordsOf } from '../../locales/words';

const joins = wordsOf((words) => words.target.joins);
const ofWords = new Set(['av', 'of']);
const percentWords = new Set(['%', ...wordsOf((words) => words.percent)]);

/** Words (with the digits glued to them, as in `B1.2.1`), runs of digits, and single signs. */
const token = /\p{L}[\p{L}\p{N}.]*|\d+(?:[.,]\d+)*|\S/gu;
const isNumber = (text: string | undefined): boolean => text !== undefined && /^\d/.test(text);

/**
 * Whether the rest of a target text holds a further target (`3 % / 60 % / 50 %`) and not only a note
 * with numbers in it, such as a year, a reference or a footnote.
 *
 * @param rest - folded text behind the first target.
 * @param carriesPercent - whether the first target did: another percentage is then another target.
 */
export function holdsAnotherTarget(rest: string, carriesPercent: boolean): boolean {
  const tokens = rest.match(token) ?? [];
  let depth = 0;
  for (const [index, text] of tokens.entries()) {
    if (text === '(' || text === '[') depth += 1;
    if (text === ')' || text === ']') depth = Math.max(0, depth - 1);
    if (depth === 0 && isNumber(text) && isTarget(tokens, index, carriesPercent)) return true;
  }
  return false;
}

function isTarget(tokens: readonly string[], index: number, carriesPercent: boolean): boolean {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  // A footnote mark, "1)".
  if (next === ')') return false;
  if (previous !== undefined && '<>≤≥=±→;|'.includes(previous)) return true;
  const beforeThat = tokens[index - 2];
  // "2018/19" and "punkt 1-3" belong together; "/ 60 %" and "-9" go on from the target.
  if (previous === '/') return !isNumber(beforeThat);
  if (previous !== undefined && /^[-–—]$/.test(previous)) return beforeThat === undefined;
  if (isNumber(previous)) return false;
  const isPercent = next !== undefined && percentWords.has(next);
  if (/^(?:19|20)\d\d$/.test(tokens[index] ?? '') && !isPercent) return false;
  if (previous === undefined || previous === ',') return true;
  if (joins.has(previous)) return !(carriesPercent && ofWords.has(previous));
  return isPercent && carriesPercent;
}
