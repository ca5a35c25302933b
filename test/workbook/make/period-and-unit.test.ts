import type { ExcelHost } from '../../../src/host/node';
import { makeScorecard } from '../../../src/workbook';
import { type SetupRow, Sheet, workbookWith } from '../../support/workbook-builder';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const percent = (value: number): { value: number; numberFormat: string } => ({ value, numberFormat: '0 %' });
const look = { numberFormat: '0.0 %' };
const schools = new Sheet('Skoler')
  .across('A1', ['Skole', 2016, 2017, 2018])
  .put('A2', 'Volda')
  .across('B2', [0.79, 0.81, 0.83], look)
  .put('A3', 'Firda')
  .across('B3', [0.88, 0.9, 0.85], look)
  .put('A4', 'Måløy')
  .across('B4', [0.7, 0.72, null], look)
  .put('A5', 'Stryn')
  .across('B5', [0.9, 0.9, ':'], look)
  .put('A6', 'Totalt')
  .across('B6', [0.82, 0.84, 0.842], look);

const indicator: SetupRow = {
  Nr: '1.1',
  Perspektiv: '1',
  Indikator: 'Gjennomføring',
  Retning: 'høyere',
  Resultat: 'Gjennomforing',
  Ambisjon: percent(0.8),
  'Kritisk grense': percent(0.7),
};
/** One row of each specificity; the period is a number, as Excel makes it of a typed year, or a text. */
const ambitions: readonly SetupRow[] = [
  { Nr: '1.1', Enhet: 'Volda', Periode: 2018, Ambisjon: percent(0.86), 'Kritisk grense': percent(0.84) },
  { Nr: '1.1', Enhet: null, Periode: '2018', Ambisjon: percent(0.84), 'Kritisk grense': null },
  { Nr: '1.1', Enhet: 'volda', Periode: null, Ambisjon: percent(0.82), 'Kritisk grense': null },
];
const workbook = workbookWith(schools, [{ name: 'Gjennomforing', refersTo: 'Skoler!$B$2:$D$6' }], {
  card: { Periode: 2018, Språk: 'nb' },
  indicators: [indicator],
  others: { BMS_Ambisjoner: ambitions },
});

const headers = [
  'Resultat',
  'Gjelder',
  'Forrige måling',
  'Endring',
  'Ambisjon',
  'Kritisk grense',
  'Avvik fra ambisjon',
  'Status',
];

async function made(
  host: ExcelHost,
  options: { readonly unit?: string; readonly period?: string },
): Promise<unknown[]> {
  await makeScorecard(options);
  return shown(host);
}

async function shown(host: ExcelHost): Promise<unknown[]> {
  await host.settled();
  const row = cardRows(sheetOf(host, 'Målekort')).get('1.1') ?? {};
  return headers.map((header) =>
    typeof row[header] === 'number' ? Number(row[header].toFixed(9)) : (row[header] ?? null),
  );
}

test('each period and unit has its own values, the ones before them, and the most specific limits, on the same sheet one after another', async () => {
  await withWorkbook(workbook, async (host) => {
    const cases: readonly (readonly [{ readonly unit?: string; readonly period?: string }, readonly unknown[]])[] = [
      [{ unit: 'Volda', period: '2018' }, [0.83, null, 0.81, '↗ Bedre', 0.86, 0.84, -3, '■ Rød']],
      [{ unit: 'Firda', period: '2018' }, [0.85, null, 0.9, '↘ Svakere', 0.84, 0.7, 1, '● Grønn']],
      [{ unit: 'Volda', period: '2017' }, [0.81, null, 0.79, '↗ Bedre', 0.82, 0.7, -1, '◆ Gul']],
      [{ unit: 'Firda', period: '2017' }, [0.9, null, 0.88, '↗ Bedre', 0.8, 0.7, 10, '● Grønn']],
      // The row of all together, by default; a change of 0.2 points is none.
      [{ period: '2018' }, [0.842, null, 0.84, '→ Uendret', 0.84, 0.7, 0.2, '● Grønn']],
      [{ period: '2017' }, [0.84, null, 0.82, '↗ Bedre', 0.8, 0.7, 4, '● Grønn']],
      // A number that is not there yet is the one before, with its own year's ambition; neither missing nor zero.
      [{ unit: 'Måløy', period: '2018' }, [0.72, '2017', 0.7, '↗ Bedre', 0.8, 0.7, -8, '◆ Gul']],
      [{ unit: 'Måløy', period: '2016' }, [0.7, null, null, null, 0.8, 0.7, -10, '◆ Gul']],
      [{ unit: 'Volda', period: '2018' }, [0.83, null, 0.81, '↗ Bedre', 0.86, 0.84, -3, '■ Rød']],
    ];
    for (const [options, expected] of cases) expect([options, await made(host, options)]).toEqual([options, expected]);
  });
});

test('a number that the source hides gives way to the one before; a unit without numbers has none of another’s', async () => {
  await withWorkbook(workbook, async (host) => {
    expect(await made(host, { unit: 'Stryn', period: '2018' })).toEqual([
      0.9,
      '2017',
      0.9,
      '→ Uendret',
      0.8,
      0.7,
      10,
      '● Grønn',
    ]);
    expect(await made(host, { unit: 'Ukjent', period: '2018' })).toEqual([
      null,
      null,
      null,
      null,
      0.84,
      0.7,
      null,
      '! Feil i grunnlaget',
    ]);
  });
});

test('the period and unit of the setup are the card’s, and a changed limit of a period changes it with no click', async () => {
  await withWorkbook(workbook, async (host) => {
    const setup = sheetOf(host, 'BMS-oppsett');
    const values = valuesOf(setup);
    const put = (row: number, column: number, value: string | number): void =>
      setup.setCells([{ row, column, change: { value } }], 'user');
    expect((await made(host, {})).slice(0, 5)).toEqual([0.842, null, 0.84, '→ Uendret', 0.84]);
    put(
      values.findIndex((row) => row[0] === 'Periode'),
      1,
      2017,
    );
    expect((await made(host, {})).slice(0, 5)).toEqual([0.84, null, 0.82, '↗ Bedre', 0.8]);
    await made(host, { unit: 'Volda', period: '2018' });
    const top = values.findIndex((row) => row[1] === 'Enhet');
    put(top + 1, values[top]?.indexOf('Ambisjon') ?? -1, 0.83);
    put(top + 1, values[top]?.indexOf('Kritisk grense') ?? -1, 0.8);
    expect((await shown(host)).slice(4)).toEqual([0.83, 0.8, 0, '● Grønn']);
  });
});
