import type { Area } from '../cells/area';
import { areaOf } from './area-text';
import type { ReadName } from './structure';

/** Names that Excel and this add-in keep for themselves, as far as their own text tells in any language. */
export function isSystemName(name: string): boolean {
  return /^(_xlnm\.|_xlfn\.|_xlpm\.|_xleta\.|_filterdatabase$|print_area$|print_titles$|_bms_)/i.test(name);
}

/** What a sheet prints: Excel keeps both as names of the sheet's own, in the user's language (office-js #3984). */
export interface PrintedCells {
  readonly area: readonly Area[];
  readonly titles: readonly Area[];
}

/** The sheets whose printed cells have to be known to tell their names from the user's. */
export function sheetsToAsk(names: readonly ReadName[]): readonly string[] {
  return [
    ...new Set(
      names.flatMap(({ name, scope, visible }) => (scope !== null && visible && !isSystemName(name) ? [scope] : [])),
    ),
  ];
}

/** Queues the question what sheets print, for the next round trip. */
export function queuePrinted(
  context: Excel.RequestContext,
  sheets: readonly string[],
): () => ReadonlyMap<string, PrintedCells> {
  const queued = sheets.map((sheet) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheet);
    const area = pageLayout.getPrintAreaOrNullObject();
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    const columns = pageLayout.getPrintTitleColumnsOrNullObject();
    for (const each of [area, rows, columns]) each.load('address');
    return { sheet, area, rows, columns };
  });
  return () =>
    new Map(
      queued.map(({ sheet, area, rows, columns }) => [
        sheet,
        { area: areasOf(area), titles: [...areasOf(rows), ...areasOf(columns)] },
      ]),
    );
}

function areasOf(range: Excel.Range | Excel.RangeAreas): readonly Area[] {
  if (range.isNullObject) return [];
  const parts = range.address.match(/(?:'(?:[^']|'')*'|[^',;])+/g) ?? [];
  return parts.flatMap((part) => areaOf(part.trim()) ?? []);
}

/**
 * What Excel calls its own name in a file, for one that it made for printing.
 *
 * @param areas - where the name points
 * @param count - how many areas it has; those of whole rows and columns cannot be read in R1C1 style
 * @returns `null` for a user's name
 */
export function printName(
  areas: readonly Area[],
  count: number,
  { area, titles }: PrintedCells,
): 'Print_Area' | 'Print_Titles' | null {
  if (areas.length === 0) return count > 1 && count === titles.length ? 'Print_Titles' : null;
  if (isSame(areas, area)) return 'Print_Area';
  return isSame(areas, titles) ? 'Print_Titles' : null;
}

function isSame(one: readonly Area[], other: readonly Area[]): boolean {
  const key = ({ sheet, top, left, bottom, right }: Area): string =>
    JSON.stringify([sheet.toLowerCase(), top, left, bottom, right]);
  const keys = new Set(other.map(key));
  return one.length === other.length && one.every((area) => keys.has(key(area)));
}
