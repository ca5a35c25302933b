import { healthWords } from '../every/health-words';
import { languages } from '../language';
import type { HealthWords } from './words';

/** Every language's words of one kind, each once. */
export function healthWordsOf(key: keyof HealthWords): readonly string[] {
  return [...new Set(languages.flatMap((language) => (healthWords[language] satisfies HealthWords)[key]))];
}
