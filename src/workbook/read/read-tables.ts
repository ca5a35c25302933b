import type { SetupTable } from '../setup/table-names';
import type { TableReading } from '../setup/table-reading';
import type { Structure } from './structure';

/**
 * Queues the reading of setup tables, header row included, in the next round trip.
 *
 * @param names - the tables by their names in the workbook
 * @returns a function that gives what was read, to be called after the sync
 */
export function queueTables(
  context: Excel.RequestContext,
  structure: Structure,
  names: ReadonlyMap<SetupTable, string>,
): () => ReadonlyMap<SetupTable, TableReading> {
  const queued = [...names].map(([key, name]) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load('rowIndex,columnIndex,values,formulas,numberFormat');
    return { key, name, range };
  });
  return () => new Map(queued.map(({ key, name, range }) => [key, {
    name,
    sheet: structure.tables.find((table) => table.name === name)?.sheet ?? '',
    row: range.rowIndex,
    column: range.columnIndex,
    values: range.values,
    formulas: range.formulas,
    formats: range.numberFormat,
  }]));
}
