import { data } from '../../locales/every/data';
import type { Language } from '../../locales/language';
import { createTranslator, type Translate } from '../../locales/translator';
import type { DataFault } from './fault';

/** Texts about files of statistics and their sheets, in one language. */
export type DataText = Translate<(typeof data)['nb']>;

export function dataTexts(language: Language): DataText {
  return createTranslator(data, language);
}

/** What was seen and what is needed, on one line each. */
export function faultText({ fault, parameters }: DataFault, language: Language): string {
  return dataTexts(language)(`fault.${fault}`, parameters);
}
