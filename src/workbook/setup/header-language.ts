import {
  ambitionColumns, assessmentColumns, cardColumns, historyColumns, indicatorColumns, lookUp, normalised, perspectiveColumns, type Synonyms, wordIn,
} from '../../locales/headers';
import { type Language, languages } from '../../locales/language';
import type { SetupTable } from './table-names';
import { cellText, type TableReading } from './table-reading';

const columnsOf: Readonly<Record<SetupTable, Synonyms<string>>> = {
  card: cardColumns, perspectives: perspectiveColumns, indicators: indicatorColumns, ambitions: ambitionColumns, assessments: assessmentColumns, history: historyColumns,
};

/**
 * The language of a setup in which nobody chose one: that of most of its headers.
 *
 * @param preferred - taken where headers are the same in several languages
 * @returns `null` where no header tells anything
 */
export function headerLanguage(tables: ReadonlyMap<SetupTable, TableReading>, preferred?: Language): Language | null {
  const headers = [...tables].flatMap(([table, { values }]) => (values[0] ?? []).map((value) => ({ columns: columnsOf[table], header: cellText({ value, format: '' }) })));
  const counts = languages.map((language) => ({ language, count: headers.filter(({ columns, header }) => isWordOf(language, columns, header)).length }));
  const most = Math.max(...counts.map(({ count }) => count));
  const best = most === 0 ? [] : counts.filter(({ count }) => count === most).map(({ language }) => language);
  return best.find((language) => language === preferred) ?? best[0] ?? null;
}

function isWordOf(language: Language, columns: Synonyms<string>, header: string): boolean {
  const key = lookUp(columns, header);
  return key !== null && normalised(wordIn(columns, key, language)) === normalised(header);
}
