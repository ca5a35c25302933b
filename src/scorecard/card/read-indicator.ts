import type {
  AmbitionSetup,
  RemarkSetup,
  CardSetup,
  HistorySetup,
  IndicatorField,
  IndicatorSetup,
} from '../sources/setup';
import type { FindSource, SourceCell } from '../sources/cell';
import { limitCell, type LimitReading, type Measurement, readLimit } from '../ambitions/limits';
import type { ReportPeriod } from '../sources/report-period';
import { type PeriodResult, readResult, type ResultReading } from './result';
import { type CardUnit, followCell, followOwnCell, traitsOf, valueOf } from '../sources/source';
import type { IndicatorWarnings } from '../sources/indicator-warnings';
import { type DueTargets, targetsOfPeriod } from '../ambitions/due-targets';
import { readWeight } from '../rollup/rollup';
import { readScale, type ScaleBounds } from '../judgement/scale';
import { checkGroup, type GroupCheck } from '../values/small-group';
import { readTolerance } from '../targets/tolerance';
import type { Tolerance } from '../values/types';

/** What an indicator is built from beside its own row. */
export interface BuildContext {
  readonly card: CardSetup;
  readonly unit: CardUnit;
  readonly report: ReportPeriod;
  readonly ambitions: readonly AmbitionSetup[];
  readonly remarks: readonly RemarkSetup[];
  readonly history: readonly HistorySetup[];
  readonly find: FindSource;
}

/** Every cell of an indicator's row, read for one period. */
export interface ReadPeriod {
  readonly result: PeriodResult;
  readonly group: GroupCheck;
  /** The cell that says how many the result rests on. */
  readonly count: SourceCell | null;
  readonly measurement: Measurement;
  readonly limits: { readonly ambition: LimitReading | null; readonly critical: LimitReading | null };
  /** The limits that are due at the end of the period. */
  readonly due: DueTargets;
  readonly baseline: SourceCell | null;
  readonly benchmark: SourceCell | null;
  readonly tolerance: Tolerance | null;
  readonly scale: ScaleBounds | null;
  readonly weight: ReturnType<typeof readWeight>;
  /** Whether the result's cell has a percent format, number or not. */
  readonly carriesPercent: boolean;
}

/** Every cell of an indicator's row, read for the card's period. */
export interface ReadIndicator extends ReadPeriod {
  readonly result: ResultReading;
}

/** Reads the cells of an indicator's row; what cannot be used is told in `warnings`. */
export function readIndicator(
  setup: IndicatorSetup,
  context: BuildContext,
  warnings: IndicatorWarnings,
): ReadIndicator {
  const result = readResult(setup, context.find, context.report, context.unit, context.history);
  result.warnings.forEach(({ code, subject }) => warnings.add('result', code, subject));
  return { ...readPeriod(setup, context, result, warnings), result };
}

/**
 * Reads what a result is judged by: the limits, tolerance and count of its own period.
 *
 * @param result - of the card's period, or of an earlier one
 */
export function readPeriod(
  setup: IndicatorSetup,
  context: BuildContext,
  result: PeriodResult,
  warnings: IndicatorWarnings,
): ReadPeriod {
  const { find, unit, report, card } = context;
  const measurement: Measurement = {
    unit: unit.name,
    period: result.period ?? report.period,
    label: result.periodText ?? report.text,
  };
  const limit = (field: 'ambition' | 'critical'): LimitReading | null => {
    const cell = limitCell(field, setup, context.ambitions, measurement);
    return cell === null ? null : readLimit(cell, find, measurement);
  };
  const limits = { ambition: limit('ambition'), critical: limit('critical') };
  const single = (field: IndicatorField): SourceCell | null => singleCell(setup, field, find, measurement, warnings);
  const counted = setup.fields.count;
  // How many answers another unit has says nothing of this one.
  const isForeignCount = unit.isForeign && counted !== undefined && followOwnCell(counted, find, unit).kind === 'fault';
  const count = isForeignCount ? null : single('count');
  const group = checkGroup(result.value, count === null ? null : valueOf(count), card.minimumGroup);
  group.warnings.forEach((code) => warnings.add('count', code, String(count?.value ?? '')));
  const baseline = single('baseline');
  const weightCell = single('weight');
  const weight = readWeight(weightCell?.value ?? null);
  if (!weight.valid) warnings.add('weight', 'weight-invalid', String(weightCell?.value ?? ''));
  return {
    result,
    group,
    count,
    measurement,
    limits,
    due: targetsOfPeriod(setup, limits, measurement, find, warnings),
    baseline,
    benchmark: single('benchmark'),
    tolerance: toleranceOf(setup, card, find, measurement, warnings),
    scale: readScale(setup.scale),
    weight,
    carriesPercent:
      result.cell === null ? limitsCarryPercent(limits, baseline) : traitsOf(result.cell.format).percentFormat === true,
  };
}

/**
 * Limits that all are percentages say it as well where there is no result: what the card shows does not depend on
 * whether one is there.
 */
function limitsCarryPercent({ ambition, critical }: ReadPeriod['limits'], baseline: SourceCell | null): boolean {
  const targets = [ambition, critical].flatMap((limit) => limit?.reading.target ?? []);
  const from = baseline === null ? null : valueOf(baseline);
  return (
    targets.length > 0 &&
    targets.every((target) => target.carriesPercent) &&
    (from?.kind !== 'number' || from.carriesPercent)
  );
}

/** A field that is one number: a value, a formula, a name, or of a named series the point of the same period. */
function singleCell(
  setup: IndicatorSetup,
  field: IndicatorField,
  find: FindSource,
  { unit, period }: Measurement,
  warnings: IndicatorWarnings,
): SourceCell | null {
  const cell = setup.fields[field];
  if (cell === undefined) return null;
  const source = followCell(cell, find, unit);
  if (source.kind === 'fault') {
    warnings.add(field, source.code, source.subject);
    return null;
  }
  if (source.kind === 'single') return source.cell;
  return (
    source.points.filter((point) => point.period !== null && (period === null || point.period.end <= period.end)).at(-1)
      ?.cell ?? null
  );
}

/** The row's own tolerance, else the card's. */
function toleranceOf(
  setup: IndicatorSetup,
  card: CardSetup,
  find: FindSource,
  measurement: Measurement,
  warnings: IndicatorWarnings,
): Tolerance | null {
  const own = singleCell(setup, 'tolerance', find, measurement, warnings) ?? card.tolerance;
  if (own === null) return null;
  const reading = readTolerance(own.value, traitsOf(own.format));
  if (reading.faulty) warnings.add('tolerance', 'text-value', String(own.value ?? ''));
  return reading.tolerance;
}
