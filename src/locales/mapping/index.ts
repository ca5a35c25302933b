import { type Language, languages } from '../language';
import { mappingWords } from '../every/mapping-words';
import type { MappingWords } from './words';

export { type Judged, type MappingWords, type PerspectiveKey, perspectiveKeys, type RoleKey } from './words';

/** Every language's words, in the order in which they are tried. */
export const allMappingWords: readonly MappingWords[] = languages.map((language) => mappingWords[language]);

export function mappingWordsOf(language: Language): MappingWords {
  return mappingWords[language];
}
