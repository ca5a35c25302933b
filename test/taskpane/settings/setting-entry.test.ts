import {
  readMinimumGroup,
  readPeriod,
  readText,
  readToleranceSetting,
  shownSetting,
} from '../../../src/taskpane/settings/setting-entry';
import type { SetupValue } from '../../../src/workbook/setup/contents';

const cell = (parts: Partial<SetupValue> = {}): SetupValue => ({
  value: null,
  formula: false,
  address: "'BMS-oppsett'!B2",
  ...parts,
});

describe('a tolerance', () => {
  test.each([
    ['', null],
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['2 %', '2 %'],
    ['±2 %', '±2 %'],
    ['1 prosentpoeng', '1 prosentpoeng'],
    ['0,5 pp', '0,5 pp'],
  ])('%p is written as %p', (typed, value) => expect(readToleranceSetting(typed, cell())).toEqual({ value }));

  test.each([
    ['2 %', 0.02],
    // As a number it would be 50 %.
    ['0,5', '0,5'],
    ['', null],
  ])('%p is written as %p into a cell that is shown as per cent', (typed, value) =>
    expect(readToleranceSetting(typed, cell({ value: 0.01, percent: true }))).toEqual({ value }),
  );

  test.each(['lite', '2 prosent av noe', '-1', '1 %% '])('%p cannot be read', (typed) =>
    expect(readToleranceSetting(typed, cell())).toEqual({ fault: 'tolerance' }),
  );
});

describe('the smallest group', () => {
  test.each([
    ['', null],
    ['5', 5],
    [' 10 ', 10],
  ])('%p is written as %p', (typed, value) => expect(readMinimumGroup(typed, cell())).toEqual({ value }));
  test.each(['0', '-1', '2,5', 'fem', '1e3'])('%p is refused', (typed) =>
    expect(readMinimumGroup(typed, cell())).toEqual({ fault: 'minimumGroup' }),
  );
});

test.each([
  ['', null],
  ['2018', 2018],
  ['2018/19', '2018/19'],
  ['1. halvår 2018', '1. halvår 2018'],
])('the period %p is written as %p', (typed, value) => expect(readPeriod(typed, cell())).toEqual({ value }));

test.each([
  ['  ', null],
  [' Saman for framtida ', 'Saman for framtida'],
  ['=SUM(A1)', '=SUM(A1)'],
])('the text %p is written as %p', (typed, value) => expect(readText(typed, cell())).toEqual({ value }));

test.each([
  [cell({ value: 0.05, percent: true }), 'nb', '5 %'],
  [cell({ value: 0.5 }), 'nb', '0,5'],
  [cell({ value: 0.5 }), 'en', '0.5'],
  [cell({ value: 2018 }), 'nb', '2018'],
  [cell({ value: 'Opplæring' }), 'nb', 'Opplæring'],
  [cell(), 'nb', ''],
] as const)('%p is shown in %s as %p', (value, language, expected) =>
  expect(shownSetting(value, language).replace(/\s/g, ' ')).toBe(expected),
);
