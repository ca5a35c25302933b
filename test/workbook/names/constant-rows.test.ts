import { constantRows } from '../../../src/workbook/names/constant-rows';

describe('the rows of a constant', () => {
  test.each<[string, unknown, string, unknown]>([
    ['=0,25', 0.25, ',', [[0.25]]],
    ['=SANN', true, ',', [[true]]],
    ['="=1+1"', '=1+1', ',', [['=1+1']]],
    [
      '={1\\2;3\\4}',
      [
        [1, 2],
        [3, 4],
      ],
      ',',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    // Where Excel gives no value, as in older versions for an array.
    ['=0,25', null, ',', [[0.25]]],
    ['=-3', null, '.', [[-3]]],
    ['=25%', null, '.', [[0.25]]],
    ['=1,5E-3', null, ',', [[0.0015]]],
    ['=FALSKT', null, ',', [[false]]],
    ['="sier ""ja"""', null, ',', [['sier "ja"']]],
    [
      '={1\\-2;"a\\b"\\USANN}',
      null,
      ',',
      [
        [1, -2],
        ['a\\b', false],
      ],
    ],
    [
      '={1,-2;"a;b",FALSE}',
      null,
      '.',
      [
        [1, -2],
        ['a;b', false],
      ],
    ],
    ['={1,5;2,5}', null, ',', [[1.5], [2.5]]],
    ['={1,5\\2}', null, '.', [[1.5, 2]]],
    [
      '={1,5;2,5}',
      null,
      '.',
      [
        [1, 5],
        [2, 5],
      ],
    ],
    ['={1;#I/T}', null, ',', null],
  ])('%s, of which Excel says %j, is with %s: %j', (formula, value, decimalSeparator, rows) => {
    expect(constantRows(formula, value, decimalSeparator)).toEqual(rows);
  });
});
