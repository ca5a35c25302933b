import { type Language, languages } from '../language';
import { words } from '../every/words';
import type { Words } from './words';

export type { PeriodWords, TargetWords, Words } from './words';

/** The words of each language. */
export const wordsIn: Readonly<Record<Language, Words>> = words;

/** Every language's words, in the order in which they are tried. */
export const allWords: readonly Words[] = languages.map((language) => words[language]);

/** The words of one kind in all languages, each once. */
export function wordsOf(pick: (words: Words) => readonly string[]): ReadonlySet<string> {
  return new Set(allWords.flatMap(pick));
}
