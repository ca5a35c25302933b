import type { Language } from '../locales/language';

/** Each language by its own name, so that it is found by who reads no other. */
export const languageNames: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', sv: 'Svenska', en: 'English' };
