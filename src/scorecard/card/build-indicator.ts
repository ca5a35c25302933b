import { judge, type Judgement } from '../judgement/judge';
import { cardTarget, targetCell } from './card-cells';
import { referringCell } from '../sources/referring-cell';
import type { BuildWarning, IndicatorSetup } from '../sources/setup';
import type { SourceCell } from '../sources/cell';
import { developmentOf } from './development';
import { earlierStatuses, type EarlierStatuses } from './earlier-status';
import { judgePeriod } from './judge-period';
import { remarkOf } from './remark';
import { traitsOf, valueOf } from '../sources/source';
import { IndicatorWarnings } from '../sources/indicator-warnings';
import type { BuiltIndicator, PercentRow } from './built-card';
import type { CardCell } from '../sources/referring-cell';
import type { CardIndicator } from './card';
import { applyManualStatus, type ManualStatus } from '../judgement/manual';
import { type BuildContext, readIndicator, type ReadIndicator } from './read-indicator';
import { isPercentMeasure } from '../judgement/scale';
import { readTarget } from '../targets/target';
import { readTolerance } from '../targets/tolerance';
import { cardTrendTolerance, computeTrend } from '../judgement/trend';
import type { RawValue, Tolerance, Trend, Value } from '../values/types';
import { readValue } from '../values/value';

/** Builds one indicator: reads its cells, judges it, and says for each cell of its row what to refer to. */
export function buildIndicator(
  setup: IndicatorSetup,
  context: BuildContext,
): { readonly indicator: BuiltIndicator; readonly warnings: readonly BuildWarning[] } {
  const warnings = new IndicatorWarnings(setup);
  const read = readIndicator(setup, context, warnings);
  const judgement = judgePeriod(setup, read);
  warnings.addJudged(judgement.warnings);
  const manual: ManualStatus = read.weight.valid
    ? applyManualStatus(judgement.status, setup.manualStatus, setup.reason)
    : { status: 'error', computedStatus: 'error', warnings: [] };
  manual.warnings.forEach((code) => warnings.add('manualStatus', code, String(setup.manualStatus ?? '')));
  const percent = percentRow(read, setup.measure);
  const earlier = earlierStatuses(setup, context, read.result, manual.status);
  const cells = cardCells(read, judgement, percent, context.card.minimumGroup);
  const tolerance = toleranceValue(read.tolerance, percent);
  const byFunction = judgeByFunction(cells, tolerance, judgement);
  const isManual = manual.status !== manual.computedStatus || manual.warnings.includes('manual-status');
  const words = remarkOf(setup.nr, context.remarks, {
    unit: context.unit.name,
    period: context.report.period,
    label: context.report.text,
  });
  const indicator: BuiltIndicator = {
    card: cardIndicator(setup, read, judgement, manual, percent, earlier, warnings),
    setup,
    earlier,
    development: () => developmentOf(setup, context, read.result, percent, scaledNumber),
    ...cells,
    tolerance,
    percent,
    trendTolerance: toleranceValue(read.tolerance ?? cardTrendTolerance(percent !== null, read.scale), percent),
    weight: read.weight.weight,
    hasScale: read.scale !== null,
    format: read.result.cell?.format ?? formatOfLimits(read, percent),
    series: judgement.result === null ? null : read.result.series,
    points: read.result.points,
    link: read.result.cell === null ? null : (read.result.formulaName ?? read.result.cell.address),
    periodDiffers: read.result.periodDiffers,
    byFunction,
    statusIsLive: !isManual && read.weight.valid && byFunction.status === judgement.status,
    trendIsLive: allowsTrend(read, judgement),
    comment: [words?.cause ?? '', words?.comment ?? ''].filter((text) => text !== '').join('\n'),
    action: words?.action ?? '',
    deadline: words?.deadline ?? null,
  };
  return { indicator, warnings: warnings.all };
}

function cardIndicator(
  setup: IndicatorSetup,
  read: ReadIndicator,
  judgement: Judgement,
  manual: ManualStatus,
  percent: PercentRow,
  earlier: EarlierStatuses,
  warnings: IndicatorWarnings,
): CardIndicator {
  const { result } = read;
  const previous = scaledNumber(result.previous?.cell ?? null, percent);
  return {
    nr: setup.nr,
    name: setup.name,
    source:
      result.name === null && result.cell === null
        ? null
        : { name: result.name, address: result.cell?.address ?? null },
    period: result.periodText,
    measure: setup.measure === '' ? null : setup.measure,
    result: judgement.result,
    previous,
    previousPeriod: previous === null ? null : (result.previous?.periodText ?? null),
    ambition: cardTarget(judgement.ambition),
    critical: cardTarget(judgement.critical),
    benchmark: scaledNumber(read.benchmark, percent),
    direction: judgement.direction,
    gap: judgement.gap,
    gapPct: judgement.gapPct,
    achievement: judgement.achievement,
    score: judgement.score,
    status: manual.status,
    computedStatus: manual.computedStatus,
    trend: trendOf(read, judgement, previous, percent),
    toNext: judgement.toNext,
    redSince: manual.status === 'red' ? earlier.since : null,
    warnings: [...new Set([...setup.told, ...warnings.codes])],
  };
}

