import type { PeriodWords } from '../../locales/words';
import { allWords, wordsOf } from '../../locales/words';
import type { Period, PeriodKind } from './period';
import { dayOf, daysInMonth, isoDate, monthsFrom } from './period';
import { fold } from '../values/text';
import type { CellTraits, RawValue } from '../values/types';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (pick: (words: PeriodWords) => readonly string[]): string =>
  [...wordsOf((words) => pick(words.period))]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Parts of a year by the letters that codes use and by the words that texts use. */
const parts: readonly {
  readonly kind: PeriodKind;
  readonly count: number;
  readonly letters: string;
  readonly word: string;
}[] = [
  { kind: 'half', count: 2, letters: 'h', word: anyOf((words) => words.half) },
  { kind: 'tertial', count: 3, letters: 't', word: anyOf((words) => words.tertial) },
  { kind: 'quarter', count: 4, letters: 'kq', word: anyOf((words) => words.quarter) },
];

const monthNumbers: ReadonlyMap<string, number> = new Map(
  allWords.flatMap(({ period }) =>
    period.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ),
);
const monthName = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const ordinalNumbers: ReadonlyMap<string, number> = new Map(
  allWords.flatMap(({ period }) =>
    period.ordinals.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ),
);
const ordinal = `(?:([1-4])(?:\\.|:a|:e|st|nd|rd|th)?|(${[...ordinalNumbers.keys()].join('|')}))`;
const year = '(\\d{4}|\\d{2})';

const patterns = {
  year: new RegExp(`^(?:(?:${anyOf((words) => words.year)}) )?(\\d{4})$`),
  schoolYear: new RegExp(`^(?:(${anyOf((words) => words.schoolYear)}) )?(\\d{4}) ?([/–—-]) ?(\\d{4}|\\d{2})$`),
  codeLast: /^(\d{4})[ -]?([htkq])([1-4])$/,
  codeFirst: /^([htkq])([1-4])[ /-]?(\d{4}|\d{2})$/,
  namedMonth: new RegExp(`^(${monthName})(?:\\. ?|[ /-])?'?${year}$`),
  yearThenMonth: new RegExp(`^(\\d{4}) (${monthName})\\.?$`),
  isoMonth: /^(\d{4})(?:-m?|m)(\d{1,2})$/,
  numberMonth: /^(\d{1,2})[./-](\d{4})$/,
  isoDay: /^(\d{4})-(\d{2})-(\d{2})$/,
  day: /^(\d{1,2})[./] ?(\d{1,2})[./] ?(\d{4})$/,
  namedDay: new RegExp(`^(\\d{1,2})\\.? (${monthName})\\.? (\\d{4})$`),
  toDate: new RegExp(`^(?:${anyOf((words) => words.toDate)}):? (.+)$`),
};
const partTexts = parts.map((part) => ({
  part,
  ordinalFirst: new RegExp(`^${ordinal} ?(?:${part.word})\\.? (?:of |av )?${year}$`),
  yearFirst: new RegExp(`^(\\d{4}),? ${ordinal} ?(?:${part.word})\\.?$`),
  wordFirst: new RegExp(`^(?:${part.word})\\.? ([1-4]),? ${year}$`),
}));

/** Excel's day 1 is 1 January 1900, and its day 60 never was; from March 1900 this epoch is right. */
const excelEpoch = Date.UTC(1899, 11, 30);

/**
 * Reads the period that a label or a cell names (rules 9.1), in any of the languages.
 *
 * @param raw - a text, a year as a number, or an Excel date (with the trait), which stands for its month.
 * @returns `null` where it names no period.
 * @example parsePeriod('1. halvår 18') // { kind: 'half', start: '2018-01-01', end: '2018-06-30' }
 */
export function parsePeriod(raw: RawValue, traits: CellTraits = {}): Period | null {
  if (typeof raw === 'number') return traits.dateFormat === true ? monthOfSerial(raw) : wholeYear(raw);
  // A label is short, and a paragraph is none; every period has a digit.
  if (typeof raw !== 'string' || raw.length > 80 || !/\d/.test(raw)) return null;
  const text = fold(raw).replace(/ ?(?:\*|\([^\d()]*\))$/, '');
  const toDate = patterns.toDate.exec(text)?.[1];
  if (toDate === undefined) return parseText(text);
  const until = endOfDay(toDate) ?? parseText(toDate)?.end;
  return until === undefined ? null : { kind: 'toDate', start: isoDate(dayOf(until).year, 1, 1), end: until };
}

/**
 * Reads the day that a cell names.
 *
 * @param raw - an Excel date (with the trait), or a text such as `31.12.2026`, `2026-12-31`, `31. desember 2026`
 * @returns an ISO date; `null` where it names no single day
 */
