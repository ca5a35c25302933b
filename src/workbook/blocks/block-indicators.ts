import type { RawValue } from '../../scorecard';
import type { BlockCell } from './block-cell';
import type { Block, BlockColumn, BlockRow, Head } from './block';
import type { Grid } from './grid';
import { headerWords } from './header-role';
import { type BlockPeriod, compareBlockPeriods, joinedPeriods } from './period-text';
import { isFigure } from './regions';
import { unitOfTitle } from './unit-text';

export type SeriesRole = 'own' | 'unit' | 'benchmark' | 'total';

/** A cell of a series; one that is blank is a period without a figure. */
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
] as const;

/** Columns beside the figures that hold something for the indicator. */
export type FactRole = (typeof factRoles)[number];

/** What a table says of an indicator. */
export interface BlockIndicator {
  /** Parts of its title with the cells that they stand in; empty where no cell tells it. */
  readonly titles: readonly Head[];
  readonly unit: Head | null;
  readonly series: readonly BlockSeries[];
  readonly facts: ReadonlyMap<FactRole, Head>;
}

interface Series {
  readonly row: BlockRow;
  readonly column: BlockColumn;
  readonly points: readonly SeriesPoint[];
}

/** What a table's figures are of: every indicator with its series. What cannot be told apart is left out. */
export function blockIndicators(block: Block, grid: Grid): readonly BlockIndicator[] {
  const columns = figureColumns(block);
  const names = seriesNames(block, columns);
  const byTitle = new Map<
    string,
    { readonly titles: readonly Head[]; readonly series: BlockSeries[]; readonly first: Series }
  >();
  for (const each of seriesOf(block, grid, columns)) {
    const { titles, unit } = names(each);
    // A sum of unlike things is no indicator; that of units is one of its series.
    if (each.row.kind === 'total' && titles.some(({ cell }) => cell.row === each.row.row)) continue;
    const key = keyOf(titles);
    const group = byTitle.get(key) ?? { titles, series: [], first: each };
    byTitle.set(key, group);
    group.series.push({ unit, role: roleOf(each, unit), points: each.points });
  }
  return [...byTitle.values()].map(({ titles, series, first }) => ({
    titles,
    series,
    unit: measureOf(block, grid, first, titles),
    facts: factsOf(block, grid, first),
  }));
}

/** Columns whose figures are results; where most have a period, those without are something else. */
function figureColumns({ columns }: Block): readonly BlockColumn[] {
  const values = columns.filter(
    ({ kind, role, words }) =>
      kind === 'value' &&
      (role === 'result' || role === 'benchmark') &&
      !words.includes('budget') &&
      !words.includes('forecast'),
  );
  const dated = values.filter(({ period }) => period !== null);
  return dated.length > 0 && dated.length * 2 >= values.length ? dated : values;
}

const keyOf = (heads: readonly Head[]): string => heads.map(({ text }) => text.toLowerCase()).join('\n');

/** Labels of a row but for the one that is its period. */
function ownLabels({ labels, period }: BlockRow, block: Block): readonly Head[] {
  return period === null || hasPeriodColumn(block) ? labels : labels.slice(0, -1);
}

function hasPeriodColumn({ columns }: Block): boolean {
  return columns.some(({ kind, role }) => kind === 'label' && role === 'period');
}

/** Figures of one label under one head, in order of period; two of one period cannot be told apart. */
function seriesOf(block: Block, grid: Grid, columns: readonly BlockColumn[]): readonly Series[] {
  const isDated = block.rows.some(({ period }) => period !== null) || columns.some(({ period }) => period !== null);
  const isNamed = block.columns.some(({ kind, role }) => kind === 'label' && role !== 'period' && role !== 'code');
  const hasPeriods = hasPeriodColumn(block);
  const columnKeys = new Map(columns.map(({ column, parts }) => [column, keyOf(parts)]));
  const groups = new Map<string, { row: BlockRow; column: BlockColumn; points: SeriesPoint[] }>();
  for (const row of block.rows) {
    const labels = hasPeriods ? row.labels : ownLabels(row, block);
    if (row.kind === 'difference' || row.kind === 'average' || (isNamed && labels.length === 0 && row.period === null))
      continue;
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
    return ordered === null ? [] : [{ ...each, points: ordered }];
  });
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

