import { forecast } from '../../../src/scorecard/periods/forecast';
import { parsePeriod } from '../../../src/scorecard/periods/parse-period';
import { isStale, lengthInMonths, periodOrder, yearBefore } from '../../../src/scorecard/periods/period';
import { readTarget } from '../../../src/scorecard/targets/target';
import { dueShare, isPerYear, targetToDate } from '../../../src/scorecard/targets/year-to-date';
import { consumerPriceIndex, realAmount } from '../../../src/scorecard/values/price-index';
import type { Period } from '../../../src/scorecard/periods/period';

function period(label: string): Period {
  const parsed = parsePeriod(label);
  if (parsed === null) throw new Error(`${label} is no period`);
  return parsed;
}

const monthly = [5, 5, 10, 10, 10, 10, 0, 5, 10, 15, 10, 10];

describe('the share of a year that is due', () => {
  test.each([
    ['an even year', 'per 30.06.2025', null, 0.5, ['linear-target']],
    ['a part of a month', 'per 15.06.2025', null, 5.5 / 12, ['linear-target']],
    ['monthly shares of 100', 'per 31.03.2025', monthly, 0.2, []],
    ['monthly shares of 1', '1. tertial 2025', monthly.map((value) => value / 100), 0.3, []],
    ['quarterly shares', '1. halvår 2025', [0.1, 0.2, 0.3, 0.4], 0.3, []],
    ['within a quarter', 'per februar 2025', [0.3, 0.2, 0.3, 0.2], 0.2, []],
    ['shares that are rounded', 'per 30.06.2025', Array.from({ length: 12 }, () => 8.3), 0.5, []],
    ['accumulated values', '3. kvartal 2025', [10, 40, 50, 80], 0.625, []],
    ['the whole year', 'hittil i år 2025-12', monthly, 1, []],
  ])('%s', (_, label, profile, share, warnings) => {
    const due = dueShare(period(label), profile);
    expect(due.share).toBeCloseTo(share, 12);
    expect(due.warnings).toEqual(warnings);
  });

  test.each([[[1, 2, 3]], [[3, 1, 2, 1]], [[0, 0, 0, 0]], [[1, NaN, 2, 3]]])('%p is no profile', (profile) => {
    expect(dueShare(period('2025-06'), profile)).toEqual({ share: null, warnings: ['target-type'] });
  });
});

test('a year’s target is divided, an interval cannot be', () => {
  expect(targetToDate(readTarget('høyst 120'), 0.25).target).toMatchObject({ op: '<=', value: 30 });
  expect(targetToDate(readTarget('7-8'), 0.25)).toEqual({ target: null, faulty: true, warnings: ['target-type'] });
  expect(targetToDate(readTarget('120'), null)).toMatchObject({ faulty: true });
  expect(targetToDate(readTarget(null), 0.25)).toEqual(readTarget(null));
});

test.each(['1000 per år', '12 årleg', '1000 i året', '10 per year', '5 per år.', '1000 om året'])(
  '%s is for a whole year',
  (text) => {
    const { target } = readTarget(text);
    expect(target !== null && isPerYear(target)).toBe(true);
  },
);

test('a target that only has a year in it is not', () => {
  const { target } = readTarget('90 % innen år 2025');
  expect(target !== null && isPerYear(target)).toBe(false);
});

describe('periods in order', () => {
  test('by end date, while a label that is no period keeps its place', () => {
    expect(periodOrder(['2018', 'landet', '2016', '2017'].map((label) => parsePeriod(label)))).toEqual([2, 1, 3, 0]);
  });

  test('a longer period comes after the part that ends with it', () => {
    expect(periodOrder(['2018', '4. kvartal 2018', 'des 2018'].map((label) => parsePeriod(label)))).toEqual([2, 1, 0]);
  });

  test.each([
    ['2018', '2017', false],
    ['2018', '2016', true],
    ['2018', '3. kvartal 2018', false],
    ['2018', '2. kvartal 2018', true],
    ['3. kvartal 2018', 'mai 2018', true],
    ['per 30.06.2018', '2017/18', false],
  ])('in %s a figure of %s is out of date: %p', (report, own, expected) => {
    expect(isStale(period(own), period(report))).toBe(expected);
  });

  test('a leap day has no year before', () => {
    expect([yearBefore(period('feb 2020')).end, lengthInMonths(period('2019/20'))]).toEqual(['2019-02-28', 12]);
  });
});

describe('prices', () => {
  test('costs of 2023 in prices of 2024', () => {
    expect(realAmount(388, 2023, 2024)).toBeCloseTo((388 * 133.6) / 129.6, 12);
  });

  test('a year outside the index has no answer', () => {
    expect([
      realAmount(1, 2004, 2024),
      realAmount(1, 2024, 2025),
      realAmount(
        1,
        2020,
        2021,
        new Map([
          [2020, 0],
          [2021, 1],
        ]),
      ),
    ]).toEqual([null, null, null]);
    expect([...consumerPriceIndex.keys()]).toEqual(Array.from({ length: 20 }, (_, index) => 2005 + index));
  });
});

test.each([
  [210, 6, 12, null, 420],
  [50, 1, 4, [10, 40, 30, 20], 500],
  [0, 0, 12, null, null],
  [50, 1, 4, [0, 40, 30, 20], null],
  [50, 4, 4, [0, 0, 0, 0], null],
])('%p after %p of %p with %p comes to %p', (actual, elapsed, total, profile, expected) => {
  expect(forecast(actual, elapsed, total, profile)).toBe(expected);
});
