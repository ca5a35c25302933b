import { createInstance, type i18n } from 'i18next';
import type { Language } from './language';

/** A tree of texts as a namespace file holds them. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** The dotted keys of a tree of texts; `count_one` and `count_other` are one key, `count`. */
export type TextKey<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${TextKey<Tree[Key]>}`;
}[keyof Tree & string];

export type TextParameters = Readonly<Record<string, string | number>>;

/** Gives the text of a key, with `{{name}}` filled in and the plural chosen by `count`. */
export type Translate<Tree> = (key: TextKey<Tree>, parameters?: TextParameters) => string;

/** Those made, by the texts they were made of: a library's instance is dear, and each card asks for its own. */
const instances = new WeakMap<object, Map<Language, i18n>>();

/**
 * Makes the translator of one namespace in one language.
 *
 * @param texts - the namespace in every language; the key set is that of bokmål.
 * @param language - the language to answer in.
 */
export function createTranslator<Tree extends TextTree>(
  texts: Readonly<Record<Language, Tree>>,
  language: Language,
): Translate<Tree> {
  const known = instances.get(texts) ?? new Map<Language, i18n>();
  instances.set(texts, known);
  const instance = known.get(language) ?? started(texts, language);
  known.set(language, instance);
  return (key, parameters) => instance.t(key, { ...parameters });
}

function started(texts: Readonly<Record<Language, TextTree>>, language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'nb',
    initAsync: false,
    resources: Object.fromEntries(Object.entries(texts).map(([tag, translation]) => [tag, { translation }])),
    // Callers show text as text, never as markup.
    interpolation: { escapeValue: false },
  });
  return instance;
}
