import { judgeCells } from '../support';
import type { RowCells } from '../support';

describe('measures where limits meet or lie on the other side', () => {
  const cases: readonly (readonly [string, RowCells, object])[] = [
    [
      'an outer band that ends with the interval, above it',
      { result: 8.5, ambition: '7-8', critical: '6-8' },
      { status: 'red', score: 0, toNext: 0.5 },
    ],
    [
      'an outer band that begins with the interval, below it',
      { result: 6.5, ambition: '7-8', critical: '7-9' },
      { status: 'red', score: 0, toNext: 0.5 },
    ],
    [
      'an interval with a tolerance, above',
      { result: 9, ambition: '7-8', tolerance: 2 },
      { status: 'yellow', score: 50, toNext: 1 },
    ],
    [
      'an interval with a tolerance, beyond',
      { result: 4, ambition: '7-8', tolerance: 2 },
      { status: 'red', score: 0, toNext: 1 },
    ],
    [
      'a relative tolerance is of the nearest bound',
      { result: 8.7, ambition: '7-8', tolerance: '10 %' },
      { status: 'yellow' },
    ],
    [
      'a relative tolerance of a negative ambition',
      { result: -104, ambition: -100, tolerance: '5 %', direction: 'opp' },
      { status: 'yellow' },
    ],
    [
      'beyond a relative tolerance of a negative ambition',
      { result: -106, ambition: -100, tolerance: '5 %', direction: 'opp' },
      { status: 'red', toNext: 1 },
    ],
    ['an interval reached from a baseline below', { result: 6, ambition: '7-8', baseline: 5 }, { achievement: 0.5 }],
    [
      'an interval passed on the far side of the baseline',
      { result: 9, ambition: '7-8', baseline: 5 },
      { achievement: null },
    ],
    ['an interval met from a baseline', { result: 7.5, ambition: '7-8', baseline: 5 }, { achievement: 1 }],
    ['a baseline inside the interval', { result: 7.5, ambition: '7-8', baseline: 7.2 }, { achievement: null }],
    [
      'no tolerance for a tolerance of 0',
      { result: 99, ambition: 100, tolerance: 0 },
      { status: 'red', score: null, toNext: 1 },
    ],
    ['a limit that is red itself, above', { result: 7, ambition: 5, critical: '>= 7' }, { status: 'red', toNext: 0 }],
    ['exactly at the limit, below', { result: 7, ambition: 5, critical: '> 7' }, { status: 'yellow', score: 0 }],
    [
      'above a strict ambition by less than counts',
      { result: 5 + 4e-10, ambition: '> 5', critical: 3 },
      { status: 'yellow', score: 100 },
    ],
    ['a strict lower ambition', { result: 5, ambition: '< 5', critical: 7 }, { status: 'yellow', score: 100, gap: 0 }],
    [
      'a single critical band beside a single ambition',
      { result: 8, ambition: 7, critical: '6-9' },
      { status: 'green', score: 100 },
    ],
    ['outside of such a band', { result: 5, ambition: 7, critical: '6-9' }, { status: 'red', score: null, toNext: 1 }],
  ];
  test.each(cases)('%s', (_, cells, expected) => {
    expect(judgeCells(cells)).toMatchObject(expected);
  });
});
