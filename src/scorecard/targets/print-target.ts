import type { Language } from '../../locales/language';
import { percentDigits, plainDigits } from '../values/format-number';
import type { Target } from '../values/types';
import { isPercentagePoints } from '../values/unit';

const signs = { '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ' } as const;

/**
 * Prints a target in full precision, so that reading the text again gives the same target.
 *
 * @example printTarget(readTarget('minst 82 prosent').target, 'nb') // '≥ 82 %'
 */
export function printTarget(target: Target, language: Language): string {
  const print = (value: number): string =>
    printNumber(value < 0, target.carriesPercent ? percentDigits(value) : plainDigits(value), language);
  const numbers =
    target.op === 'in'
      ? `${print(target.low)}–${print(target.high)}`
      : `${target.op === null ? '' : signs[target.op]}${print(target.value)}`;
  const percent = target.carriesPercent && !isPercentagePoints(target.unit) ? '%' : '';
  return [numbers, percent, target.unit, target.note].filter((part) => part !== '').join(' ');
}

function printNumber(isNegative: boolean, digits: string, language: Language): string {
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0') : whole;
  const sign = isNegative ? '−' : '';
  if (fraction === undefined) return sign + grouped;
  if (language !== 'en') return `${sign}${grouped},${fraction}`;
  // One group of three after a point could be thousands: 1.125 is written 1.1250.
  return `${sign}${grouped}.${fraction.length === 3 ? `${fraction}0` : fraction}`;
}
