import { allWords, wordsOf } from '../../locales/words';
import { remembered } from './remembered';
import { dayOf, lengthInMonths, parsePeriod, type Period } from '../../scorecard';

/**
 * A period as a table names it. A month or a quarter may stand without its year, which then stands elsewhere in the table,
 * and an average may be of several years: neither is a `Period` of the card.
 */
export interface BlockPeriod {
  /** `2024`, `2018/19`, `2024-04`, `2024-K1`, `2013/2015`; `????-04` where no year is said. */
  readonly label: string;
  /** First and last day; '' where no year is said. */
  readonly start: string;
  readonly end: string;
  /** What is left to be said with a year: `-04`, `-K1`; '' for a whole period. */
  readonly part: string;
}

/** A text with a period in it, and what it says beside that. */
export interface PeriodText {
  readonly period: BlockPeriod;
  /** The period as it is written: `1. halvår 2024`. */
  readonly said: string;
  /** '' where the text is the period alone. */
  readonly rest: string;
}

/** Longest average of years that statistics give. */
const longestAverage = 10;

const longestWindow = 4;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const partsOfYear = [
  { letter: 'H', count: 2, codes: 'h', words: anyOf(wordsOf(({ period }) => period.half)) },
  { letter: 'T', count: 3, codes: 't', words: anyOf(wordsOf(({ period }) => period.tertial)) },
  { letter: 'K', count: 4, codes: 'kq', words: anyOf(wordsOf(({ period }) => period.quarter)) },
].map(({ letter, count, codes, words }) => ({
  letter,
  count,
  pattern: new RegExp(
    `^(?:[${codes}]([1-4])|([1-4])(?:\\.|:a|:e|st|nd|rd|th)? ?(?:${words})\\.?|(?:${words}) ([1-4]))$`,
  ),
}));

const monthNumbers: ReadonlyMap<string, number> = new Map(
  allWords.flatMap(({ period }) =>
    period.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ),
);

/**
 * Finds the period that a header or a label names, alone (`2024*`, `1. halvår 2024`, `2013/2015`, `april`) or among other
 * words (`Mål 2025`).
 *
 * @returns `null` where it names none, or more than one
 * @example readPeriodText('Resultat 2024') // { period: { label: '2024', … }, rest: 'Resultat' }
 */
export const readPeriodText = remembered((text): PeriodText | null => readWhole(text) ?? readWithin(text));

/** A period of the card as a table's. */
export function blockPeriod(period: Period): BlockPeriod {
  return { label: labelOf(period), start: period.start, end: period.end, part: '' };
}

/** A part of a year with the year that is said elsewhere: `april` under `2024`. `null` where they do not go together. */
export function joinedPeriods(a: BlockPeriod, b: BlockPeriod): BlockPeriod | null {
  const [part, year] = a.part !== '' ? [a, b] : [b, a];
  if (part.part === '' || year.part !== '' || !/^\d{4}$/.test(year.label)) return null;
  const period = parsePeriod(`${year.label}${part.part}`);
  return period === null ? null : blockPeriod(period);
}

/** Oldest first; parts of years that are not said in their order within one. */
export function compareBlockPeriods(a: BlockPeriod, b: BlockPeriod): number {
  const [first, second] = [a.end || a.part, b.end || b.part];
  if (first !== second) return first < second ? -1 : 1;
  return a.start === b.start ? 0 : a.start > b.start ? -1 : 1;
}

function readWhole(text: string): PeriodText | null {
  const period = wholePeriod(withoutMarks(text));
  return period === null ? null : { period, said: withoutMarks(text), rest: '' };
}

/** Without what a footnote hangs on a year: `2024*`, `2024 1)`, `20241)`, `2024¹`, `2024 (foreløpig)`. */
function withoutMarks(text: string): string {
  return text
    .replace(/^((?:19|20)\d\d) ?\d\)$/, '$1')
    .replace(/ ?(?:[¹²³⁴⁵⁶⁷⁸⁹]+|\d\)|\[\d\]|\*+)$/u, '')
    .replace(/ ?\([^()\d]*\)$/, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/[.:]$/, '');
}

function wholePeriod(text: string): BlockPeriod | null {
  const period = parsePeriod(text) ?? yearFirst(text);
  if (period !== null) return blockPeriod(period);
  return averageOfYears(text) ?? partOfYear(text.toLowerCase());
}

/** `2023 kv 3`, `2024, 1. halvår`: the year before the part of it. */
function yearFirst(text: string): Period | null {
  const [, year = '', part = ''] = /^((?:19|20)\d\d)[ ,.:–-]+(\D.*|\d\D.*)$/u.exec(text) ?? [];
  return year === '' ? null : parsePeriod(`${part} ${year}`);
}

/** `2013/2015`, `2013-15`, `1990 – 1996`. */
function averageOfYears(text: string): BlockPeriod | null {
  const [, first = '', second = ''] = /^((?:19|20)\d\d) ?[/–—-] ?((?:19|20)\d\d|\d\d)$/.exec(text) ?? [];
  if (first === '') return null;
  const last = second.length === 4 ? Number(second) : Math.floor(Number(first) / 100) * 100 + Number(second);
  if (last <= Number(first) || last - Number(first) >= longestAverage) return null;
  return { label: `${first}/${last}`, start: `${first}-01-01`, end: `${last}-12-31`, part: '' };
}

function partOfYear(text: string): BlockPeriod | null {
  const month = monthNumbers.get(text);
  if (month !== undefined) return withoutYear(`-${String(month).padStart(2, '0')}`);
  for (const { letter, count, pattern } of partsOfYear) {
    const [, ...numbers] = pattern.exec(text) ?? [];
    const number = Number(numbers.find((each) => each !== undefined) ?? 0);
    if (number >= 1 && number <= count) return withoutYear(`-${letter}${number}`);
  }
  return null;
}

function withoutYear(part: string): BlockPeriod {
  return { label: `????${part}`, start: '', end: '', part };
}

/** The only period among other words. */
function readWithin(text: string): PeriodText | null {
  if (!/(?:19|20)\d\d/.test(text)) return null;
  const words = text.split(' ');
  let found: (Omit<PeriodText, 'rest'> & { readonly start: number; readonly end: number }) | null = null;
  for (let start = 0; start < words.length; start += 1) {
    for (let end = Math.min(words.length, start + longestWindow); end > start; end -= 1) {
      const window = words
        .slice(start, end)
        .join(' ')
        .replace(/^[(,;:]+|[),;:]+$/g, '');
      const said = withoutMarks(window);
      const period = /(?:19|20)\d\d/.test(said) ? wholePeriod(said) : null;
      if (period === null) continue;
      if (found !== null) return null;
      found = { period, said, start, end };
      start = end - 1;
      break;
    }
  }
  if (found === null) return null;
  const rest = [...words.slice(0, found.start), ...words.slice(found.end)].join(' ');
  return { period: found.period, said: found.said, rest: rest.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '') };
}

/** A period as tables and suggestions write it: `2024`, `2018/19`, `2024-K1`; one to a date by its last day. */
export function labelOf(period: Period): string {
  const { year, month } = dayOf(period.start);
  const part = Math.ceil(month / lengthInMonths(period));
  switch (period.kind) {
    case 'year':
      return String(year);
    case 'schoolYear':
      return `${year}/${String(year + 1).slice(2)}`;
    case 'half':
      return `${year}-H${part}`;
    case 'tertial':
      return `${year}-T${part}`;
    case 'quarter':
      return `${year}-K${part}`;
    case 'month':
      return period.start.slice(0, 7);
    case 'toDate':
      return period.end;
  }
}
