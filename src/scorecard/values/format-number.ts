import { formatLocale } from '../../locales/language';
import type { Language } from '../../locales/language';
import { isEqual } from './compare';
import { percentOf } from './percent';

/** A number's digits in full, without an exponent. */
export function plainDigits(value: number): string {
  const [mantissa = '0', exponent] = String(Math.abs(value)).split('e');
  if (exponent === undefined) return mantissa;
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + shift;
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  return digits.length <= point
    ? digits + '0'.repeat(point - digits.length)
    : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** A fraction's digits as a percentage: `80.8` for 0.808; only the point is moved, so that nothing is rounded. */
export function percentDigits(fraction: number): string {
  const [whole = '0', decimals = ''] = plainDigits(fraction).split('.');
  const moved = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return decimals.length > 2 ? `${moved}.${decimals.slice(2)}` : moved;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatWith(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${String(decimals)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(formatLocale[language], { maximumFractionDigits: decimals });
  formats.set(key, format);
  return format;
}

const mostDecimals = 12;

/**
 * How many decimals a set of numbers needs, so that what is printed agrees with how they compare:
 * 81,96 beside 82 is not printed 82.
 */
export function decimalsFor(numbers: readonly number[]): number {
  const isRough = (decimals: number): boolean =>
    numbers.some((number) => !isEqual(Number(number.toFixed(decimals)), number)) &&
    decimals < (numbers.every((number) => Math.abs(number) < 1) ? 3 : 2);
  const looksEqual = (decimals: number): boolean =>
    numbers.some((a, index) =>
      numbers.slice(index + 1).some((b) => !isEqual(a, b) && a.toFixed(decimals) === b.toFixed(decimals)),
    );
  let decimals = 0;
  while (decimals < mostDecimals && (isRough(decimals) || looksEqual(decimals))) decimals += 1;
  return decimals;
}

/**
 * Prints a number in a language's own format.
 *
 * @param decimals - at most so many, from `decimalsFor`.
 * @param isFraction - print a fraction as a percentage; `decimals` then counts those of the percentage.
 */
export function formatNumber(value: number, language: Language, decimals: number, isFraction = false): string {
  const text = formatWith(language, decimals).format(isFraction ? percentOf(value) : value);
  if (!isFraction) return text;
  return language === 'en' ? `${text}%` : `${text}\u00a0%`;
}
