import type { Language } from '../../../src/locales/language';
import type { CardIndicator, CardTarget } from '../../../src/scorecard/card/card';
import { formatNumber, indicatorTexts, numberStyle, plainStyle } from '../../../src/taskpane/shared/format';

const nbsp = '\u00A0';
const plain = (text: string | null): string | null => text?.replaceAll(/[\u00A0\u202F]/g, ' ') ?? null;

describe('the style of a number format', () => {
  test.each([
    ['0%', true, 0, 0],
    ['0.0%', true, 1, 1],
    ['0.0 %', true, 1, 1],
    ['0.0#%', true, 1, 2],
    ['#,##0', false, 0, 0],
    ['# ##0', false, 0, 0],
    ['#,##0.00', false, 2, 2],
    ['"kr" #,##0', false, 0, 0],
    ['#,##0" kr"', false, 0, 0],
    ['0.0;[Red]-0.00', false, 1, 1],
    ['[$kr-414] # ##0.00', false, 2, 2],
    ['0.00" 100%"', false, 2, 2],
    ['General', false, 0, 2],
    ['@', false, 0, 2],
    ['', false, 0, 2],
    [undefined, false, 0, 2],
  ])('%s', (format, percent, least, most) =>
    expect(numberStyle(format)).toEqual({ percent, decimals: { least, most } }),
  );
});

describe('a number', () => {
  test.each<[number, string, Language, string]>([
    [0.808, '0.0%', 'nb', '80,8 %'],
    [0.808, '0.0%', 'sv', '80,8 %'],
    [0.808, '0.0%', 'en', '80.8%'],
    [192584, '#,##0', 'nb', '192 584'],
    [192584, '#,##0', 'en', '192,584'],
    [-2584, '#,##0', 'nb', '−2 584'],
    [-0.0001, '0', 'nb', '0'],
    [4.25, 'General', 'nn', '4,25'],
  ])('%p with %s in %s', (value, format, language, expected) =>
    expect(plain(formatNumber(value, numberStyle(format), language))).toBe(expected),
  );

  test.each([
    [2015, '2015'],
    [20150, '20 150'],
    [0.0285, '0,0285'],
  ])('%p of a name without a format', (value, expected) =>
    expect(plain(formatNumber(value, plainStyle, 'nb'))).toBe(expected),
  );

  test('breaks no line inside a number', () =>
    expect(formatNumber(1234567, plainStyle, 'nb')).toBe(`1${nbsp}234${nbsp}567`));
});

const target = (
  value: number | null,
  op: CardTarget['op'] = null,
  low: number | null = null,
  high: number | null = null,
): CardTarget => ({ op, value, low, high, text: 'as written', note: '' });

function indicator(parts: Partial<CardIndicator>): CardIndicator {
  return {
    nr: '1.1',
    name: '',
    source: null,
    period: '2018',
    measure: null,
    result: null,
    previous: null,
    previousPeriod: null,
    ambition: null,
    critical: null,
    benchmark: null,
    direction: 'higher',
    gap: null,
    gapPct: null,
    achievement: null,
    score: null,
    status: 'yellow',
    computedStatus: 'yellow',
    trend: null,
    toNext: null,
    redSince: null,
    warnings: [],
    ...parts,
  };
}

describe('the numbers of an indicator', () => {
  test.each<[string, Partial<CardIndicator>, string | undefined, (string | null)[]]>([
    [
      'a fraction shown as per cent',
      { measure: '%', result: 0.808, ambition: target(0.82), gap: -0.012 },
      '0.0%',
      ['80,8 %', '82 %', '−1,2', 'points'],
    ],
    [
      'percent numbers',
      { measure: '%', result: 80.8, ambition: target(82), gap: -1.2 },
      '0.0',
      ['80,8 %', '82 %', '−1,2', 'points'],
    ],
    [
      'percent numbers by a word',
      { measure: 'prosent', result: 3, ambition: target(2), gap: -1 },
      'General',
      ['3 %', '2 %', '−1', 'points'],
    ],
    [
      'a per cent format without a measure',
      { result: 0.5, ambition: target(0.4), gap: 0.1 },
      '0%',
      ['50 %', '40 %', '+10', 'points'],
    ],
    [
      'kroner',
      { measure: 'kr', result: 192584, ambition: target(190000), gap: -2584 },
      '#,##0',
      ['192 584', '190 000', '−2 584', 'own unit'],
    ],
    [
      'an index',
      { measure: '1–5', result: 4.3, ambition: target(4.25), gap: 0.05 },
      '0.0',
      ['4,30', '4,25', '+0,05', 'own unit'],
    ],
    [
      'an interval',
      { result: 7.4, ambition: target(null, 'in', 7, 8), gap: 0 },
      '0.0',
      ['7,4', '7–8', '0,0', 'own unit'],
    ],
    ['a strict target', { result: 3, ambition: target(2, '>'), gap: 1 }, '0', ['3', '> 2', '+1', 'own unit']],
    ['at most', { result: 3, ambition: target(2, '<='), gap: -1 }, '0', ['3', '≤ 2', '−1', 'own unit']],
    ['no result', { measure: '%', ambition: target(0.82) }, '0.0%', [null, '82 %', null, 'points']],
    ['no ambition', { measure: '%', result: 0.82 }, '0.0%', ['82,0 %', null, null, 'points']],
    [
      'decimals until the print agrees with the colour',
      { measure: '%', result: 0.8196, ambition: target(0.82), gap: -0.0004 },
      '0%',
      ['81,96 %', '82 %', '−0,04', 'points'],
    ],
    [
      'no decimals more where result and ambition are equal',
      { result: 0.1 + 0.2, ambition: target(0.3), gap: 0 },
      '0.0',
      ['0,3', '0,3', '0,0', 'own unit'],
    ],
  ])('%s', (_, parts, format, [result, ambition, gap, unit]) => {
    const texts = indicatorTexts(indicator(parts), format, 'nb');
    expect([
      plain(texts.result),
      plain(texts.ambition),
      plain(texts.gap),
      texts.gapInPoints ? 'points' : 'own unit',
    ]).toEqual([result, ambition, gap, unit]);
  });
});
