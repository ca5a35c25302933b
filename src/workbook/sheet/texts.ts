import type { Language } from '../../locales/language';
import en from '../../locales/en/card.json';
import nb from '../../locales/nb/card.json';
import nn from '../../locales/nn/card.json';
import sv from '../../locales/sv/card.json';
import { createTranslator, type Translate } from '../../locales/translator';
import { trendSymbol, trendWord } from '../../scorecard';
import type { Trend } from '../../scorecard/types';

/** The texts of the scorecard sheet in one language. */
export type CardText = Translate<typeof nb>;

export function cardTexts(language: Language): CardText {
  return createTranslator({ nb, nn, sv, en }, language);
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
  return text
    .split(/(\{\{\w+\}\})/)
    .filter((piece) => piece !== '')
    .map((piece) => parts[piece.replace(/[{}]/g, '')] ?? `"${piece.replaceAll('"', '""')}"`)
    .join('&');
}
