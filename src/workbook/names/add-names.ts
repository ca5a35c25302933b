import { parseA1Ref, stringifyA1Ref } from '@borgar/fx';
import { asWorkbookError, excelErrorCode } from '../error';
import type { NamableRange } from './marked-range';
import { WorkbookError } from '../error';
import { isAllowedName } from './propose-name';

/**
 * Gives ranges their names, in the whole workbook: all of them or none.
 *
 * @throws WorkbookError `name-refused` with the first name that Excel does not take, or that is in use; `name-on-sheet`
 *   where a sheet has it for itself
 */
export async function addNames(ranges: readonly NamableRange[]): Promise<void> {
  if (ranges.length === 0) return;
  try {
    const refused = ranges.find(
      ({ name }, index) =>
        !isAllowedName(name) || ranges.some((other, before) => before < index && isSame(other.name, name)),
    );
    if (refused !== undefined) throw new WorkbookError('name-refused', { name: refused.name });
    const taken = (await usedNames(ranges))[0];
    if (taken !== undefined) throw new WorkbookError('name-refused', { name: taken });
    await add(ranges);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Those of the names that the workbook has, for a range or for a table. */
function usedNames(ranges: readonly NamableRange[]): Promise<readonly string[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { names, tables } = context.workbook;
    const found = ranges.flatMap(({ name }) => [
      { name, item: names.getItemOrNullObject(name) },
      { name, item: tables.getItemOrNullObject(name) },
    ]);
    for (const { item } of found) item.load('name');
    await context.sync();
    return found.filter(({ item }) => !item.isNullObject).map(({ name }) => name);
  });
}

async function add(ranges: readonly NamableRange[]): Promise<void> {
  const context = new Excel.RequestContext();
  for (const { name, address } of ranges) context.workbook.names.add(name, rangeOf(context, address));
  try {
    await context.sync();
  } catch (error) {
    const added = await takeBack(ranges);
    const reason = asWorkbookError(error);
    // Excel adds in order, so the first that is not there is the one it did not take.
    const refused = ranges[added.length]?.name;
    const isRefusal = ['InvalidArgument', 'ItemAlreadyExists'].includes(excelErrorCode(error) ?? '');
    if (!isRefusal || refused === undefined) throw reason;
    const sheet = await sheetWithName(refused);
    throw sheet === null
      ? new WorkbookError('name-refused', { name: refused }, { cause: error })
      : new WorkbookError('name-on-sheet', { name: refused, sheet }, { cause: error });
  }
}

/**
 * The sheet that has a name for itself, the one in front before the others: Excel has been seen to take that one's names
 * for the workbook's (office-js #2875). `null` where none has it.
 */
async function sheetWithName(name: string): Promise<string | null> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const front = worksheets.getActiveWorksheet();
  front.load('name');
  worksheets.load('items/name');
  await context.sync();
  const sheets = [front, ...worksheets.items];
  const found = sheets.map((sheet) => sheet.names.getItemOrNullObject(name));
  for (const item of found) item.load('name');
  await context.sync();
  return sheets[found.findIndex((item) => !item.isNullObject)]?.name ?? null;
}

/** @returns the names that had been added and are taken away again */
async function takeBack(ranges: readonly NamableRange[]): Promise<readonly string[]> {
  const context = new Excel.RequestContext();
  const found = ranges.map(({ name }) => ({ name, item: context.workbook.names.getItemOrNullObject(name) }));
  for (const { item } of found) item.load('name');
  await context.sync();
  const added = found.filter(({ item }) => !item.isNullObject);
  if (added.length === 0) return [];
  for (const { item } of added) item.delete();
  await context.sync();
  return added.map(({ name }) => name);
}

function rangeOf(context: Excel.RequestContext, address: string): Excel.Range {
  const parsed = parseA1Ref(address);
  const sheet = parsed?.context?.[0];
  if (parsed === undefined || !('range' in parsed) || sheet === undefined) throw new WorkbookError('nothing-marked');
  return context.workbook.worksheets.getItem(sheet).getRange(stringifyA1Ref({ range: parsed.range }));
}
