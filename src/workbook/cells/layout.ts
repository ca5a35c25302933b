import { queueDateSystem } from './date-system';

export interface FoundSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

/** What a workbook is made of but for its names. */
export interface Layout {
  readonly sheets: readonly FoundSheet[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly structureProtected: boolean;
  /** Days are counted from 1904. */
  readonly date1904: boolean;
}

/** Reads sheets, tables and protection alone: what editing the setup needs, however many names there are. */
export function readLayout(): Promise<Layout> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const layout = queueStructure(context, []);
    await context.sync();
    return layout();
  });
}

/** @param more - what else to load of each sheet */
export function queueStructure(context: Excel.RequestContext, more: readonly string[]): () => Layout {
  const { tables, worksheets, protection } = context.workbook;
  tables.load('items/name,items/worksheet/name');
  worksheets.load(['items/name', 'items/visibility', 'items/protection/protected', ...more].join(','));
  protection.load('protected');
  const date1904 = queueDateSystem(context);
  return () => {
    const sheets = worksheets.items.map((sheet) => sheet.name);
    return {
      sheets: worksheets.items.map((sheet) => ({
        name: sheet.name,
        visible: sheet.visibility === 'Visible',
        protected: sheet.protection.protected,
      })),
      tables: tables.items
        .map((table) => ({ name: table.name, sheet: table.worksheet.name }))
        .filter((table) => sheets.includes(table.sheet)),
      structureProtected: protection.protected,
      date1904: date1904(),
    };
  };
}
