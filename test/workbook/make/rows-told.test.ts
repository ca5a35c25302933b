import { makeScorecard, readWorkbook } from '../../../src/workbook';
import { makeUnitCards } from '../../../src/workbook/set-up';
import type { ExcelHost } from '../../../src/host/node';
import { type SetupRow, Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const row = (Nr: string | null, Perspektiv: string | null, Indikator: string | null): SetupRow => ({
  Nr,
  Perspektiv,
  Indikator,
  Resultat: 5,
  Ambisjon: 4,
  'Kritisk grense': 2,
  Retning: 'høyere',
  Aktiv: 'ja',
});

const bytes = (indicators: readonly SetupRow[]): Uint8Array => workbookWith(new Sheet('Data'), [], { indicators });
const sound = [row('1.1', '1', 'Trivsel'), row('1.2', '1', 'Fravær')];

/** Changes a cell of the setup, by Nr and header. */
function setUp(host: ExcelHost, nr: string, header: string, value: string | null): void {
  const sheet = sheetOf(host, 'BMS-oppsett');
  const values = valuesOf(sheet);
  const top = values.findIndex((cells) => cells.includes(header) && cells.includes('Indikator'));
  const row = values.findIndex((cells, index) => index > top && cells[0] === nr);
  const at = { row, column: values[top]?.indexOf(header) ?? -1 };
  sheet.setCells([{ ...at, change: { value } }], 'user');
}

test.each<[string, readonly SetupRow[], unknown]>([
  ['nothing of a sound setup', sound, {}],
  [
    'each without a perspective',
    [...sound, row('1.3', null, 'Frafall'), row('1.4', '9', 'Svar')],
    {
      apart: ['1.3 Frafall', '1.4 Svar'],
    },
  ],
  [
    'how many are left off',
    [...sound, row('1.1', '1', 'Frafall'), row(null, '1', 'Svar'), row('1.4', null, null)],
    {
      leftOff: 3,
    },
  ],
])('the first card tells %s', async (_, indicators, told) => {
  await withWorkbook(bytes(indicators), async () => {
    const { apart, leftOff } = await makeScorecard();
    expect({ ...(apart && { apart }), ...(leftOff && { leftOff }) }).toEqual(told);
  });
});

test('a row that is left off another table is none of the card’s', async () => {
  const others = { BMS_Ambisjoner: [{ Nr: null, Periode: 2018, Ambisjon: 3 }] };
  await withWorkbook(workbookWith(new Sheet('Data'), [], { indicators: sound, others }), async () => {
    const { warnings, leftOff } = await makeScorecard();
    expect([warnings.map(({ code }) => code), leftOff]).toEqual([['setup-missing-cell'], undefined]);
  });
});

test('an indicator that the card before showed is not told again, wherever it stood', async () => {
  await withWorkbook(bytes(sound), async (host) => {
    await makeScorecard();
    setUp(host, '1.2', 'Perspektiv', null);
    expect(await makeScorecard()).not.toHaveProperty('apart');
    expect(await makeScorecard({ freeze: true })).not.toHaveProperty('apart');
  });
});

test('what stands beside the group and in it follows it to where it goes', async () => {
  const setup = [row('1.3', null, 'Frafall'), ...sound];
  await withWorkbook(bytes(setup), async (host) => {
    const sheet = sheetOf(host, (await makeScorecard()).sheetName);
    const own = valuesOf(sheet)[0]?.length ?? 0;
    const rowOf = (text: string): number => valuesOf(sheet).findIndex((cells) => cells.includes(text));
    const comment = valuesOf(sheet)[rowOf('Nr')]?.indexOf('Årsak/kommentar') ?? -1;
    sheet.setCells(
      [
        { row: rowOf('Uten perspektiv'), column: own, change: { value: 'ved gruppen' } },
        { row: rowOf('1.3'), column: comment, change: { value: 'Ny måte å telle på' } },
      ],
      'user',
    );
    setUp(host, '1.2', 'Aktiv', 'nei');
    await makeScorecard();
    expect(rowOf('ved gruppen')).toBe(rowOf('Uten perspektiv'));
    expect(rowOf('Ny måte å telle på')).toBe(rowOf('1.3'));
  });
});

test('a run over units tells each once', async () => {
  const data = new Sheet('Data').across('A1', ['Enhet', 'Tall']).across('A2', ['Volda', 5]).across('A3', ['Eid', 3]);
  const indicators = [{ ...row('1.1', null, 'Trivsel'), Resultat: 'Tall' }, row('', '1', 'Fravær')];
  const names = [{ name: 'Tall', refersTo: 'Data!$B$2:$B$3' }];
  await withWorkbook(workbookWith(data, names, { indicators }), async () => {
    expect(await makeUnitCards(['Volda', 'Eid'])).toMatchObject({ apart: ['1.1 Trivsel'], leftOff: 1 });
    expect(await makeUnitCards(['Volda', 'Eid'])).not.toHaveProperty('apart');
  });
});

test('a note names its indicator, or what its row says of itself', async () => {
  const indicators = [
    { ...row('1.1', null, 'Trivsel'), Resultat: 'Borte' },
    row('1.1', '1', 'Frafall'),
    row(null, '1', 'Svar'),
    row('1.4', '1', null),
  ];
  await withWorkbook(bytes(indicators), async () => {
    const { warnings } = await readWorkbook();
    expect(warnings.map(({ code, about }) => [code, about])).toEqual([
      ['perspective-missing', '1.1 Trivsel'],
      ['setup-duplicate-nr', '1.1'],
      ['setup-missing-cell', 'Svar'],
      ['setup-missing-cell', '1.4'],
      ['source-missing', '1.1 Trivsel'],
    ]);
  });
});
