import { languages } from '../../../src/locales/language';
import { applyManualStatus } from '../../../src/scorecard/judgement/manual';
import {
  coverageText,
  readStatus,
  statusNumber,
  statusSymbol,
  statusWord,
} from '../../../src/scorecard/judgement/status';
import { readWeight, rollUp } from '../../../src/scorecard/rollup/rollup';
import { readTolerance } from '../../../src/scorecard/targets/tolerance';
import { checkGroup } from '../../../src/scorecard/values/small-group';
import { statuses } from '../../../src/scorecard/values/types';
import { readValue } from '../../../src/scorecard/values/value';

test('every word and symbol that is written is read', () => {
  for (const status of statuses) {
    for (const language of languages) {
      const word = statusWord(status, language);
      expect([word, ` ${word.toUpperCase()} `, `${statusSymbol(status)} ${word}`].map(readStatus)).toEqual([
        status,
        status,
        status,
      ]);
    }
    expect(readStatus(statusSymbol(status))).toBe(status);
    if (statusNumber(status) > 0)
      expect([readStatus(statusNumber(status)), readStatus(String(statusNumber(status)))]).toEqual([status, status]);
  }
  expect([readStatus(0), readStatus('blå'), readStatus(''), readStatus(7), readStatus(true)]).toEqual([
    'missing',
    null,
    null,
    null,
    null,
  ]);
});

test('coverage in words', () => {
  expect(languages.map((language) => coverageText(7, 9, language))).toEqual([
    'Målt 7 av 9',
    'Målt 7 av 9',
    'Mätt 7 av 9',
    'Measured 7 of 9',
  ]);
});

test.each([
  ['', '', 'red', []],
  ['Grønn', 'Tallet er feil i kilden', 'green', ['manual-status']],
  ['Grønn', ' ', 'red', ['manual-reason-missing']],
  ['blå', 'fordi', 'red', ['text-value']],
])('manual status %p because %p', (manual, reason, status, warnings) => {
  expect(applyManualStatus('red', manual, reason)).toEqual({ status, computedStatus: 'red', warnings });
});

describe('small groups', () => {
  const result = readValue(0.8);
  test.each([
    [null, 'number', true, []],
    ['', 'number', true, []],
    [4, 'suppressed', false, ['small-group']],
    [5, 'number', false, ['small-group']],
    [9, 'number', false, ['small-group']],
    [10, 'number', true, []],
    ['<5', 'suppressed', false, ['small-group']],
  ])('%p', (count, kind, allowsTrend, warnings) => {
    const check = checkGroup(result, readValue(count));
    expect({ ...check, result: check.result.kind }).toEqual({ result: kind, allowsTrend, warnings });
  });

  test('an error is not hidden', () => {
    expect(checkGroup(readValue('#REF!'), readValue(1)).result.kind).toBe('error');
  });
});

test.each([
  [null, 1, true],
  ['', 1, true],
  [2.5, 2.5, true],
  ['2', 2, true],
  [0, 1, false],
  [-1, 1, false],
  ['tung', 1, false],
])('weight %p', (raw, weight, valid) => {
  expect(readWeight(raw)).toEqual({ weight, valid });
});

test.each([
  [2, { kind: 'absolute', value: 2 }],
  ['5 %', { kind: 'relative', share: 0.05 }],
  ['0,5 pp', { kind: 'percentagePoints', points: 0.5 }],
  ['± 3 dager', { kind: 'absolute', value: 3 }],
])('tolerance %p', (raw, tolerance) => {
  expect(readTolerance(raw)).toEqual({ tolerance, faulty: false });
});

test('a typed 5 % is relative though Excel made it 0.05, and what is no tolerance says so', () => {
  expect(readTolerance(0.05, { percentFormat: true })).toEqual({
    tolerance: { kind: 'relative', share: 0.05 },
    faulty: false,
  });
  for (const raw of [-1, 'litt', true, '1.250', '5 til 6', NaN])
    expect(readTolerance(raw)).toEqual({ tolerance: null, faulty: true });
  expect(readTolerance('')).toEqual({ tolerance: null, faulty: false });
});

describe('the whole card rolls up perspectives', () => {
  const perspective = (status: 'green' | 'yellow', worst: 'green' | 'yellow' | 'red') => ({
    status,
    weight: 1,
    nested: { measured: 3, total: 4, worst },
  });

  test('a red indicator deep down keeps it from green', () => {
    expect(rollUp([perspective('green', 'green'), perspective('green', 'yellow')])).toMatchObject({
      status: 'green',
      worst: 'yellow',
      measured: 6,
      total: 8,
      coverage: 1,
    });
    const held = [...Array.from({ length: 9 }, () => perspective('green', 'green')), perspective('yellow', 'red')];
    expect(rollUp(held)).toMatchObject({ status: 'yellow', worst: 'red', score: 95 });
  });

  test('a weight that is none makes the item an error', () => {
    const greens = Array.from({ length: 9 }, () => ({ status: 'green' as const }));
    for (const weight of [0, -1, NaN, Infinity])
      expect(rollUp([...greens, { status: 'green', weight }])).toMatchObject({
        status: 'yellow',
        measured: 9,
        total: 10,
        coverage: 0.9,
      });
  });

  test.each([
    [
      'half of the weight measured is enough for a colour, not for green',
      [
        ['green', 1],
        ['missing', 1],
      ],
      { status: 'yellow', coverage: 0.5 },
    ],
    [
      'less than half is not',
      [
        ['green', 49],
        ['missing', 51],
      ],
      { status: 'missing', coverage: 0.49 },
    ],
    [
      '40 points are yellow',
      [
        ['yellow', 4],
        ['red', 1],
      ],
      { status: 'yellow', score: 40 },
    ],
    [
      'fewer are red',
      [
        ['yellow', 79],
        ['red', 21],
      ],
      { status: 'red', score: 39.5 },
    ],
    [
      '85 points are green',
      [
        ['green', 7],
        ['yellow', 3],
      ],
      { status: 'green', score: 85 },
    ],
    [
      'fewer are not',
      [
        ['green', 69],
        ['yellow', 31],
      ],
      { status: 'yellow', score: 84.5 },
    ],
  ] as const)('%s', (_, items, expected) => {
    expect(rollUp(items.map(([status, weight]) => ({ status, weight })))).toMatchObject(expected);
  });

  test('nothing inside is missing', () => {
    expect(rollUp([])).toEqual({ status: 'missing', score: null, measured: 0, total: 0, coverage: 0, worst: null });
  });
});
