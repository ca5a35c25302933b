import { readTarget } from '../../../src/scorecard';
import type { RawValue } from '../../../src/scorecard';
import { cardTarget, targetCell } from '../../../src/scorecard/card/card-cells';
import { cell } from '../setup';

const plain = (value: RawValue) => ({
  value,
  formula: `IF(ISBLANK(Oppsett!$${String(value)}),"",Oppsett!$${String(value)})`,
});

describe('the card’s cell of a limit', () => {
  test.each<[string, RawValue, RawValue, RawValue, unknown]>([
    ['refers to its source where nothing was scaled', 82, 82, 82, plain(82)],
    ['refers to its source where there is no limit', 'god', null, null, plain('god')],
    ['refers to its source where the limit cannot be used', '7-8', '7-8', null, plain('7-8')],
    ['refers to its source where it is zero', 0, 0, 5, plain(0)],
    [
      'of a number multiplies it',
      0.82,
      0.82,
      82,
      { value: 82, formula: 'IF(ISBLANK(Oppsett!$0.82),"",100*Oppsett!$0.82)' },
    ],
    [
      'of a percentage in words takes the sign off',
      '82 %',
      '82 %',
      82,
      { value: '82 ', formula: 'IF(ISBLANK(Oppsett!$82 %),"",SUBSTITUTE(Oppsett!$82 %,"%",""))' },
    ],
    [
      'of a percentage within words takes the sign off',
      'minst 82,5 % i år',
      'minst 82,5 %',
      'minst 82,5',
      {
        value: 'minst 82,5  i år',
        formula: 'IF(ISBLANK(Oppsett!$minst 82,5 % i år),"",SUBSTITUTE(Oppsett!$minst 82,5 % i år,"%",""))',
      },
    ],
    ['of two percentages is a value', '> 82 % (83 %)', '> 82 %', '> 82', { value: '> 82', formula: null }],
    ['of a share of a text is a value', 'minst 100', 'minst 100', 'minst 50', { value: '≥ 50', formula: null }],
    ['of a text without operator is a number', '100 stk', '100 stk', 50, { value: 50, formula: null }],
    [
      'of an interval in words takes the sign off',
      '70–80 %',
      '70–80 %',
      '70–80',
      { value: '70–80 ', formula: 'IF(ISBLANK(Oppsett!$70–80 %),"",SUBSTITUTE(Oppsett!$70–80 %,"%",""))' },
    ],
    ['of a millionth is a value', '3 mill. kr', '3 mill. kr', 3_000_000, { value: 3_000_000, formula: null }],
  ])('%s', (_, value, read, scaled, expected) => {
    expect(targetCell(cell(value), readTarget(read).target, readTarget(scaled).target)).toEqual(expected);
  });

  test('a factor that rounding has blurred is 100', () => {
    const scaled = { ...readTarget(7).target, op: null, value: 0.07 * 100 } as ReturnType<typeof readTarget>['target'];
    expect(targetCell(cell(0.07), readTarget(0.07).target, scaled).formula).toContain('100*');
  });
});

test.each<[RawValue, unknown]>([
  [null, null],
  [82, { op: null, value: 82, low: null, high: null, text: '', note: '' }],
  ['> 79 % innen 2025', { op: '>', value: 0.79, low: null, high: null, text: '> 79 % innen 2025', note: 'innen 2025' }],
  ['7-8', { op: 'in', value: null, low: 7, high: 8, text: '7-8', note: '' }],
])('the card carries the limit %j as %j', (raw, expected) => {
  expect(cardTarget(readTarget(raw).target)).toEqual(expected);
});
