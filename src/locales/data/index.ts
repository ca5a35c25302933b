import { dataWords } from '../every/data-words';
import { languages } from '../language';
import type { DataWordKey, DataWords } from './words';

export type { DataWordKey, DataWords } from './words';

/** Every language's words of one kind, each once. */
export function dataWordsOf(key: DataWordKey): readonly string[] {
  return [...new Set(languages.flatMap((language) => (dataWords[language] satisfies DataWords)[key]))];
}
