import { data } from '../../locales/every/data';
import type { Language } from '../../locales/language';
import { createTranslator, type Translate } from '../../locales/translator';
import type { DataFault } from './fault';
import type { DataRemark } from './series';

/** Texts about files of statistics and their sheets, in one language. */
export type DataText = Translate<(typeof data)['nb']>;

export function dataTexts(language: Language): DataText {
  return createTranslator(data, language);
}

/** What was seen and what is needed, on one line each. */
export function faultText({ fault, parameters }: DataFault, language: Language): string {
  return dataTexts(language)(`fault.${fault}`, parameters);
}

/** What the file says, and what is to be said of its figures. */
export function notesOf(
  notes: readonly string[],
  remarks: readonly DataRemark[],
  language: Language,
): readonly string[] {
  const text = dataTexts(language);
  return [...notes, ...remarks.map((remark) => text(`remark.${remark}`))];
}
