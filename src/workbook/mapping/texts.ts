import { mapping } from '../../locales/every/mapping';
import type { Language } from '../../locales/language';
import { type PerspectiveKey, perspectiveKeys } from '../../locales/mapping';
import { createTranslator, type Translate } from '../../locales/translator';

export type MappingText = Translate<(typeof mapping)['nb']>;

/** The texts of suggestions in a language. Thousands of names have the same few reasons, so each is made once. */
export function mappingText(language: Language): MappingText {
  const translate = createTranslator(mapping, language);
  const made = new Map<string, string>();
  return (key, parameters = {}) => {
    const wanted = [key, ...Object.values(parameters)].join('\n');
    const text = made.get(wanted) ?? translate(key, parameters);
    made.set(wanted, text);
    return text;
  };
}

/** Names of the five perspectives that are proposed where a workbook has none. */
export function perspectiveNames(language: Language): Readonly<Record<PerspectiveKey, string>> {
  return mapping[language].perspective;
}

/** The same in the order of the card. */
export function defaultPerspectives(language: Language): readonly string[] {
  return perspectiveKeys.map((key) => perspectiveNames(language)[key]);
}
