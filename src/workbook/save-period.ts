import { historyColumns } from '../locales/headers';
import { asWorkbookError } from './excel-error';
import { type HistoryPlan, measuredOf, planHistory } from './history/plan-history';
import { newHeaders, queueNewHistory, queueRoom, queueRows, queueTakeBack, type HistoryWords, type Room } from './history/write-history';
import { requireCard } from './prepare-card';
import { understand } from './read/read-contents';
import { readParts, type WorkbookParts } from './read/read-parts';
import type { SavedPeriod } from './setup-types';
import type { TableReading } from './setup/table-reading';
import { columnKeys } from './setup/write-rows';
import { setupTexts } from './setup/write-texts';
import { freeSheetName } from './sheet/sheet-name';
import { type ReadOptions, WorkbookError } from './types';

export interface SavePeriodOptions extends ReadOptions {
  /** Write over numbers saved earlier that differ. */
  readonly overwrite?: boolean;
  /** When it was saved. */
  readonly savedAt?: Date;
}

/**
 * Saves the card's numbers in `BMS_Historikk`, one row an indicator, unit and period; the table is made on first use. The
 * same numbers again write nothing, and numbers saved earlier are only written over when asked to. Three round trips.
 *
 * @throws WorkbookError when nothing was saved; `half-saved` where the history may not be as it was
 */
export async function savePeriod(options: SavePeriodOptions = {}): Promise<SavedPeriod> {
  try {
    const { parts, extra: room } = await readParts(queueRoom);
    const understood = understand(parts, options);
    const built = requireCard(understood);
    const { period, unit } = built.card.card;
    if (period === '') throw new WorkbookError('no-period');
    const plan = planHistory(measuredOf(built), parts.tables.get('history'));
    const { added, changed, unchanged } = plan;
    const locked = changed.length > 0 && options.overwrite !== true;
    if (!locked && added.length + changed.length > 0) {
      await write(historyOf(parts, room, unit), plan, { language: understood.contents.language, savedAt: options.savedAt ?? new Date() });
    }
    return {
      period, unit, written: !locked, added: added.length, unchanged,
      changed: changed.map(({ measured: { nr, name }, before, after }) => ({ nr, name, before, after })),
    };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** Where the rows go: into the table that is there, or onto a new sheet. */
type History = { readonly parts: WorkbookParts } & ({ readonly table: TableReading; readonly room: Room } | { readonly table: null });

/** @throws WorkbookError where the rows cannot go there */
function historyOf(parts: WorkbookParts, room: Room | null, unit: string): History {
  const { structure } = parts;
  const table = parts.tables.get('history');
  if (table === undefined || room === null) {
    if (structure.structureProtected) throw new WorkbookError('protected-workbook');
    return { parts, table: null };
  }
  if (structure.sheets.find((sheet) => sheet.name === table.sheet)?.protected === true) throw new WorkbookError('protected-sheet', { sheet: table.sheet });
  const keys = columnKeys(table, historyColumns);
  // Without these a row could not be told from another.
  const needed = ['nr', 'period', 'result', ...(unit === '' ? [] : ['unit' as const])] as const;
  if (needed.some((key) => !keys.includes(key))) throw new WorkbookError('row-gone');
  return { parts, table, room };
}

/** One request. Excel keeps what a failed request did before the fault, so that is taken back. */
async function write(history: History, plan: HistoryPlan, words: HistoryWords): Promise<void> {
  const { structure } = history.parts;
  const sheetName = history.table?.sheet ?? freeSheetName(setupTexts(words.language)('historySheet'), structure.sheets.map(({ name }) => name));
  const context = new Excel.RequestContext();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  if (history.table === null) queueNewHistory(context, sheetName, plan.added, words);
  else queueRows(context, history.table, history.room, plan, words);
  try {
    await context.sync();
  } catch (error) {
    const reason = asWorkbookError(error, { sheet: sheetName });
    const isAsBefore = await takeBack(history, plan, words, sheetName).then(() => true, () => false);
    throw isAsBefore ? reason : new WorkbookError('half-saved', { sheet: sheetName }, { cause: error });
  }
}

async function takeBack(history: History, plan: HistoryPlan, { language }: HistoryWords, sheetName: string): Promise<void> {
  if (history.table === null) return removeOwnSheet(sheetName, newHeaders(language));
  const { table, room } = history;
  const context = new Excel.RequestContext();
  const count = context.workbook.tables.getItem(table.name).rows.getCount();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method is there after the sync, with nothing to load
  queueTakeBack(context, table, room, plan, count.value);
  await context.sync();
}

/** Removes the sheet that a failed request has added; one that a co-author has made meanwhile is none of ours. */
async function removeOwnSheet(name: string, headers: readonly string[]): Promise<void> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values');
  await context.sync();
  if (sheet.isNullObject || !(used.isNullObject || headers.every((header, column) => used.values[0]?.[column] === header))) return;
  sheet.delete();
  await context.sync();
}
