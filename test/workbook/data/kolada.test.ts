import { faultOf, linesOf, seriesOf, tableOf } from './read';

const figure = (gender: string, value: number | null, status = ''): object => ({ gender, count: 1, status, value });
const v2 = {
  count: 3,
  values: [
    { kpi: 'N15030', municipality: '1440', period: 2023, values: [figure('T', 88.5), figure('K', null, 'Private')] },
    { kpi: 'N15030', municipality: '1440', period: 2022, values: [figure('T', 87), figure('K', null, 'Missing')] },
    { kpi: 'N15030', municipality: 'G35940', period: 2023, values: [figure('T', 90.1)] },
  ],
};

test('reads version 2', async () => {
  expect(await tableOf(v2)).toMatchObject({ format: 'kolada', source: 'Kolada', table: 'N15030' });
  expect(await linesOf(v2)).toEqual([
    'N15030 | 1440 | –: 2022 87 number, 2023 88.5 number',
    'N15030, Kvinnor | 1440 | –: 2022 Missing missing, 2023 Private suppressed',
    'N15030 | G35940 | –: 2023 90.1 number',
  ]);
});

test('reads version 3, where each figure is a row', async () => {
  const values = v2.values.flatMap(({ values: inner, ...common }) => inner.map((each) => ({ ...common, ...each })));
  expect(await linesOf({ values, next_url: null })).toEqual(await linesOf(v2));
});

test('a group is an unweighted mean, and compared with; a page of several is said to be one', async () => {
  const { series, remarks } = await seriesOf({ ...v2, next_page: 'https://example.org/2' });
  expect(series.map(({ isBenchmark }) => isBenchmark)).toEqual([false, false, true]);
  expect(remarks).toEqual(['more-pages', 'unweighted-mean']);
});

test.each([
  ['no figures', { count: 0, values: [] }],
  ['a list of indicators', { values: [{ id: 'N15030', title: 'Elever' }] }],
])('%s is refused', async (_, file) => {
  expect((await faultOf(tableOf(file))).fault).toBe('kolada-empty');
});
