import type { Language } from '../language';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';
import { sv } from './sv';
import type { MappingWords } from './words';

export { type Judged, type MappingWords, type PerspectiveKey, perspectiveKeys, type RoleKey } from './words';

/** Every language's words, in the order in which they are tried. */
export const allMappingWords: readonly MappingWords[] = [nb, nn, sv, en];

const byLanguage: Readonly<Record<Language, MappingWords>> = { nb, nn, sv, en };

export function mappingWordsOf(language: Language): MappingWords {
  return byLanguage[language];
}
