import { type CellError, type CellValue, isCellError } from '../../document/cell';
import { dayOf, daysInMonth, firstOfMonth, type Serial, serialOfDate, weekdayOf } from '../../document/calendar';
import { asNumber, badNumber, badValue, numberInText } from './numbers-in-text';
import type { Compute, Definition } from './scalar-function';
import { serialOf, valueOfSerial } from './serial-value';

/** Computes with numbers; the first argument that is none is the answer. */
const ofNumbers =
  (compute: (...numbers: number[]) => CellValue): Compute =>
  (...args) => {
    const numbers = args.map(asNumber);
    return numbers.find(isCellError) ?? compute(...(numbers as number[]));
  };

/** Computes with the day of the first argument. */
const ofDay = (compute: (serial: Serial, ...rest: number[]) => CellValue): Compute =>
  ofNumbers((value, ...rest) => {
    const serial = serialOf(value ?? 0);
    return isCellError(serial) ? serial : compute(serial, ...rest);
  });

function date(year: number, month: number, day: number): number | CellError {
  const written = Math.floor(year);
  if (written < 0 || written > 9999) return badNumber;
  return valueOfSerial(serialOfDate(written, Math.floor(month), Math.floor(day)));
}

/** The same day so many months on, or the last one of a month that has no such day. */
function monthsOn(serial: Serial, months: number): number | CellError {
  const { year, month, day } = dayOf(serial);
  const target = month + Math.trunc(months);
  return valueOfSerial(firstOfMonth(year, target) + Math.min(day, daysInMonth(year, target)) - 1);
}

function monthEnd(serial: Serial, months: number): number | CellError {
  const { year, month } = dayOf(serial);
  return valueOfSerial(firstOfMonth(year, month + Math.trunc(months) + 1) - 1);
}

/** The week's first day by WEEKDAY's and WEEKNUM's second argument; Sunday is 0. */
const firstWeekdays: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [2, 1],
  [11, 1],
  [12, 2],
  [13, 3],
  [14, 4],
  [15, 5],
  [16, 6],
  [17, 0],
]);

function weekday(serial: Serial, type: number): number | CellError {
  if (type === 3) return (weekdayOf(serial) + 6) % 7;
  const first = firstWeekdays.get(type);
  return first === undefined ? badNumber : ((weekdayOf(serial) - first + 7) % 7) + 1;
}

/** ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(serial: Serial): number {
  const thursday = serial - ((weekdayOf(serial) + 6) % 7) + 3;
  return Math.floor((thursday - firstOfMonth(dayOf(thursday).year, 1)) / 7) + 1;
}

function weekOfYear(serial: Serial, type: number): number | CellError {
  if (type === 21) return isoWeek(serial);
  const first = firstWeekdays.get(type);
  if (first === undefined) return badNumber;
  const newYear = firstOfMonth(dayOf(serial).year, 1);
  return Math.floor((serial - newYear + ((weekdayOf(newYear) - first + 7) % 7)) / 7) + 1;
}

/** Seconds of the day, to the nearest whole one as Excel shows them. */
const secondsOf = (value: number): number => Math.round((value - Math.floor(value)) * 86_400) % 86_400;

const ofTime = (compute: (seconds: number) => number): Compute =>
  ofNumbers((value = 0) => (value < 0 ? badNumber : compute(secondsOf(value))));

const textOnly =
  (compute: (value: number) => CellValue): Compute =>
  (text) => {
    const value = typeof text === 'string' ? numberInText(text) : null;
    return value === null ? badValue : compute(value);
  };

const one = { least: 1, most: 1 };
const two = { least: 2, most: 2 };
const optional = { least: 1, most: 2 };

/** Dates by the workbook's own count. */
export const dates: readonly Definition[] = [
  ['DATE', ofNumbers((year = 0, month = 0, day = 0) => date(year, month, day)), { least: 3, most: 3 }],
  ['YEAR', ofDay((serial) => dayOf(serial).year), one],
  ['MONTH', ofDay((serial) => dayOf(serial).month), one],
  ['DAY', ofDay((serial) => dayOf(serial).day), one],
  ['EDATE', ofDay((serial, months = 0) => monthsOn(serial, months)), two],
  ['EOMONTH', ofDay((serial, months = 0) => monthEnd(serial, months)), two],
  ['WEEKDAY', ofDay((serial, type = 1) => weekday(serial, Math.floor(type))), optional],
  ['WEEKNUM', ofDay((serial, type = 1) => weekOfYear(serial, Math.floor(type))), optional],
  ['ISOWEEKNUM', ofDay((serial) => isoWeek(serial)), one],
  ['DAYS', ofNumbers((end = 0, start = 0) => Math.floor(end) - Math.floor(start)), two],
  ['HOUR', ofTime((seconds) => Math.floor(seconds / 3600)), one],
  ['MINUTE', ofTime((seconds) => Math.floor(seconds / 60) % 60), one],
  ['SECOND', ofTime((seconds) => seconds % 60), one],
  ['DATEVALUE', textOnly((value) => Math.floor(value)), one],
  ['TIMEVALUE', textOnly((value) => value - Math.floor(value)), one],
];
