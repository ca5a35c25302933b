import type { Area } from '../cells/area';
import type { Block } from './block';
import type { BlockSeries, SeriesPoint } from './block-indicators';
import { type Box, boxAround, type Grid } from './grid';

/** Excel keeps no longer list of areas behind a name that a person could still read. */
const mostAreas = 60;

/**
 * The cells that one name over an indicator points to: the smallest rectangle with all its units and periods where nothing
 * else stands between them, else the cells of the series that a card shows, oldest first.
 *
 * @param all - the indicator's series; what it is compared with is taken in only where it stands between the others
 * @param shown - the one of all units together, or the only one
 * @returns one area for a rectangle, an area a cell otherwise; `null` where these are too many
 */
export function nameCells(
  block: Block,
  grid: Grid,
  all: readonly BlockSeries[],
  shown: BlockSeries,
): readonly Area[] | null {
  const own = all.filter(({ role }) => role !== 'benchmark');
  const box = rectangleOf(block, grid, all, own.length > 0 ? own : all);
  if (box !== null) return [{ sheet: block.sheet, ...box }];
  const only = rectangleOf(block, grid, [shown], [shown]);
  if (only !== null) return [{ sheet: block.sheet, ...only }];
  const cells = shown.points.filter(({ cell }) => cell !== null);
  return cells.length > mostAreas
    ? null
    : cells.map(({ row, column }) => ({ sheet: block.sheet, top: row, left: column, bottom: row, right: column }));
}

/** The box around series that run all across or all down, where no cell of another's stands in it. */
function rectangleOf(
  block: Block,
  grid: Grid,
  all: readonly BlockSeries[],
  series: readonly BlockSeries[],
): Box | null {
  const across = series.every(({ points }) => isOne(points, ({ row }) => row));
  const down = series.every(({ points }) => isOne(points, ({ column }) => column));
  if (!across && !down) return null;
  const box = boxAround(series.flatMap(({ points }) => points));
  const places = new Set(all.flatMap(({ points }) => points.map(placeOf)));
  const { rows, columns } = linesOf(block);
  const own = {
    rows: new Set(all.flatMap(({ points }) => points.map(({ row }) => row))),
    columns: new Set(all.flatMap(({ points }) => points.map(({ column }) => column))),
  };
  for (let row = box.top; row <= box.bottom; row += 1) {
    for (let column = box.left; column <= box.right; column += 1) {
      if (places.has(placeOf({ row, column }))) continue;
      // A line of another's may be blank today and filled tomorrow.
      const isOthers = (rows.has(row) && !own.rows.has(row)) || (columns.has(column) && !own.columns.has(column));
      if (isOthers || grid.at(row, column) !== null) return null;
    }
  }
  return box;
}

interface Lines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

const known = new WeakMap<Block, Lines>();

/** The lines of a table, put together once for all of its indicators: a long table has as many as rows. */
function linesOf(block: Block): Lines {
  const lines = known.get(block) ?? {
    rows: new Set(block.rows.map(({ row }) => row)),
    columns: new Set(block.columns.map(({ column }) => column)),
  };
  known.set(block, lines);
  return lines;
}

function isOne(points: readonly SeriesPoint[], of: (point: SeriesPoint) => number): boolean {
  return new Set(points.map(of)).size < 2;
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}
