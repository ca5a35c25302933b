import { openHost, type ExcelHost } from '../../../src/host/node';
import { defaultProfile, type ExcelProfile, profiles } from '../../../src/host/profile';
import { asWorkbookError } from '../../../src/workbook/error';
import { readStructure } from '../../../src/workbook/names/structure';
import type { PageSetup, SheetPlan } from '../../../src/workbook/sheets/plan';
import { planWriting } from '../../../src/workbook/sheets/plan-writing';
import { findMarked, readSheet, widthsByCode } from '../../../src/workbook/sheets/previous-sheet';
import { setViews } from '../../../src/workbook/sheets/set-views';
import type { SheetKind } from '../../../src/workbook/sheets/sheet-kind';
import { freeSheetName } from '../../../src/workbook/sheets/sheet-name';
import { writeSheet } from '../../../src/workbook/sheets/write-sheet';
import { Sheet, workbookWith } from '../../support/workbook-builder';

/** A made-up feature: a kind of sheet, and its plan from what it is made of. */
export interface Feature<Content> {
  readonly kind: SheetKind;
  readonly name: string;
  layOut(content: Content, widths: ReadonlyMap<string, number>): SheetPlan;
}

export const page: PageSetup = {
  orientation: 'portrait',
  margins: { left: 34, right: 34, top: 32, bottom: 44, footer: 20 },
  printArea: 'A1:A1',
  titleRow: null,
  breaks: null,
  footer: { left: '&F', center: '', right: '&P' },
};

export const bare = { styles: [], rules: [], merges: [], rowGroups: [], links: [], choices: [] };

export function general(cells: readonly (readonly unknown[])[]): string[][] {
  return cells.map((row) => row.map(() => 'General'));
}

/** Makes a sheet as a feature does: finds the one that is there, lays out, writes, sets the view. */
export async function make<Content>(
  feature: Feature<Content>,
  content: Content,
  limit?: number,
): Promise<readonly string[]> {
  const structure = await readStructure();
  const [found] = findMarked(structure, feature.kind);
  const previous = found === undefined ? null : await readSheet(found, feature.kind);
  const plan = feature.layOut(content, widthsByCode(previous));
  const names = structure.sheets.map((sheet) => sheet.name);
  const writing = planWriting({
    kind: feature.kind,
    plan,
    previous,
    sheetName: freeSheetName(feature.name, names),
    frozen: false,
    facts: [],
    requestLimit: limit,
  });
  await writeSheet(writing);
  return setViews([{ sheetName: writing.sheetName, ...plan }], writing.requestLimit);
}

/** No calculation: what is written is looked at, not what it comes to. */
export async function withHost(
  work: (host: ExcelHost) => Promise<void>,
  excel: ExcelProfile = profiles[defaultProfile],
): Promise<void> {
  const bytes = workbookWith(new Sheet('Data').put('A1', 1), [{ name: 'Tall', refersTo: 'Data!$A$1' }], {
    indicators: [],
  });
  const host = await openHost(bytes, { calculate: false, excel });
  const remove = host.installGlobals();
  try {
    await work(host);
  } finally {
    remove();
    host.dispose();
  }
}

export const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'made',
    (error: unknown) => asWorkbookError(error).fault,
  );
