import { lookUp, normalised, terminologyWords, wordIn, yesNoWords } from '../../locales/headers';
import { type Language, languages } from '../../locales/language';
import { paneSettings } from '../../locales/every/pane-settings';
import type { RawValue } from '../../scorecard';

type Term = keyof typeof terminologyWords;

/** As on the card; its own texts are not loaded for these few words. */
const termIn = (language: Language, term: Term): string => paneSettings[language].term[term];

/**
 * What a card can be called, as it stands on the card of a language, the usual one first; words that come to the same
 * are given once.
 */
export function cardTerms(language: Language): readonly { readonly value: string; readonly label: string }[] {
  const found = new Map<string, string>();
  for (const term of Object.keys(terminologyWords) as Term[]) {
    const label = termIn(language, term);
    if (![...found.values()].includes(label)) found.set(wordIn(terminologyWords, term, language), label);
  }
  // The usual one needs no word in the cell.
  return [...found].map(([value, label], index) => ({ value: index === 0 ? '' : value, label }));
}

/** The option of `cardTerms` that a cell's word stands for; '' for an empty cell, `null` for a word that is none. */
export function chosenTerm(value: RawValue, language: Language): string | null {
  const word = String(value ?? '').trim();
  if (word === '') return '';
  const term = lookUp(terminologyWords, word);
  if (term === null) return null;
  return cardTerms(language).find(({ label }) => label === termIn(language, term))?.value ?? null;
}

/**
 * The language that a cell's word stands for, as the card reads it; '' for an empty cell, `null` for a word that is
 * none.
 */
export function chosenLanguage(value: RawValue): Language | '' | null {
  const word = normalised(String(value ?? ''));
  if (word === '') return '';
  return languages.find((language) => language === word.split(/[-_ ]/)[0]) ?? null;
}

/** The two answers to whether something is made; yes needs no word in the cell. */
export function answersIn(language: Language): { readonly yes: string; readonly no: string } {
  return { yes: '', no: wordIn(yesNoWords, 'no', language) };
}

/** The answer that a cell gives, as the card reads it; `null` for a word that is none. */
export function chosenAnswer(value: RawValue, { yes, no }: ReturnType<typeof answersIn>): string | null {
  const word = String(value ?? '').trim();
  if (word === '' || value === true) return yes;
  if (value === false) return no;
  const answer = lookUp(yesNoWords, word);
  return answer === null ? null : { yes, no }[answer];
}
