import type { Language } from '../../locales/language';
import { wordsOf } from '../../locales/words';
import { parsePeriod, type Period } from '../../scorecard';
import { labelOf } from '../blocks/period-text';
import { skeletonOf } from './skeleton';
import { isNumber, type Token } from './tokens';

export interface FoundPeriod {
  readonly period: Period;
  /** The name without it. */
  readonly rest: readonly Token[];
}

const periodWords = new Set(
  [
    ...wordsOf(({ period }) => [
      ...period.months.flat(),
      ...period.quarter,
      ...period.tertial,
      ...period.half,
      ...period.schoolYear,
      ...period.year,
      ...period.ordinals.flat(),
      ...period.toDate,
    ]),
  ]
    .flatMap((phrase) => phrase.split(' '))
    .map((word) => skeletonOf(word.replace('.', ''))),
);

/** `K1`, the letter of `1T2024`, `M03`, and an English financial year. */
const isPeriodCode = /^(?:[hktq][1-4]?|m(?:0\d|1[0-2])|fy)$/;

/** Words that a period in a name has at most: `hittil i år juni 2025`, `per 30 06 2025`. */
const longest = 5;

/** Finds the period that a name says, the longest first and the last of two. */
export function findPeriod(tokens: readonly Token[]): FoundPeriod | null {
  if (!tokens.some(({ text }) => /\d/.test(text))) return null;
  const periodish = tokens.map(
    (token) => isNumber(token) || isPeriodCode.test(token.key) || periodWords.has(token.key),
  );
  for (let length = Math.min(longest, tokens.length); length >= 1; length -= 1) {
    for (let start = tokens.length - length; start >= 0; start -= 1) {
      const window = tokens.slice(start, start + length);
      if (!periodish.slice(start, start + length).every(Boolean) || !window.some(isNumber)) continue;
      const period = periodOf(window);
      if (period !== null) return { period, rest: [...tokens.slice(0, start), ...tokens.slice(start + length)] };
    }
  }
  return null;
}

function periodOf(window: readonly Token[]): Period | null {
  const texts = window.map(({ text }) => text.toLowerCase());
  const [first = '', second = ''] = texts;
  if (texts.length === 1) return periodOfNumber(first);
  if (window.every(isNumber)) return periodOfNumbers(texts, first, second);
  if (first === 'fy')
    return texts.length === 2 && /^(?:20)?\d\d$/.test(second) ? parsePeriod(`20${second.slice(-2)}`) : null;
  const month = /^(\d{4}) m(\d\d)$|^m(\d\d) (\d{4})$/.exec(texts.join(' '));
  if (month !== null) return parsePeriod(`${month[1] ?? month[4] ?? ''}-${month[2] ?? month[3] ?? ''}`);
  const part = /^([1-4]) ([htkq]) (\d{4}|\d\d)$/.exec(texts.join(' '));
  if (part !== null) return parsePeriod(`${part[2] ?? ''}${part[1] ?? ''} ${part[3] ?? ''}`);
  const isDay = window.length === 4 && window.slice(1).every(isNumber);
  return parsePeriod(isDay ? `${first} ${texts.slice(1).join('.')}` : texts.join(' '));
}

function periodOfNumber(text: string): Period | null {
  if (/^(?:19|20)\d\d$/.test(text)) return parsePeriod(text);
  const [, year = '', rest = ''] = /^((?:19|20)\d\d)(\d\d)$/.exec(text) ?? [];
  return year === '' ? null : (parsePeriod(`${year}/${rest}`) ?? parsePeriod(`${year}-${rest}`));
}

function periodOfNumbers(texts: readonly string[], first: string, second: string): Period | null {
  if (texts.length === 3)
    return /^\d\d$/.test(first)
      ? parsePeriod(texts.join('.'))
      : /^\d{4}$/.test(first)
        ? parsePeriod(texts.join('-'))
        : null;
  if (texts.length !== 2) return null;
  // `2011_12` could be December; names that go from year to year are far more often school years.
  if (/^\d{4}$/.test(first))
    return parsePeriod(`${first}/${second}`) ?? (/^\d\d$/.test(second) ? parsePeriod(`${first}-${second}`) : null);
  return /^\d\d$/.test(first) && /^\d{4}$/.test(second) ? parsePeriod(`${first}.${second}`) : null;
}

/** How a period is written in a suggestion; `parsePeriod` reads it back. */
export function periodLabel(period: Period, language: Language): string {
  const label = labelOf(period);
  if (period.kind === 'toDate') return `per ${label}`;
  return period.kind === 'quarter' && language === 'en' ? label.replace('K', 'Q') : label;
}
