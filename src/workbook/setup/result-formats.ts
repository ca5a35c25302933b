import { nameToAsk } from './number-formats';
import type { CellEdit } from './plan-edits';

/**
 * Number formats of the cells that the rows' results stand in, where the rows themselves do not tell: that of the newest number
 * behind each name. A round trip, only when needed.
 *
 * @returns nothing where Excel gives no range for one of the names
 */
export async function resultFormats(cells: readonly CellEdit[]): Promise<ReadonlyMap<CellEdit, string>> {
  const asked = cells.flatMap((edit) => {
    const name = nameToAsk(edit);
    return name === null ? [] : [{ edit, name }];
  });
  if (asked.length === 0) return new Map();
  const context = new Excel.RequestContext();
  const queued = asked.map(({ edit, name }) => {
    const range = namedItem(context, name).getRangeOrNullObject().getUsedRangeOrNullObject(true);
    range.load('numberFormat');
    return { edit, range };
  });
  try {
    await context.sync();
  } catch {
    // A name of several areas makes Excel throw for all; the numbers then keep the format that they have.
    return new Map();
  }
  return new Map(
    queued.flatMap(({ edit, range }) => {
      const format: unknown = range.isNullObject ? null : range.numberFormat.at(-1)?.at(-1);
      return typeof format === 'string' ? [[edit, format] as const] : [];
    }),
  );
}

/** `Frafall`, or `Ark2!Frafall` of a sheet. */
function namedItem(context: Excel.RequestContext, reference: string): Excel.NamedItem {
  const at = reference.lastIndexOf('!');
  const { names, worksheets } = context.workbook;
  if (at < 0) return names.getItemOrNullObject(reference);
  const sheet = reference.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  return worksheets.getItemOrNullObject(sheet).names.getItemOrNullObject(reference.slice(at + 1));
}
