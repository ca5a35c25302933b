import type { Synonyms } from '../../locales/headers';
import type { Language } from '../../locales/language';

/** What a column of a table of ours is, beside its words. */
export interface ColumnTraits {
  /** Points, on a sheet that is made; default a number's. */
  readonly width?: number;
  /** Whether its cells hold text whatever they look like: Excel would make a date of `1.1`. */
  readonly isText?: true;
  /** Whether a row says nothing without it. */
  readonly isRequired?: true;
  /** Whether only older templates have it: it is known, so that nobody is warned about it, and never made. */
  readonly isOld?: true;
  /** What its drop-down list offers. */
  readonly choices?: (language: Language) => readonly string[];
}

/** A table of ours: everything that reading and writing it needs. */
export interface TableDescription<Key extends string = string, Traits extends ColumnTraits = ColumnTraits> {
  /** Its name, the same in every language. */
  readonly name: string;
  /** What its headers say, in every language. */
  readonly headers: Synonyms<Key>;
  /** Its columns in the order of a new table. */
  readonly columns: Readonly<Record<Key, Traits>>;
}

/** The columns of a table, by what they are called here. */
export type ColumnOf<Table> = Table extends TableDescription<infer Key> ? Key : never;

/** The columns of a new table, in their order. */
export function newKeys<Key extends string>({ columns }: TableDescription<Key>): readonly Key[] {
  return (Object.keys(columns) as Key[]).filter((key) => columns[key].isOld !== true);
}

/** Points of a column that says nothing about it. */
const usualWidth = 88;

export function widthOfColumn({ width = usualWidth }: ColumnTraits): number {
  return width;
}
