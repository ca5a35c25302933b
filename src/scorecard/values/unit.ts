import { allWords, wordsOf } from '../../locales/words';
import { skipSpaces } from './number';

const notUnits = wordsOf((words) => [...words.target.notUnits, ...words.target.joins, ...words.target.and]);
const percentagePoints = wordsOf((words) => words.percentagePoints);
const magnitudes = new Map(allWords.flatMap((words) => Object.entries(words.magnitudes)));

/** A word: letters, with points, strokes and digits raised inside it (`mnd.`, `kr/elev`, `m²`, `%-poeng`). */
const unitWord = /(?:%-)?\p{L}[\p{L}²³./-]*/uy;

export interface ScannedUnit {
  /** As written, '' where no unit follows. */
  readonly unit: string;
  readonly end: number;
}

/**
 * Reads the unit word after a number: `mnd.`, `stk.`, `mill. kr`.
 *
 * @param original - the text as written, `folded` the same text folded; positions are the same in both.
 */
export function scanUnit(original: string, folded: string, at: number): ScannedUnit {
  const start = skipSpaces(folded, at);
  const word = wordAt(folded, start);
  if (word === '' || notUnits.has(word)) return { unit: '', end: at };
  const end = start + word.length;
  const next = skipSpaces(folded, end);
  const second = next === end ? '' : wordAt(folded, next);
  // "mill. kr" and "percentage points" are one unit.
  const joined =
    (magnitudes.has(word) && second !== '' && !notUnits.has(second)) || percentagePoints.has(`${word} ${second}`);
  const last = joined ? next + second.length : end;
  return { unit: original.slice(start, last), end: last };
}

function wordAt(folded: string, at: number): string {
  unitWord.lastIndex = at;
  const word = unitWord.exec(folded)?.[0] ?? '';
  // A word with a digit in it (`e5`, `B1`) is a code, not a unit.
  return /\d/.test(folded.charAt(at + word.length)) ? '' : word;
}

/**
 * What a unit multiplies by: 1e6 for `mill. kr`; 1 where it has no such word.
 *
 * @param unit - a unit or a Måleenhet as written.
 */
export function magnitudeOf(unit: string): number {
  for (const word of unit.toLowerCase().split(/[\s\u00a0]+/)) {
    const magnitude = magnitudes.get(word);
    if (magnitude !== undefined) return magnitude;
  }
  return 1;
}

/** Whether a unit is percentage points. */
export function isPercentagePoints(unit: string): boolean {
  return percentagePoints.has(unit.toLowerCase());
}
