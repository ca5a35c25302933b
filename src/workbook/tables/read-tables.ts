import type { RawValue } from '../../scorecard';
import type { Room, TableReading } from './table-reading';
import { countedFrom1900 } from '../cells/date-system';
import type { Layout } from '../cells/layout';
import { withOwnFunctions } from '../cells/own-functions';
import { findTables, type TablesByKey } from './find-tables';

/**
 * Reads tables in a round trip of their own; none where the workbook has none of them.
 *
 * @param wanted - the tables to read
 * @param alongside - queues what else is to be read in the same round trip
 */
export async function readTables<Key extends string>(
  layout: Layout,
  wanted: TablesByKey<Key>,
  alongside: (context: Excel.RequestContext, names: ReadonlyMap<Key, string>) => void = () => undefined,
): Promise<ReadonlyMap<Key, TableReading>> {
  const { tables } = findTables(
    wanted,
    layout.tables.map(({ name }) => name),
  );
  if (tables.size === 0) return new Map();
  const context = new Excel.RequestContext();
  const finish = queueTables(context, layout, tables);
  alongside(context, tables);
  await context.sync();
  return finish();
}

/** So many rows below and columns beside a table are looked at; what lies further away is far enough away. */
const reach = { rows: 5000, columns: 40 };

/**
 * Queues the reading of tables, header row included, in the next round trip.
 *
 * @param names - the tables by their names in the workbook
 * @returns a function that gives what was read, to be called after the sync
 */
export function queueTables<Key extends string>(
  context: Excel.RequestContext,
  structure: Layout,
  names: ReadonlyMap<Key, string>,
): () => ReadonlyMap<Key, TableReading> {
  const queued = [...names].map(([key, name]) => {
    const table = context.workbook.tables.getItem(name);
    table.load('showHeaders,showTotals');
    // A table whose header row is hidden still has its headers here.
    table.columns.load('items/name');
    const range = table.getRange();
    range.load('rowIndex,columnIndex,values,formulas,numberFormat');
    return { key, name, table, range, room: queueRoom(range) };
  });
  return () =>
    new Map(
      queued.map(({ key, name, table, range, room }) => {
        const sheet = structure.tables.find((each) => each.name === name)?.sheet ?? '';
        return [key, { ...tableReading(name, sheet, table, range, structure.date1904), room: room() }];
      }),
    );
}

/** Queues the looking around a table; only whether anything stands there is read, not what. */
function queueRoom(table: Excel.Range): () => Room {
  const right = table.getColumnsAfter(reach.columns);
  const used = (range: Excel.Range): Excel.Range => {
    const part = range.getUsedRangeOrNullObject(true);
    part.load('rowIndex,columnIndex');
    return part;
  };
  const below = used(table.getRowsBelow(reach.rows));
  const beside = used(right);
  const corner = used(right.getRowsBelow(reach.rows));
  return () => ({
    below: freeRows(table, below),
    beside: freeColumns(table, beside),
    corner: freeRows(table, corner),
  });
}

function freeRows({ rowIndex, values }: Excel.Range, used: Excel.Range): number {
  return used.isNullObject ? reach.rows : used.rowIndex - rowIndex - values.length;
}

function freeColumns({ columnIndex, values }: Excel.Range, used: Excel.Range): number {
  return used.isNullObject ? reach.columns : used.columnIndex - columnIndex - (values[0]?.length ?? 0);
}

function tableReading(
  name: string,
  sheet: string,
  { showHeaders, showTotals, columns }: Excel.Table,
  range: Excel.Range,
  date1904: boolean,
): Omit<TableReading, 'room'> {
  const values = range.values as TableReading['values'];
  const formats = range.numberFormat as TableReading['formats'];
  const headers: readonly string[] = columns.items.map((column) => column.name);
  const rows = <Value>(
    grid: readonly (readonly Value[])[],
    headerRow: readonly Value[],
  ): readonly (readonly Value[])[] => {
    const body = showTotals ? grid.slice(0, -1) : grid;
    return showHeaders ? body : [headerRow, ...body];
  };
  return {
    name,
    sheet,
    row: range.rowIndex - (showHeaders ? 0 : 1),
    column: range.columnIndex,
    values: rows<TableReading['values'][number][number]>(date1904 ? countedFrom1900(values, formats) : values, headers),
    formulas: rows<RawValue>(
      (range.formulas as TableReading['formulas']).map((row) => row.map(withOwnFunctions)),
      headers,
    ),
    formats: rows<string>(
      formats,
      headers.map(() => 'General'),
    ),
    showsTotals: showTotals,
  };
}
