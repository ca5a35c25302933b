import { lookUp, type Synonyms } from '../../locales/headers';
import { cellText, type TableReading } from './table-reading';

/** What each column of a table stands for; `null` for the user's own, and for a second one of the same meaning. */
export function columnKeys<Key extends string>(table: TableReading, columns: Synonyms<Key>): readonly (Key | null)[] {
  const keys = (table.values[0] ?? []).map((value) => lookUp(columns, cellText({ value, format: '' })));
  return keys.map((key, index) => (key !== null && keys.indexOf(key) === index ? key : null));
}
