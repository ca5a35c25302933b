import { makeScorecard } from '../../../src/workbook';
import { setupSheet, type SetupRow, type SetupTables, Sheet, workbookWith } from '../../support/workbook-builder';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const longest = 32_767;
const long = (start: string): string => `${start} `.repeat(longest).slice(0, longest - 1) + 'x';
const all = (headers: readonly string[]): SetupRow =>
  Object.fromEntries(headers.map((header) => [header, long(header)]));

const indicator = { Nr: '1.1', Perspektiv: '1', Indikator: 'Trivsel', Resultat: 80, Ambisjon: 75, Retning: 'høyere' };
const workbook = (setup: SetupTables): Uint8Array => workbookWith(new Sheet('Data'), [], setup);
const make = () => makeScorecard({ madeAt: new Date(2026, 10, 29) });

test.each<readonly [string, SetupTables]>([
  [
    'of an indicator’s texts',
    {
      indicators: [
        {
          ...indicator,
          ...all(['Indikator', 'Definisjon', 'Måleenhet', 'Suksessfaktor', 'Strategisk mål', 'Kilde', 'Frekvens']),
          ...all(['Ansvarlig', 'Begrunnelse', 'Type', 'Skala', 'Nr']),
        },
      ],
    },
  ],
  [
    'of an indicator’s numbers',
    {
      indicators: [
        { ...indicator, ...all(['Resultat', 'Ambisjon', 'Retning', 'Antall', 'Forrige måling', 'Toleranse']) },
      ],
    },
  ],
  [
    'of the card',
    {
      card: {
        ...all(['Tittel', 'Organisasjon', 'Organisasjonsenhet', 'Periode', 'Visjon', 'Samfunnsoppdrag']),
        ...all(['Verdigrunnlag', 'Språk', 'Toleranse', 'Terminologi']),
      },
      indicators: [indicator],
    },
  ],
  [
    'of a perspective',
    { perspectives: [{ Nr: '1', ...all(['Perspektiv', 'Spørsmål', 'Farge']) }], indicators: [indicator] },
  ],
])('the longest text that a cell holds, in every field %s, keeps no card from being made', async (_, setup) => {
  await withWorkbook(workbook(setup), async (host) => {
    const { sheetName } = await make();
    const texts = valuesOf(sheetOf(host, sheetName))
      .flat()
      .filter((value) => typeof value === 'string');
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(longest);
    // What stands beside a long text of its own is told to be shortened.
    const cut = texts.filter((text) => text.length === longest && !text.endsWith('x'));
    expect(cut.filter((text) => !text.endsWith(' … (forkortet)'))).toEqual([]);
  });
});

test('words too long for one cell of the card stay whole in their table', async () => {
  const words = { Årsak: long('årsak'), Kommentar: long('kommentar'), Tiltak: long('tiltak') };
  const setup = {
    indicators: [indicator],
    others: { BMS_Vurderinger: [{ Nr: '1.1', Enhet: '', Periode: '', ...words }] },
  };
  await withWorkbook(workbook(setup), async (host) => {
    const { sheetName } = await make();
    const shown = cardRows(sheetOf(host, sheetName)).get('1.1')?.['Årsak/kommentar'];
    expect(shown).toBe(`${words.Årsak.slice(0, longest - ' … (forkortet)'.length)} … (forkortet)`);
    const table = valuesOf(sheetOf(host, setupSheet(setup).name));
    await make();
    expect(valuesOf(sheetOf(host, setupSheet(setup).name))).toEqual(table);
    expect(host.document.sheets.map(({ name }) => name)).toEqual(['Data', setupSheet(setup).name, sheetName]);
  });
});

test('a name of a sheet is called with its sheet by the link, also where its cells are blank', async () => {
  const data = new Sheet('Ark 2').put('A1', 80).put('C1', 'x');
  const names = [
    { name: 'Trivsel', refersTo: "'Ark 2'!$A$1", sheet: 'Ark 2' },
    { name: 'Tom', refersTo: "'Ark 2'!$B$1", sheet: 'Ark 2' },
  ];
  const rows = [
    { ...indicator, Resultat: 'Trivsel' },
    { ...indicator, Nr: '1.2', Resultat: 'Tom' },
  ];
  await withWorkbook(workbookWith(data, names, { indicators: rows }), async (host) => {
    const { sheetName } = await make();
    const sheet = sheetOf(host, sheetName);
    expect(sheet.part('hyperlinks').map(({ documentReference }) => documentReference)).toEqual([
      "'Ark 2'!Trivsel",
      "'Ark 2'!Tom",
    ]);
    await host.settled();
    expect(cardRows(sheet).get('1.1')).toMatchObject({ Resultat: 80, Status: '● Grønn' });
    expect(cardRows(sheet).get('1.2')).toMatchObject({ Status: '○ Mangler tall' });
  });
});

test('a name of very many areas has a short tip', async () => {
  const data = new Sheet('Data');
  const cells = Array.from({ length: 60 }, (_, index) => 2 * index + 1);
  for (const row of cells) data.put(`B${row}`, row);
  const areas = cells.map((row) => `Data!$B$${row}`).join(',');
  const bytes = workbookWith(data, [{ name: 'Mange', refersTo: areas }], {
    indicators: [{ ...indicator, Resultat: 'Mange' }],
  });
  await withWorkbook(bytes, async (host) => {
    const { sheetName } = await make();
    for (const { screenTip } of sheetOf(host, sheetName).part('hyperlinks'))
      expect(screenTip?.length).toBeLessThanOrEqual(255);
  });
});
