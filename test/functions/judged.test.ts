import { argumentOf } from '../../src/functions/argument';
import { judgeEach, type Measure } from '../../src/functions/judged';

/** Says which way a row was judged: by the rule of its limits alone, or in full. */
const way: Measure = { ofRule: () => 'rule', ofJudgement: () => 'full' };
const wayOf = (
  result: unknown,
  ambition: unknown,
  critical: unknown = null,
  direction: unknown = null,
  tolerance: unknown = null,
  baseline: unknown = null,
): unknown =>
  judgeEach(
    {
      result: argumentOf('result', [[result]]),
      ambition: argumentOf('ambition', [[ambition]]),
      critical: argumentOf('critical', [[critical]]),
      direction: argumentOf('direction', [[direction]]),
      tolerance: argumentOf('tolerance', [[tolerance]]),
      baseline: argumentOf('baseline', [[baseline]]),
    },
    way,
    (measured) => measured,
  )[0]?.[0];

type Row = Parameters<typeof wayOf>;

describe('a row of plain numbers is judged by the rule alone, which is what makes 100,000 of them quick', () => {
  test.each<[Row]>([
    [[5, 4]],
    [[5, 4, 3]],
    [[5, null]],
    [[5, '']],
    [[-5, 4, 3, 'høyere', 1]],
    [[5, '> 4', '< 3']],
    [[5, '4-6', null, 'intervall', '5 %']],
    [[5, 4, null, null, null, 1]],
    [[5, 4, null, null, null, '']],
    [[5, 4, null, null, null, undefined]],
    [[5, 'god kvalitet']],
    // Far from a hundred times the fraction, on either side.
    [[0.8, '80 %']],
    [[23.9, '80 %']],
    [[240.1, '80 %']],
    [[-23.9, '80 %']],
    [[20.9, '70–80 %']],
    [[241, '70–80 %']],
    [[80, '0 %']],
    [[0.7, '80 %', '60 %', null, '2 pp']],
    [[0.7, '80 %', null, null, null, 0.5]],
  ])('%j', (row) => {
    expect(wayOf(...row)).toBe('rule');
  });
});

describe('what only the full judgement can tell goes to it', () => {
  test.each<[Row]>([
    [['5', 4]],
    [[':', 4]],
    [[null, 4]],
    [[NaN, 4]],
    [[Infinity, 4]],
    [[true, 4]],
    [[5, '1.250']],
    [[5, 4, '1.250']],
    [[5, 4, '#REF!']],
    [[5, 4, null, 'sidelengs']],
    [[5, '> 4', null, 'lavere']],
    [[5, 4, null, null, '2 pp']],
    [[5, 0.8, '70 %']],
    [[5, '80 %', 0.7]],
    [[24, '80 %']],
    [[80, '80 %']],
    [[-80, '80 %']],
    [[240, '80 %']],
    [[21, '70–80 %']],
    [[240, '70–80 %']],
    [[80, null, '70 %']],
    [[5, 4, null, null, null, '1']],
    [[5, 4, null, null, null, true]],
    [[5, 4, null, null, null, NaN]],
    [[0.7, '80 %', null, null, null, 50]],
  ])('%j', (row) => {
    expect(wayOf(...row)).toBe('full');
  });
});

test('the rule is made again where any of the limits differs from the row before', () => {
  const rules: unknown[] = [];
  const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
  judgeEach(
    {
      result: argumentOf('result', column(1, 1, 1, 1, 1, 1)),
      ambition: argumentOf('ambition', column(4, 4, 5, 5, 5, 5)),
      critical: argumentOf('critical', column(3, 3, 3, 2, 2, 2)),
      direction: argumentOf('direction', column('høyere', 'høyere', 'høyere', 'høyere', '', '')),
      tolerance: argumentOf('tolerance', column(1, 1, 1, 1, 1, 2)),
    },
    { ...way, ofRule: (rule) => rules.push(rule) },
    (measured) => measured,
  );
  expect(rules.map((rule, index) => rule === rules[index - 1])).toEqual([false, true, false, false, false, false]);
});
