import type { Language } from '../locales/language';
import { defaultLanguage } from '../locales/language';

let language: Language = defaultLanguage;

/** The language in which functions answer now. */
export function functionLanguage(): Language {
  return language;
}

/**
 * Sets the language in which functions answer from now on. Whoever sets it has the cells that hold words
 * computed again; a function itself never asks Excel.
 */
export function setFunctionLanguage(to: Language): void {
  language = to;
}