/** A row is a percent row when its result carries %, or when its Måleenhet says so (rules 2.1). */
function percentRow(read: ReadIndicator, measure: string): PercentRow {
  const { result } = read.group;
  const carries = result.kind === 'number' ? result.carriesPercent : read.carriesPercent;
  if (carries) return 'fraction';
  return isPercentMeasure(measure) ? 'number' : null;
}

/** Of a row without a result: as its limits are written. */
function formatOfLimits({ limits }: ReadIndicator, percent: PercentRow): string {
  if (percent !== 'fraction') return 'General';
  const formats = [limits.ambition, limits.critical].map((limit) => limit?.cell.format ?? 'General');
  return formats.find((format) => traitsOf(format).percentFormat === true) ?? '0 %';
}

/** On a row of percentage numbers whatever carries % is multiplied by 100. */
function factorOf(value: Value, percent: PercentRow): number {
  return percent === 'number' && value.kind === 'number' && value.carriesPercent ? 100 : 1;
}

function scaledNumber(cell: SourceCell | null, percent: PercentRow): number | null {
  if (cell === null) return null;
  const value = valueOf(cell);
  return value.kind === 'number' ? value.value * factorOf(value, percent) : null;
}

function scaledCell(cell: SourceCell | null, percent: PercentRow): CardCell | null {
  return cell === null ? null : referringCell(cell, factorOf(valueOf(cell), percent));
}

function allowsTrend(read: ReadIndicator, { rule, direction }: Judgement): boolean {
  return rule !== null && direction !== null && read.group.allowsTrend;
}

function trendOf(
  read: ReadIndicator,
  judgement: Judgement,
  previous: number | null,
  percent: PercentRow,
): Trend | null {
  const { direction, result, ambition } = judgement;
  if (result === null || previous === null || direction === null || !allowsTrend(read, judgement)) return null;
  const interval =
    ambition === null ? null : ambition.op === 'in' ? ambition : { low: ambition.value, high: ambition.value };
  const tolerance = read.tolerance ?? cardTrendTolerance(percent !== null, read.scale);
  return computeTrend({
    earlier: previous,
    newest: result,
    direction,
    interval,
    tolerance,
    pointSize: percent === 'fraction' ? 0.01 : 1,
  });
}

type RowCardCells = Pick<BuiltIndicator, 'result' | 'previous' | 'ambition' | 'critical' | 'baseline' | 'benchmark'>;

/** What stands in the row's cells, on the row's scale. */
function cardCells(read: ReadIndicator, judgement: Judgement, percent: PercentRow, minimumGroup: number): RowCardCells {
  const { limits, result } = read;
  return {
    result: resultCell(read, minimumGroup),
    previous: scaledCell(result.previous?.cell ?? null, percent),
    ambition:
      limits.ambition === null
        ? null
        : targetCell(limits.ambition.cell, limits.ambition.reading.target, judgement.ambition),
    critical:
      limits.critical === null
        ? null
        : targetCell(limits.critical.cell, limits.critical.reading.target, judgement.critical),
    baseline:
      scaledCell(read.baseline, percent) ??
      (judgement.baseline === null ? null : { value: judgement.baseline, formula: null }),
    benchmark: scaledCell(read.benchmark, percent),
  };
}

/** The result; hidden as soon as it rests on too few. */
function resultCell(read: ReadIndicator, minimumGroup: number): CardCell {
  const { result, count, group } = read;
  if (result.cell === null) return { value: null, formula: null };
  const shown = referringCell(result.cell);
  const isHidden = group.result.kind === 'suppressed' && result.value.kind === 'number';
  const value = isHidden ? ':' : shown.value;
  if (count === null) return shown;
  if (typeof count.value !== 'number') return isHidden ? { value, formula: null } : shown;
  return {
    value,
    formula: `IF(AND(NOT(ISBLANK(${count.formula})),N(${count.formula})<${minimumGroup}),":",${shown.formula ?? '""'})`,
  };
}

/** A tolerance as a function takes it, in the row's own unit. */
function toleranceValue(tolerance: Tolerance | null, percent: PercentRow): RawValue {
  switch (tolerance?.kind) {
    case undefined:
      return null;
    case 'absolute':
      return tolerance.value;
    case 'relative':
      return `${String(Number((tolerance.share * 100).toPrecision(12))).replace('.', ',')} %`;
    case 'percentagePoints':
      return percent === 'fraction' ? tolerance.points / 100 : tolerance.points;
  }
}

function judgeByFunction(cells: RowCardCells, tolerance: RawValue, { direction }: Judgement): Judgement {
  return judge({
    result: readValue(cells.result.value),
    ambition: cells.ambition === null ? null : readTarget(cells.ambition.value),
    critical: cells.critical === null ? null : readTarget(cells.critical.value),
    direction,
    tolerance: readTolerance(tolerance).tolerance,
    baseline: null,
  });
}
