export type PeriodKind = 'year' | 'schoolYear' | 'half' | 'tertial' | 'quarter' | 'month' | 'toDate';

/** A stretch of time with its first and last day as ISO dates, which also order as text. */
export interface Period {
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The period of `months` whole months that begins with a month (1–12). */
export function monthsFrom(kind: PeriodKind, year: number, month: number, months: number): Period {
  const last = month - 1 + months - 1;
  const endYear = year + Math.floor(last / 12);
  const endMonth = (last % 12) + 1;
  return { kind, start: isoDate(year, month, 1), end: isoDate(endYear, endMonth, daysInMonth(endYear, endMonth)) };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayOf(date: string): Day {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** A date some months later; the last day of a month stays the last day. */
function addMonths(date: string, months: number): string {
  const { year, month, day } = dayOf(date);
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysInMonth(newYear, newMonth);
  return isoDate(newYear, newMonth, day === daysInMonth(year, month) ? last : Math.min(day, last));
}

/** How many months a period touches. */
export function lengthInMonths({ start, end }: Period): number {
  const [first, last] = [dayOf(start), dayOf(end)];
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

/** By end date, and the longer of two that end together last. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.start === b.start ? 0 : a.start > b.start ? -1 : 1;
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

export function yearBefore(period: Period): Period {
  return { kind: period.kind, start: addMonths(period.start, -12), end: addMonths(period.end, -12) };
}

/** Whether a figure is out of date: the report period ends more than one length of the figure's own period after it. */
export function isStale(period: Period, report: Period): boolean {
  return report.end > addMonths(period.end, lengthInMonths(period));
}

/**
 * The order in which a series is read: by end date, while a label that is no period keeps its place.
 *
 * @param periods - of each label in sheet order; `null` where it could not be parsed.
 * @returns positions into `periods`, oldest first.
 */
export function periodOrder(periods: readonly (Period | null)[]): readonly number[] {
  const parsed = [...periods.entries()].flatMap(([index, period]) => (period === null ? [] : [{ index, period }]));
  const sorted = parsed.map(({ index }) => index);
  parsed.sort((a, b) => comparePeriods(a.period, b.period) || a.index - b.index);
  const order = periods.map((_, index) => index);
  for (const [place, slot] of sorted.entries()) order[slot] = parsed[place]?.index ?? slot;
  return order;
}