function roleOf({ row, column }: Series, unit: Head | null): SeriesRole {
  if (row.kind === 'total') return 'total';
  if (row.kind === 'benchmark' || column.role === 'benchmark') return 'benchmark';
  return unit === null ? 'own' : 'unit';
}

interface SeriesName {
  readonly titles: readonly Head[];
  readonly unit: Head | null;
}

/** What the series of a table are called, and which units they are of. */
function seriesNames(block: Block, columns: readonly BlockColumn[]): (series: Series) => SeriesName {
  const roleAt = new Map(block.columns.map(({ column, role }) => [column, role]));
  const severalHeads = new Set(columns.map(({ parts }) => keyOf(parts))).size > 1;
  const title = block.title === null ? [] : [block.title];
  const unitRows = rowsAreUnits(block);
  const unitColumns = columnsAreUnits(block);
  return ({ row, column }) => {
    const labels = ownLabels(row, block);
    const isUnit = ({ cell }: Head): boolean => {
      const role = roleAt.get(cell.column);
      return role === 'unit' || role === 'breakdown' || (unitRows && role === 'indicator');
    };
    const rowUnits = labels.filter(isUnit);
    const rowNames = labels.filter((head) => !isUnit(head) && roleAt.get(head.cell.column) === 'indicator');
    const grouped =
      row.group !== null && rowNames.length > 0 && rowUnits.length === 0 ? [row.group, ...rowNames] : rowNames;
    if (unitColumns)
      return { titles: grouped.length > 0 ? grouped : title, unit: joined([...rowUnits, ...column.parts]) };
    const unit = joined(rowUnits);
    if (grouped.length > 0) return { titles: severalHeads ? [...grouped, ...column.parts] : grouped, unit };
    const isTelling = column.parts.length > 0 && !column.words.includes('value');
    const heads = isTelling ? column.parts : [];
    return { titles: heads.length > 0 ? heads : title.length > 0 ? title : column.parts, unit };
  };
}

function joined(heads: readonly Head[]): Head | null {
  const last = heads[heads.length - 1];
  return last === undefined ? null : { text: heads.map(({ text }) => text).join(', '), cell: last.cell };
}

/** Whether labels of no list are units: some hold the others together, are what others are compared with, or have codes. */
function rowsAreUnits({ columns, rows, title }: Block): boolean {
  const labels = columns.filter(({ kind, role }) => kind === 'label' && role === 'indicator');
  if (labels.some(({ words }) => words.includes('indicator'))) return false;
  const isSaid = title !== null || columns.some(({ kind, parts }) => kind === 'value' && parts.length > 0);
  if (!isSaid) return false;
  const hasCodes =
    columns.some(({ role, kind }) => role === 'code' && kind === 'label') ||
    rows.filter(({ labels: [first] }) => first !== undefined && /^\d{3,} \p{L}/u.test(first.text)).length * 2 >
      rows.length;
  return hasCodes || rows.some(({ kind }) => kind === 'total' || kind === 'average' || kind === 'benchmark');
}

/** Whether heads are units: one is what others are compared with, or the corner says so (`År \ Region`). */
function columnsAreUnits({ columns }: Block): boolean {
  const corner =
    columns
      .find(({ kind }) => kind === 'label')
      ?.heads.map(({ text }) => text)
      .join(' ') ?? '';
  const [, across = ''] = corner.split(/[\\/]/);
  return (
    headerWords(across).includes('unit') ||
    columns.some(
      ({ kind, role, period }) => kind === 'value' && role === 'benchmark' && (period !== null || hasOnlyWord(columns)),
    )
  );
}

/** Whether no head says what is measured: then what others are compared with stands among its like. */
function hasOnlyWord(columns: readonly BlockColumn[]): boolean {
  return columns.every(({ kind, unit, words }) => kind !== 'value' || (unit === null && !words.includes('result')));
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

function factsOf(block: Block, grid: Grid, { row, points }: Series): ReadonlyMap<FactRole, Head> {
  const facts = new Map<FactRole, Head>();
  if (row.period !== null) return facts;
  const newest = points.findLast(({ cell }) => cell !== null)?.period?.label;
  for (const role of factRoles) {
    const columns = block.columns.filter(
      (each) => each.role === role && (each.kind !== 'value' || role !== 'benchmark'),
    );
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
