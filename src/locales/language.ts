/** The languages of the product; bokmål is the default. */
export const languages = ['nb', 'nn', 'sv', 'en'] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'nb';

/**
 * The product's language for a language tag.
 *
 * @param tag - a BCP 47 tag such as `nb-NO`, `sv-SE` or `en`; anything else gives bokmål.
 * @example languageOf('nn-NO') // 'nn'
 */
export function languageOf(tag: string | null | undefined): Language {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0];
  if (primary === 'no') return 'nb';
  return languages.find((language) => language === primary) ?? defaultLanguage;
}

/**
 * The locale whose number and date formats go with a language, for `Intl`. Nynorsk writes them as bokmål does,
 * and Chromium has no data for it: `nn-NO` would silently give English ones.
 */
export const formatLocale: Record<Language, string> = { nb: 'nb-NO', nn: 'nb-NO', sv: 'sv-SE', en: 'en-GB' };
