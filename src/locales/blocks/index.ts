import { blockWords } from '../every/block-words';
import { languages } from '../language';
import type { BlockWordKey, BlockWords } from './words';

export type { BlockWordKey, BlockWords } from './words';

/** Every language's words of one kind, each once. */
export function blockWordsOf(key: BlockWordKey): readonly string[] {
  return [...new Set(languages.flatMap((language) => (blockWords[language] satisfies BlockWords)[key]))];
}
