import type { Layout } from '../cells/layout';
import { asWorkbookError, excelErrorCode, WorkbookError } from '../error';
import { makeRoom, type MadeRoom, removeRoom } from './make-room';
import { type NewSheet, removeNewSheet } from './new-sheet';
import { queueChanges } from './queue-changes';
import { freeRows, growthOf, type RowAddition, type TableChanges } from './table-changes';
import { takeBackChanges } from './take-back';

/** All that is to be written, decided before anything is. */
export interface TableWriting extends TableChanges {
  readonly layout: Layout;
  readonly newSheet: NewSheet | null;
  /** What must be there before the tables are written, and goes again where they could not be. */
  readonly ahead?: WritingAhead;
  /** What is told where Excel did not let a part be taken back. */
  readonly half: 'half-edited' | 'half-saved';
}

/** A writing of its own that what tables hold rests on, such as the names that cells refer to. */
export interface WritingAhead {
  /** All of it or nothing. */
  readonly write: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
}

/**
 * Writes into tables in one request, which is one step to undo: everything or nothing. Where a table has no room to grow,
 * rows are put in below it first, and what is to be written is decided anew.
 *
 * @throws WorkbookError when nothing was written; that of `half` where Excel did not let a part be taken back,
 *   `rows-left` where that part is empty rows
 * @param decide - reads the workbook; `null` where nothing is to be written
 * @returns what was decided
 */
export async function writeTables<Writing extends TableWriting>(
  decide: () => Promise<Writing | null>,
): Promise<Writing | null> {
  const writing = await decide();
  if (writing === null) return null;
  requireOpen(writing);
  const rooms = await makeRoom(writing.layout, writing.rows);
  if (rooms.length > 0) return writeInto(rooms, decide);
  await write(writing);
  return writing;
}

async function writeInto<Writing extends TableWriting>(
  rooms: readonly MadeRoom[],
  decide: () => Promise<Writing | null>,
): Promise<Writing | null> {
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
  const sheets = [...cells, ...rows, ...columns].map(({ table }) => table.sheet);
  const locked = layout.sheets.find((sheet) => sheet.protected && sheets.includes(sheet.name));
  if (locked !== undefined) throw new WorkbookError('protected-sheet', { sheet: locked.name });
}

async function write(writing: TableWriting): Promise<void> {
  const { cells, columns, rows, newSheet, ahead, half } = writing;
  await ahead?.write();
  const context = new Excel.RequestContext();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  queueChanges(context, writing);
  newSheet?.queue(context, newSheet.name);
  try {
    await context.sync();
  } catch (error) {
    const sheet = newSheet?.name ?? [...rows, ...cells, ...columns][0]?.table.sheet ?? '';
    const reason = reasonOf(error, sheet, rows);
    await takeBack(writing).catch((cause: unknown) => {
      if (cause instanceof WorkbookError) throw cause;
      throw new WorkbookError(half, { sheet }, { cause });
    });
    throw reason;
  }
}

/** What was written last is taken back first. */
async function takeBack(writing: TableWriting): Promise<void> {
  if (writing.newSheet !== null) await removeNewSheet(writing.newSheet);
  await takeBackChanges(writing);
  await writing.ahead?.takeBack();
}

/** The codes that Excel has for a table that cannot make the room it needs. */
const crowdedCodes: readonly string[] = ['InsertDeleteConflict', 'InvalidOperation', 'InvalidArgument'];

/** Why nothing could be written. */
function reasonOf(error: unknown, sheet: string, additions: readonly RowAddition[]): WorkbookError {
  const crowded = crowdedCodes.includes(excelErrorCode(error) ?? '')
    ? additions.find((addition) => growthOf(addition) > freeRows(addition))
    : undefined;
  return crowded === undefined
    ? asWorkbookError(error, { sheet })
    : new WorkbookError('no-room', { table: crowded.table.name }, { cause: error });
}
