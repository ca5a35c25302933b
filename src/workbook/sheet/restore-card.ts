import { toCol } from '@borgar/fx';
import { excelErrorCode } from '../excel-error';
import { markFormula, markName } from './card-mark';
import { entryAsRead } from './own-columns';
import type { PreviousCard } from './previous-card';

/**
 * Takes back what a failed request did: Excel keeps everything before the fault. A new sheet is removed, a card that was
 * there gets its content again.
 */
export async function restoreCard(sheetName: string, previous: PreviousCard | null): Promise<void> {
  const context = new Excel.RequestContext();
  if (previous === null) context.workbook.worksheets.getItem(sheetName).delete();
  else putBack(context.workbook.worksheets.getItem(previous.sheet), previous);
  try {
    await context.sync();
  } catch (error) {
    // The request failed before the sheet was made.
    if (excelErrorCode(error) !== 'ItemNotFound') throw error;
  }
}

function putBack(sheet: Excel.Worksheet, { mark, values, formulas, formats }: PreviousCard): void {
  const width = Math.max(1, ...values.map((row) => row.length));
  const range = sheet.getRange(`A1:${toCol(width - 1)}${Math.max(1, values.length)}`);
  range.numberFormat = formats.map((row) => [...row]);
  range.formulas = formulas.map((row, r) => row.map((formula, c) => entryAsRead(formula, values[r]?.[c] ?? null)));
  sheet.names.getItem(markName).formula = markFormula(mark);
}
