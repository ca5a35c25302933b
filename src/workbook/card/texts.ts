import type { Language } from '../../locales/language';
import { card } from '../../locales/every/card';
import { createTranslator, type Translate } from '../../locales/translator';
import { trendSymbol, trendWord, type Trend } from '../../scorecard';

/** The texts of the scorecard sheet in one language. */
export type CardText = Translate<(typeof card)['nb']>;

export function cardTexts(language: Language): CardText {
  return createTranslator(card, language);
}

/** Symbol and word, as they stand on the card. */
export function trendText(trend: Trend, language: Language): string {
  return `${trendSymbol(trend)} ${trendWord(trend, language)}`;
}

/** A text that stays on one line: a symbol with its word, a word with its count. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/**
 * A text with placeholders as a native formula.
 *
 * @param text - a translated text in which `{{name}}` still stands
 * @param parts - the formula of each placeholder
 * @example textFormula('Målt {{a}} av {{b}}', { a: 'COUNTIF(N8:N9,">0")', b: 'ROWS(N8:N9)' })
 */
export function textFormula(text: string, parts: Readonly<Record<string, string>>): string {
  const known = new Map(Object.entries(parts));
  return text
    .split(/(\{\{\w+\}\})/)
    .filter((piece) => piece !== '')
    .map((piece) => known.get(piece.replace(/[{}]/g, '')) ?? `"${piece.replaceAll('"', '""')}"`)
    .join('&');
}
