import { asWorkbookError } from './excel-error';
import type { Making } from './prepare-card';
import { removeStrays } from './remove-strays';
import { byteLength, sendSteps } from './send-steps';
import { readSetup } from './setup/read-setup';
import { queueWords } from './setup/save-words';
import { queueOwnColumns } from './sheet/own-columns';
import { restoreContent } from './sheet/restore-content';
import { wordsToKeep } from './sheet/typed-words';
import { columnsOf, planSteps } from './sheet/write-plan';
import { WorkbookError } from './types';

/** Queues what is to be read in the request that ends the writing; called again when the writing has to be done again. */
export type Alongside = (context: Excel.RequestContext) => void;

/**
 * Writes the card in one request, or in several where one would be too large. Excel keeps what a failed request did before
 * the fault, so after one the card is made whole in fresh requests; only if these fail too is the old content put back as
 * far as Excel lets it.
 *
 * @throws WorkbookError when the new card is not there; `half-written` where the old one may not be whole either
 */
export async function writeCard(making: Making, alongside: Alongside = () => undefined): Promise<void> {
  try {
    await writeOnce(making, making.previous?.mark.unfinished === true, alongside);
  } catch (error) {
    const reason = asWorkbookError(error, { sheet: making.sheetName });
    // Refused for what the user can see and change: the same request would be refused again.
    if (reason.fault !== 'failed') {
      await removeStrays(making).catch(() => undefined);
      throw reason;
    }
    await makeWhole(making, reason, alongside);
  }
}

async function makeWhole(making: Making, reason: WorkbookError, alongside: Alongside): Promise<void> {
  try {
    const parts = await removeStrays(making);
    const { assessments } = readSetup(parts.tables).setup;
    // What the failed request has saved of the typed words is not saved twice.
    const unsaved = making.previous === null || making.previous.mark.unfinished ? [] : wordsToKeep(making.previous, making.built, assessments).unsaved;
    await writeOnce({ ...making, parts, unsaved }, true, alongside);
  } catch {
    const isAsBefore = await takeBack(making).catch(() => false);
    throw isAsBefore ? reason : new WorkbookError('half-written', { sheet: making.sheetName }, { cause: reason });
  }
}

/** @param isUncertain - whether an earlier writing broke off on the sheet */
async function writeOnce(making: Making, isUncertain: boolean, alongside: Alongside): Promise<void> {
  const { parts, previous, plan, mark, own, sheetName, requestLimit } = making;
  if (isUncertain && previous !== null) await takeOffOutline(making);
  const rewrite = previous === null ? null : { ...previous, isUncertain };
  const steps = [
    ...planSteps(plan, mark, rewrite, requestLimit / 2),
    ...(own === null ? [] : [{ bytes: byteLength(JSON.stringify([own.columns, own.looks])), queue: (sheet: Excel.Worksheet) => { queueOwnColumns(sheet, own.columns, own.looks); } }]),
  ];
  await sendSteps(steps, (context, isFirst) => {
    const { worksheets } = context.workbook;
    const sheet = isFirst && previous === null ? worksheets.add(sheetName) : worksheets.getItem(sheetName);
    if (isFirst) queueWords(context, parts, previous, making.unsaved, making.language);
    return sheet;
  }, requestLimit, alongside);
}

/**
 * Takes the groups of the old and the new card off, each in a request of its own: Office.js does not tell what is grouped,
 * and ungrouping what is not may be refused.
 */
async function takeOffOutline({ sheetName, previous, plan, mark }: Making): Promise<void> {
  const rows = [...(previous?.mark.rowGroups ?? []), ...plan.rowGroups].map(({ first, last }) => `${first}:${last}`);
  const columns = [previous?.mark.columnCodes ?? '', mark.columnCodes].flatMap((codes) => columnsOf(codes, 'details') ?? []);
  const groups = [
    ...[...new Set(rows)].map((address) => ({ address, by: Excel.GroupOption.byRows })),
    ...[...new Set(columns)].map((address) => ({ address, by: Excel.GroupOption.byColumns })),
  ];
  for (const { address, by } of groups) {
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem(sheetName).getRange(address).ungroup(by);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one that is refused must not take the others with it; only after a failure
    await context.sync().catch(() => undefined);
  }
}

/** @returns whether the workbook is as it was; a card that was there has its content, but maybe not its looks */
async function takeBack(making: Making): Promise<boolean> {
  const { previous, sheetName } = making;
  await removeStrays(making);
  if (previous === null) return true;
  const context = new Excel.RequestContext();
  restoreContent(context.workbook.worksheets.getItem(sheetName), previous);
  await context.sync();
  return false;
}
