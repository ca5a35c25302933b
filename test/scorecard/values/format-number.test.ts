import { decimalsFor, formatNumber, percentDigits, plainDigits } from '../../../src/scorecard/values/format-number';
import { fractionOf, percentOf } from '../../../src/scorecard/values/percent';
import { isAtMost, isEqual, isLess } from '../../../src/scorecard/values/compare';

test.each([
  [0, '0'],
  [-12.5, '12.5'],
  [1e21, `1${'0'.repeat(21)}`],
  [1.5e21, `15${'0'.repeat(20)}`],
  [1.2345e22, `12345${'0'.repeat(18)}`],
  [1.2345678901234567e21, '1234567890123456800000'],
  [1e-7, '0.0000001'],
  [1.25e-7, '0.000000125'],
  [-2.5e-8, '0.000000025'],
])('%p is written %s', (value, digits) => {
  expect(plainDigits(value)).toBe(digits);
});

test.each([
  [0.808, '80.8'],
  [0.07, '7'],
  [1, '100'],
  [12.5, '1250'],
  [0.005, '0.5'],
  [0.00025, '0.025'],
  [0, '0'],
  [1.23456, '123.456'],
  [1e-7, '0.00001'],
])('the fraction %p is %s per cent', (fraction, digits) => {
  expect(percentDigits(fraction)).toBe(digits);
});

test.each<[readonly number[], number]>([
  [[82], 0],
  [[82.5], 1],
  [[82.55], 2],
  // A third decimal says nothing beside a number above one.
  [[82.555], 2],
  [[0.5555], 3],
  [[0.555], 3],
  [[0.55555, 2], 2],
  [[1.5555], 2],
  [[81.96, 82], 2],
  [[81.9996, 82], 4],
  [[82, 81.9996, 3], 4],
  [[82, 82 + 1e-10], 0],
  [[1, 1 + 1e-8], 8],
  [[5, 5, 5], 0],
  [[], 0],
  // The difference is more than the comparison leaves out, but too small to be printed.
  [[0.1, 0.1 + 2e-9], 9],
])('%j needs %p decimals', (numbers, decimals) => {
  expect(decimalsFor(numbers)).toBe(decimals);
});

test.each<[number, number, boolean, string, string]>([
  [1234.5, 1, false, '1 234,5', '1,234.5'],
  [1234.5, 0, false, '1 235', '1,235'],
  [0.808, 1, true, '80,8 %', '80.8%'],
  [0.07, 2, true, '7 %', '7%'],
  [-5, 0, false, '−5', '-5'],
])('%p with %p decimals, as per cent %p', (value, decimals, isFraction, nb, en) => {
  const printed = (language: 'nb' | 'en'): string =>
    formatNumber(value, language, decimals, isFraction).replace(/[\u00a0\u202f]/g, ' ');
  expect([printed('nb'), printed('en')]).toEqual([nb, en]);
  // And again, when the format is known.
  expect([printed('nb'), printed('en')]).toEqual([nb, en]);
});

test('a number is no percentage unless it is said to be', () => {
  expect(formatNumber(0.5, 'nb', 1)).toBe('0,5');
});

test.each([
  [80.8, 0.808],
  [7, 0.07],
  [1e21, 1e19],
  [1e-7, 1e-9],
])('%p per cent is %p', (percent, fraction) => {
  expect(fractionOf(percent)).toBeCloseTo(fraction, 12);
  expect(percentOf(fraction)).toBeCloseTo(percent, 6);
  expect(fractionOf(80.8)).toBe(0.808);
  expect(percentOf(0.07)).toBe(7);
});

describe('numbers are the same where rounding explains their difference', () => {
  test.each([
    [0.1 + 0.2, 0.3, true],
    [1, 1 + 0.9e-9, true],
    [1, 1 + 1.2e-9, false],
    [1e9, 1e9 + 0.9, true],
    [1e9, 1e9 + 1.2, false],
    [1e-12, 2e-12, true],
    [-1e9, -1e9 - 1.2, false],
    [Infinity, Infinity, true],
    [5, Infinity, false],
  ])('%p and %p: %p', (a, b, same) => {
    expect([isEqual(a, b), isEqual(b, a)]).toEqual([same, same]);
    expect([isLess(a, b), isAtMost(b, a)]).toEqual([!same && a < b, same || b < a]);
    expect(isAtMost(a, b) || isAtMost(b, a)).toBe(true);
  });
});
