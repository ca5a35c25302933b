import { stringifyA1Ref } from '@borgar/fx';
import type { Area } from './area';

/** Labels stand at most two blank rows or columns away from the data, so three beside it are read. */
export const labelReach = 3;

/** How far above a row, or to the left of a column, of a larger table the labels may stand, with figures between. */
export const tableReach = 60;

/** Cells in one block; a larger group of names is read in several. */
const blockLimit = 40_000;

/** Cells that one response can carry: at about 20 bytes a cell well under Excel on the web's 5 MB. */
export const responseLimit = 200_000;

export interface PlannedBlock {
  readonly area: Area;
  /** `null` for a whole column or row, whose used part is not known yet. */
  readonly cells: number | null;
}

/**
 * Which rectangles to read so that every area and the labels beside it are there: one for a sheet of ordinary size,
 * more for names that lie far apart.
 */
export function planBlocks(areas: readonly Area[]): readonly PlannedBlock[] {
  const bySheet = new Map<string, Area[]>();
  for (const area of areas) {
    const key = area.sheet.toLowerCase();
    bySheet.set(key, [...(bySheet.get(key) ?? []), withLabels(area)]);
  }
  return [...bySheet.values()].flatMap((sheetAreas) => [
    ...bands(sheetAreas.filter((area) => isFinite(area))).map((area) => ({ area, cells: cellCount(area) })),
    ...distinct(sheetAreas.filter((area) => !isFinite(area))).map((area) => ({ area, cells: null })),
  ]);
}

/** Those of the areas that are not in any of the blocks, with the labels beside them. */
export function unreadAreas(areas: readonly Area[], blocks: readonly PlannedBlock[]): readonly Area[] {
  return areas.filter((area) => !blocks.some((block) => isInside(withLabels(area), block.area)));
}

function isInside(inner: Area, outer: Area): boolean {
  const reaches = (from: number | null, to: number | null): boolean => from === null || (to !== null && from <= to);
  return (
    outer.sheet.toLowerCase() === inner.sheet.toLowerCase() &&
    reaches(outer.top, inner.top) &&
    reaches(outer.left, inner.left) &&
    (outer.bottom === null || (inner.bottom !== null && inner.bottom <= outer.bottom)) &&
    (outer.right === null || (inner.right !== null && inner.right <= outer.right))
  );
}

/** `B2:F9` of an area, as `Worksheet.getRange` takes it. */
export function addressOf(area: Area): string {
  return stringifyA1Ref({ range: { top: area.top, left: area.left, bottom: area.bottom, right: area.right } });
}

function isFinite(area: Area): boolean {
  return area.top !== null && area.left !== null && area.bottom !== null && area.right !== null;
}

function withLabels(area: Area): Area {
  const { top, left, bottom, right } = area;
  const back = (bound: number | null, reach: number): number | null =>
    bound === null ? null : Math.max(0, bound - reach);
  const isRow = top === bottom && left !== right;
  const isColumn = left === right && top !== bottom;
  return {
    ...area,
    top: back(top, isRow ? tableReach : labelReach),
    left: back(left, isColumn ? tableReach : labelReach),
  };
}

function cellCount({ top, left, bottom, right }: Area): number {
  return ((bottom ?? 0) - (top ?? 0) + 1) * ((right ?? 0) - (left ?? 0) + 1);
}

function around(a: Area, b: Area): Area {
  return {
    sheet: a.sheet,
    top: Math.min(a.top ?? 0, b.top ?? 0),
    left: Math.min(a.left ?? 0, b.left ?? 0),
    bottom: Math.max(a.bottom ?? 0, b.bottom ?? 0),
    right: Math.max(a.right ?? 0, b.right ?? 0),
  };
}

/** From the top of the sheet down, each area joins the rectangle above it as long as that stays small enough. */
function bands(areas: readonly Area[]): readonly Area[] {
  const sorted = [...areas].sort((a, b) => (a.top ?? 0) - (b.top ?? 0));
  const found: Area[] = [];
  for (const area of sorted) {
    const last = found[found.length - 1];
    const joined = last === undefined ? area : around(last, area);
    if (last !== undefined && (cellCount(joined) <= blockLimit || cellCount(joined) === cellCount(last)))
      found[found.length - 1] = joined;
    else found.push(area);
  }
  return found;
}

function distinct(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [addressOf(area), area])).values()];
}
