import type { HistorySetup, IndicatorSetup } from '../sources/setup';
import type { FindSource, SetupCell, SourceCell } from '../sources/cell';
import { earlierSaved, type SavedPoint, savedPoints, seriesOfSaved } from '../history/saved-points';
import type { ReportPeriod } from '../sources/report-period';
import { type CardUnit, followOwnCell, type Source, type SourcePoint, valueOf } from '../sources/source';
import { comparePeriods, isSamePeriod, isStale, type Period } from '../periods/period';
import { earlierOnCard, newestMeasured } from '../periods/series';
import type { RawValue, Status, Value } from '../values/types';
import type { WarningCode } from '../values/warning';

/** A number of one period with the cell it stands in. */
export interface PeriodResult {
  readonly value: Value;
  readonly cell: SourceCell | null;
  readonly period: Period | null;
  /** The period as it is written. */
  readonly periodText: string | null;
}

/** A number of an earlier period: the result's own series has it, else the history. */
export interface EarlierResult extends PeriodResult {
  readonly cell: SourceCell;
  readonly period: Period;
  readonly periodText: string;
  /** The status that the period was saved with, if any. */
  readonly savedStatus: Status | null;
}

/** A point of time of a result, a gap too. */
export interface TimePoint extends PeriodResult {
  readonly cell: SourceCell;
  readonly period: Period;
  readonly periodText: string;
}

/** The result of an indicator with its place, its period and what it is compared with. */
export interface ResultReading extends PeriodResult {
  readonly name: string | null;
  /** As a formula or a link calls it. */
  readonly formulaName: string | null;
  readonly periodDiffers: boolean;
  readonly previous: PreviousReading | null;
  /** The numbers before it, oldest first. */
  readonly earlier: readonly EarlierResult[];
  /** All points of time up to the result, oldest first: those of its own series, gaps too, and those that are saved. */
  readonly timeline: readonly TimePoint[];
  /** Reference to the series up to the result, oldest first, or a formula that gives it, and its values. */
  readonly series: string | null;
  readonly points: readonly RawValue[];
  /** What is to be told about the result, and what the text names. */
  readonly warnings: readonly { readonly code: WarningCode; readonly subject: string }[];
}

export interface PreviousReading {
  readonly value: Value;
  readonly cell: SourceCell;
  /** `null` where only a cell of its own says what was before. */
  readonly period: Period | null;
  readonly periodText: string | null;
}

/** Reads the result of the report period, and the one before it (rules 7.2 and 9.4). */
export function readResult(
  setup: IndicatorSetup,
  find: FindSource,
  report: ReportPeriod,
  unit: CardUnit,
  history: readonly HistorySetup[],
): ResultReading {
  const follow = (cell: SetupCell): Source => followOwnCell(cell, find, unit);
  const cell = setup.fields.result;
  const source = cell === undefined ? null : follow(cell);
  if (source === null || source.kind === 'fault') return withoutSource(source, report);
  const found = source.kind === 'series' ? ofSeries(source, report) : ofSingle(source, report);
  const own = setup.fields.previous;
  const before = own === undefined ? null : previousOf(follow(own), found.period);
  return continued(
    before === null ? found : { ...found, previous: before },
    savedPoints(setup.nr, unit.name, found.period, history),
  );
}

/** What a result's own series does not say, the history does. */
function continued(found: ResultReading, saved: readonly SavedPoint[]): ResultReading {
  const { point, warnings } =
    found.previous === null ? earlierSaved(saved, found.period) : { point: null, warnings: [] };
  const previous =
    point === null
      ? found.previous
      : { value: point.value, cell: point.cell, period: point.period, periodText: point.label };
  return {
    ...found,
    ...(found.series === null && found.cell !== null
      ? seriesOfSaved(saved, { value: found.value, cell: found.cell })
      : {}),
    previous: previous?.value.kind === 'number' ? previous : null,
    earlier: withSaved(found.earlier, saved),
    timeline: withSavedPoints(found.timeline, saved),
    warnings: [
      ...found.warnings,
      ...(found.value.kind === 'number' ? warnings : []).map((code) => ({ code, subject: found.periodText ?? '' })),
    ],
  };
}

/** Own numbers go before saved ones of the same period, but their status is the one that was saved. */
function withSaved(own: readonly EarlierResult[], saved: readonly SavedPoint[]): readonly EarlierResult[] {
  const savedAt = (period: Period): SavedPoint | undefined => saved.find((each) => isSamePeriod(each.period, period));
  const alone = saved.filter(
    ({ period, value }) => value.kind === 'number' && !own.some((each) => isSamePeriod(each.period, period)),
  );
  return [
    ...own.map((each) => ({ ...each, savedStatus: savedAt(each.period)?.status ?? null })),
    ...alone.map(({ label, status, ...point }) => ({ ...point, periodText: label, savedStatus: status })),
  ].sort((a, b) => comparePeriods(a.period, b.period));
}

/** What the series has nothing of, the history may have. */
function withSavedPoints(own: readonly TimePoint[], saved: readonly SavedPoint[]): readonly TimePoint[] {
  const isNumber = (value: Value): boolean => value.kind === 'number';
  const alone = saved.filter(
    ({ period, value }) =>
      isNumber(value) && !own.some((each) => isSamePeriod(each.period, period) && isNumber(each.value)),
  );
  return [
    ...own.filter(({ period }) => !alone.some((each) => isSamePeriod(each.period, period))),
    ...alone.map(({ label, value, cell, period }) => ({ value, cell, period, periodText: label })),
  ].sort((a, b) => comparePeriods(a.period, b.period));
}

