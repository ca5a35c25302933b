import { readSuggestions, type WorkbookSuggestions } from '../../../src/workbook/make/read-suggestions';
import { buildWorkbook, type NameModel, type SetupTables, Sheet, workbookWith } from '../../support/workbook-builder';
import { withWorkbook } from '../with-workbook';

const data = (): Sheet =>
  new Sheet('Data')
    .across('A1', ['', 2018, 2019])
    .across('A2', ['Frafall', 0.05, 0.04])
    .across('A3', ['Trivsel', 4.1, 4.2])
    .across('A4', ['Sykefravær (%)', 5, 6]);

const names: readonly NameModel[] = [
  { name: 'Frafall_2018', refersTo: 'Data!$B$2' },
  { name: 'Frafall_2019', refersTo: 'Data!$C$2' },
  { name: 'Trivsel', refersTo: 'Data!$B$3:$C$3' },
  { name: 'SFV', refersTo: 'Data!$B$4' },
];

const setup: SetupTables = {
  card: { Språk: 'nn' },
  perspectives: [
    { Nr: '1', Perspektiv: 'Elevane' },
    { Nr: '2', Perspektiv: 'Folka våre' },
  ],
  indicators: [
    { Nr: '1.1', Perspektiv: '1', Indikator: 'Slutta i vidaregåande', Resultat: 'Frafall_2018', Ambisjon: 0.03 },
    { Nr: '1.2', Perspektiv: 'Elevane', Indikator: 'Trivsel på skulen', Resultat: { formula: 'Trivsel', result: 4.1 } },
  ],
};

async function read(
  bytes: Uint8Array,
  options: Parameters<typeof readSuggestions>[0] = {},
): Promise<WorkbookSuggestions> {
  let found: WorkbookSuggestions | null = null;
  await withWorkbook(bytes, async () => {
    found = await readSuggestions(options);
  });
  if (found === null) throw new Error('nothing was read');
  return found;
}

describe('beside a setup', () => {
  let reading: WorkbookSuggestions;
  beforeAll(async () => {
    reading = await read(workbookWith(data(), names, setup));
  });

  test('a new year is the result of the indicator that uses an older one', () => {
    const { suggestions } = reading;
    expect(suggestions.map(({ name, indicator, role, perspective }) => [name, indicator, role, perspective])).toEqual([
      ['Frafall_2018', 'Slutta i vidaregåande', 'previous', 'Elevane'],
      ['Frafall_2019', 'Slutta i vidaregåande', 'result', 'Elevane'],
      ['SFV', 'Sykefravær', 'result', null],
      ['Trivsel', 'Trivsel på skulen', 'result', 'Elevane'],
    ]);
    expect(suggestions[1]).toMatchObject({
      confidence: 0.9,
      reason: 'Namnet høyrer til indikatoren «Slutta i vidaregåande» i oppsettet. Den nyaste perioden er resultatet.',
    });
  });

  test('names that its cells refer to are told, also by formula', () =>
    expect(reading.used).toEqual(['Frafall_2018', 'Trivsel']));

  test('those that a limit of a single unit or period refers to are told too', async () => {
    const limits = [{ Nr: '1.1', Enhet: 'Ask vgs', Periode: null, Ambisjon: 'SFV', 'Kritisk grense': 0.1 }];
    expect((await read(workbookWith(data(), names, { ...setup, others: { BMS_Ambisjoner: limits } }))).used).toEqual([
      'Frafall_2018',
      'SFV',
      'Trivsel',
    ]);
  });

  test('the perspectives are its own', () => expect(reading.perspectives).toEqual(['Elevane', 'Folka våre']));
});

describe('the language', () => {
  const swedish = ['Sjukfrånvaro', 'Handläggningstid', 'Avhopp', 'Elever'];
  const workbook = (): Uint8Array =>
    buildWorkbook({
      sheets: [new Sheet('Data').put('B1', 1)],
      names: swedish.map((name) => ({ name, refersTo: 'Data!$B$1' })),
    });

  test.each([
    ['is the one that the names are written in', {}, 'sv'],
    ['is the one asked for', { language: 'en' }, 'en'],
    ['falls back only where the names say nothing', { fallback: 'nn' }, 'sv'],
  ] as const)('%s', async (_, options, language) => expect((await read(workbook(), options)).language).toBe(language));

  test('that the setup has chosen weighs more than the names', async () =>
    expect(
      (
        await read(
          workbookWith(
            data(),
            swedish.map((name) => ({ name, refersTo: 'Data!$B$2' })),
            setup,
          ),
        )
      ).language,
    ).toBe('nn'));

  test('is the fallback where the names say nothing', async () => {
    expect(
      (await read(workbookWith(data(), [{ name: 'X1y', refersTo: 'Data!$B$2' }], null), { fallback: 'nn' })).language,
    ).toBe('nn');
  });
});

test('a sheet’s own name is referred to as a setup cell must', async () => {
  const sheets = ['Skole A', "Kari's"].map((name) => new Sheet(name).put('B1', 4));
  const { names: found, suggestions } = await read(
    buildWorkbook({
      sheets,
      names: [
        ...sheets.map(({ name }) => ({
          name: 'Frafall',
          refersTo: `'${name.replaceAll("'", "''")}'!$B$1`,
          sheet: name,
        })),
        { name: 'Trivsel', refersTo: "'Skole A'!$B$1", sheet: 'Skole A' },
      ],
    }),
  );
  expect(new Set(suggestions.map(({ name }) => name))).toEqual(
    new Set(["'Skole A'!Frafall", "'Kari''s'!Frafall", 'Trivsel']),
  );
  expect(new Set(found.map(({ reference }) => reference))).toEqual(new Set(suggestions.map(({ name }) => name)));
  expect(suggestions.find(({ name }) => name === "'Kari''s'!Frafall")).toMatchObject({
    role: 'result',
    unit: "Kari's",
  });
});
