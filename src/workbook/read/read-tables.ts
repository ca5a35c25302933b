import type { SetupTable } from '../setup/table-names';
import type { TableReading } from '../setup/table-reading';
import type { Layout } from './structure';

/**
 * Queues the reading of setup tables, header row included, in the next round trip.
 *
 * @param names - the tables by their names in the workbook
 * @returns a function that gives what was read, to be called after the sync
 */
export function queueTables(
  context: Excel.RequestContext,
  structure: Layout,
  names: ReadonlyMap<SetupTable, string>,
): () => ReadonlyMap<SetupTable, TableReading> {
  const queued = [...names].map(([key, name]) => {
    const table = context.workbook.tables.getItem(name);
    table.load('showHeaders,showTotals');
    // A table whose header row is hidden still has its headers here.
    table.columns.load('items/name');
    const range = table.getRange();
    range.load('rowIndex,columnIndex,values,formulas,numberFormat');
    return { key, name, table, range };
  });
  return () => new Map(queued.map(({ key, name, table, range }) => {
    const sheet = structure.tables.find((each) => each.name === name)?.sheet ?? '';
    return [key, tableReading(name, sheet, table, range)];
  }));
}

function tableReading(name: string, sheet: string, { showHeaders, showTotals, columns }: Excel.Table, range: Excel.Range): TableReading {
  const headers: readonly string[] = columns.items.map((column) => column.name);
  const rows = <Value>(grid: readonly (readonly Value[])[], headerRow: readonly Value[]): readonly (readonly Value[])[] => {
    const body = showTotals ? grid.slice(0, -1) : grid;
    return showHeaders ? body : [headerRow, ...body];
  };
  return {
    name,
    sheet,
    row: range.rowIndex - (showHeaders ? 0 : 1),
    column: range.columnIndex,
    values: rows<TableReading['values'][number][number]>(range.values as TableReading['values'], headers),
    formulas: rows<unknown>(range.formulas, headers),
    formats: rows<string>(range.numberFormat as TableReading['formats'], headers.map(() => 'General')),
    showsTotals: showTotals,
  };
}
