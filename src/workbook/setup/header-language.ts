import { lookUp, normalised, type Synonyms, wordIn } from '../../locales/headers';
import { type Language, languages } from '../../locales/language';
import type { TablesByKey } from '../tables/find-tables';
import { cellText, type TableReading } from '../tables/table-reading';

/**
 * The language of a setup in which nobody chose one: that of most of its headers.
 *
 * @param descriptions - of the tables, by the same keys
 * @param preferred - taken where headers are the same in several languages
 * @returns `null` where no header tells anything
 */
export function headerLanguage<Key extends string>(
  tables: ReadonlyMap<Key, TableReading>,
  descriptions: TablesByKey<Key>,
  preferred?: Language,
): Language | null {
  const headers = [...tables].flatMap(([table, { values }]) =>
    (values[0] ?? []).map((value) => ({
      columns: descriptions[table].headers,
      header: cellText({ value, format: '' }),
    })),
  );
  const counts = languages.map((language) => ({
    language,
    count: headers.filter(({ columns, header }) => isWordOf(language, columns, header)).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  const best = most === 0 ? [] : counts.filter(({ count }) => count === most).map(({ language }) => language);
  return best.find((language) => language === preferred) ?? best[0] ?? null;
}

function isWordOf(language: Language, columns: Synonyms<string>, header: string): boolean {
  const key = lookUp(columns, header);
  return key !== null && normalised(wordIn(columns, key, language)) === normalised(header);
}
