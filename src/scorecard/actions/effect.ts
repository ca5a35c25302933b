import type { BuiltIndicator } from '../card/built-card';
import type { CardTarget } from '../card/card';
import type { ScaleBounds } from '../judgement/scale';
import { computeTrend } from '../judgement/trend';
import { parsePeriod } from '../periods/parse-period';
import { isSamePeriod, lengthInMonths, type Period, yearBefore } from '../periods/period';
import type { CellReading } from '../sources/cell';
import { traitsOf } from '../sources/source';
import { readTolerance } from '../targets/tolerance';
import { readValue } from '../values/value';
import type { Action } from './action';

/** What became of a figure since an action was opened; `early` before anything shows, `none` where nothing can. */
export type Effect = 'better' | 'flat' | 'worse' | 'early' | 'none';

/** An effect with the figures that it was told from. */
export interface EffectReading {
  readonly effect: Effect;
  /** The figure of the period that the action was opened in, on the indicator's scale. */
  readonly resultAtStart: number | null;
  /** The newest figure after that period. */
  readonly resultNow: number | null;
  /** Whether the figures are of different seasons, since the series has none of the same. */
  readonly notSeasonal: boolean;
}

const nothing = { effect: 'none', resultAtStart: null, resultNow: null, notSeasonal: false } as const;

/**
 * What became of an action's first indicator since it was opened (rules 19.3): that nobody can say what it would have
 * been without is said by the words, not by the rule.
 *
 * @param indicator - of the card of the action's unit; `null` where the card has none such
 * @param report - the card's period
 */
export function effectOf(action: Action, indicator: BuiltIndicator | null, report: Period | null): EffectReading {
  if (indicator === null) return nothing;
  const resultAtStart = startOf(action.startResult, indicator);
  const now = newestAfter(action, indicator);
  const reading = { ...nothing, resultAtStart, resultNow: now?.value ?? null };
  if (resultAtStart === null || action.opened === null || !canBeJudged(indicator)) return reading;
  const isExpectedLater = action.expectedIn !== null && report !== null && action.expectedIn.end > report.end;
  if (now === null || isExpectedLater) return { ...reading, effect: 'early' };
  const { value: earlier, notSeasonal } = seasonalStart(action.opened, resultAtStart, now.period, indicator);
  return { ...reading, effect: change(indicator, earlier, now.value) ?? 'none', notSeasonal };
}

function canBeJudged({ card, trendIsLive }: BuiltIndicator): boolean {
  return card.direction !== null && trendIsLive;
}

/** The figure that was copied when the action was opened, on the row's scale; `null` where the scales disagree. */
function startOf(cell: CellReading | null, { percent, card }: BuiltIndicator): number | null {
  if (cell === null) return null;
  const value = readValue(cell.value, traitsOf(cell.format));
  if (value.kind !== 'number') return null;
  if (percent === 'number' && value.carriesPercent) return value.value * 100;
  const isOffScale = percent === 'fraction' && !value.carriesPercent && differsAHundredfold(value.value, card.result);
  return isOffScale || (percent === null && value.carriesPercent) ? null : value.value;
}

/** A number beside a fraction that could be the same percentage (rules 2.2). */
function differsAHundredfold(value: number, fraction: number | null): boolean {
  const ratio = fraction === null || fraction === 0 ? 0 : Math.abs(value / fraction);
  return ratio >= 30 && ratio <= 300;
}

/** The card's figure, where its period ends after the one that the action was opened in. */
function newestAfter(
  { opened }: Action,
  { card }: BuiltIndicator,
): { readonly value: number; readonly period: Period } | null {
  const period = parsePeriod(card.period);
  if (opened === null || card.result === null || period === null || period.end <= opened.end) return null;
  return { value: card.result, period };
}

/**
 * What a figure of a part of a year is held to: the newest point of its own season no later than the start. A spring
 * beside an autumn tells of the season and not of the action.
 */
function seasonalStart(
  opened: Period,
  resultAtStart: number,
  now: Period,
  { earlier }: BuiltIndicator,
): { readonly value: number; readonly notSeasonal: boolean } {
  if (lengthInMonths(now) >= 12) return { value: resultAtStart, notSeasonal: false };
  const points = earlier.points.flatMap(({ period, value }) => {
    const parsed = parsePeriod(period);
    return parsed === null ? [] : [{ period: parsed, value }];
  });
  for (let season = yearBefore(now), years = 0; years < longestSeries; season = yearBefore(season), years += 1) {
    if (season.end > opened.end) continue;
    if (isSamePeriod(season, opened)) return { value: resultAtStart, notSeasonal: false };
    const point = points.find(({ period }) => isSamePeriod(period, season));
    if (point !== undefined) return { value: point.value, notSeasonal: false };
  }
  return { value: resultAtStart, notSeasonal: true };
}

/** Years that a series is looked through for a season. */
const longestSeries = 50;

function change(
  { card: { direction, ambition }, trendTolerance }: BuiltIndicator,
  earlier: number,
  newest: number,
): Effect | null {
  const { tolerance } = readTolerance(trendTolerance);
  if (direction === null || tolerance === null) return null;
  // The row's tolerance is in its own unit already.
  return computeTrend({ earlier, newest, direction, interval: intervalOf(ambition), tolerance, pointSize: 1 });
}

function intervalOf(ambition: CardTarget | null): ScaleBounds | null {
  const low = ambition?.low ?? ambition?.value ?? null;
  const high = ambition?.high ?? ambition?.value ?? null;
  return low === null || high === null ? null : { low, high };
}
