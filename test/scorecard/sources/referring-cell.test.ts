import { referringCell } from '../../../src/scorecard/sources/referring-cell';
import type { RawValue } from '../../../src/scorecard';

test.each<[RawValue, number, RawValue, string | null]>([
  [7, 1, 7, 'IF(ISBLANK(D1),"",D1)'],
  ['82 %', 1, '82 %', 'IF(ISBLANK(D1),"",D1)'],
  [0.82, 100, 82, 'IF(ISBLANK(D1),"",100*D1)'],
  [10, 0.5, 5, 'IF(ISBLANK(D1),"",0.5*D1)'],
  ['> 82 % (83 %)', 100, '> 82  (83 )', 'IF(ISBLANK(D1),"",SUBSTITUTE(D1,"%",""))'],
  ['82 %', 0.5, '82 %', null],
  [null, 100, null, null],
  [true, 100, true, null],
])('a cell of %j times %p shows %j by %s', (value, factor, shown, formula) => {
  expect(referringCell({ value, format: 'General', formula: 'D1', address: 'D1' }, factor)).toEqual({
    value: shown,
    formula,
  });
});
