import { parsePeriod } from '../../../src/scorecard/periods/parse-period';
import { findPeriod, periodLabel } from '../../../src/workbook/mapping/name-period';
import { tokensOf } from '../../../src/workbook/mapping/tokens';

const cases = [
  ['Frafall_2010', '2010', 'Frafall'],
  ['Frafall2010', '2010', 'Frafall'],
  ['2010_Frafall', '2010', 'Frafall'],
  ['Trivsel_2016_17', '2016/17', 'Trivsel'],
  ['Trivsel_2016_2017', '2016/17', 'Trivsel'],
  ['Trivsel_201617', '2016/17', 'Trivsel'],
  ['Trivsel_2011_12', '2011/12', 'Trivsel'],
  ['Fravær_2024_05', '2024-05', 'Fravær'],
  ['Fravær_202405', '2024-05', 'Fravær'],
  ['Fravær_05_2024', '2024-05', 'Fravær'],
  ['Fravær_mai_2024', '2024-05', 'Fravær'],
  ['Fravær_mai_24', '2024-05', 'Fravær'],
  ['Fravær_H1_2019', '2019-H1', 'Fravær'],
  ['Fravær_2019_H2', '2019-H2', 'Fravær'],
  ['Fravær2019K3', '2019-K3', 'Fravær'],
  ['Fravær_3_kvartal_2019', '2019-K3', 'Fravær'],
  ['Fravær_1_halvår_2019', '2019-H1', 'Fravær'],
  ['Restanser_T2_2024', '2024-T2', 'Restanser'],
  ['Ventetid_1kv24', '2024-K1', 'Ventetid'],
  ['Ventetid_K2_24', '2024-K2', 'Ventetid'],
  ['2T2024_Restanser', '2024-T2', 'Restanser'],
  ['Fravær_2024M03', '2024-03', 'Fravær'],
  ['Fravær_M03_2024', '2024-03', 'Fravær'],
  ['Overhead_FY23', '2023', 'Overhead'],
  ['OverheadFY2024', '2024', 'Overhead'],
  ['Frafall_2016_mot_2018', '2018', 'Frafall 2016 mot'],
  ['Kostnad_per_30_06_2025', 'per 2025-06-30', 'Kostnad'],
] as const;

test.each(cases)('%s says %s', (name, label, rest) => {
  const found = findPeriod(tokensOf(name));
  expect(found && periodLabel(found.period, 'nb')).toBe(label);
  expect(found?.rest.map(({ text }) => text).join(' ')).toBe(rest);
});

test.each(cases)('what %s says can be read again', (name) => {
  const found = findPeriod(tokensOf(name));
  expect(found && parsePeriod(periodLabel(found.period, 'en'))).toEqual(found?.period);
});

test.each([
  'Frafall',
  'KPI_03',
  'Klasse_1',
  'Elever_i_10_klasse',
  'Bestått_Vg1',
  'Innen_7_dager',
  'Saker_1234',
  'FY_Frafall',
  'M03',
])('%s says no period', (name) => expect(findPeriod(tokensOf(name))).toBeNull());
