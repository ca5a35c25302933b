import { preselected } from '../../../src/taskpane/data/preselect';
import { dataRows } from '../../../src/workbook/data/data-sheet';
import { selectAll } from '../../../src/workbook/data/select';
import { readSeries } from '../../../src/workbook/data/series';
import type { DataTable } from '../../../src/workbook/data/table';
import { eighteen, jsonStat } from '../../workbook/data/files';
import { tableOf } from '../../workbook/data/read';

/** What is chosen of each dimension, by code. */
async function chosen(
  file: Parameters<typeof tableOf>[0],
  keys: readonly string[] = [],
  [organisation = '', ...units]: readonly string[] = [],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const table = await tableOf(file);
  return codes(table, preselected(table, keys, { organisation, units }));
}

function codes({ dimensions }: DataTable, selection: readonly (readonly number[])[]): Record<string, string[]> {
  return Object.fromEntries(
    dimensions.map(({ code, categories }, index) => [
      code,
      (selection[index] ?? []).map((place) => categories[place]?.code ?? ''),
    ]),
  );
}

/** Many places over one year, a column of each kind beside. */
function grid(places: readonly string[], kinds: readonly string[] = ['Andel']): string {
  const rows = places.flatMap((place) => kinds.map((kind, index) => `${place};${kind};${index + 1}`));
  return `Region;Kjønn;2024\n${rows.join('\n')}\n`;
}

const many = Array.from({ length: 30 }, (_, index) => `Sted ${index}`);
const elver = jsonStat(eighteen);
const [regions, years] = [
  ['1577', '1519', 'EAKUO'],
  ['2019', '2023', '2024'],
];

test.each<[string, readonly string[], readonly string[]]>([
  ['few places are chosen all where nothing is known', [], regions],
  [
    'an organisation is the place that it begins with, with a country to compare it with',
    ['Volda kommune'],
    ['1577', 'EAKUO'],
  ],
  ['a unit of the same name', ['', 'VOLDA'], ['1577', 'EAKUO']],
  ['a longer word is no such name', ['Voldane'], regions],
  ['nor is a school of that name', ['', 'Volda vgs'], regions],
  ['a place that is not in the table', ['Ørsta'], regions],
])('%s', async (_, own, expected) => {
  expect(await chosen(elver, [], own)).toEqual({
    KOKkommuneregion0000: expected,
    ContentsCode: ['KOSandel', 'KOSantall'],
    Tid: years,
  });
});

test('what the table’s sheet holds is chosen again, whoever the workbook is about', async () => {
  const found = await chosen(elver, ['KOSandel|1519', 'KOSandel|EAKUO'], ['Volda kommune']);
  expect(found).toEqual({ KOKkommuneregion0000: ['1519', 'EAKUO'], ContentsCode: ['KOSandel'], Tid: years });
});

test('codes that the new file does not have are passed over, and where none is left it is as at first', async () => {
  expect((await chosen(elver, ['gone|1519', 'KOSandel|gone']))['KOKkommuneregion0000']).toEqual(['1519']);
  expect((await chosen(elver, ['gone|gone']))['ContentsCode']).toEqual(['KOSandel', 'KOSantall']);
});

test('of rows that were written from a file the next reading of it chooses the same', async () => {
  const table = await tableOf(elver);
  const selection = [[1], [0, 1], [2]];
  const { series } = await readSeries(table, selection);
  const keys = dataRows(series).map(({ key }) => key);
  expect(preselected(table, keys, { organisation: '', units: [] })).toEqual([[1], [0, 1], selectAll(table)[2]]);
});

test('of many places none is chosen, unless one is all of them or the workbook’s own', async () => {
  expect((await chosen(grid(many)))['Region']).toEqual([]);
  expect((await chosen(grid(['I alt', ...many])))['Region']).toEqual(['I alt']);
  expect((await chosen(grid(['I alt', ...many]), [], ['Sted 7']))['Region']).toEqual(['Sted 7']);
});

test('of a breakdown the whole is chosen', async () => {
  expect((await chosen(grid(['Vik', 'Lien'], ['Begge kjønn', 'Jenter', 'Gutter'])))['Kjønn']).toEqual(['Begge kjønn']);
  expect((await chosen(grid(['Vik', 'Lien'], ['Jenter', 'Gutter'])))['Kjønn']).toEqual(['Jenter', 'Gutter']);
});
