import { compareBlockPeriods, joinedPeriods, readPeriodText } from '../../../src/workbook/blocks/period-text';

test.each([
  ['2024', '2024', ''],
  ['2024*', '2024', ''],
  ['2024 1)', '2024', ''],
  ['20241)', '2024', ''],
  ['2024¹', '2024', ''],
  ['2024 (foreløpig)', '2024', ''],
  ['2018/19', '2018/19', ''],
  ['2018/2019', '2018/19', ''],
  ['2013/2015', '2013/2015', ''],
  ['2013-2015', '2013/2015', ''],
  ['1990 – 1996', '1990/1996', ''],
  ['1. halvår 2025', '2025-H1', ''],
  ['2. tertial 2024', '2024-T2', ''],
  ['2006K1', '2006-K1', ''],
  ['Q1 2024', '2024-K1', ''],
  ['april 2021', '2021-04', ''],
  ['Jan-24', '2024-01', ''],
  ['31.08.2025', '2025-08', ''],
  ['april', '????-04', ''],
  ['Mars', '????-03', ''],
  ['1. kvartal', '????-K1', ''],
  ['K3', '????-K3', ''],
  ['2. halvår', '????-H2', ''],
  ['Mål 2025', '2025', 'Mål'],
  ['2024 Resultat', '2024', 'Resultat'],
  ['Lørenskog 2024', '2024', 'Lørenskog'],
  ['15-29 år (2024)', '2024', '15-29 år'],
  ['Andel elever, 2023/24', '2023/24', 'Andel elever'],
  ['Rapport per 31.08.2025', '2025-08-31', 'Rapport'],
  ['Valt läsår: 2022/23', '2022/23', 'Valt läsår'],
])('%s is %s beside «%s»', (text, label, rest) => {
  expect(readPeriodText(text)).toMatchObject({ period: { label }, rest });
});

test.each([
  'Oslo',
  '3801 Horten',
  '0-17 år',
  '1000 kr',
  'Tabell 2',
  'Endring 2019 til 2020',
  '2010 2011',
  'K9',
  '5. kvartal',
  '2013/2040',
])('%s names no period, or more than one', (text) => expect(readPeriodText(text)).toBeNull());

const period = (text: string) => {
  const read = readPeriodText(text);
  if (read === null) throw new Error(text);
  return read.period;
};

test.each([
  ['2024', 'april', '2024-04'],
  ['april', '2024', '2024-04'],
  ['2024', 'K2', '2024-K2'],
  ['1. halvår', '2023', '2023-H1'],
])('%s over %s is %s', (over, under, label) => {
  expect(joinedPeriods(period(over), period(under))?.label).toBe(label);
});

test.each([
  ['2024', '2023'],
  ['april', 'mai'],
  ['2023/24', 'april'],
])('%s and %s do not go together', (a, b) => expect(joinedPeriods(period(a), period(b))).toBeNull());

test('the order is that of time', () => {
  const texts = ['2024', '2022', '1. halvår 2023', '2019/2021', '2023'];
  expect(
    texts
      .map(period)
      .sort(compareBlockPeriods)
      .map(({ label }) => label),
  ).toEqual(['2019/2021', '2022', '2023-H1', '2023', '2024']);
  expect(
    ['mars', 'januar', 'desember']
      .map(period)
      .sort(compareBlockPeriods)
      .map(({ label }) => label),
  ).toEqual(['????-01', '????-03', '????-12']);
});
