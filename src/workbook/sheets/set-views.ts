import { toCol } from '@borgar/fx';
import { pageScale } from './page-scale';
import type { SheetPlan } from './plan';
import { byteLength, sendSteps } from './send-steps';

/** A sheet that is written, and how it is to be viewed and printed. */
export interface WrittenSheet extends Pick<SheetPlan, 'view' | 'page' | 'columns' | 'heights'> {
  readonly sheetName: string;
}

/** What of a plan is still needed when the sheet is written. */
export function writtenSheet(sheetName: string, { view, page, columns, heights }: SheetPlan): WrittenSheet {
  return { sheetName, view, page, columns, heights };
}

type Setting = (sheet: Excel.Worksheet, written: WrittenSheet) => void;

/** Each can be set, or refused, without the others. */
const settings: readonly Setting[] = [hideGridlines, freeze, breakPages, setPaper, setPrintArea, setFooter];

/** Bytes that all settings of a sheet take beside its breaks and texts, measured and rounded up. */
const settingBytes = 8_000;
const breakBytes = 400;

/**
 * Sets how written sheets are viewed and printed, all in one last request: some versions of Excel refuse one or the other
 * (frozen panes: office-js #2014, #2196), and a sheet that is written is whole without it. After a failure each
 * setting is tried by itself, so that the others are set.
 *
 * @param requestLimit - bytes
 * @returns names of the sheets on which something could not be set
 */
export async function setViews(sheets: readonly WrittenSheet[], requestLimit: number): Promise<readonly string[]> {
  if (sheets.length === 0) return [];
  const refused = new Set<string>();
  if (!(await areSet(sheets, settings, requestLimit)))
    for (const setting of settings) {
      if (await areSet(sheets, [setting], requestLimit)) continue;
      for (const sheet of sheets) if (!(await areSet([sheet], [setting], requestLimit))) refused.add(sheet.sheetName);
    }
  return sheets.map((sheet) => sheet.sheetName).filter((name) => refused.has(name));
}

/** Sets each sheet's settings; a fit to pages that Excel has not kept becomes a scale. */
async function areSet(
  sheets: readonly WrittenSheet[],
  what: readonly Setting[],
  requestLimit: number,
): Promise<boolean> {
  const fits: { readonly written: WrittenSheet; readonly layout: Excel.PageLayout }[] = [];
  const steps = sheets.map((written) => ({
    bytes:
      settingBytes + breakBytes * (written.page.breaks?.length ?? 0) + byteLength(JSON.stringify(written.page.footer)),
    queue: (worksheets: Excel.WorksheetCollection) => {
      const sheet = worksheets.getItem(written.sheetName);
      for (const set of what) set(sheet, written);
      if (!what.includes(setPaper)) return;
      const { pageLayout: layout } = sheet;
      layout.load('zoom');
      fits.push({ written, layout });
    },
  }));
  try {
    await sendSteps(
      steps,
      (context) => context.workbook.worksheets,
      requestLimit,
      () => undefined,
    );
    await scale(fits.flatMap(({ written, layout }) => (isFitted(layout.zoom, written) ? [] : [written])));
    return true;
  } catch {
    return false;
  }
}

function isFitted({ horizontalFitToPages, scale }: Excel.PageLayoutZoomOptions, written: WrittenSheet): boolean {
  return horizontalFitToPages === 1 || scale === pageScale(written);
}

/** Windows has been seen to drop a fit to pages without a word (office-js #1860); a scale stands. */
async function scale(sheets: readonly WrittenSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  const context = new Excel.RequestContext();
  for (const sheet of sheets)
    context.workbook.worksheets.getItem(sheet.sheetName).pageLayout.zoom = { scale: pageScale(sheet) };
  await context.sync();
}

function hideGridlines(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
}

function freeze(sheet: Excel.Worksheet, { view }: WrittenSheet): void {
  const { frozenRows: rows, frozenColumns: columns } = view;
  sheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${toCol(columns - 1)}${rows}`));
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
}

function breakPages(sheet: Excel.Worksheet, { page }: WrittenSheet): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  page.breaks?.forEach((row) => sheet.horizontalPageBreaks.add(`A${row}`));
}

/** A4, one page across and as many down as it takes; the scale stands where the fit that follows it is not kept. */
function setPaper(sheet: Excel.Worksheet, written: WrittenSheet): void {
  const { page } = written;
  const { pageLayout } = sheet;
  pageLayout.orientation =
    page.orientation === 'portrait' ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { scale: pageScale(written) };
  pageLayout.zoom =
    page.breaks === null ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = page.margins.left;
  pageLayout.rightMargin = page.margins.right;
  pageLayout.topMargin = page.margins.top;
  pageLayout.bottomMargin = page.margins.bottom;
  pageLayout.footerMargin = page.margins.footer;
}

function setPrintArea({ pageLayout }: Excel.Worksheet, { page }: WrittenSheet): void {
  pageLayout.setPrintArea(page.printArea);
  if (page.titleRow !== null) pageLayout.setPrintTitleRows(`$${page.titleRow}:$${page.titleRow}`);
}

function setFooter(sheet: Excel.Worksheet, { page }: WrittenSheet): void {
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = page.footer.left;
  footer.centerFooter = page.footer.center;
  footer.rightFooter = page.footer.right;
}
