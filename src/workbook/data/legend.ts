import { dataWordsOf, type DataWordKey } from '../../locales/data';
import { normalised } from '../../locales/headers';
import type { Legend, LegendMeaning } from './table';

/** What explains a sign, by the meanings from the surest on. */
const meanings: readonly (readonly [DataWordKey, LegendMeaning])[] = [
  ['suppressed', 'suppressed'],
  ['notApplicable', 'notApplicable'],
  ['break', 'break'],
  ['preliminary', 'preliminary'],
  ['missing', 'missing'],
];

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const beginning = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})`, 'u');
const explained = meanings.map(([key, meaning]) => ({ meaning, words: beginning(dataWordsOf(key)) }));
const zeros = new RegExp(`^(?:${dataWordsOf('zero').map(escaped).join('|')})(?![\\p{L}\\p{N}.,])`, 'u');
/** Some, but so few that they are not told: `1–4 elever`, `<5`. */
const few = /^(?:(?:en|ett|et|one|\d+)? ?(?:[–-]|til|till|to) ?\d+ \p{L}|< ?\d)/u;
/** Rounded to nothing is neither nothing nor hidden. */
const rounded = /(?:enn|än|than|under) (?:en halv|0[.,]\d)/u;

/**
 * What a legend's words say of a sign.
 *
 * @returns `null` where they say nothing that is known
 * @example meaningOf('1–4 elever') // 'suppressed'
 */
export function meaningOf(explanation: string): LegendMeaning | null {
  const text = normalised(explanation).replace(/^[«"“'(]+|[.»"”')]+$/g, '');
  if (text === '' || rounded.test(text)) return null;
  if (zeros.test(text)) return 'zero';
  if (few.test(text)) return 'suppressed';
  return explained.find(({ words }) => words.test(text))?.meaning ?? null;
}

/** Signs that a note may explain; letters only where they stand in quotes or before `=`. */
const sign = '(\\.{1,6}|::?|[-–—]|\\*{1,2}|[xX])';
const letter = '(\\p{L}{1,2})';
const says =
  '(?:=|:|–|betyr|betyder|tyder|means?|står for|viser(?: at)?|visar(?: att)?|vises når|anger(?: att)?|indicates?|is|er)';
const explanations: readonly RegExp[] = [
  new RegExp(`(?:^|[\\n;,|(]|\\. )\\s*["'«“‘\`]?${sign}["'»”’\`]?\\s*${says}\\s+([^;\\n|]+)`, 'gu'),
  new RegExp(`(?:^|[\\n;,|(]|\\. )\\s*["'«“‘\`]${letter}["'»”’\`]\\s*${says}\\s+([^;\\n|]+)`, 'gu'),
  new RegExp(`(?:^|[\\n;,|(]|\\. )\\s*${letter}\\s*=\\s*([^;\\n|]+)`, 'gu'),
];
/** "(..) = …", "Symbol … marked with X": a comma may end what is said of a sign where another sign follows it. */
const nextSign = new RegExp(`,\\s*["'«“‘\`]?(?:${sign}|\\p{L}{1,2})["'»”’\`]?\\s*=`, 'u');

/** The signs that a file's notes explain, with what they say of them. */
export function legendOf(notes: readonly string[]): Legend {
  const found = new Map<string, LegendMeaning>();
  for (const note of notes) {
    for (const pattern of explanations) {
      for (const [, mark = '', text = ''] of ` ${note}`.trimStart().matchAll(pattern)) {
        const meaning = meaningOf(text.split(nextSign)[0] ?? '');
        if (meaning !== null && !found.has(mark)) found.set(mark, meaning);
      }
    }
  }
  return found;
}
