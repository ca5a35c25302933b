import { terminologyWords, wordIn, yesNoWords } from '../../locales/headers';
import { type Language, languages } from '../../locales/language';
import { termTexts } from '../../locales/terms';

/** The languages that a card can speak. */
export const languageChoices: readonly string[] = languages;

/** What a card can be called; some languages have one word only. */
export function termChoices(language: Language): readonly string[] {
  const text = termTexts(language);
  const terms = Object.keys(terminologyWords) as (keyof typeof terminologyWords)[];
  return [...new Set(terms.map((term) => text(`term.${term}`).toLowerCase()))];
}

/** Whether the overview is made with the card. */
export function overviewChoices(language: Language): readonly string[] {
  return (['yes', 'no'] as const).map((answer) => wordIn(yesNoWords, answer, language));
}
