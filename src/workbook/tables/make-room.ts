import type { Layout } from '../cells/layout';
import { freeRows, growthOf, type RowAddition } from './table-changes';

/** Whole rows put into a sheet so that a table can grow without moving a part of another. */
export interface MadeRoom {
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
 * @throws Error of Excel's, with the sheets as they were
 */
export async function makeRoom(layout: Layout, additions: readonly RowAddition[]): Promise<readonly MadeRoom[]> {
  const growing = additions.filter(
    (addition) => growthOf(addition) > 0 && (addition.table.showsTotals || growthOf(addition) >= freeRows(addition)),
  );
  if (growing.length === 0) return [];
  const tables = await tablesBeside(layout, growing);
  const wanted = growing.flatMap((addition): MadeRoom[] => {
    const { table } = addition;
    // A row that is put in above the row of totals belongs to the table.
    const first = table.row + table.values.length;
    const isBeside = tables.some(
      (each) =>
        each.sheet === table.sheet && each.name !== table.name && each.row < first && each.row + each.count > first,
    );
    return isBeside ? [] : [{ sheet: table.sheet, first, count: growthOf(addition) }];
  });
  // From below, so that no row moves another's place.
  const made: MadeRoom[] = [];
  for (const room of [...wanted].sort((a, b) => b.first - a.first)) {
    const context = new Excel.RequestContext();
    rowsOf(context, room).insert(Excel.InsertShiftDirection.down);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one by one, so that it is known which are to be taken back
      await context.sync();
    } catch (error) {
      await removeRoom(made).catch(() => undefined);
      throw error;
    }
    made.push(room);
  }
  return made;
}

/** Takes away the rows again when they were not used. */
export async function removeRoom(rooms: readonly MadeRoom[]): Promise<void> {
  const context = new Excel.RequestContext();
  for (const room of [...rooms].reverse()) rowsOf(context, room).delete(Excel.DeleteShiftDirection.up);
  await context.sync();
}

function rowsOf(context: Excel.RequestContext, { sheet, first, count }: MadeRoom): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(`${first + 1}:${first + count}`);
}

interface TableRows {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
}

async function tablesBeside({ tables }: Layout, growing: readonly RowAddition[]): Promise<readonly TableRows[]> {
  const context = new Excel.RequestContext();
  const queued = tables
    .filter(({ sheet }) => growing.some(({ table }) => table.sheet === sheet))
    .map(({ name, sheet }) => {
      const range = context.workbook.tables.getItem(name).getRange();
      range.load('rowIndex,rowCount');
      return { name, sheet, range };
    });
  await context.sync();
  return queued.map(({ name, sheet, range }) => ({ name, sheet, row: range.rowIndex, count: range.rowCount }));
}
