import type { TableDescription } from './table-description';
import type { TableReading } from './table-reading';

/** Tables that were read, of which some are wanted. */
export type TableLookup<Key extends string> = Pick<ReadonlyMap<Key, TableReading>, 'get' | 'has'>;

/** Tables that are looked for, by what they are called here. */
export type TablesByKey<Key extends string> = Readonly<Record<Key, TableDescription>>;

/**
 * Finds tables of ours among a workbook's. Excel renames the tables of a sheet copied from another file
 * (`BMS_Indikatorer3`): such a copy is used where the original is absent, and told about either way.
 *
 * @param wanted - the tables to look for
 * @param names - names of all tables of the workbook
 * @returns the names in the workbook by key, and every name that is a copy's
 */
export function findTables<Key extends string>(
  wanted: TablesByKey<Key>,
  names: readonly string[],
): { readonly tables: ReadonlyMap<Key, string>; readonly copies: readonly string[] } {
  const tables = new Map<Key, string>();
  const copies: string[] = [];
  for (const key of Object.keys(wanted) as Key[]) {
    const original = wanted[key].name.toLowerCase();
    const exact = names.find((name) => name.toLowerCase() === original);
    const copied = names.filter(
      (name) => name.toLowerCase().startsWith(original) && /^_?\d+$/.test(name.slice(original.length)),
    );
    const chosen = exact ?? copied[0];
    if (chosen !== undefined) tables.set(key, chosen);
    copies.push(...copied);
  }
  return { tables, copies };
}
