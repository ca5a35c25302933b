import { type indicatorColumns, indicatorTypeWords, targetTypeWords, terminologyWords, wordIn, yesNoWords } from '../../locales/headers';
import { type Language, languages } from '../../locales/language';
import { statusWord } from '../../scorecard';
import { cardTexts } from '../sheet/texts';

type IndicatorColumn = keyof typeof indicatorColumns;

/** What the choice columns of `BMS_Indikatorer` offer, in a language. */
export function indicatorChoices(language: Language): ReadonlyMap<IndicatorColumn, readonly string[]> {
  const text = cardTexts(language);
  return new Map<IndicatorColumn, readonly string[]>([
    ['direction', (['higher', 'lower', 'range'] as const).map((key) => text(`direction.${key}`))],
    ['type', (['lead', 'lag', 'monitoring'] as const).map((key) => wordIn(indicatorTypeWords, key, language))],
    ['targetType', (['level', 'toDate', 'yearForecast'] as const).map((key) => wordIn(targetTypeWords, key, language))],
    ['active', (['yes', 'no'] as const).map((key) => wordIn(yesNoWords, key, language))],
    ['manualStatus', (['green', 'yellow', 'red', 'notApplicable'] as const).map((status) => statusWord(status, language))],
  ]);
}

/** The languages that a card can speak. */
export const languageChoices: readonly string[] = languages;

/** What a card can be called; some languages have one word only. */
export function termChoices(language: Language): readonly string[] {
  const text = cardTexts(language);
  const terms = Object.keys(terminologyWords) as (keyof typeof terminologyWords)[];
  return [...new Set(terms.map((term) => text(`term.${term}`).toLowerCase()))];
}
