import { tableWords } from './every/table-words';
import { defaultLanguage, type Language, languages } from './language';
import type { TableWords, Words } from './table-words';

/** Words by what they stand for, in every language. */
export type Synonyms<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, Words>>>>;

/** The words of a part of `TableWords` in every language. */
function inEveryLanguage<Key extends string>(part: (words: TableWords) => Readonly<Record<Key, Words>>): Synonyms<Key> {
  return Object.fromEntries(
    (Object.keys(part(tableWords[defaultLanguage])) as Key[]).map((key) => [
      key,
      Object.fromEntries(languages.map((language) => [language, part(tableWords[language])[key]])),
    ]),
  ) as Record<Key, Record<Language, Words>>;
}

/** The fields of `BMS_Kort`, which stand in its first column. */
export const cardFields = inEveryLanguage((words) => words.cardFields);

export const cardColumns = inEveryLanguage((words) => words.card);
export const perspectiveColumns = inEveryLanguage((words) => words.perspectives);
export const indicatorColumns = inEveryLanguage((words) => words.indicators);
export const ambitionColumns = inEveryLanguage((words) => words.ambitions);
export const remarkColumns = inEveryLanguage((words) => words.remarks);
export const actionColumns = inEveryLanguage((words) => words.actions);
export const actionStateWords = inEveryLanguage((words) => words.actionState);
export const causeTypeWords = inEveryLanguage((words) => words.causeType);
export const historyColumns = inEveryLanguage((words) => words.history);

export const yesNoWords = inEveryLanguage((words) => words.yesNo);
export const targetTypeWords = inEveryLanguage((words) => words.targetType);
export const indicatorTypeWords = inEveryLanguage((words) => words.indicatorType);
export const terminologyWords = inEveryLanguage((words) => words.terminology);

/** Labels of the row or column that holds all units together, in every language. */
export const totalWords: Words = [...new Set(languages.flatMap((language) => tableWords[language].totals))];

/** The number format of a day on the sheets of a language. */
export function dayFormat(language: Language): string {
  return tableWords[language].dayFormat;
}

/**
 * The word for a column, field or choice that a sheet in a language carries; that of bokmål where the language
 * has none.
 *
 * @example wordIn(indicatorColumns, 'measure', 'nn') // 'Måleeining'
 */
export function wordIn<Key extends string>(synonyms: Synonyms<Key>, key: Key, language: Language): string {
  return synonyms[key][language][0] ?? synonyms[key][defaultLanguage][0] ?? key;
}

/** Every word for something, in all languages, each once. */
export function wordsFor<Key extends string>(synonyms: Synonyms<Key>, key: Key): Words {
  return [...new Set(languages.flatMap((language) => synonyms[key][language]))];
}

/** Case, repeated and non-breaking spaces make no difference. */
export function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What each word stands for, made once: a table's headers and cells are looked up by the thousand. */
const known = new WeakMap<object, ReadonlyMap<string, string>>();

/**
 * Finds what a header or word of any language stands for.
 *
 * @returns the key whose words hold the text, the first where several do; `null` where none does
 * @example lookUp(indicatorColumns, 'Måleeining') // 'measure'
 */
export function lookUp<Key extends string>(synonyms: Synonyms<Key>, text: string): Key | null {
  let keys = known.get(synonyms);
  if (keys === undefined) {
    // From the last to the first, so that the first has its way.
    keys = new Map(
      (Object.keys(synonyms) as Key[])
        .reverse()
        .flatMap((key) => wordsFor(synonyms, key).map((word) => [normalised(word), key] as const)),
    );
    known.set(synonyms, keys);
  }
  return (keys.get(normalised(text)) ?? null) as Key | null;
}
