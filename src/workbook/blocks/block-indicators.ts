import type { RawValue } from '../../scorecard';
import type { BlockCell } from './block-cell';
import type { Block, BlockColumn, BlockRow, Head } from './block';
import type { Grid } from './grid';
import { hasPeriodColumn, keyOf, ownLabels, seriesNames } from './series-names';
import { headsAreShifted } from './settle-columns';
import { type BlockPeriod, compareBlockPeriods, joinedPeriods } from './period-text';
import { isFigure } from './regions';
import { readUnitText, unitOfTitle } from './unit-text';

/** A `breakdown` is a part of a unit's figures, told apart by gender, cause or the like. */
export type SeriesRole = 'own' | 'unit' | 'benchmark' | 'total' | 'breakdown';

/** A cell of a series; one that is blank is a period without a figure, or a blank row between two that have one. */
export interface SeriesPoint {
  readonly period: BlockPeriod | null;
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
  /** What stands in it; `null` where nothing does. */
  readonly cell: BlockCell | null;
}

/** The figures of one indicator for one unit, oldest first. */
export interface BlockSeries {
  readonly unit: Head | null;
  readonly role: SeriesRole;
  readonly points: readonly SeriesPoint[];
}

const factRoles = [
  'previous',
  'ambition',
  'critical',
  'baseline',
  'benchmark',
  'count',
  'direction',
  'source',
  'responsible',
  'definition',
  'perspective',
  'budget',
] as const;

/** Columns beside the figures that hold something for the indicator. */
export type FactRole = (typeof factRoles)[number];

/** What a table says of an indicator. */
export interface BlockIndicator {
  /** Parts of its title with the cells that they stand in; empty where no cell tells it. */
  readonly titles: readonly Head[];
  readonly unit: Head | null;
  /** Lowest and highest possible value (`1–5`), as a title says them. */
  readonly scale: Head | null;
  readonly series: readonly BlockSeries[];
  readonly facts: ReadonlyMap<FactRole, Head>;
  /** Columns of which each may be the target, where nothing says which; empty where one is, or none may be. */
  readonly targets: readonly TargetColumn[];
}

/** A column that may hold the target, with what it holds for the indicator. */
export interface TargetColumn {
  readonly head: Head;
  readonly target: Head;
}

interface Series {
  readonly row: BlockRow;
  readonly column: BlockColumn;
  readonly points: readonly SeriesPoint[];
}

/** What a table's figures are of: every indicator with its series. What cannot be told apart is left out. */
export function blockIndicators(block: Block, grid: Grid): readonly BlockIndicator[] {
  if (headsAreShifted(block.columns)) return [];
  const columns = figureColumns(block);
  const names = seriesNames(block, columns);
  const beside = factColumns(block);
  const byTitle = new Map<
    string,
    { readonly titles: readonly Head[]; readonly series: BlockSeries[]; readonly first: Series }
  >();
  for (const each of seriesOf(block, grid, columns)) {
    const { titles, unit, isPart } = names(each);
    // A sum of unlike things is no indicator; that of units is one of its series.
    const isTotal = each.row.kind === 'total';
    if (isTotal && titles.some(({ cell }) => cell.row === each.row.row)) continue;
    const key = keyOf(titles);
    if (isTotal && each.row.labels.length === 0 && each.row.period === null && !byTitle.has(key)) continue;
    const group = byTitle.get(key) ?? { titles, series: [], first: each };
    byTitle.set(key, group);
    group.series.push({ unit, role: roleOf(each, unit, isPart), points: each.points });
  }
  return [...byTitle.values()].map(({ titles, series, first }) => ({
    titles,
    series: withWholes(series),
    unit: measureOf(block, grid, first, titles),
    scale: scaleOf(titles),
    facts: factsOf(beside, grid, first),
    targets: targetsOf(beside, grid, first),
  }));
}

/** Parts of which nothing is the whole are units of their own. */
function withWholes(series: readonly BlockSeries[]): readonly BlockSeries[] {
  if (series.some(({ role }) => role === 'own' || role === 'unit')) return series;
  return series.map((each) => (each.role === 'breakdown' ? { ...each, role: 'unit' } : each));
}

