import { about } from './every/about';

/**
 * The languages of the product; bokmål is the default. Each is a folder of the same name here; what is in it is
 * put together by src/build/languages.mjs.
 */
export const languages = ['nb', 'nn', 'sv', 'en'] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'nb';

/**
 * The product's language for a language tag.
 *
 * @param tag - a BCP 47 tag such as `nb-NO` or `sv-SE`; none gives bokmål, and a language that is not here English.
 * @example languageOf('nn-NO') // 'nn'
 */
export function languageOf(tag: string | null | undefined): Language {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0];
  if (primary === 'no') return 'nb';
  if (primary === '') return defaultLanguage;
  return languages.find((language) => language === primary) ?? 'en';
}

/**
 * The locale whose number and date formats go with each language, for `Intl`. Nynorsk writes them as bokmål does,
 * and Chromium has no data for it: `nn-NO` would silently give English ones.
 */
export const formatLocale = Object.fromEntries(
  languages.map((language) => [language, about[language].formatLocale]),
) as Readonly<Record<Language, string>>;
