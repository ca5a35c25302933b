import { isSamePeriod, lengthInMonths, yearBefore } from '../periods/period';
import { IndicatorWarnings } from '../sources/indicator-warnings';
import type { IndicatorSetup } from '../sources/setup';
import type { Status } from '../values/types';
import { judgePeriod } from './judge-period';
import { type BuildContext, readPeriod } from './read-indicator';
import type { EarlierResult, PeriodResult, ResultReading } from './result';

/** What an indicator's status was before. */
export interface EarlierStatuses {
  /** Of the number that the change is computed from; `null` where there is none. */
  readonly before: Status | null;
  /** Whether that number is of the same period a year before. */
  readonly isYearBefore: boolean;
  /** The first period of the unbroken run of the status that the card shows, as it is written. */
  readonly since: string | null;
  /** How many periods that run has, the card's own among them. */
  readonly periods: number;
  /** The numbers before the card's, oldest first, as their cells have them. */
  readonly numbers: readonly number[];
  /** Those of periods as long as the card's, oldest first, each with its period as it is written. */
  readonly points: readonly { readonly period: string; readonly value: number }[];
}

/** Statuses that say nothing of how the indicator stood: they neither count in a run nor break it. */
const unmeasured: ReadonlySet<Status> = new Set(['missing', 'suppressed', 'notApplicable']);

/**
 * The statuses of the periods before the card's (rules 7.5): those that were saved, else judged by the limits of their
 * own period. Manual statuses speak of the card's period alone.
 *
 * @param status - the one that the card shows
 */
export function earlierStatuses(
  setup: IndicatorSetup,
  context: BuildContext,
  result: ResultReading,
  status: Status,
): EarlierStatuses {
  const judged = (period: PeriodResult): Status =>
    judgePeriod(setup, readPeriod(setup, context, period, new IndicatorWarnings(setup))).status;
  const statusAt = (earlier: EarlierResult): Status => earlier.savedStatus ?? judged(earlier);
  const numbers = result.earlier.flatMap(({ value }) => (value.kind === 'number' ? [value.value] : []));
  const alike = sameLength(result);
  const points = alike.flatMap(({ value, periodText }) =>
    value.kind === 'number' ? [{ period: periodText, value: value.value }] : [],
  );
  if (unmeasured.has(status)) return { before: null, isYearBefore: false, since: null, periods: 0, numbers, points };
  let since = result.periodText;
  let periods = 1;
  for (const earlier of alike.reverse()) {
    const then = statusAt(earlier);
    if (unmeasured.has(then)) continue;
    if (then !== status) break;
    since = earlier.periodText;
    periods += 1;
  }
  const { previous, period } = result;
  const isYearBefore =
    period !== null &&
    previous !== null &&
    previous.period !== null &&
    isSamePeriod(previous.period, yearBefore(period));
  return { before: statusBefore(result, statusAt, judged), isYearBefore, since, periods, numbers, points };
}

function statusBefore(
  { previous, earlier, period, periodText }: ResultReading,
  statusAt: (earlier: EarlierResult) => Status,
  judged: (period: PeriodResult) => Status,
): Status | null {
  if (previous === null) return null;
  const known = earlier.find((each) => previous.period !== null && isSamePeriod(each.period, previous.period));
  if (known !== undefined) return statusAt(known);
  // A cell of its own that says no period is held to the limits of today.
  return judged({
    value: previous.value,
    cell: previous.cell,
    period: previous.period ?? period,
    periodText: previous.periodText ?? periodText,
  });
}

/** Years stand among years, and halves among halves. */
function sameLength({ period, earlier }: ResultReading): EarlierResult[] {
  if (period === null) return [];
  const months = lengthInMonths(period);
  return earlier.filter((each) => lengthInMonths(each.period) === months);
}
