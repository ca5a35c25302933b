import { excelErrorCode } from '../excel-error';

/** Takes away a sheet that a failed request may have made. */
export async function removeSheet(name: string): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem(name).delete();
  try {
    await context.sync();
  } catch (error) {
    // The request failed before the sheet was made.
    if (excelErrorCode(error) !== 'ItemNotFound') throw error;
  }
}