/** Columns whose figures are results; where most have a period, those without are something else. */
function figureColumns({ columns }: Block): readonly BlockColumn[] {
  const values = columns.filter(
    ({ kind, role, words }) =>
      kind === 'value' && (role === 'result' || (role === 'benchmark' && !words.includes('budget'))),
  );
  const dated = values.filter(({ period }) => period !== null);
  return dated.length > 0 && dated.length * 2 >= values.length ? dated : values;
}

/** Figures of one label under one head, in order of period; two of one period cannot be told apart. */
function seriesOf(block: Block, grid: Grid, columns: readonly BlockColumn[]): readonly Series[] {
  const isDated = block.rows.some(({ period }) => period !== null) || columns.some(({ period }) => period !== null);
  const isNamed = block.columns.some(({ kind, role }) => kind === 'label' && role !== 'period' && role !== 'code');
  const hasPeriods = hasPeriodColumn(block);
  const rowsOfBlock = new Set(block.rows.map(({ row }) => row));
  const columnKeys = new Map(columns.map(({ column, parts }) => [column, keyOf(parts)]));
  const groups = new Map<string, { row: BlockRow; column: BlockColumn; points: SeriesPoint[] }>();
  for (const row of block.rows) {
    const labels = hasPeriods ? row.labels : ownLabels(row, block);
    if (row.kind === 'difference' || row.kind === 'average') continue;
    if (isNamed && labels.length === 0 && row.period === null && row.kind !== 'total') continue;
    const rowKey = keyOf(row.group === null ? labels : [row.group, ...labels]);
    for (const column of columns) {
      const period = periodOf(row, column);
      if (isDated && period === null) continue;
      const cell = grid.at(row.row, column.column);
      if (cell !== null && !isFigure(cell) && cell.kind !== 'year') continue;
      const key = `${rowKey}\u0000${columnKeys.get(column.column) ?? ''}`;
      const group = groups.get(key) ?? { row, column, points: [] };
      groups.set(key, group);
      group.points.push({
        period: withYear(period, block),
        row: row.row,
        column: column.column,
        value: cell?.value ?? null,
        cell,
      });
    }
  }
  return [...groups.values()].flatMap(({ points, ...each }) => {
    const ordered = toldApart(points);
    return ordered === null ? [] : [{ ...each, points: withGaps(ordered, rowsOfBlock) }];
  });
}

/** Blank rows that a series down a column may have between its figures. */
const longestGap = 5;

/** A series down a column goes through blank rows, so that it is one run of cells; rows of others part it. */
function withGaps(points: readonly SeriesPoint[], rows: ReadonlySet<number>): readonly SeriesPoint[] {
  const [first] = points;
  if (first === undefined || points.some(({ column }) => column !== first.column)) return points;
  const gaps = points.map(({ row }, at) => blankBetween(points[at - 1]?.row ?? row, row, rows));
  if (gaps.some((gap) => gap === null)) return points;
  return points.flatMap((point, at) => [
    ...(gaps[at] ?? []).map((row) => ({ period: null, row, column: point.column, value: null, cell: null })),
    point,
  ]);
}

/** The blank rows from one to another, in their order; `null` where rows of the table lie between, or too many blank ones. */
function blankBetween(from: number, to: number, rows: ReadonlySet<number>): readonly number[] | null {
  const step = Math.sign(to - from);
  const between = Array.from({ length: Math.max(0, Math.abs(to - from) - 1) }, (_, at) => from + step * (at + 1));
  return between.length > longestGap || between.some((row) => rows.has(row)) ? null : between;
}

function periodOf(row: BlockRow, column: BlockColumn): BlockPeriod | null {
  if (row.period === null || column.period === null) return row.period ?? column.period;
  return joinedPeriods(row.period, column.period);
}

/** A month without a year is of the year that stands above the table; figures without a period are of that period. */
function withYear(period: BlockPeriod | null, block: Block): BlockPeriod | null {
  const said = block.period?.period ?? null;
  if (period === null || said === null) return period ?? said;
  return joinedPeriods(period, said) ?? period;
}

/** Oldest first; `null` where two figures are of one period or none is there. Blank cells of one period are no such two. */
function toldApart(points: readonly SeriesPoint[]): readonly SeriesPoint[] | null {
  const filled = points.filter(({ cell }) => cell !== null).map(({ period }) => period?.label ?? '');
  if (filled.length === 0 || new Set(filled).size < filled.length) return null;
  return points
    .filter(({ cell, period }) => cell !== null || !filled.includes(period?.label ?? ''))
    .sort((a, b) => (a.period === null || b.period === null ? 0 : compareBlockPeriods(a.period, b.period)));
}

