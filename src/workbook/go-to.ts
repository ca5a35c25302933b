import { asWorkbookError } from './excel-error';

/**
 * Selects cells and shows their sheet; of several areas the first, since Excel selects no more at once through a range.
 *
 * @param address - with its sheet (`'BMS-oppsett'!L7`), several behind commas (`Data!B2,Data!B4`), or a defined name
 * @throws WorkbookError when there is no such place any more
 */
export async function goTo(address: string): Promise<void> {
  const area = firstArea(address);
  const at = area.lastIndexOf('!');
  const sheetName = area.slice(0, Math.max(0, at)).replace(/^'|'$/g, '').replaceAll("''", "'");
  await show((context) => {
    const { names, worksheets } = context.workbook;
    return at < 0 ? names.getItem(area).getRange() : worksheets.getItem(sheetName).getRange(area.slice(at + 1));
  });
}

/** A comma within the quotes of a sheet's name parts nothing. */
function firstArea(address: string): string {
  return /^(?:'(?:[^']|'')*'|[^',])+/.exec(address)?.[0].trim() ?? address;
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
