import type { Block, BlockColumn } from '../blocks/block';
import type { BlockIndicator, BlockSeries } from '../blocks/block-indicators';
import type { Area } from '../cells/area';
import type { MarkedBox } from '../names/marked-parts';
import type { SheetIndicators } from './sheet-indicators';
import { suggestionOf, type TableOptions, type TableSuggestion } from './suggest-tables';

/**
 * Proposals for the indicators of tables that are marked: those of which all figures are, those of what they are compared
 * with aside. What stands beside the figures belongs to them whether it was marked or not.
 *
 * @param sheets - those that something is marked on
 * @param areas - what is marked
 */
export function markedTables(
  sheets: readonly SheetIndicators[],
  areas: readonly Area[],
  options: TableOptions,
): readonly TableSuggestion[] {
  return sheets.flatMap(({ grid, blocks }) =>
    blocks.flatMap(({ block, indicators }) =>
      indicators.flatMap((indicator) => {
        const series = indicator.series.filter((each) => isMarked(each, block, areas));
        return holdsWhole(series, indicator) ? [suggestionOf(block, grid, { ...indicator, series }, options)] : [];
      }),
    ),
  );
}

function isMarked({ points }: BlockSeries, { sheet }: Block, areas: readonly Area[]): boolean {
  return points.every(
    ({ row, column, cell }) => cell === null || areas.some((area) => isIn(area, { sheet, row, column })),
  );
}

/** Whether series are what the card would show of an indicator: all units together, or each of them. */
function holdsWhole(series: readonly BlockSeries[], { series: all }: BlockIndicator): boolean {
  const wholes = all.filter(({ role }) => role === 'own' || role === 'total');
  const needed = wholes.length > 0 ? wholes : all.filter(({ role }) => role !== 'benchmark');
  return series.length > 0 && needed.every((each) => series.includes(each));
}

/**
 * What of a marked part is figures: heads, units, targets and whatever else stands beside them in its table are none,
 * unless nothing but they are marked.
 *
 * @returns `null` where no figures are left
 */
export function figuresOf(
  part: MarkedBox,
  sheets: readonly SheetIndicators[],
  areas: readonly Area[],
): MarkedBox | null {
  const block = sheets
    .flatMap(({ blocks }) => blocks.map((each) => each.block))
    .find((each) => each.sheet.toLowerCase() === part.sheet.toLowerCase() && isOver(each.box, part));
  if (block === undefined) return part;
  const beside = new Set(block.columns.filter((column) => !holdsFigures(column)).map(({ column }) => column));
  const figures = block.columns.filter((column) => !beside.has(column.column));
  const { sheet } = block;
  const isFigureMarked = figures.some(({ column }) =>
    block.rows.some(({ row }) => areas.some((area) => isIn(area, { sheet, row, column }))),
  );
  if (!isFigureMarked) return part;
  const columns = longestRun(part.left, part.right, beside);
  const rows = longestRun(part.top, part.bottom, new Set(block.headRows));
  return columns === null || rows === null
    ? null
    : { sheet: part.sheet, left: columns.first, right: columns.last, top: rows.first, bottom: rows.last };
}

function holdsFigures({ kind, role }: BlockColumn): boolean {
  return kind === 'value' && (role === 'result' || role === 'benchmark');
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** The most lines side by side that are none of some others, and the last of several runs: the newest. */
function longestRun(from: number, to: number, others: ReadonlySet<number>): Run | null {
  let longest: Run | null = null;
  let first = from;
  for (let line = from; line <= to + 1; line += 1) {
    if (line <= to && !others.has(line)) continue;
    const length = line - first;
    if (length > 0 && (longest === null || length >= longest.last - longest.first + 1))
      longest = { first, last: line - 1 };
    first = line + 1;
  }
  return longest;
}

function isOver(box: Omit<MarkedBox, 'sheet'>, part: MarkedBox): boolean {
  return box.top <= part.bottom && part.top <= box.bottom && box.left <= part.right && part.left <= box.right;
}

function isIn(
  { sheet, top, left, bottom, right }: Area,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
): boolean {
  return (
    sheet.toLowerCase() === place.sheet.toLowerCase() &&
    place.row >= (top ?? 0) &&
    place.row <= (bottom ?? Infinity) &&
    place.column >= (left ?? 0) &&
    place.column <= (right ?? Infinity)
  );
}
