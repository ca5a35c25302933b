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
export interface Structure {
  readonly names: readonly FoundName[];
  readonly sheets: readonly FoundSheet[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly structureProtected: boolean;
}

const nameFields = ['name', 'scope', 'visible', 'formula', 'value'] as const;

/** Reads names, sheets, tables and protection in one round trip, however many there are. */
export async function readStructure(context: Excel.RequestContext): Promise<Structure> {
  const { names, tables, worksheets, protection } = context.workbook;
  names.load(nameFields.map((field) => `items/${field}`).join(','));
  tables.load('items/name,items/worksheet/name');
  worksheets.load(['items/name', 'items/visibility', 'items/protection/protected', ...nameFields.map((field) => `items/names/items/${field}`)].join(','));
  protection.load('protected');
  await context.sync();
  const sheets = worksheets.items.map((sheet) => sheet.name);
  return {
    names: withoutDoubles([
      ...names.items.map((item) => foundName(item, null)),
      ...worksheets.items.flatMap((sheet) => sheet.names.items.map((item) => foundName(item, sheet.name))),
    ]),
    sheets: worksheets.items.map((sheet) => ({ name: sheet.name, visible: sheet.visibility === 'Visible', protected: sheet.protection.protected })),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })).filter((table) => sheets.includes(table.sheet)),
    structureProtected: protection.protected,
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
