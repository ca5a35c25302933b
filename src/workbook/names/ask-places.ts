import { excelErrorCode } from '../error';
import type { Area } from '../cells/area';
import { areaOf } from './area-text';

/** A name whose range Excel is asked for. */
export interface AskedName {
  readonly name: string;
  /** Name of its sheet; `null` for the workbook's own. */
  readonly scope: string | null;
  readonly formula: string;
  /** What Excel computed. */
  readonly value: unknown;
}

/** What stands around a name: by it the sheet is found that knows the name's range. */
export interface NameContext {
  readonly names: readonly AskedName[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly sheets: readonly { readonly name: string }[];
}

/** Where each name points; one that gives no range has none. */
export type Places<Name extends AskedName> = ReadonlyMap<Name, Area>;

/** Names asked in one request: at about 430 bytes each well under Excel on the web's 5 MB. */
export const namesInRequest = 5_000;

/** Codes by which Excel says that a name has no range, where another Excel gives a null object (office-js #4321, #5174). */
const refusals: ReadonlySet<string> = new Set([
  'InvalidReference',
  'InvalidOperation',
  'InvalidArgument',
  'ItemNotFound',
  'UnsupportedOperation',
]);

/** How a name is asked for its range: itself, or the sheet of the given name by the name's. */
type Route = { readonly sheet: string | null };

/**
 * Names that cost requests to find out about, by what they say and come to: the way that gives their range, or `null` where
 * none does. It holds as long as both stay the same.
 */
const learned = new Map<string, Route | null>();

function keyOf({ name, scope, formula, value }: AskedName): string {
  return JSON.stringify([scope, name, formula, String(value)]);
}

/** Those of the names that can be asked without spoiling the request, as far as is known. */
export function askable<Name extends AskedName>(names: readonly Name[]): readonly Name[] {
  return learned.size === 0 ? names : names.filter((name) => learned.get(keyOf(name)) !== null);
}

/**
 * Queues the question where names point, for the next round trip.
 *
 * @param around - the workbook's names, tables and sheets
 * @returns a function that reads the answers after the sync
 */
export function queuePlaces<Name extends AskedName>(
  context: Excel.RequestContext,
  names: readonly Name[],
  around: NameContext,
): () => Places<Name> {
  const queued = names.map((name) => {
    const range = rangeOf(context, name, learned.get(keyOf(name)) ?? routesOf(name, around)[0] ?? { sheet: null });
    range.load('address');
    return { name, range };
  });
  return () =>
    new Map(
      queued.flatMap(({ name, range }): [Name, Area][] => {
        const area = range.isNullObject ? null : areaOf(range.address);
        return area === null ? [] : [[name, area]];
      }),
    );
}

function rangeOf({ workbook }: Excel.RequestContext, { name, scope }: AskedName, { sheet }: Route): Excel.Range {
  if (sheet !== null) return workbook.worksheets.getItem(sheet).getRange(name);
  const { names } = scope === null ? workbook : workbook.worksheets.getItem(scope);
  return names.getItem(name).getRangeOrNullObject();
}

/** Sheets that are asked one by one for a name whose formula speaks of none. */
const mostSheets = 12;

/**
 * The ways to a name's range, likeliest first. One that finds its cells by a function is asked for through the sheets that it
 * speaks of, since the desktop's names do not tell it (office-js #4321).
 */
function routesOf(name: AskedName, around: NameContext): readonly Route[] {
  const itself: Route = { sheet: null };
  if (!/[\p{L}\d.]\s*\(/u.test(name.formula)) return [itself];
  const spoken = sheetsOf(name, around);
  const others = around.sheets.map((sheet) => sheet.name).filter((sheet) => !spoken.includes(sheet));
  const allowed = (sheets: readonly string[]): readonly Route[] =>
    sheets.filter((sheet) => isFree(name, sheet, around)).map((sheet) => ({ sheet }));
  return [...allowed(spoken), itself, ...allowed(others.slice(0, mostSheets))];
}

/**
 * Asks where names point in requests of their own. Where one of them makes Excel refuse the request, halves it until the one
 * stands alone: it costs no other name its place, is asked for in every way there is, and is remembered.
 *
 * @param around - the workbook's names, tables and sheets
 * @throws Error what Excel answered, where it is not the names' fault
 */
export async function askPlaces<Name extends AskedName>(
  names: readonly Name[],
  around: NameContext,
): Promise<Places<Name>> {
  const [only] = names;
  if (only === undefined) return new Map();
  if (names.length > namesInRequest) return halved(names, around);
  if (names.length > 1) return (await placesOrRefusal(names, around)) ?? halved(names, around);
  for (const route of routesOf(only, around)) {
    learned.set(keyOf(only), route);
    // Asked one after another: the first way that leads to the range ends it.
    const found = await placesOrRefusal([only], around);
    if (found !== null) return found;
  }
  learned.set(keyOf(only), null);
  return new Map();
}

/** Where the names point; `null` where Excel refused the request for what one of them is. */
async function placesOrRefusal<Name extends AskedName>(
  names: readonly Name[],
  around: NameContext,
): Promise<Places<Name> | null> {
  const context = new Excel.RequestContext();
  const places = queuePlaces(context, names, around);
  try {
    await context.sync();
    return places();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return null;
  }
}

/** Sheets that a formula speaks of, and those of the tables that it speaks of. */
function sheetsOf({ formula }: AskedName, { tables }: NameContext): readonly string[] {
  const sheets = [...formula.matchAll(/'((?:[^']|'')+)'!|([^\s'"!(){},;:+\-*/^&=<>%[\]#]+)!/gu)].map(
    ([, quoted, bare]) => quoted?.replaceAll("''", "'") ?? bare ?? '',
  );
  const named = new Set(
    [...formula.matchAll(/([\p{L}_\\][\p{L}\d_.\\]*)\[/gu)].map(([, table]) => table?.toLowerCase()),
  );
  const ofTables = tables.filter(({ name }) => named.has(name.toLowerCase())).map(({ sheet }) => sheet);
  return [...new Set([...sheets, ...ofTables])];
}

/** Whether a sheet would give this name's range: one with a name of its own spelled like it gives that one's. */
function isFree({ name, scope }: AskedName, sheet: string, { names }: NameContext): boolean {
  const isSame = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase();
  if (scope !== null) return isSame(scope, sheet);
  return !names.some((each) => isSame(each.scope, sheet) && isSame(each.name, name));
}

/** Whether Excel refused a request for what a name in it is. */
export function isRefusal(error: unknown): boolean {
  return refusals.has(excelErrorCode(error) ?? '');
}

async function halved<Name extends AskedName>(names: readonly Name[], around: NameContext): Promise<Places<Name>> {
  const middle = Math.ceil(names.length / 2);
  return new Map([
    ...(await askPlaces(names.slice(0, middle), around)),
    ...(await askPlaces(names.slice(middle), around)),
  ]);
}
