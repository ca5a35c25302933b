import { explain } from '../../locales/every/explain';
import type { Language } from '../../locales/language';

/** The sentences that functions write, in every language. */
export type ExplainTexts = (typeof explain)['nb'];

export function explainTexts(language: Language): ExplainTexts {
  return explain[language];
}
