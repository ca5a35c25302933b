import { about } from '../../locales/every/about';
import { type Language, languages } from '../../locales/language';

/** Each language by its own name, so that it is found by who reads no other. */
export const languageNames = Object.fromEntries(
  languages.map((language) => [language, about[language].name]),
) as Readonly<Record<Language, string>>;
