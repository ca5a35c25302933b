import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Workplace } from '../cli/run-bms';
import { lawRuns } from '../support/sweeps';
import { Sheet, workbookWith } from '../support/workbook-builder';
import { bothCards } from './both-cards';
import {
  type DrawnIndicator,
  type DrawnWorkbook,
  drawnWorkbook,
  hasYears,
  kinds,
  rangeNames,
  sheetNames,
  workbookOf,
} from './drawn-workbook';
import { writtenCard } from './written-card';

const place = new Workplace();
afterAll(() => place.remove());

/** What a workbook's card says otherwise than the drawn figures, and the sheet otherwise than the JSON. */
async function wrongOf(drawn: DrawnWorkbook): Promise<readonly string[]> {
  const both = await bothCards(place, place.file('tegnet.xlsx', workbookOf(drawn)));
  if (both === null) return ['no card'];
  const found = both.json.perspectives.flatMap(({ indicators }) => indicators);
  const wrong = drawn.indicators.flatMap((indicator, index) => {
    const read = [found[index]?.result, found[index]?.previous];
    const expected = [indicator.figures[3], hasYears(indicator) ? indicator.figures[2] : null];
    return read[0] === expected[0] && read[1] === expected[1]
      ? []
      : [`1.${index + 1}: ${JSON.stringify(read)} for ${JSON.stringify(expected)}`];
  });
  return [...wrong, ...both.differences];
}

const plain: DrawnIndicator = {
  kind: 'row',
  name: 'Trivsel',
  ownOfSheet: false,
  figures: [70, 71.5, 72, 74.25],
  ambition: 75,
  critical: 60,
  direction: 'høyere',
  measure: 'dager',
};
/** Of each kind a name of the workbook and one of the sheet. */
const ofKinds = (wanted: readonly DrawnIndicator['kind'][]): readonly DrawnIndicator[] =>
  wanted.flatMap((kind, index) => [
    { ...plain, kind, name: `Navn_${index}` },
    { ...plain, kind, name: `Eget_${index}`, ownOfSheet: true },
  ]);

const files = ['assets/examples', 'test/cases']
  .flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)))
  .filter((file) => file.endsWith('.xlsx') && readFileSync(file).includes('xl/tables/'));

test.each(files)('the card of %s', async (file) => {
  const both = await bothCards(place, file);
  expect(both?.differences ?? []).toEqual([]);
  // Structure, cells, the cells of names that Excel had to find, the card, how it is viewed.
  expect(both?.json.host.roundTrips ?? 0).toBeLessThanOrEqual(5);
});

test('a card without a single figure costs no further reading', async () => {
  const indicators = [{ Nr: '1.1', Perspektiv: '1', Indikator: 'Trivsel', Ambisjon: 75, Retning: 'høyere' }];
  const both = await bothCards(place, place.file('uten.xlsx', workbookWith(new Sheet('Data'), [], { indicators })));
  expect(both?.json.overall).toMatchObject({ measured: 0, total: 1 });
  expect(both?.json.host.roundTrips).toBe(4);
});

test.each<[string, readonly (readonly [perspective: string | null, result: number])[], string]>([
  [
    'a red one forbids green and weighs nothing',
    [
      ['1', 5],
      ['1', 5],
      [null, 1],
    ],
    'yellow',
  ],
  [
    'a green one lifts nothing',
    [
      ['1', 3],
      ['9', 5],
      [null, 5],
    ],
    'yellow',
  ],
  [
    'what cannot be judged there holds nothing back',
    [
      ['1', 5],
      [null, NaN],
    ],
    'green',
  ],
  [
    'all of them',
    [
      [null, 5],
      ['9', 1],
    ],
    'missing',
  ],
])('indicators without a perspective: %s', async (_, rows, overall) => {
  const indicators = rows.map(([Perspektiv, figure], index) => ({
    Nr: `1.${index + 1}`,
    Perspektiv,
    Indikator: `Trivsel ${index}`,
    Resultat: Number.isNaN(figure) ? 'mangler' : figure,
    Ambisjon: 4,
    'Kritisk grense': 2,
    Retning: 'høyere',
  }));
  const both = await bothCards(place, place.file('uten.xlsx', workbookWith(new Sheet('Data'), [], { indicators })));
  expect(both?.differences).toEqual([]);
  expect(both?.json.overall.status).toBe(overall);
});

