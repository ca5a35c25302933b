import { asWorkbookError } from './excel-error';

/**
 * Selects cells and shows their sheet.
 *
 * @param address - with its sheet (`'BMS-oppsett'!L7`), or a defined name
 * @throws WorkbookError when there is no such place any more
 */
export async function goTo(address: string): Promise<void> {
  const at = address.lastIndexOf('!');
  const sheetName = address.slice(0, Math.max(0, at)).replace(/^'|'$/g, '').replaceAll("''", "'");
  await show((context) => {
    const { names, worksheets } = context.workbook;
    return at < 0 ? names.getItem(address).getRange() : worksheets.getItem(sheetName).getRange(address.slice(at + 1));
  });
}

/** Shows the scorecard sheet from its top. */
export async function activateScorecard(sheetName: string): Promise<void> {
  await show((context) => context.workbook.worksheets.getItem(sheetName).getRange('A1'));
}

async function show(place: (context: Excel.RequestContext) => Excel.Range): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = place(context);
      range.worksheet.activate();
      range.select();
      await context.sync();
    });
  } catch (error) {
    throw asWorkbookError(error);
  }
}
