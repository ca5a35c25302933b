import { eighteen, jsonStat } from './files';
import { faultOf, linesOf, seriesOf, tableOf } from './read';

const first = (values: readonly unknown[]): readonly unknown[] => [...values, ...eighteen.slice(values.length)];

test.each([1, 2] as const)('reads version %d', async (version) => {
  const table = await tableOf(jsonStat(eighteen, { version }));
  expect(table).toMatchObject({ format: 'json-stat', table: '12345', source: 'Statistisk sentralbyrå' });
  expect(table.dimensions.map(({ role, categories }) => [role, categories.length])).toEqual([
    ['geo', 3],
    ['metric', 2],
    ['time', 3],
  ]);
  expect((await linesOf(jsonStat(eighteen, { version }))).slice(0, 3)).toEqual([
    'Andel elever (prosent) | Volda | prosent: 2019 1 number, 2023 2 number, 2024 3 number',
    'Elever (antall) | Volda | elever: 2019 4 number, 2023 5 number, 2024 6 number',
    'Andel elever (prosent) | Volda (-2019) | prosent: 2019 7 number, 2023 8 number, 2024 9 number',
  ]);
});

test('figures and status may be objects by place', async () => {
  const file = jsonStat({ 0: 1.5, 5: 6 }, { status: { 1: ':', 2: '..' } });
  expect((await linesOf(file)).slice(0, 2)).toEqual([
    'Andel elever (prosent) | Volda | prosent: 2019 1.5 number, 2023 : suppressed, 2024 .. missing',
    'Elever (antall) | Volda | elever: 2019 missing, 2023 missing, 2024 6 number',
  ]);
});

test.each<[string, unknown, unknown, readonly string[]]>([
  ['one text for all', first([1, null, 3]), 'p', ['1 p preliminary', 'p missing', '3 p preliminary']],
  ['a list of one', first([1, 2, 3]), ['e'], ['1 e preliminary', '2 e preliminary', '3 e preliminary']],
  ['a list', first([null, 2, 3]), ['.', 'b', null], ['. notApplicable', '2 b break', '3 number']],
  ['a sign beside a figure that it hides', first([0, 2, 3]), [':', '', ''], [': suppressed', '2 number', '3 number']],
  ['a sign in the place of a figure', first(['..', 2, 3]), undefined, ['.. missing', '2 number', '3 number']],
])('status as %s', async (_, values, status, expected) => {
  const { series } = await seriesOf(jsonStat(values, { status }));
  expect(
    series[0]?.points.map(({ value, sign, state }) => [value, sign, state].filter((each) => each !== null).join(' ')),
  ).toEqual(expected);
});

test('the file explains its own statuses', async () => {
  const file = jsonStat(first([null, 2, 3]), {
    status: { 0: 'x', 1: 'q' },
    extension: { status: { label: { x: 'Oppgave mangler', q: 'Foreløpige tall' } } },
  });
  expect((await linesOf(file))[0]).toBe(
    'Andel elever (prosent) | Volda | prosent: 2019 x missing, 2023 2 q preliminary, 2024 3 number',
  );
});

test('SSB’s stroke is zero before 2021, and missing with a word after', async () => {
  const { series, remarks } = await seriesOf(jsonStat(first([null, null]), { status: { 0: '-', 1: '-' } }));
  expect(series[0]?.points.slice(0, 2)).toEqual([
    { period: '2019', value: 0, sign: '-', state: 'number' },
    { period: '2023', value: null, sign: '-', state: 'missing' },
  ]);
  expect(remarks).toEqual(['ssb-dash', 'group-without-oslo']);
});

test('the country is what others are compared with; a merged municipality is one of its own', async () => {
  const { series } = await seriesOf(jsonStat(eighteen));
  expect(series.map(({ codes, isBenchmark }) => [codes.join(' '), isBenchmark])).toEqual([
    ['KOSandel 1577', false],
    ['KOSantall 1577', false],
    ['KOSandel 1519', false],
    ['KOSantall 1519', false],
    ['KOSandel EAKUO', true],
    ['KOSantall EAKUO', true],
  ]);
});

describe('a bundle', () => {
  const bundle = {
    elever: jsonStat(eighteen, { version: 1 }),
    ansatte: jsonStat(eighteen, { version: 1, label: 'Ansatte' }),
  };

  test('is refused with the names in it', async () => {
    expect(await faultOf(tableOf(bundle))).toEqual({
      fault: 'bundle',
      parameters: { count: '2', names: 'elever, ansatte', first: 'elever' },
    });
  });

  test('gives the table that is asked for', async () => {
    expect((await tableOf(bundle, { dataset: 'Ansatte' })).title).toBe('Ansatte');
    expect((await faultOf(tableOf(bundle, { dataset: 'lærere' }))).fault).toBe('no-dataset');
  });

  test('of one is that one', async () => {
    expect((await tableOf({ dataset: jsonStat(eighteen, { version: 1 }) })).table).toBe('12345');
  });
});

test.each<[string, unknown, string]>([
  ['too few figures', jsonStat([1, 2]), 'json-stat-count'],
  ['a place beyond the last', jsonStat({ 18: 1 }), 'json-stat-count'],
  ['no figures', jsonStat('1'), 'json-stat-count'],
  ['a size that categories are not', { ...jsonStat(eighteen), size: [3, 2, 4] }, 'json-stat-dimensions'],
  ['a dimension that is not there', { ...jsonStat(eighteen), dimension: {} }, 'json-stat-dimensions'],
  ['no dimensions', { ...jsonStat(eighteen), id: [], size: [] }, 'json-stat-dimensions'],
  ['a name that every object has', { ...jsonStat([1]), id: ['constructor'], size: [1] }, 'json-stat-dimensions'],
  ['a size that is none', { ...jsonStat([1]), id: ['Tid'], size: [1e12] }, 'json-stat-dimensions'],
  ['something else', { a: 1, b: [] }, 'other-json'],
  ['a list', [1, 2], 'other-json'],
])('%s is refused', async (_, file, fault) => {
  expect((await faultOf(tableOf(file as object))).fault).toBe(fault);
});

test('a file that was cut off says how it ends', async () => {
  const cut = JSON.stringify(jsonStat(eighteen)).slice(0, -40);
  expect(await faultOf(tableOf(cut))).toMatchObject({
    fault: 'broken-json',
    parameters: { seen: expect.any(String) as string },
  });
});
