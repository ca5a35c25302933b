import { isSamePeriod, lengthInMonths, type Period } from '../periods/period';
import { IndicatorWarnings } from '../sources/indicator-warnings';
import type { IndicatorSetup } from '../sources/setup';
import type { SourceCell } from '../sources/cell';
import { followCell, valueOf } from '../sources/source';
import type { Target } from '../values/types';
import type { PercentRow } from './built-card';
import { judgePeriod } from './judge-period';
import { type BuildContext, readPeriod } from './read-indicator';
import type { ResultReading, TimePoint } from './result';

/** A period in the development of an indicator. */
export interface DevelopmentPoint {
  readonly period: Period;
  /** As it is written. */
  readonly label: string;
  /** On the scale of the card's row; `null` where it is missing, suppressed or cannot be judged. */
  readonly result: number | null;
  /** A formula that gives the result, or will once there is one; `null` where the value stands alone. */
  readonly formula: string | null;
  /** What held for the period: none, one number, or the two of an interval. */
  readonly ambition: readonly number[];
  readonly critical: readonly number[];
  /** Of the same period, and no other. */
  readonly benchmark: number | null;
}

/**
 * How an indicator has developed, in periods as long as the card's, oldest first: each with the limits that held for it
 * (rules 17.6).
 *
 * @param scaled - a cell's number on the scale of the card's row; `null` where it is none
 */
export function developmentOf(
  setup: IndicatorSetup,
  context: BuildContext,
  result: ResultReading,
  percent: PercentRow,
  scaled: (cell: SourceCell, percent: PercentRow) => number | null,
): readonly DevelopmentPoint[] {
  const { period } = result;
  if (period === null) return [];
  const months = lengthInMonths(period);
  const benchmarkOf = benchmarks(setup, context, period);
  return result.timeline
    .filter((each) => lengthInMonths(each.period) === months)
    .map((point): DevelopmentPoint => {
      const read = readPeriod(setup, context, point, new IndicatorWarnings(setup));
      const { result: number, ambition, critical } = judgePeriod(setup, read);
      const benchmark = benchmarkOf(point.period);
      return {
        period: point.period,
        label: point.periodText,
        result: number,
        // How many a number rests on is looked at when the card is made: no formula may show what is then hidden.
        formula: setup.fields.count !== undefined ? null : formulaOf(point, number, percent),
        ambition: boundsOf(ambition),
        critical: boundsOf(critical),
        benchmark: benchmark === null ? null : scaled(benchmark, percent),
      };
    });
}

/** Refers to a number, or to where one may come; what is read out of a text stands as a value. */
function formulaOf({ value: read, cell }: TimePoint, number: number | null, percent: PercentRow): string | null {
  const { value, formula } = cell;
  if (number === null) return read.kind === 'missing' && percent !== 'number' ? formula : null;
  if (typeof value !== 'number') return null;
  if (value === number) return formula;
  return Math.abs(value * 100 - number) <= 1e-9 * Math.max(1, Math.abs(number)) ? `100*${formula}` : null;
}

function boundsOf(target: Target | null): readonly number[] {
  if (target === null) return [];
  return target.op === 'in' ? [target.low, target.high] : [target.value];
}

/** What the indicator is compared with: a series has it by period, a single number is of the card's own. */
function benchmarks(
  setup: IndicatorSetup,
  { find, unit }: BuildContext,
  own: Period,
): (period: Period) => SourceCell | null {
  const cell = setup.fields.benchmark;
  const source = cell === undefined ? null : followCell(cell, find, unit.name);
  if (source === null || source.kind === 'fault') return () => null;
  if (source.kind === 'single') return (period) => (isSamePeriod(period, own) ? source.cell : null);
  return (period) =>
    source.points.find(
      (point) => point.period !== null && isSamePeriod(point.period, period) && valueOf(point.cell).kind === 'number',
    )?.cell ?? null;
}
