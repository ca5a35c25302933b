import { readDirection, resolveDirection } from '../../../src/scorecard/judgement/direction';
import { readTarget } from '../../../src/scorecard/targets/target';
import type { Direction, RawValue } from '../../../src/scorecard/values/types';
import { judgeCells } from '../support';

test.each([
  ['higher', ['høyere', 'HØGARE', 'högre', 'higher', 'opp', 'up', '↑', '>', '1', 1]],
  ['lower', ['lavere', 'lågare', 'lägre', 'lower', 'ned', 'down', '↓', '<', '-1', '−1', -1]],
  ['range', ['intervall', 'range', 'mellom', 'mellan', 'between', '↔', '0', 0]],
  [null, [null, '', ' ']],
] as readonly (readonly [Direction | null, readonly RawValue[]])[])(
  '%s is spelled in many ways',
  (direction, spellings) => {
    for (const spelling of spellings)
      expect([spelling, readDirection(spelling)]).toEqual([spelling, { direction, unknown: false }]);
  },
);

test.each(['sidelengs', 2, 'opp og ned', true])('%p is no direction', (spelling) => {
  expect(readDirection(spelling)).toEqual({ direction: null, unknown: true });
});

describe('whatever speaks decides, and two that disagree are a conflict', () => {
  const cases: readonly (readonly [Direction | null, string, string, Direction | 'conflict' | null])[] = [
    [null, '90', '', null],
    [null, '90', '90', null],
    [null, '90', '80', 'higher'],
    [null, '5', '7', 'lower'],
    [null, '>= 90', '', 'higher'],
    [null, '< 5', '', 'lower'],
    [null, '', '< 3', 'higher'],
    [null, '', '> 3', 'lower'],
    [null, '90', '< 80', 'higher'],
    [null, '90', '> 80', 'conflict'],
    ['higher', '< 5', '', 'conflict'],
    ['lower', '90', '80', 'conflict'],
    ['higher', '90', '< 95', 'conflict'],
    [null, '7-8', '', 'range'],
    [null, '7-8', '6', 'range'],
    [null, '7-8', '< 6', 'range'],
    ['higher', '7-8', '', 'conflict'],
    ['range', '>= 7', '', 'conflict'],
    ['range', '5', '6', 'range'],
    [null, '7', '6-9', null],
  ];
  test.each(cases)('given %p, ambition %p, critical %p', (given, ambition, critical, expected) => {
    expect(resolveDirection(given, readTarget(ambition).target, readTarget(critical).target)).toBe(expected);
  });
});

test.each([
  ['the band holds the interval', '7-8', '6,5-8,7', 'green'],
  ['the band begins with the interval', '7-8', '7-9', 'green'],
  ['the band is inside', '7-8', '7,2-7,8', 'error'],
  ['a number below is the lower limit', '7-8', '6', 'green'],
  ['a number inside is no limit', '7-8', '7,5', 'error'],
  ['a number on the bound is no limit', '7-8', '8', 'error'],
])('an interval and its critical limit: %s', (_, ambition, critical, status) => {
  expect(judgeCells({ result: 7.4, ambition, critical }).status).toBe(status);
});
