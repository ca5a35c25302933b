import {
  readDirection,
  type Rule,
  makeRule,
  spark,
  trendNumber,
  trendSymbol,
  trendWord,
  computeTrend,
  defaultTrendTolerance,
  earlierPoint,
  type Trend,
  readValue,
} from '../scorecard';
import type { Argument } from './argument';
import { cellAt, spread } from './argument';
import { isBlank, rawOf } from './cell';
import { functionLanguage } from './language';
import type { Readers } from './readers';
import { choiceOf, makeReaders } from './readers';
import { UsageError } from './usage-error';

/** One series a row; a single column is one series too, since a series of one point has neither trend nor shape. */
class SeriesRows {
  readonly rows: number;
  private readonly length: number;
  /** Filled anew for each row, so that 100,000 rows take no arrays. */
  private readonly points: (number | null)[] = [];
  hasPercent = false;

  constructor(
    private readonly series: Argument,
    private readonly readers: Readers,
  ) {
    const isColumn = series.columns === 1;
    this.rows = isColumn ? 1 : series.rows;
    this.length = isColumn ? series.rows : series.columns;
  }

  /** The numbers of a row, `null` for what is none; valid until the next call. */
  at(row: number): readonly (number | null)[] {
    const { series, points } = this;
    points.length = this.length;
    this.hasPercent = false;
    for (let index = 0; index < this.length; index += 1) {
      const cell = series.columns === 1 ? series.cells[index]?.[0] : series.cells[row]?.[index];
      points[index] = typeof cell === 'number' && Number.isFinite(cell) ? cell : this.read(cell);
    }
    return points;
  }

  private read(cell: unknown): number | null {
    const value = this.readers.value(cell);
    if (value.kind !== 'number') return null;
    this.hasPercent ||= value.carriesPercent;
    return value.value;
  }

  /** Stands for the series where arguments are spread over each other. */
  get place(): Argument {
    return { ...this.series, rows: this.rows, columns: 1 };
  }
}

export function sparkCells(series: Argument | null): unknown[][] {
  if (series === null) return [['']];
  const rows = new SeriesRows(series, makeReaders());
  return spread([rows.place], (row) => spark(rows.at(row)));
}

export interface TrendArguments {
  readonly series: Argument | null;
  readonly direction: Argument | null;
  readonly tolerance: Argument | null;
  readonly display: Argument | null;
  readonly ambition: Argument | null;
  readonly lag: Argument | null;
}

export function trendCells({ series, direction, tolerance, display, ambition, lag }: TrendArguments): unknown[][] {
  if (series === null) return [['']];
  const readers = makeReaders();
  const rows = new SeriesRows(series, readers);
  const rules = trendRules(readers);
  return spread([rows.place, direction, tolerance, display, ambition, lag], (row, column) => {
    const choice = choiceOf('display', cellAt(display, row, column), 3);
    const given = readers.tolerance(cellAt(tolerance, row, column));
    const steps = stepsOf(cellAt(lag, row, column));
    const points = rows.at(row);
    const earlier = valueAt(points, earlierPoint(points, steps));
    const newest = valueAt(points, points.length - 1);
    const rule = rules(cellAt(direction, row, column), cellAt(ambition, row, column));
    if (earlier === null || newest === null || rule === null) return '';
    const interval = rule.hasAmbition ? rule : null;
    const isFraction = rows.hasPercent || (Math.abs(earlier) <= 1.5 && Math.abs(newest) <= 1.5);
    const trend = computeTrend({
      earlier,
      newest,
      direction: rule.direction,
      interval,
      tolerance: given ?? defaultTrendTolerance,
      pointSize: isFraction ? 0.01 : 1,
    });
    return trend === null ? '' : showTrend(trend, choice);
  });
}

function valueAt(points: readonly (number | null)[], index: number | null): number | null {
  return index === null ? null : (points[index] ?? null);
}

/**
 * The rule of the last direction and ambition, which mostly are the same for every row; `null` where they contradict
 * each other.
 */
function trendRules(readers: Readers): (direction: unknown, ambition: unknown) => Rule | null {
  let last: { readonly direction: unknown; readonly ambition: unknown; readonly rule: Rule | null } | null = null;
  return (direction, ambition) => {
    if (last !== null && last.direction === direction && last.ambition === ambition) return last.rule;
    const given = readDirection(rawOf(direction));
    const made = given.unknown
      ? 'conflict'
      : makeRule({
          ambition: readers.target(ambition).target,
          critical: null,
          given: given.direction,
          tolerance: null,
          pointSize: 1,
        });
    const rule = made === 'conflict' ? null : made;
    last = { direction, ambition, rule };
    return rule;
  };
}

function stepsOf(cell: unknown): number {
  if (isBlank(cell)) return 1;
  const value = readValue(rawOf(cell));
  if (value.kind === 'number' && Number.isInteger(value.value) && value.value >= 1) return value.value;
  throw new UsageError('lag', 'steps', { low: 1 });
}

function showTrend(trend: Trend, display: number): string | number {
  const language = functionLanguage();
  switch (display) {
    case 1:
      return trendNumber(trend);
    case 2:
      return trendSymbol(trend);
    case 3:
      return `${trendSymbol(trend)} ${trendWord(trend, language)}`;
    default:
      return trendWord(trend, language);
  }
}