export function parseDay(raw: RawValue, traits: CellTraits = {}): string | null {
  if (typeof raw === 'number') {
    if (traits.dateFormat !== true || !(raw >= 1 && raw < 110_000)) return null;
    const date = new Date(excelEpoch + Math.floor(raw) * 86_400_000);
    return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  return typeof raw === 'string' && raw.length <= 80 ? (endOfDay(fold(raw)) ?? null) : null;
}

function parseText(text: string): Period | null {
  return parseYear(text) ?? parseMonth(text) ?? parsePart(text) ?? monthOfDay(text);
}

function wholeYear(number: number): Period | null {
  return Number.isInteger(number) && number >= 1900 && number < 2200 ? monthsFrom('year', number, 1, 12) : null;
}

function monthOfSerial(serial: number): Period | null {
  if (!(serial >= 1 && serial < 110_000)) return null;
  const date = new Date(excelEpoch + Math.floor(serial) * 86_400_000);
  return month(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

function month(yearNumber: number, monthNumber: number): Period | null {
  return monthNumber >= 1 && monthNumber <= 12 && wholeYear(yearNumber) !== null
    ? monthsFrom('month', yearNumber, monthNumber, 1)
    : null;
}

/** `18` is 2018, `98` is 1998. */
function fullYear(text: string | undefined): number {
  const number = Number(text);
  if (text?.length !== 2) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}

function parseYear(text: string): Period | null {
  const plain = patterns.year.exec(text);
  if (plain !== null) return wholeYear(Number(plain[1]));
  const [, word, first, dash, second] = patterns.schoolYear.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  // "2011-12" is December 2011 unless something says otherwise; "2011/12" is a school year.
  if (word === undefined && dash === '-' && /^(?:0[1-9]|1[0-2])$/.test(second))
    return month(Number(first), Number(second));
  const next = Number(first) + 1;
  const isNext = second.length === 4 ? Number(second) === next : Number(second) === next % 100;
  return isNext && wholeYear(next) !== null ? monthsFrom('schoolYear', Number(first), 8, 12) : null;
}

function parseMonth(text: string): Period | null {
  const named = patterns.namedMonth.exec(text);
  if (named !== null) return month(fullYear(named[2]), monthNumbers.get(named[1] ?? '') ?? 0);
  const yearFirst = patterns.yearThenMonth.exec(text);
  if (yearFirst !== null) return month(Number(yearFirst[1]), monthNumbers.get(yearFirst[2] ?? '') ?? 0);
  const iso = patterns.isoMonth.exec(text);
  if (iso !== null) return month(Number(iso[1]), Number(iso[2]));
  const number = patterns.numberMonth.exec(text);
  return number === null ? null : month(Number(number[2]), Number(number[1]));
}

function parsePart(text: string): Period | null {
  const last = patterns.codeLast.exec(text);
  if (last !== null)
    return partOf(
      parts.find((part) => part.letters.includes(last[2] ?? '?')),
      Number(last[1]),
      Number(last[3]),
    );
  const first = patterns.codeFirst.exec(text);
  if (first !== null)
    return partOf(
      parts.find((part) => part.letters.includes(first[1] ?? '?')),
      fullYear(first[3]),
      Number(first[2]),
    );
  for (const { part, ordinalFirst, yearFirst, wordFirst } of partTexts) {
    const [, digit, word, yearText] = ordinalFirst.exec(text) ?? [];
    if (yearText !== undefined) return partOf(part, fullYear(yearText), ordinalOf(digit, word));
    const [, leadingYear, laterDigit, laterWord] = yearFirst.exec(text) ?? [];
    if (leadingYear !== undefined) return partOf(part, fullYear(leadingYear), ordinalOf(laterDigit, laterWord));
    const [, number, endYear] = wordFirst.exec(text) ?? [];
    if (endYear !== undefined) return partOf(part, fullYear(endYear), Number(number));
  }
  return null;
}

function ordinalOf(digit: string | undefined, word: string | undefined): number {
  return digit === undefined ? (ordinalNumbers.get(word ?? '') ?? 0) : Number(digit);
}

function partOf(part: (typeof parts)[number] | undefined, yearNumber: number, number: number): Period | null {
  if (part === undefined || number < 1 || number > part.count || wholeYear(yearNumber) === null) return null;
  const months = 12 / part.count;
  return monthsFrom(part.kind, yearNumber, (number - 1) * months + 1, months);
}

/** The ISO date that a text is, or undefined. */
function endOfDay(text: string): string | undefined {
  const iso = patterns.isoDay.exec(text);
  if (iso !== null) return validDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const day = patterns.day.exec(text);
  if (day !== null) return validDay(Number(day[3]), Number(day[2]), Number(day[1]));
  const named = patterns.namedDay.exec(text);
  return named === null
    ? undefined
    : validDay(Number(named[3]), monthNumbers.get(named[2] ?? '') ?? 0, Number(named[1]));
}

function validDay(yearNumber: number, monthNumber: number, day: number): string | undefined {
  if (month(yearNumber, monthNumber) === null || day < 1 || day > daysInMonth(yearNumber, monthNumber))
    return undefined;
  return isoDate(yearNumber, monthNumber, day);
}

/** A date written out stands for its month, as a date cell does. */
function monthOfDay(text: string): Period | null {
  const day = endOfDay(text);
  if (day === undefined) return null;
  const { year: yearNumber, month: monthNumber } = dayOf(day);
  return month(yearNumber, monthNumber);
}
