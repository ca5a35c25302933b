import type { Language } from '../../locales/language';
import {
  describeTarget,
  type Direction,
  isPercentMeasure,
  type Print,
  printer,
  type RawValue,
  readTarget,
  resolveDirection,
  type Target,
  fractionOf,
  percentOf,
  isPercentagePoints,
} from '../../scorecard';
import type { SetupValue } from '../../workbook/setup/contents';
import { formatNumber, numberStyle } from '../shared/format';

/** How the numbers of an indicator's row are kept (rules 2.1). */
export interface RowNumbers {
  /** `fraction`: 0.82 shown as 82 %; `percentNumber`: 82 where the measure is per cent; `plain` anything else. */
  readonly kind: 'fraction' | 'percentNumber' | 'plain';
  /** What the row shows now, where that is a number. */
  readonly result?: number | null;
}

/**
 * How a row keeps its numbers.
 *
 * @param format - the number format of its result's cell; `undefined` where the result is not known
 */
export function rowNumbers(format: string | undefined, measure: RawValue): RowNumbers {
  if (format !== undefined && numberStyle(format).percent) return { kind: 'fraction' };
  return { kind: format !== undefined && isPercentMeasure(String(measure ?? '')) ? 'percentNumber' : 'plain' };
}

/** Every digit that a person would have typed, and none that a computation left. */
const typedDigits = { least: 0, most: 10 };
const typedDigitsStyle = { decimals: typedDigits, groupsThousands: false };

/** A setup cell's value as a field shows it. */
export function shownValue({ value, percent = false }: SetupValue, language: Language): string {
  if (typeof value !== 'number') return String(value ?? '');
  return formatNumber(value, { ...typedDigitsStyle, percent }, language);
}

/**
 * What a typed target is written as: a number where it is nothing but one, in the row's own scale; else the text as it
 * is.
 *
 * @example enteredTarget('82', { kind: 'fraction' }) // 0.82
 */
export function enteredTarget(typed: string, { kind }: RowNumbers): RawValue {
  const text = typed.trim();
  if (text === '') return null;
  const plain = plainNumber(readTarget(text).target);
  if (plain === null) return text;
  const { value, carriesPercent } = plain;
  if (kind === 'fraction') return carriesPercent ? value : fractionOf(value);
  if (!carriesPercent) return value;
  return kind === 'percentNumber' ? percentOf(value) : text;
}

function plainNumber(target: Target | null): { readonly value: number; readonly carriesPercent: boolean } | null {
  return target !== null && target.op === null && target.unit === '' && target.note === '' ? target : null;
}

/** Whether a target is in per cent and the row's numbers are larger than any share of one: 7 % beside 7.6. */
function isForeignPercent(target: Target, { kind, result }: RowNumbers): boolean {
  return kind === 'plain' && target.carriesPercent && result != null && Math.abs(result) > 1;
}

/** What the typed text is read as. `doubtful`: it will not be used, or not as it seems. */
export interface FieldReading {
  readonly text: string;
  readonly doubtful: boolean;
}

/** How a target of one kind is worded, its numbers printed. */
export type Phrase = (target: Target, direction: Direction, language: Language, print: Print) => string;

/** Which way a row is better. */
export interface RowDirection {
  /** As the row says it. */
  readonly given: Direction | null;
  /** As everything that speaks of it says it. */
  readonly direction: Direction | null;
}

/** What a reading is worded with. */
export interface ReadingWords {
  /** A critical limit, not an ambition. */
  readonly isCritical: boolean;
  readonly phrase: Phrase;
  /** The text is the name of a range. */
  readonly name: string;
  /** A number without % among fractions. */
  readonly needsPercent: string;
  /** A target in per cent where the row's numbers are none. */
  readonly withoutPercent: (result: string, value: string) => string;
  /** A target that says another direction than the row. */
  readonly conflict: string;
}

/** Where a critical limit turns the status red. */
export type CriticalCase = 'below' | 'above' | 'atOrBelow' | 'atOrAbove' | 'outside';

/** A critical limit states the red condition; a plain number is red beyond it (rules 4.4). */
export function criticalCase(target: Target, direction: Direction): CriticalCase {
  switch (target.op) {
    case 'in':
      return 'outside';
    case '<':
      return 'below';
    case '<=':
      return 'atOrBelow';
    case '>':
      return 'above';
    case '>=':
      return 'atOrAbove';
    case null:
      return direction === 'lower' ? 'above' : 'below';
  }
}

/**
 * What an ambition or a critical limit in a field is read as, in words.
 *
 * @param isName - whether a text is the name of a range
 * @returns `null` where nothing is written
 */
export function readingOf(
  typed: string,
  row: RowNumbers & RowDirection,
  language: Language,
  words: ReadingWords,
  isName: (text: string) => boolean,
): FieldReading | null {
  if (typed.trim() === '') return null;
  if (isName(typed.trim())) return { text: words.name, doubtful: false };
  const reading = readTarget(enteredTarget(typed, row), { percentFormat: row.kind === 'fraction' });
  const { target } = reading;
  if (target === null) return { text: describeTarget(reading, language), doubtful: true };
  if (row.kind === 'fraction' && !target.carriesPercent && !isPercentagePoints(target.unit))
    return { text: words.needsPercent, doubtful: true };
  if (isForeignPercent(target, row)) {
    const print = (value: number): string => formatNumber(value, { ...typedDigitsStyle, percent: false }, language);
    const meant = target.op === 'in' ? [target.low, target.high] : [target.value];
    return {
      text: words.withoutPercent(print(row.result ?? 0), meant.map((value) => print(percentOf(value))).join('–')),
      doubtful: true,
    };
  }
  const speaks = words.isCritical
    ? resolveDirection(row.given, null, target)
    : resolveDirection(row.given, target, null);
  if (speaks === 'conflict') return { text: words.conflict, doubtful: true };
  // Nothing says yet which way a number is meant.
  if (target.op === null && row.direction === null) return null;
  const unit = row.kind === 'percentNumber' && target.unit === '' ? '%' : target.unit;
  const numbers = target.op === 'in' ? [target.low, target.high] : [target.value];
  return {
    text: words.phrase(
      target,
      row.direction ?? 'higher',
      language,
      printer(numbers, target.carriesPercent, unit, language),
    ),
    doubtful: false,
  };
}
