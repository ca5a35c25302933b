import { wordIn } from '../../locales/headers';
import type { Language } from '../../locales/language';
import type { NewColumn } from '../tables/table-changes';
import { type IndicatorColumn, indicatorsTable } from './indicators-table';

/** Columns of `BMS_Indikatorer` as they are added to a table that lacks them, worded in a language. */
export function newColumns(keys: readonly IndicatorColumn[], language: Language): readonly NewColumn[] {
  return keys.map((key) => {
    const choices = indicatorsTable.columns[key].choices?.(language);
    return { header: wordIn(indicatorsTable.headers, key, language), ...(choices !== undefined && { choices }) };
  });
}
