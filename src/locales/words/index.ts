import type { Language } from '../language';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';
import { sv } from './sv';
import type { Words } from './words';

export type { PeriodWords, TargetWords, Words } from './words';

/** The words of each language. */
export const wordsIn: Readonly<Record<Language, Words>> = { nb, nn, sv, en };

/** Every language's words, in the order in which they are tried. */
export const allWords: readonly Words[] = [nb, nn, sv, en];

/** The words of one kind in all languages, each once. */
export function wordsOf(pick: (words: Words) => readonly string[]): ReadonlySet<string> {
  return new Set(allWords.flatMap(pick));
}
