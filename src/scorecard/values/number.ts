import { wordsOf } from '../../locales/words';

/** A number at a place in a text. */
export interface ScannedNumber {
  readonly value: number;
  /** The same digits taken as per cent. */
  readonly fraction: number;
  /** Position after the number's last digit (or after `,-`). */
  readonly end: number;
  /** One group after a point, as in `1.250`: thousands or decimals, unless something else tells. */
  readonly ambiguous: boolean;
}

// Every alternative moves forward one group at a time and never looks back, so that scanning is linear.
const spaced = /\d{1,3}(?!\d)(?:[ '\u2019]\d{3}(?!\d))+/y;
const pointed = /\d{1,3}(?:\.\d{3}(?!\d)){2,}/y;
const onePoint = /[1-9]\d{0,2}\.\d{3}(?![\d.])/y;
const plain = /\d+/y;
const decimals = /[.,]\d+/y;
const commaDecimals = /,\d+/y;
const bareDecimals = /[.,]\d+/y;
/** Norwegian for no øre: `190 000,-`. */
const noDecimals = /,[-\u2013](?!\d)/y;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * Not a number after all when a digit, or a point or comma and a digit, goes on behind it (`31.12.2025`, `1,250,000`).
 */
function isCut(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (isDigitCode(next)) return true;
  return (next === 46 || next === 44) && isDigitCode(text.charCodeAt(end + 1));
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * Reads the unsigned number that begins at a position.
 *
 * A comma is always decimal; thousands are set apart by spaces, apostrophes or two or more points.
 *
 * @param text - folded text (`fold`): plain spaces only.
 * @returns the number, or `null` where none begins or where it cannot be told what was meant.
 */
function scanNumber(text: string, at: number): ScannedNumber | null {
  const bare = match(bareDecimals, text, at);
  if (bare !== null) return finish(text, at + bare.length, `0${bare}`, false);

  const space = match(spaced, text, at);
  if (space !== null) return withDecimals(text, at + space.length, space.replace(/[ '\u2019]/g, ''), decimals);

  const points = match(pointed, text, at);
  if (points !== null) return withDecimals(text, at + points.length, points.replace(/\./g, ''), commaDecimals);

  const one = match(onePoint, text, at);
  if (one !== null) {
    const end = at + one.length;
    const whole = one.replace('.', '');
    const fraction = match(commaDecimals, text, end) ?? match(noDecimals, text, end);
    return fraction === null ? finish(text, end, whole, true) : withDecimals(text, end, whole, commaDecimals);
  }

  const digits = match(plain, text, at);
  return digits === null ? null : withDecimals(text, at + digits.length, digits, decimals);
}

function withDecimals(text: string, at: number, whole: string, pattern: RegExp): ScannedNumber | null {
  const fraction = match(pattern, text, at);
  if (fraction !== null) return finish(text, at + fraction.length, whole + fraction, false);
  const dash = match(noDecimals, text, at);
  return finish(text, at + (dash?.length ?? 0), whole, false);
}

function finish(text: string, end: number, digits: string, ambiguous: boolean): ScannedNumber | null {
  const decimal = digits.replace(',', '.');
  const value = Number(decimal);
  return isCut(text, end) || !Number.isFinite(value)
    ? null
    : { value, fraction: Number(`${decimal}e-2`), end, ambiguous };
}

const currencies = ['kr.', 'kr', 'nok'];

/** The position after `kr` or `NOK` and its spaces, or the same position where there is none. */
function skipCurrency(text: string, at: number): number {
  const word = currencies.find((currency) => text.startsWith(currency, at));
  if (word === undefined || /\p{L}/u.test(text.charAt(at + word.length))) return at;
  return skipSpaces(text, at + word.length);
}

export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 32) end += 1;
  return end;
}

/** A number with what belongs to it: sign, currency, per cent sign. */
export interface Quantity {
  /** As written: 82 for `82 %`. */
  readonly number: number;
  /** What it stands for: 0.82 for `82 %`. */
  readonly value: number;
  readonly carriesPercent: boolean;
  /** Whether `kr` or `NOK` stands with it, so that one group after a point is thousands. */
  readonly hasCurrency: boolean;
  readonly ambiguous: boolean;
  readonly end: number;
}

/** The longest first, so that a word is not cut short by another. */
const percentWords = [...wordsOf((words) => words.percent)].sort((a, b) => b.length - a.length);

/**
 * Reads a number with an optional sign and currency before it and an optional per cent sign after.
 *
 * @param text - folded text.
 * @param signed - whether a minus may stand here; between two numbers a hyphen is an interval instead.
 */
export function scanQuantity(text: string, at: number, signed: boolean): Quantity | null {
  const afterSign = signed ? skipSign(text, at) : at;
  const afterCurrency = skipCurrency(text, afterSign);
  const start = signed && afterSign === at ? skipSign(text, afterCurrency) : afterCurrency;
  const scanned = scanNumber(text, start);
  if (scanned === null) return null;
  const next = skipSpaces(text, scanned.end);
  const percentEnd = skipPercent(text, next);
  const hasCurrency = afterCurrency !== afterSign || skipCurrency(text, next) !== next;
  const sign = text.slice(at, start).includes('-') ? -1 : 1;
  return {
    number: sign * scanned.value,
    value: sign * (percentEnd === null ? scanned.value : scanned.fraction),
    carriesPercent: percentEnd !== null,
    hasCurrency,
    ambiguous: scanned.ambiguous && !hasCurrency,
    end: percentEnd ?? scanned.end,
  };
}

function skipSign(text: string, at: number): number {
  const sign = text.charAt(at);
  return sign === '-' || sign === '+' ? skipSpaces(text, at + 1) : at;
}

function skipPercent(text: string, at: number): number | null {
  // "%-poeng" is percentage points.
  if (text.charAt(at) === '%') return /^-\p{L}/u.test(text.slice(at + 1, at + 3)) ? null : at + 1;
  const word = percentWords.find((candidate) => text.startsWith(candidate, at));
  if (word === undefined || /[\p{L}\d]/u.test(text.charAt(at + word.length))) return null;
  return at + word.length;
}
