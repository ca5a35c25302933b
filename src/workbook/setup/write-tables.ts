import type { Layout } from '../read/structure';
import { WorkbookError } from '../types';
import { makeRoom, removeRoom, type Room } from './make-room';
import { removeSheet } from './remove-sheet';
import type { TableReading } from './table-reading';
import { type Addition, queueAddition, takeBack, writeError } from './write-append';
import { type ColumnAddition, type FormattedEdit, queueCells, queueColumns, queueOldCells, takeBackColumns } from './write-edits';

/** All that is to be written into the setup, decided before anything is. */
export interface TableWriting {
  readonly layout: Layout;
  readonly cells: readonly FormattedEdit[];
  /** Into `BMS_Indikatorer`. */
  readonly columns: ColumnAddition | null;
  readonly rows: readonly Addition[];
  readonly newSheet: { readonly name: string; readonly queue: (context: Excel.RequestContext, name: string) => void } | null;
}

/**
 * Writes into the setup in one request, which is one step to undo: everything or nothing. Where a table has no room to grow,
 * rows are put in below it first, and what is to be written is decided anew.
 *
 * @throws WorkbookError when nothing was written; `half-edited` where Excel did not let a part be taken back
 * @param decide - reads the workbook; `null` where nothing is to be written
 * @returns what was decided
 */
export async function writeTables<Writing extends TableWriting>(decide: () => Promise<Writing | null>): Promise<Writing | null> {
  const writing = await decide();
  if (writing === null) return null;
  requireOpen(writing);
  const rooms = await makeRoom(writing.layout, writing.rows);
  if (rooms.length > 0) return writeInto(rooms, decide);
  await write(writing);
  return writing;
}

async function writeInto<Writing extends TableWriting>(rooms: readonly Room[], decide: () => Promise<Writing | null>): Promise<Writing | null> {
  try {
    const writing = await decide();
    if (writing !== null) await write(writing);
    return writing;
  } catch (error) {
    // Empty rows that could not be taken away harm nothing.
    await removeRoom(rooms).catch(() => undefined);
    throw error;
  }
}

function requireOpen({ layout, cells, columns, rows, newSheet }: TableWriting): void {
  if (newSheet !== null && layout.structureProtected) throw new WorkbookError('protected-workbook');
  const tables: readonly TableReading[] = [...cells.map(({ table }) => table), ...rows.map(({ table }) => table), ...(columns === null ? [] : [columns.table])];
  const locked = layout.sheets.find((sheet) => sheet.protected && tables.some((table) => table.sheet === sheet.name));
  if (locked !== undefined) throw new WorkbookError('protected-sheet', { sheet: locked.name });
}

async function write(writing: TableWriting): Promise<void> {
  const { cells, columns, rows, newSheet } = writing;
  const context = new Excel.RequestContext();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  if (columns !== null) queueColumns(context, columns);
  queueCells(context, cells);
  for (const addition of rows) queueAddition(context, addition);
  newSheet?.queue(context, newSheet.name);
  try {
    await context.sync();
  } catch (error) {
    const sheet = newSheet?.name ?? (rows[0] ?? cells[0] ?? columns)?.table.sheet ?? '';
    await undo(writing).catch((cause: unknown) => {
      throw new WorkbookError('half-edited', { sheet }, { cause });
    });
    throw writeError(error, sheet, rows);
  }
}

/** Excel keeps what a failed request did before the fault; the last is taken back first. */
async function undo({ cells, columns, rows, newSheet }: TableWriting): Promise<void> {
  if (newSheet !== null) await removeSheet(newSheet.name);
  if (rows.length > 0) await takeBack(rows);
  if (columns !== null) await takeBackColumns(columns);
  if (cells.length === 0) return;
  const context = new Excel.RequestContext();
  queueOldCells(context, cells);
  await context.sync();
}