function roleOf({ row, column }: Series, unit: Head | null, isPart: boolean): SeriesRole {
  if (isPart) return 'breakdown';
  if (row.kind === 'total') return 'total';
  if (row.kind === 'benchmark' || column.role === 'benchmark') return 'benchmark';
  return unit === null ? 'own' : 'unit';
}

/** What an indicator is counted in, by what stands nearest. */
function measureOf(block: Block, grid: Grid, { row, column, points }: Series, titles: readonly Head[]): Head | null {
  const measure = block.columns.find(({ role }) => role === 'measure');
  const said = measure === undefined ? null : grid.at(row.row, measure.column);
  if (said !== null) return { text: said.text, cell: said };
  const heads = [...row.labels, ...[...column.heads].reverse(), ...titles];
  for (const { text, cell } of heads) {
    const unit = unitOfTitle(text);
    if (unit !== null) return { text: unit, cell };
  }
  if (column.unit !== null) return column.unit;
  if (block.unit !== null) return block.unit;
  const percent = points.find(({ cell }) => cell !== null && (cell.format.includes('%') || /%$/.test(cell.text)));
  return percent?.cell == null ? null : { text: '%', cell: percent.cell };
}

function scaleOf(titles: readonly Head[]): Head | null {
  for (const { text, cell } of titles) {
    const { scale } = readUnitText(text);
    if (scale !== null) return { text: scale, cell };
  }
  return null;
}

/** The columns that hold something beside the figures, by what they hold. */
function factColumns(block: Block): readonly (readonly [FactRole, readonly BlockColumn[]])[] {
  return factRoles.flatMap((role) => {
    const columns = block.columns.filter((each) =>
      role === 'budget'
        ? each.words.includes('budget') && block.shape === 'budget'
        : each.role === role && (each.kind !== 'value' || role !== 'benchmark'),
    );
    return columns.length === 0 ? [] : [[role, columns] as const];
  });
}

function factsOf(
  beside: ReturnType<typeof factColumns>,
  grid: Grid,
  { row, points }: Series,
): ReadonlyMap<FactRole, Head> {
  const facts = new Map<FactRole, Head>();
  if (row.period !== null || beside.length === 0) return facts;
  const newest = newestPeriod(points)?.label;
  for (const [role, columns] of beside) {
    // That of the newest figure's own period, else one of no period, else the last.
    const column =
      columns.find(({ period }) => period !== null && period.label === newest) ??
      columns.find(({ period }) => period === null) ??
      columns[columns.length - 1];
    const cell = column === undefined ? null : grid.label(row.row, column.column);
    if (cell !== null) facts.set(role, { text: cell.text, cell });
  }
  return facts;
}

/**
 * What was budgeted is what many are held to, and others not; and of two targets that are both still to be reached, the
 * one that is meant stands nowhere: only the user knows.
 */
function targetsOf(
  beside: ReturnType<typeof factColumns>,
  grid: Grid,
  { row, points }: Series,
): readonly TargetColumn[] {
  if (row.period !== null) return [];
  const columns = new Map(beside);
  const targets = columns.get('ambition');
  return (targets === undefined ? (columns.get('budget') ?? []) : undecided(targets, newestPeriod(points))).flatMap(
    ({ column, heads }) => {
      const cell = grid.label(row.row, column);
      const head = heads[heads.length - 1];
      return cell === null || head === undefined ? [] : [{ head, target: { text: cell.text, cell } }];
    },
  );
}

/** Two targets without a period, or two of periods to come. */
function undecided(targets: readonly BlockColumn[], newest: BlockPeriod | null): readonly BlockColumn[] {
  if (targets.some(({ period }) => period !== null && period.label === newest?.label)) return [];
  const always = targets.filter(({ period }) => period === null);
  const toCome = targets.filter(
    ({ period }) => period !== null && newest !== null && compareBlockPeriods(newest, period) < 0,
  );
  const open = always.length > 0 ? always : toCome;
  return open.length > 1 ? open : [];
}

function newestPeriod(points: readonly SeriesPoint[]): BlockPeriod | null {
  return points.findLast(({ cell }) => cell !== null)?.period ?? null;
}
