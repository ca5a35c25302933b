/** A day as Excel counts it from 1900: that year has a 29 February (60), and 0 is the day before its first. */
export type Serial = number;

/** How many days the count from 1904 is behind that from 1900. */
export const daysBefore1904 = 1462;

/** 31 December 9999. */
export const lastDay: Serial = 2_958_465;

const milliseconds = 86_400_000;
/** The first day after the one that never was. */
const march1900: Serial = 61;

/** The first day of a month; months below 1 and above 12 are those of other years. */
export function firstOfMonth(year: number, month: number): Serial {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / milliseconds);
  return days < march1900 ? days - 1 : days;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** @param serial - a whole number, not negative */
export function dayOf(serial: Serial): Day {
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  if (serial === march1900 - 1) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, 30) + (serial < march1900 ? serial + 1 : serial) * milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return firstOfMonth(year, month + 1) - firstOfMonth(year, month);
}

/** Sunday is 0: by Excel's count, in which the first of January 1900 is one. */
export function weekdayOf(serial: Serial): number {
  return (((serial - 1) % 7) + 7) % 7;
}

/** Excel's DATE: years below 1900 are counted from there, and months and days may lie outside of their year and month. */
export function serialOfDate(year: number, month: number, day: number): Serial {
  return firstOfMonth(year < 1900 ? year + 1900 : year, month) + day - 1;
}
