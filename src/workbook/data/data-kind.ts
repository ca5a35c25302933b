import { startOf } from '../../scorecard';
import { keyInColumn, type SheetKind } from '../sheets/sheet-kind';
import type { DataTable } from './table';

/** Codes of the columns that stand before the periods; a period's is `p` and its place. */
export const columnCodes = { indicator: 'i', unit: 'u', measure: 'm', role: 'r', key: 'k' } as const;

/** The sheet of a table of statistics: its rows are known by the codes of their categories. */
export const dataKind: SheetKind = {
  markName: '_BMS_data',
  partOf: (code) => {
    if (code === columnCodes.key) return 'helper';
    return /^(?:[iumr]|p\d+)$/.test(code) ? 'main' : null;
  },
  rowKey: keyInColumn(columnCodes.key),
};

/** The mark is a formula, and has room for no more. */
const longestFact = 500;

/**
 * What a table is known by from one year's file to the next: its number at its publisher, else what it is called; and its
 * dimensions, in whatever order a file has them.
 */
export function identityOf({ source, table, title, dimensions }: DataTable): string {
  const name = table === '' ? title : table;
  const codes = dimensions
    .filter(({ role }) => role !== 'time')
    .map(({ code }) => code)
    .sort();
  return startOf([source, name, ...codes].join('|').toLowerCase(), longestFact);
}
