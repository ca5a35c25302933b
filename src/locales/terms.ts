import { terms } from './every/terms';
import type { Language } from './language';
import { createTranslator, type Translate } from './translator';

const known = new Map<Language, Translate<(typeof terms)['nb']>>();

/** What a card can be called, and the directions of an indicator, as card and setup both write them. */
export function termTexts(language: Language): Translate<(typeof terms)['nb']> {
  // One translator a language: a card asks for each of its indicators.
  const text = known.get(language) ?? createTranslator(terms, language);
  known.set(language, text);
  return text;
}
