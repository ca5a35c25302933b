import type { Layout } from '../read/structure';
import { type Addition, growthOf } from './write-append';

/** Whole rows put into a sheet so that a table can grow without moving a part of another. */
export interface Room {
  readonly sheet: string;
  /** Counted from zero. */
  readonly first: number;
  readonly count: number;
}

/**
 * Puts rows under tables that have too few free ones below them: Excel refuses to move a part of a table for another. What is
 * below moves down, so the tables have to be read again. A table with another beside it is left to Excel.
 *
 * @returns the rows, for `removeRoom`; none where there was room
 */
export async function makeRoom(layout: Layout, additions: readonly Addition[]): Promise<readonly Room[]> {
  const growing = additions.filter((addition) => growthOf(addition) > 0 && (addition.table.showsTotals || growthOf(addition) >= addition.free));
  if (growing.length === 0) return [];
  const tables = await tablesBeside(layout, growing);
  const rooms = growing.flatMap((addition): Room[] => {
    const { table } = addition;
    // A row that is put in above the row of totals belongs to the table.
    const first = table.row + table.values.length;
    const isBeside = tables.some((each) => each.sheet === table.sheet && each.name !== table.name && each.row < first && each.row + each.count > first);
    return isBeside ? [] : [{ sheet: table.sheet, first, count: growthOf(addition) }];
  });
  if (rooms.length === 0) return [];
  const context = new Excel.RequestContext();
  // From below, so that no row moves another's place.
  const lowestFirst = [...rooms].sort((a, b) => b.first - a.first);
  for (const room of lowestFirst) rowsOf(context, room).insert(Excel.InsertShiftDirection.down);
  await context.sync();
  return lowestFirst;
}

/** Takes away the rows again when they were not used. */
export async function removeRoom(rooms: readonly Room[]): Promise<void> {
  const context = new Excel.RequestContext();
  for (const room of [...rooms].reverse()) rowsOf(context, room).delete(Excel.DeleteShiftDirection.up);
  await context.sync();
}

function rowsOf(context: Excel.RequestContext, { sheet, first, count }: Room): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(`${first + 1}:${first + count}`);
}

interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
}

async function tablesBeside({ tables }: Layout, growing: readonly Addition[]): Promise<readonly TablePlace[]> {
  const context = new Excel.RequestContext();
  const queued = tables.filter(({ sheet }) => growing.some(({ table }) => table.sheet === sheet)).map(({ name, sheet }) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load('rowIndex,rowCount');
    return { name, sheet, range };
  });
  await context.sync();
  return queued.map(({ name, sheet, range }) => ({ name, sheet, row: range.rowIndex, count: range.rowCount }));
}
