import { asWorkbookError } from '../excel-error';
import { classifyName, type NameMeaning } from '../names/classify-name';

/** A defined name as the workbook holds it. */
export interface FoundName {
  readonly name: string;
  /** Name of its sheet; `null` for the workbook's own. */
  readonly scope: string | null;
  readonly visible: boolean;
  readonly formula: string;
  /** What Excel computed; text, number or boolean. */
  readonly value: unknown;
  readonly meaning: NameMeaning;
}

export interface FoundSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

/** What a workbook is made of, read in the first round trip. */
export interface Structure extends Layout {
  readonly names: readonly FoundName[];
}

/** What a workbook is made of but for its names. */
export interface Layout {
  readonly sheets: readonly FoundSheet[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly structureProtected: boolean;
}

const nameFields = ['name', 'scope', 'visible', 'formula', 'value'] as const;

/**
 * Reads names, sheets, tables and protection in one round trip, however many there are. Only where that fails are the names
 * read again sheet by sheet, so that a collection which Excel cannot give spoils no other.
 */
export async function readStructure(): Promise<Structure> {
  try {
    // Waits until the user has left the cell being edited; what follows does not wait again.
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const structure = queueStructure(context, nameFields.map((field) => `items/names/items/${field}`));
      const names = queueNames(context.workbook.names);
      await context.sync();
      const ofSheets = context.workbook.worksheets.items.flatMap((sheet) => sheet.names.items.map((item) => foundName(item, sheet.name)));
      return { ...structure(), names: withoutDoubles([...names(null), ...ofSheets]) };
    });
  } catch (error) {
    if (asWorkbookError(error).fault !== 'failed') throw error;
    return readOneByOne();
  }
}

/** Reads sheets, tables and protection alone: what editing the setup needs, however many names there are. */
export function readLayout(): Promise<Layout> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const layout = queueStructure(context, []);
    await context.sync();
    return layout();
  });
}

async function readOneByOne(): Promise<Structure> {
  const context = new Excel.RequestContext();
  const queued = queueStructure(context, []);
  await context.sync();
  const structure = queued();
  const found: FoundName[][] = [];
  for (const scope of [null, ...structure.sheets.map((sheet) => sheet.name)]) found.push(await namesOf(scope));
  return { ...structure, names: withoutDoubles(found.flat()) };
}

/** The names of a scope; none where Excel cannot give them. */
async function namesOf(scope: string | null): Promise<FoundName[]> {
  const context = new Excel.RequestContext();
  const { workbook } = context;
  const names = queueNames(scope === null ? workbook.names : workbook.worksheets.getItem(scope).names);
  try {
    await context.sync();
    return names(scope);
  } catch {
    return [];
  }
}

function queueNames(names: Excel.NamedItemCollection): (scope: string | null) => FoundName[] {
  names.load(nameFields.map((field) => `items/${field}`).join(','));
  return (scope) => names.items.map((item) => foundName(item, scope));
}

/** @param more - what else to load of each sheet */
function queueStructure(context: Excel.RequestContext, more: readonly string[]): () => Layout {
  const { tables, worksheets, protection } = context.workbook;
  tables.load('items/name,items/worksheet/name');
  worksheets.load(['items/name', 'items/visibility', 'items/protection/protected', ...more].join(','));
  protection.load('protected');
  return () => {
    const sheets = worksheets.items.map((sheet) => sheet.name);
    return {
      sheets: worksheets.items.map((sheet) => ({ name: sheet.name, visible: sheet.visibility === 'Visible', protected: sheet.protection.protected })),
      tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })).filter((table) => sheets.includes(table.sheet)),
      structureProtected: protection.protected,
    };
  };
}

function foundName(item: Excel.NamedItem, sheet: string | null): FoundName {
  return {
    name: item.name,
    // A sheet's collection has been seen to hold the workbook's names as well (office-js #1011).
    scope: item.scope === 'Workbook' ? null : sheet,
    visible: item.visible,
    formula: String(item.formula),
    value: item.value,
    meaning: classifyName(item.name, String(item.formula)),
  };
}

/** One name for each name and scope, case ignored. */
function withoutDoubles(names: readonly FoundName[]): readonly FoundName[] {
  const seen = new Map<string, FoundName>();
  for (const name of names) {
    const key = `${name.scope?.toLowerCase() ?? ''}!${name.name.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
