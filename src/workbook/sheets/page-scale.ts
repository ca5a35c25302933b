import { parseA1Ref } from '@borgar/fx';
import type { SheetPlan } from './plan';

/** The sides of A4, in points. */
const [short, long] = [595, 842];

/** What printers' rounding may take of a page. */
const usable = 0.985;

/** Points. */
const pixel = 0.75;

/** Per cent: what Excel takes for a scale, and no larger than the sheet is. */
const [least, most] = [10, 100];

/**
 * The scale at which a sheet is one page across, and one page in all where it does not break: what Excel computes itself where
 * it keeps a fit to pages (office-js #1860 tells of one that does not).
 *
 * @returns per cent, whole
 */
export function pageScale({ columns, heights, page }: Pick<SheetPlan, 'columns' | 'heights' | 'page'>): number {
  const parsed = parseA1Ref(page.printArea);
  const range = parsed !== undefined && 'range' in parsed ? parsed.range : null;
  const printed = columns.slice(range?.left ?? 0, (range?.right ?? columns.length - 1) + 1);
  const rows = heights.slice(range?.top ?? 0, (range?.bottom ?? heights.length - 1) + 1);
  const width = printed.reduce(
    (sum, column) => sum + (column.hidden || column.part !== 'main' ? 0 : shown(column.width)),
    0,
  );
  const height = rows.reduce((sum, each) => sum + shown(each), 0);
  const { margins, orientation } = page;
  const across = (orientation === 'portrait' ? short : long) - margins.left - margins.right;
  const down = (orientation === 'portrait' ? long : short) - margins.top - margins.bottom;
  const fits = [width > 0 ? across / width : most, page.breaks === null && height > 0 ? down / height : most];
  return Math.max(least, Math.min(most, Math.floor(100 * usable * Math.min(...fits))));
}

/** Excel shows whole pixels, and reads back what it shows: made again, a sheet has the same scale. */
function shown(points: number): number {
  return Math.round(points / pixel) * pixel;
}
