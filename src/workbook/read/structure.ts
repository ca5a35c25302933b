import { asWorkbookError } from '../excel-error';
import { classifyName, type NameMeaning } from '../names/classify-name';
import { nextTurn } from '../next-turn';

/** A defined name as the workbook holds it. */
interface StoredName {
  readonly name: string;
  /** Name of its sheet; `null` for the workbook's own. */
  readonly scope: string | null;
  readonly visible: boolean;
  readonly formula: string;
}

interface ReadName extends StoredName {
  /** What Excel computed; text, number or boolean. */
  readonly value: unknown;
}

export interface FoundName extends ReadName {
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

const storedFields = ['name', 'scope', 'visible', 'formula'] as const;
const nameFields = [...storedFields, 'value'] as const;

/**
 * Reads names, sheets, tables and protection in one round trip, however many there are. Only where that fails are the names
 * read again sheet by sheet, so that a collection which Excel cannot give spoils no other.
 */
export async function readStructure(): Promise<Structure> {
  try {
    // Waits until the user has left the cell being edited; what follows does not wait again.
    const read = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const structure = queueStructure(context, nameFields.map((field) => `items/names/items/${field}`));
      const names = queueNames(context.workbook.names, nameFields);
      await context.sync();
      const ofSheets = context.workbook.worksheets.items.flatMap((sheet) => sheet.names.items.map((item) => readName(item, sheet.name)));
      return { ...structure(), names: withoutDoubles([...names(null), ...ofSheets]) };
    });
    return { ...read, names: await withMeanings(read.names) };
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

/**
 * What a workbook is made of, as a text that is the same as long as no name, sheet or table is added, changed or taken away.
 * It tells whether a reading is still true at less than the reading's cost.
 */
export function makeupOf({ names, sheets, tables, structureProtected }: Layout & { readonly names: readonly StoredName[] }): string {
  const parts: readonly (readonly unknown[])[] = [
    [structureProtected],
    ...sheets.map((sheet) => [sheet.name, sheet.protected]),
    ...tables.map((table) => [table.name, table.sheet]),
    ...names.map(({ name, scope, visible, formula }) => [name, scope, visible, formula]),
  ];
  return parts.map((part) => JSON.stringify(part)).join('\n');
}

/** Reads that text in one round trip; never waits for a cell that is being edited. */
export async function readMakeup(): Promise<string> {
  const context = new Excel.RequestContext();
  const layout = queueStructure(context, storedFields.map((field) => `items/names/items/${field}`));
  const { names, worksheets } = context.workbook;
  names.load(storedFields.map((field) => `items/${field}`).join(','));
  await context.sync();
  const ofSheets = worksheets.items.flatMap((sheet) => sheet.names.items.map((item) => storedName(item, sheet.name)));
  return makeupOf({ ...layout(), names: withoutDoubles([...names.items.map((item) => storedName(item, null)), ...ofSheets]) });
}

async function readOneByOne(): Promise<Structure> {
  const context = new Excel.RequestContext();
  const queued = queueStructure(context, []);
  await context.sync();
  const structure = queued();
  const read: ReadName[] = [];
  for (const scope of [null, ...structure.sheets.map((sheet) => sheet.name)]) read.push(...await namesOf(scope));
  return { ...structure, names: await withMeanings(withoutDoubles(read)) };
}

/** The names of a scope, without their values where Excel cannot compute one of them; none where it cannot give them at all. */
async function namesOf(scope: string | null): Promise<readonly ReadName[]> {
  for (const fields of [nameFields, storedFields]) {
    const context = new Excel.RequestContext();
    const { workbook } = context;
    const names = queueNames(scope === null ? workbook.names : workbook.worksheets.getItem(scope).names, fields);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the second only where the first failed
      await context.sync();
      return names(scope);
    } catch {
      // Tried again with less.
    }
  }
  return [];
}

function queueNames(names: Excel.NamedItemCollection, fields: readonly (typeof nameFields)[number][]): (scope: string | null) => ReadName[] {
  names.load(fields.map((field) => `items/${field}`).join(','));
  return (scope) => names.items.map((item) => readName(item, scope, fields.includes('value')));
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

function storedName(item: Excel.NamedItem, sheet: string | null): StoredName {
  return {
    name: item.name,
    // A sheet's collection has been seen to hold the workbook's names as well (office-js #1011).
    scope: item.scope === 'Workbook' ? null : sheet,
    visible: item.visible,
    formula: String(item.formula),
  };
}

function readName(item: Excel.NamedItem, sheet: string | null, hasValue = true): ReadName {
  return { ...storedName(item, sheet), value: hasValue ? item.value : null };
}

/** So many names are understood before the pane may answer again: a few milliseconds' work. */
const namesInTurn = 250;

async function withMeanings(names: readonly ReadName[]): Promise<readonly FoundName[]> {
  const found: FoundName[] = [];
  for (const [index, name] of names.entries()) {
    if (index > 0 && index % namesInTurn === 0) await nextTurn();
    found.push({ ...name, meaning: classifyName(name.name, name.formula) });
  }
  return found;
}

/** One name for each name and scope, case ignored. */
function withoutDoubles<Name extends StoredName>(names: readonly Name[]): readonly Name[] {
  const seen = new Map<string, Name>();
  for (const name of names) {
    const key = `${name.scope?.toLowerCase() ?? ''}!${name.name.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
