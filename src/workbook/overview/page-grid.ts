import { toCol } from '@borgar/fx';

/** Of the page between its margins, in points; a multiple of Excel's pixels at every number of tiles. */
const [pageWidth, gapWidth] = [528, 9];

/** The columns of the page: units, and narrow ones between the tiles of a row. */
export interface PageGrid {
  /** Points. */
  readonly widths: readonly number[];
  readonly tilesInRow: number;
  /** First and last column of the n-th tile in a row. */
  tile(index: number): Span;
  /** The columns between two shares of the width, which are met as nearly as columns are. */
  between(from: number, to: number): Span;
}

/** Zero-based columns, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How many tiles stand side by side: in rows as equal as can be, of at most five. */
export function tilesInRow(count: number): number {
  if (count <= 5) return Math.max(1, count);
  return count <= 6 ? 3 : Math.ceil(count / Math.ceil(count / 5));
}

/** @param count - of tiles */
export function pageGrid(count: number): PageGrid {
  const across = tilesInRow(count);
  const units = Math.round(12 / across);
  const unit = floored((pageWidth - gapWidth * (across - 1)) / (units * across));
  const widths = Array.from({ length: across }, (_, tile) => [
    ...Array<number>(units).fill(unit),
    ...(tile < across - 1 ? [gapWidth] : []),
  ]).flat();
  const edges = widths.reduce<readonly number[]>((sums, width) => [...sums, (sums.at(-1) ?? 0) + width], [0]);
  const total = edges.at(-1) ?? 0;
  const nearest = (share: number): number =>
    edges.reduce(
      (best, edge, index) =>
        Math.abs(edge - share * total) < Math.abs((edges[best] ?? 0) - share * total) ? index : best,
      0,
    );
  return {
    widths,
    tilesInRow: across,
    tile: (index) => ({ from: index * (units + 1), to: index * (units + 1) + units - 1 }),
    between: (from, to) => ({ from: nearest(from), to: Math.max(nearest(from), nearest(to) - 1) }),
  };
}

/** Excel shows whole pixels of three quarters of a point. */
function floored(points: number): number {
  return Math.floor(points / 0.75) * 0.75;
}

export function widthOf({ widths }: PageGrid, { from, to }: Span): number {
  return widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
}

/** @param row - one-based */
export function addressOf({ from, to }: Span, row: number, lastRow = row): string {
  return from === to && row === lastRow ? `${toCol(from)}${row}` : `${toCol(from)}${row}:${toCol(to)}${lastRow}`;
}
