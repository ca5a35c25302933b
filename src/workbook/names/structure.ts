import { withOwnFunctions } from '../cells/own-functions';
import type { Layout } from '../cells/layout';
import { queueStructure } from '../cells/layout';
import { sheetPrefix } from '../cells/sheet-reference';
import { asWorkbookError, excelErrorCode } from '../error';
import { WorkbookError } from '../error';
import { nextTurn } from '../next-turn';
import type { RawValue } from '../../scorecard';
import type { Area } from '../cells/area';
import { areaOf, areaOfValue } from './area-text';
import { constantRows } from './constant-rows';
import { type NameShape, shapeOf } from './name-shape';

/** A defined name as the workbook holds it. */
interface StoredName {
  readonly name: string;
  /** Name of its sheet; `null` for the workbook's own. */
  readonly scope: string | null;
  readonly visible: boolean;
  readonly formula: string;
}

interface ValuedName extends StoredName {
  /** What Excel computed; text, number or boolean. */
  readonly value: unknown;
  /** What kind of value that is (`Excel.NamedItemType`); `null` where Excel could not tell. */
  readonly type: string | null;
}

/** A defined name as far as it is understood without asking where it points. */
export interface ReadName extends ValuedName {
  readonly shape: NameShape;
  /** Rows of a constant; `null` for anything else. */
  readonly constant: readonly (readonly RawValue[])[] | null;
  /** Cells that the name surely points to; Excel is asked about those that have none and may have some. */
  readonly areas: readonly Area[];
}

/** What a workbook is made of, read in the first round trip. */
export interface Structure extends Layout {
  readonly names: readonly ReadName[];
  /** Sheets whose own names Excel could not give; `null` among them for the workbook's. */
  readonly unread: readonly (string | null)[];
}

const storedFields = ['name', 'scope', 'visible', 'formula'] as const;
const nameFields = [...storedFields, 'value', 'type'] as const;

/**
 * Reads names, sheets, tables and protection in one round trip, however many there are. Only where that fails are the names
 * read again sheet by sheet, so that a collection which Excel cannot give spoils no other.
 */
export async function readStructure(): Promise<Structure> {
  try {
    // Waits until the user has left the cell being edited; what follows does not wait again.
    const read = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const structure = queueStructure(
        context,
        nameFields.map((field) => `items/names/items/${field}`),
      );
      const names = queueNames(context.workbook.names, nameFields);
      const { application } = context.workbook;
      application.load('decimalSeparator');
      await context.sync();
      const ofSheets = context.workbook.worksheets.items.flatMap((sheet) =>
        sheet.names.items.map((item) => readName(item, sheet.name)),
      );
      return {
        ...structure(),
        names: withoutDoubles([...names(null), ...ofSheets]),
        decimalSeparator: application.decimalSeparator,
      };
    });
    const { decimalSeparator, ...structure } = read;
    return { ...structure, names: await understood(read.names, decimalSeparator), unread: [] };
  } catch (error) {
    throwIfElsewhere(error);
    if (asWorkbookError(error).fault !== 'failed') throw error;
    return readOneByOne();
  }
}

/**
 * Another workbook is in front: then Excel gives no sheet's names (office-js #6365), and what is read would lack them.
 *
 * @throws WorkbookError `other-workbook`
 */
function throwIfElsewhere(error: unknown): void {
  if (['InvalidSelection', 'InactiveWorkbook'].includes(excelErrorCode(error) ?? ''))
    throw new WorkbookError('other-workbook', {}, { cause: error });
}

/**
 * What a workbook is made of, as a text that is the same as long as no name, sheet or table is added, changed or taken away.
 * It tells whether a reading is still true at less than the reading's cost.
 */
export function makeupOf({
  names,
  sheets,
  tables,
  structureProtected,
}: Layout & { readonly names: readonly StoredName[] }): string {
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
  const layout = queueStructure(
    context,
    storedFields.map((field) => `items/names/items/${field}`),
  );
  const { names, worksheets } = context.workbook;
  names.load(storedFields.map((field) => `items/${field}`).join(','));
  await context.sync();
  const ofSheets = worksheets.items.flatMap((sheet) => sheet.names.items.map((item) => storedName(item, sheet.name)));
  return makeupOf({
    ...layout(),
    names: withoutDoubles([...names.items.map((item) => storedName(item, null)), ...ofSheets]),
  });
}

async function readOneByOne(): Promise<Structure> {
  const context = new Excel.RequestContext();
  const queued = queueStructure(context, []);
  const { application } = context.workbook;
  application.load('decimalSeparator');
  await context.sync();
  const structure = queued();
  const read: ValuedName[] = [];
  const unread: (string | null)[] = [];
  for (const scope of [null, ...structure.sheets.map((sheet) => sheet.name)]) {
    const names = await namesOf(scope);
    if (names === null) unread.push(scope);
    else read.push(...names);
  }
  return { ...structure, names: await understood(withoutDoubles(read), application.decimalSeparator), unread };
}

/** The names of a scope, without their values where Excel cannot compute one of them; `null` where it cannot give them at all. */
async function namesOf(scope: string | null): Promise<readonly ValuedName[] | null> {
  for (const fields of [nameFields, storedFields]) {
    const context = new Excel.RequestContext();
    const { workbook } = context;
    const names = queueNames(scope === null ? workbook.names : workbook.worksheets.getItem(scope).names, fields);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the second only where the first failed
      await context.sync();
      return names(scope);
    } catch (error) {
      // Tried again with less.
      throwIfElsewhere(error);
    }
  }
  return null;
}

function queueNames(
  names: Excel.NamedItemCollection,
  fields: readonly (typeof nameFields)[number][],
): (scope: string | null) => ValuedName[] {
  names.load(fields.map((field) => `items/${field}`).join(','));
  return (scope) => names.items.map((item) => readName(item, scope, fields.includes('value')));
}

function storedName(item: Excel.NamedItem, sheet: string | null): StoredName {
  return {
    name: item.name,
    // A sheet's collection has been seen to hold the workbook's names as well (office-js #1011).
    scope: item.scope === 'Workbook' ? null : sheet,
    visible: item.visible,
    formula: withOwnFunctions(String(item.formula)),
  };
}

function readName(item: Excel.NamedItem, sheet: string | null, hasValue = true): ValuedName {
  return {
    ...storedName(item, sheet),
    value: hasValue ? item.value : null,
    type: hasValue ? item.type : null,
  };
}

/** So many names are understood before the pane may answer again: a few milliseconds' work. */
const namesInTurn = 250;

async function understood(names: readonly ValuedName[], decimalSeparator: string): Promise<readonly ReadName[]> {
  const found: ReadName[] = [];
  for (const [index, name] of names.entries()) {
    if (index > 0 && index % namesInTurn === 0) await nextTurn();
    const shape = shapeOf(name.formula);
    const isConstant = shape.form === 'constant' || shape.form === 'array';
    found.push({
      ...name,
      shape,
      constant: isConstant ? constantRows(name.formula, name.value, decimalSeparator) : null,
      areas: areasOf(name, shape),
    });
  }
  return found;
}

function areasOf({ type, value }: ValuedName, shape: NameShape): readonly Area[] {
  if (shape.form === 'areas')
    return (shape.parts ?? []).flatMap(({ sheet, address }) => areaOf(`${sheetPrefix(sheet)}${address}`) ?? []);
  if (shape.form !== 'reference' && shape.form !== 'formula') return [];
  return type === 'Range' ? [areaOfValue(value)].flatMap((area) => area ?? []) : [];
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
