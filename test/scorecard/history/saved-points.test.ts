import { parsePeriod, readValue } from '../../../src/scorecard';
import type { RawValue } from '../../../src/scorecard';
import { earlierSaved, savedPoints, seriesOfSaved } from '../../../src/scorecard/history/saved-points';
import type { HistorySetup } from '../../../src/scorecard/sources/setup';
import { cell, historySetup, reading } from '../setup';

const saved = (period: RawValue, result: RawValue, more: Partial<HistorySetup> = {}): HistorySetup =>
  historySetup({ period: reading(period), result: cell(result), ...more });
const shown = (points: ReturnType<typeof savedPoints>): unknown =>
  points.map(({ label, cell: { value } }) => [label, value]);

describe('the saved measurements that a result continues', () => {
  const rows = [
    saved(2017, 3),
    saved('2016', 2),
    saved(2017, 9),
    saved(2018, 4),
    saved(2019, 5),
    saved('Vår', 6),
    saved(2015, 1, { nr: '1.2' }),
    saved(2015, 7, { unit: 'Skole A' }),
  ];
  test.each<[string, string, string, string | null, unknown]>([
    [
      'those before it, oldest first, each period once',
      '1.1',
      '',
      '2018',
      [
        ['2016', 2],
        ['2017', 3],
      ],
    ],
    [
      'all where it has no period',
      '1.1',
      '',
      null,
      [
        ['2016', 2],
        ['2017', 3],
        ['2018', 4],
        ['2019', 5],
      ],
    ],
    ['those of the indicator, however it is spaced', ' 1.2', '', '2018', [['2015', 1]]],
    ['those of the unit, however it is spelled', '1.1', 'SKOLE A', '2018', [['2015', 7]]],
    ['none of another', '1.3', '', '2018', []],
    [
      'not one that ends with it',
      '1.1',
      '',
      'K4 2018',
      [
        ['2016', 2],
        ['2017', 3],
      ],
    ],
  ])('%s', (_, nr, unit, before, expected) => {
    expect(shown(savedPoints(nr, unit, before === null ? null : parsePeriod(before), rows))).toEqual(expected);
  });

  test('a date stands for its month', () => {
    const rowOfDate = historySetup({ period: reading(43_252, 'dd.mm.yyyy'), result: cell(1) });
    expect(shown(savedPoints('1.1', '', parsePeriod('2018'), [rowOfDate]))).toEqual([['2018-06', 1]]);
  });
});

describe('what a result is compared with', () => {
  const points = (rows: readonly HistorySetup[]) => savedPoints('1.1', '', null, rows);
  test.each<[string, readonly HistorySetup[], string | null, RawValue, readonly string[]]>([
    ['the newest', [saved(2016, 2), saved(2017, 3)], '2018', 3, []],
    ['the newest that is a number', [saved(2016, 2), saved(2017, ':')], '2018', 2, []],
    ['the same quarter of the year before', [saved('K1 2017', 2), saved('K4 2017', 3)], 'K1 2018', 2, []],
    ['the quarter before, where that is all there is', [saved('K4 2017', 3)], 'K1 2018', 3, ['trend-not-seasonal']],
    ['the newest where the result has no period', [saved('K1 2017', 2), saved('K4 2017', 3)], null, 3, []],
    ['nothing', [], '2018', null, []],
  ])('%s', (_, rows, period, value, warnings) => {
    const found = earlierSaved(points(rows), period === null ? null : parsePeriod(period));
    expect([found.point?.cell.value ?? null, found.warnings]).toEqual([value, warnings]);
  });
});

describe('saved measurements and the result as one series', () => {
  const result = (value: RawValue, format = 'General') => ({
    value: readValue(value, { percentFormat: format === '0 %' }),
    cell: cell(value, format),
  });
  const of = (rows: readonly HistorySetup[], value: RawValue, format?: string) =>
    seriesOfSaved(savedPoints('1.1', '', null, rows), result(value, format));

  test('is a formula that brings their cells together', () => {
    expect(of([saved(2017, 3), saved(2016, null)], 4)).toEqual({
      series:
        'CHOOSE({1,2,3},IF(ISBLANK(Oppsett!$null),"",Oppsett!$null),IF(ISBLANK(Oppsett!$3),"",Oppsett!$3),IF(ISBLANK(Oppsett!$4),"",Oppsett!$4))',
      points: [null, 3, 4],
    });
  });

  test('is none of the result alone, nor of points on another scale', () => {
    const none = { series: null, points: [] };
    expect(of([], 4)).toEqual(none);
    expect(of([saved(2017, 80)], 0.8, '0 %')).toEqual(none);
    expect(of([saved(2017, '80 %')], 0.8, '0 %').points).toEqual(['80 %', 0.8]);
    // What is no number has no scale.
    expect(of([saved(2017, ':')], 0.8, '0 %').points).toEqual([':', 0.8]);
    expect(of([saved(2017, '80 %')], ':').points).toEqual(['80 %', ':']);
  });

  test('has a year of months at most, the newest', () => {
    const months = Array.from({ length: 14 }, (_, index) =>
      saved(`${2017 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, index),
    );
    expect(of(months, 99).points).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 99]);
  });
});
