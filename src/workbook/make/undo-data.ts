import { dataKind } from '../data/data-kind';
import { layOutData } from '../data/lay-out-data';
import { headOfSheet, languageOfSheet, standingData } from '../data/update-data';
import { defaultLanguage } from '../../locales/language';
import { WorkbookError } from '../error';
import { readStructure } from '../names/structure';
import { planWriting } from '../sheets/plan-writing';
import type { PreviousSheet } from '../sheets/previous-sheet';
import { requestLimit } from '../sheets/send-steps';
import { setViews, writtenSheet } from '../sheets/set-views';
import { writeSheet } from '../sheets/write-sheet';
import { namesAlongside, namesBack, queueNames, type SeriesName, takeBackNames } from './data-names';
import { asDataError, findDataSheet, holdsMore, refuseProtected, stateOfData } from './data-sheets';
import type { InsertedData } from './insert-data';

/**
 * Takes back what `insertData` has written: a new sheet goes with its names, one that was there holds what it held.
 *
 * @throws WorkbookError with everything left as it was: `changed-since` where somebody has changed the figures, or has
 *   written something of their own on the new sheet
 */
export async function undoData({ sheetName, back }: InsertedData): Promise<void> {
  try {
    const structure = await readStructure();
    const sheet = await findDataSheet(structure, back.identity);
    if (sheet === null) throw new WorkbookError('changed-since', { sheet: sheetName });
    const { periods, rows } = standingData(sheet);
    if (stateOfData(periods, rows) !== back.state || (back.previous === null && holdsMore(sheet)))
      throw new WorkbookError('changed-since', { sheet: sheet.sheet });
    refuseProtected(structure, sheet.sheet, back.previous === null);
    const names = namesBack(structure, back.names);
    if (back.previous === null) await takeAway(sheet.sheet, names);
    else await writeBack(sheet, back.previous, names);
  } catch (error) {
    throw asDataError(error);
  }
}

/** The sheet goes last: it could not be brought back as it was, the names can. */
async function takeAway(sheet: string, names: readonly SeriesName[]): Promise<void> {
  const context = new Excel.RequestContext();
  queueNames(context, names);
  context.workbook.worksheets.getItem(sheet).delete();
  try {
    await context.sync();
  } catch (error) {
    await takeBackNames(names).catch(() => undefined);
    throw error;
  }
}

/** Writes what stood there by the one writer, so that what the user has put beside and below goes along. */
async function writeBack(sheet: PreviousSheet, before: PreviousSheet, names: readonly SeriesName[]): Promise<void> {
  const { periods, rows } = standingData(before);
  const plan = layOutData(headOfSheet(before), periods, rows, languageOfSheet(before) ?? defaultLanguage);
  const writing = planWriting({
    kind: dataKind,
    plan,
    previous: sheet,
    sheetName: sheet.sheet,
    frozen: false,
    facts: before.mark.facts,
  });
  await writeSheet(writing, namesAlongside(names));
  await setViews([writtenSheet(sheet.sheet, plan)], requestLimit);
}
