import type { SheetKind } from './sheet-kind';

/**
 * Removes the sheet that a failed request has added and not finished. One of the same name that a co-author has made
 * meanwhile is none of ours: it holds something, and has no mark.
 *
 * @throws Error of Excel's when it does not answer
 */
export async function removeStray(sheetName: string, { markName }: SheetKind): Promise<void> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  if (!worksheets.items.some((sheet) => sheet.name === sheetName)) return;
  const sheet = worksheets.getItem(sheetName);
  const used = sheet.getUsedRangeOrNullObject(true);
  const mark = sheet.names.getItemOrNullObject(markName);
  used.load('address');
  mark.load('name');
  await context.sync();
  if (!used.isNullObject && mark.isNullObject) return;
  sheet.delete();
  await context.sync();
}