/** A result that is blank is missing; one whose name leads nowhere is an error. */
function withoutSource(source: (Source & { kind: 'fault' }) | null, report: ReportPeriod): ResultReading {
  const codes = source === null ? [] : [source.code];
  return {
    value: source === null ? { kind: 'missing', warnings: [] } : { kind: 'error', warnings: codes },
    cell: null,
    name: source?.subject ?? null,
    formulaName: null,
    period: report.period,
    periodText: report.text || null,
    periodDiffers: false,
    previous: null,
    earlier: [],
    timeline: [],
    series: null,
    points: [],
    warnings: codes.map((code) => ({ code, subject: source?.subject ?? '' })),
  };
}

function ofSingle({ cell, name, formulaName }: Source & { kind: 'single' }, report: ReportPeriod): ResultReading {
  const value = valueOf(cell);
  // A text that is neither a name nor a value was meant as a name.
  const unknown = name === null && value.kind === 'missing' && value.warnings.includes('text-value');
  const judged: Value = unknown ? { kind: 'error', warnings: ['source-missing'] } : value;
  return {
    value: judged,
    cell: unknown ? null : cell,
    name,
    formulaName,
    period: report.period,
    periodText: report.text || null,
    periodDiffers: false,
    previous: null,
    earlier: [],
    timeline: unknown || report.period === null ? [] : [timePoint(judged, cell, report.period, report.text)],
    series: null,
    points: [],
    warnings: judged.warnings.map((code) => ({ code, subject: String(cell.value ?? '') })),
  };
}

function ofSeries(
  { points, name, formulaName, unparsed, reference }: Source & { kind: 'series' },
  report: ReportPeriod,
): ResultReading {
  const warnings: { code: WarningCode; subject: string }[] = unparsed.map((label) => ({
    code: 'period-unparsed',
    subject: label,
  }));
  const index = chosenPoint(points, report.period);
  const point = index === null ? undefined : points[index];
  if (index === null || point === undefined) {
    return { ...withoutSource(null, report), name, warnings };
  }
  warnings.push(...point.value.warnings.map((code) => ({ code, subject: String(point.cell.value ?? '') })));
  const { period } = point;
  if (period !== null && report.period !== null && isStale(period, report.period))
    warnings.push({ code: 'stale', subject: point.label });
  const earlier = point.value.kind === 'number' ? earlierOnCard(points, index) : { index: null, warnings: [] };
  warnings.push(...earlier.warnings.map((code) => ({ code, subject: point.label })));
  const before = earlier.index === null ? undefined : points[earlier.index];
  return {
    value: point.value,
    cell: point.cell,
    name,
    formulaName,
    period,
    periodText: point.label,
    periodDiffers: period !== null && report.period !== null && !isSamePeriod(period, report.period),
    previous: before === undefined ? null : previousAt(before),
    earlier: measuredBefore(points.slice(0, index)),
    timeline: points
      .slice(0, index + 1)
      .flatMap((each) => (each.period === null ? [] : timePoint(each.value, each.cell, each.period, each.label))),
    ...runUpTo(points.slice(0, index + 1), reference),
    warnings,
  };
}

/**
 * The newest number up to the report period. A newer cell in error is not passed over: it says that something
 * is wrong with the figure that was meant. Without any number the newest cell tells why.
 */
function chosenPoint(points: readonly SourcePoint[], report: Period | null): number | null {
  const upTo = points.flatMap(({ period, value }, index) =>
    period !== null && (report === null || period.end <= report.end) ? [{ index, value }] : [],
  );
  const measured = newestMeasured(points, report);
  const fault = upTo.filter(({ value }) => value.kind === 'error').at(-1)?.index ?? null;
  if (fault !== null && (measured === null || fault > measured)) return fault;
  return measured ?? upTo.at(-1)?.index ?? null;
}

/** A reference to the points in one run; `null` where the sheet has them in another order than time or with gaps. */
function runUpTo(
  points: readonly SourcePoint[],
  reference: (Source & { kind: 'series' })['reference'],
): Pick<ResultReading, 'series' | 'points'> {
  const first = points[0];
  const last = points[points.length - 1];
  const inOrder =
    first !== undefined &&
    points.every(
      (point, index) =>
        (point.row === first.row && point.column === first.column + index) ||
        (point.column === first.column && point.row === first.row + index),
    );
  const series = inOrder && last !== undefined && points.length > 1 ? reference(first, last) : null;
  return { series, points: series === null ? [] : points.map((point) => point.cell.value) };
}

/** Forrige måling of its own: a cell, or of a series the newest number before the result's period. */
function previousOf(source: Source, period: Period | null): PreviousReading | null {
  if (source.kind === 'fault') return null;
  if (source.kind === 'single')
    return { value: valueOf(source.cell), cell: source.cell, period: null, periodText: null };
  const before = source.points
    .filter(
      (point) =>
        point.value.kind === 'number' && point.period !== null && (period === null || point.period.end < period.end),
    )
    .at(-1);
  return before === undefined ? null : previousAt(before);
}

function previousAt({ value, cell, period, label }: SourcePoint): PreviousReading {
  return { value, cell, period, periodText: label };
}

/** The numbers among points whose period is known. */
function measuredBefore(points: readonly SourcePoint[]): readonly EarlierResult[] {
  return points.flatMap(({ period, value, cell, label }) =>
    period === null || value.kind !== 'number' ? [] : [{ value, cell, period, periodText: label, savedStatus: null }],
  );
}

function timePoint(value: Value, cell: SourceCell, period: Period, periodText: string): TimePoint {
  return { value, cell, period, periodText };
}
