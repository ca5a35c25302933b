import fc from 'fast-check';
import {
  cardTrendTolerance,
  computeTrend,
  defaultTrendTolerance,
  earlierPoint,
} from '../../../src/scorecard/judgement/trend';
import { parsePeriod } from '../../../src/scorecard/periods/parse-period';
import { earlierOnCard, newestMeasured } from '../../../src/scorecard/periods/series';
import { spark } from '../../../src/scorecard/periods/spark';
import { readValue } from '../../../src/scorecard/values/value';
import type { SeriesPoint } from '../../../src/scorecard/periods/series';
import type { Direction, RawValue, Trend } from '../../../src/scorecard/values/types';

const interval = { low: 7, high: 8 };

test.each([
  [100, 102, 'higher', 'better'],
  [100, 98, 'higher', 'worse'],
  [100, 101, 'higher', 'flat'],
  [100, 101.1, 'higher', 'better'],
  [100, 98, 'lower', 'better'],
  [6, 7.5, 'range', 'better'],
  [7, 8, 'range', 'flat'],
  [7.5, 9, 'range', 'worse'],
  [0, 0.1, 'higher', 'better'],
  [-100, -90, 'higher', 'better'],
] as readonly (readonly [number, number, Direction, Trend])[])(
  'from %p to %p with %s best is %s',
  (earlier, newest, direction, expected) => {
    expect(computeTrend({ earlier, newest, direction, interval, tolerance: defaultTrendTolerance, pointSize: 1 })).toBe(
      expected,
    );
  },
);

test('an interval measure without its interval has no trend', () => {
  expect(
    computeTrend({
      earlier: 1,
      newest: 2,
      direction: 'range',
      interval: null,
      tolerance: defaultTrendTolerance,
      pointSize: 1,
    }),
  ).toBeNull();
});

test('the card counts half a point on percent rows and a hundredth of the scale as no change', () => {
  const trendOf = (isPercent: boolean, scale: typeof interval | null, earlier: number, newest: number): Trend | null =>
    computeTrend({
      earlier,
      newest,
      direction: 'higher',
      interval: null,
      tolerance: cardTrendTolerance(isPercent, scale),
      pointSize: 0.01,
    });
  expect([trendOf(true, null, 0.8, 0.805), trendOf(true, null, 0.8, 0.806)]).toEqual(['flat', 'better']);
  expect([trendOf(false, { low: 1, high: 5 }, 4, 4.04), trendOf(false, { low: 1, high: 5 }, 4, 4.05)]).toEqual([
    'flat',
    'better',
  ]);
});

test.each([
  [[1, 2, 3], 1, 1],
  [[1, 2, 3], 2, 0],
  [[1, null, 3], 1, 0],
  [[1, 2, null], 1, null],
  [[3], 1, null],
  [[1, 2, 3], 3, null],
  [[], 1, null],
])('%p with lag %p compares with position %p', (series, lag, expected) => {
  expect(earlierPoint(series, lag)).toBe(expected);
});

function points(labels: readonly RawValue[], values: readonly RawValue[]): readonly SeriesPoint[] {
  return labels.map((label, index) => ({ period: parsePeriod(label), value: readValue(values[index] ?? null) }));
}

const quarters = ['1. kvartal 2019', '2. kvartal 2019', '3. kvartal 2019', '4. kvartal 2019', '1. kvartal 2020'];

describe('the card compares a part of a year with the same part of the year before', () => {
  test.each([
    ['the same quarter', quarters, [5.7, 5, 3.8, 5.3, 5.8], 4, 0, []],
    [
      'the quarter before when the series has no other',
      quarters.slice(1),
      [5, 3.8, 5.3, 5.8],
      3,
      2,
      ['trend-not-seasonal'],
    ],
    [
      'the one before when the same quarter is no number',
      quarters,
      ['..', 5, 3.8, 5.3, 5.8],
      4,
      3,
      ['trend-not-seasonal'],
    ],
    ['the year before', ['2016', '2017', '2018'], [1, '..', 3], 2, 0, []],
  ])('%s', (_, labels, values, newest, index, warnings) => {
    expect(earlierOnCard(points(labels, values), newest)).toEqual({ index, warnings });
  });
});

test.each([
  ['the report period itself', '2018', 2],
  ['the newest before it', '2019', 3],
  ['not one after it', '2017', 1],
  ['none', '2010', null],
])('a card takes %s', (_, report, expected) => {
  expect(
    newestMeasured(
      points(['2016', '2017', '2018', '2019', '2020', 'landet'], [1, 2, 3, 4, '..', 6]),
      parsePeriod(report),
    ),
  ).toBe(expected);
});

test.each([
  [[1, 2, 3, 4, 5, 6, 7, 8], '▁▂▃▄▅▆▇█'],
  [[1, null, 8], '▁ █'],
  [[5, 5, 5], '▅▅▅'],
  [[0, 0], '▅▅'],
  [[100, 101], '▄▅'],
  [[null], ' '],
])('%p is drawn %p', (series, text) => {
  expect(spark(series)).toBe(text);
});

test('a spark has a block for each number and a space for each gap, the lowest and the highest included', () => {
  const point = fc.option(fc.integer({ min: -9999, max: 9999 }).map((hundredths) => hundredths / 100));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (series) => {
      const drawn = [...spark(series)];
      expect(drawn.map((character) => character === ' ')).toEqual(series.map((value) => value === null));
      expect(drawn.every((character) => ' ▁▂▃▄▅▆▇█'.includes(character))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
