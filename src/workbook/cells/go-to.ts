import { asWorkbookError, excelErrorCode } from '../error';
import { WorkbookError } from '../error';

/**
 * Selects cells and shows their sheet; of several areas the first, since Excel selects no more at once through a range.
 *
 * @param address - with its sheet (`'BMS-oppsett'!L7`), several behind commas (`Data!B2,Data!B4`), or a defined name
 * @throws WorkbookError `place-gone` when there is no such place any more, `sheet-hidden` when its sheet is hidden
 */
export async function goTo(address: string): Promise<void> {
  const area = firstArea(address);
  const at = area.lastIndexOf('!');
  const sheetName = area.slice(0, Math.max(0, at)).replace(/^'|'$/g, '').replaceAll("''", "'");
  await show(area, (context) => {
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
  await show(sheetName, (context) => context.workbook.worksheets.getItem(sheetName).getRange('A1'));
}

async function show(name: string, place: (context: Excel.RequestContext) => Excel.Range): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = place(context);
      range.worksheet.activate();
      range.select();
      await context.sync();
    });
  } catch (error) {
    if (gone.has(excelErrorCode(error) ?? '')) throw new WorkbookError('place-gone', { place: name }, { cause: error });
    const reason = asWorkbookError(error);
    const hidden = reason.fault === 'failed' ? await hiddenSheet(place).catch(() => null) : null;
    throw hidden === null ? reason : new WorkbookError('sheet-hidden', { sheet: hidden }, { cause: error });
  }
}

/** What Excel says of a name, a sheet or cells that are not there. */
const gone: ReadonlySet<string> = new Set(['ItemNotFound', 'InvalidReference', 'InvalidArgument']);

/** The sheet of a place, where it is hidden: Excel does not show it, and says no more than that it cannot. */
async function hiddenSheet(place: (context: Excel.RequestContext) => Excel.Range): Promise<string | null> {
  const context = new Excel.RequestContext();
  const { worksheet } = place(context);
  worksheet.load('name,visibility');
  await context.sync();
  return worksheet.visibility === 'Visible' ? null : worksheet.name;
}