test.each<[string, readonly (readonly [result: number | string, weight?: number])[], string | null, string]>([
  ['one of four', [[5], ['-'], ['-'], ['-']], null, 'Målt 1 av 4: for lite til å vurdere'],
  ['most, of little weight', [[5], [5], ['-', 5]], null, 'Målt 2 av 3: for lite til å vurdere'],
  ['none', [['-'], ['-']], null, 'Målt 0 av 2'],
  ['half, all green', [[5], ['-']], null, 'Målt 1 av 2: for lite til grønn'],
  ['half, one of them red', [[5, 9], [1], ['-', 10]], null, 'Målt 2 av 3'],
  ['half, yellow', [[3], ['-']], null, 'Målt 1 av 2'],
  ['all, of a perspective without a weight', [[5], [5]], 'mye', 'Målt 2 av 2: kan ikke vurderes samlet'],
  ['all', [[5], [5]], null, 'Målt 2 av 2'],
])('words where coverage decides: %s', async (_, rows, Vekt, words) => {
  const indicators = rows.map(([Resultat, weight], index) => ({
    Nr: `1.${index + 1}`,
    Perspektiv: '1',
    Indikator: `Trivsel ${index}`,
    Resultat,
    Ambisjon: 4,
    'Kritisk grense': 2,
    Retning: 'høyere',
    Vekt: weight ?? null,
  }));
  const setup = { perspectives: [{ Nr: '1', Perspektiv: 'Brukere', Vekt }], indicators };
  const both = await bothCards(place, place.file('dekning.xlsx', workbookWith(new Sheet('Data'), [], setup)));
  expect(both?.differences).toEqual([]);
  if (both === null) throw new Error('no card');
  const { head, rows: written } = writtenCard(both.bytes, both.sheetName, 'nb');
  expect([...head, ...written.map((row) => row.at('comment'))]).toContain(words);
});

test('what only Excel can compute keeps its value on the sheet, and is told once in the JSON', async () => {
  const sheet = new Sheet('Data')
    .formula('B2', 'CUBEVALUE("Modell","[Antall]")', 72)
    .formula('C2', 'CUBESETCOUNT(A1)', 3);
  const indicators = [
    {
      Nr: '1.1',
      Perspektiv: '1',
      Indikator: 'Trivsel',
      Resultat: 'Trivsel',
      Ambisjon: 70,
      'Kritisk grense': 60,
      Retning: 'høyere',
    },
  ];
  const names = [{ name: 'Trivsel', refersTo: 'Data!$B$2' }];
  const both = await bothCards(place, place.file('kube.xlsx', workbookWith(sheet, names, { indicators })));
  expect(both?.differences).toEqual([]);
  expect(both?.json).toMatchObject({
    perspectives: [{ indicators: [{ result: 72, status: 'green' }] }],
    warnings: [{ code: 'not-computed', nr: null, where: 'Data!B2' }],
  });
});

test.each(sheetNames)('names of every kind over a sheet called %s', async (sheet) => {
  expect(await wrongOf({ sheet, indicators: ofKinds(kinds) })).toEqual([]);
});

test.each(kinds)('a name by %s', async (kind) => {
  expect(await wrongOf({ sheet: 'Data', indicators: ofKinds([kind]) })).toEqual([]);
});

test.each(rangeNames)('a name %s, beside names by functions', async (name) => {
  const indicators = [{ ...plain, name }, ...ofKinds(['index', 'offset'])];
  expect(await wrongOf({ sheet: 'Data', indicators })).toEqual([]);
});

test('any workbook', async () => {
  const drawn = drawnWorkbook({ sheets: sheetNames, names: rangeNames, kinds });
  await fc.assert(
    fc.asyncProperty(drawn, async (workbook) => expect(await wrongOf(workbook)).toEqual([])),
    { numRuns: lawRuns(40) },
  );
});
