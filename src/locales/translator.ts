import type { Language } from './language';
import { formatLocale } from './language';
import { fill } from './fill';

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

/**
 * Makes the translator of one namespace in one language. The browser's own plural rules do what a library
 * would bring 16 kB for.
 *
 * @param texts - the namespace in every language; the key set is that of bokmål.
 * @param language - the language to answer in.
 */
export function createTranslator<Tree extends TextTree>(
  texts: Readonly<Record<Language, Tree>>,
  language: Language,
): Translate<Tree> {
  const plurals = new Intl.PluralRules(formatLocale[language]);
  const lookUp = (key: string): string | null => textAt(texts[language], key) ?? textAt(texts.nb, key);
  return (key, parameters = {}) => {
    const { count } = parameters;
    const plural = typeof count === 'number' ? lookUp(`${key}_${plurals.select(count)}`) : null;
    return fill(plural ?? lookUp(key) ?? key, parameters);
  };
}

/** The text at a dotted key. */
function textAt(tree: TextTree, key: string): string | null {
  const found = key.split('.').reduce<string | TextTree | undefined>((inside, part) => (typeof inside === 'object' ? inside[part] : undefined), tree);
  return typeof found === 'string' ? found : null;
}
