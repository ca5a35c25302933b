import type { ExcelHost } from '../../../src/host/node';
import { makeScorecard } from '../../../src/workbook';
import { savePeriod } from '../../../src/workbook/make/save-period';
import { type SetupRow, Sheet, workbookWith } from '../../support/workbook-builder';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const data = new Sheet('Data')
  .put('A1', 'Trivsel')
  .put('B1', 4.1)
  .put('A2', 'Frafall')
  .put('B2', 0.2, { numberFormat: '0.0 %' })
  .put('A3', 'Andel')
  .put('B3', 70);
const names = ['Trivsel', 'Frafall', 'Andel'].map((name, index) => ({ name, refersTo: `Data!$B$${index + 1}` }));
const indicators: readonly SetupRow[] = [
  {
    Nr: '1.1',
    Perspektiv: '1',
    Indikator: 'Trivsel',
    Retning: 'høyere',
    Skala: '1–5',
    Resultat: 'Trivsel',
    Ambisjon: 4.4,
    'Kritisk grense': 4,
  },
  {
    Nr: '1.2',
    Perspektiv: '1',
    Indikator: 'Frafall',
    Retning: 'lavere',
    Resultat: 'Frafall',
    Ambisjon: { value: 0.18, numberFormat: '0 %' },
    'Kritisk grense': { value: 0.25, numberFormat: '0 %' },
  },
  {
    Nr: '1.3',
    Perspektiv: '1',
    Indikator: 'Andel',
    Måleenhet: '%',
    Retning: 'høyere',
    Resultat: 'Andel',
    Ambisjon: '80 %',
    'Kritisk grense': 60,
  },
];
const workbook = workbookWith(data, names, { card: { Periode: 2016, Språk: 'nb' }, indicators });

async function enter(host: ExcelHost, results: readonly (number | string | null)[]): Promise<void> {
  sheetOf(host, 'Data').setCells(
    results.map((value, row) => ({ row, column: 1, change: { value } })),
    'user',
  );
  await host.settled();
}

async function make(host: ExcelHost, period: string): Promise<ReturnType<typeof cardRows>> {
  await makeScorecard({ period });
  await host.settled();
  return cardRows(sheetOf(host, 'Målekort'));
}

/** Each year's numbers entered over those of the year before, the card made and the period saved. */
const years: readonly (readonly [string, readonly number[]])[] = [
  ['2016', [4.1, 0.2, 70]],
  ['2017', [4.3, 0.21, 75]],
  ['2018', [4.2, 0.17, 75.2]],
];

async function threeYears(host: ExcelHost): Promise<void> {
  for (const [period, results] of years) {
    await enter(host, results);
    await savePeriod({ period });
  }
}

test('where results have no series, the card goes on from the periods saved one after another', async () => {
  await withWorkbook(workbook, async (host) => {
    const shown: unknown[][] = [];
    for (const [period, results] of years) {
      await enter(host, results);
      const rows = await make(host, period);
      for (const nr of ['1.1', '1.2', '1.3'])
        shown.push([
          nr,
          ...['Resultat', 'Forrige måling', 'Endring', 'Utvikling'].map((header) => rows.get(nr)?.[header] ?? null),
        ]);
      await savePeriod({ period });
    }
    expect(shown).toEqual([
      ['1.1', 4.1, null, null, null],
      ['1.2', 0.2, null, null, null],
      ['1.3', 70, null, null, null],
      ['1.1', 4.3, 4.1, '↗ Bedre', '▃▆'],
      ['1.2', 0.21, 0.2, '↘ Svakere', '▃▆'],
      ['1.3', 75, 70, '↗ Bedre', '▂▇'],
      ['1.1', 4.2, 4.3, '↘ Svakere', '▃▆▅'],
      ['1.2', 0.17, 0.21, '↗ Bedre', '▇█▁'],
      ['1.3', 75.2, 75, '→ Uendret', '▂▇▇'],
    ]);
  });
});

test('an earlier card compares with what was before it, and saving a period changes none of its own numbers', async () => {
  await withWorkbook(workbook, async (host) => {
    await threeYears(host);
    await enter(host, [4.3, 0.21, 75]);
    expect((await make(host, '2017')).get('1.1')).toMatchObject({
      'Forrige måling': 4.1,
      Endring: '↗ Bedre',
      Utvikling: '▃▆',
    });
  });
});

test('the card stays live down to the history, also when rows are added above and a saved number is corrected', async () => {
  await withWorkbook(workbook, async (host) => {
    await threeYears(host);
    await enter(host, [4.2, 0.3, 80]);
    await make(host, '2019');
    const card = sheetOf(host, 'Målekort');
    const shown = (): unknown =>
      ['Forrige måling', 'Endring', 'Utvikling'].map((header) => cardRows(card).get('1.2')?.[header]);
    const before = shown();
    expect(before).toEqual([0.17, '↘ Svakere', '▂▃▁█']);

    const context = new Excel.RequestContext();
    context.workbook.tables.getItem('BMS_Historikk').rows.add(0, [["'1.2", '', "'2010", 9, 9, 9, '', '']]);
    await context.sync();
    await host.settled();
    expect(shown()).toEqual(before);

    const history = sheetOf(host, 'BMS-historikk');
    const row = valuesOf(history).findIndex((each) => each[0] === '1.2' && each[2] === '2018');
    history.setCells([{ row, column: 3, change: { value: 0.35 } }], 'user');
    await host.settled();
    expect(shown()).toEqual([0.35, '↗ Bedre', '▁▁█▆']);
    // A saved number that is cleared is missing and not zero.
    history.setCells([{ row, column: 3, change: { value: null } }], 'user');
    await host.settled();
    expect(shown()).toEqual(['', '', '▁▁ █']);
  });
});

test('a series of its own comes before the history', async () => {
  const series = new Sheet('Data').across('A1', ['År', 2017, 2018]).across('A2', ['Trivsel', 4.0, 4.2]);
  const own = workbookWith(series, [{ name: 'Trivsel', refersTo: 'Data!$B$2:$C$2' }], {
    card: { Språk: 'nb' },
    indicators: [{ ...indicators[0], Resultat: 'Trivsel' }],
  });
  await withWorkbook(own, async (host) => {
    await savePeriod({ period: '2017' });
    sheetOf(host, 'BMS-historikk').setCells([{ row: 1, column: 3, change: { value: 1 } }], 'user');
    expect((await make(host, '2018')).get('1.1')).toMatchObject({ 'Forrige måling': 4, Utvikling: '▃▆' });
  });
});

test('quarters are compared with the same quarter a year before, else with the one before, and that is told', async () => {
  await withWorkbook(workbook, async (host) => {
    const warnings: unknown[] = [];
    for (const [period, trivsel] of [
      ['K4 2018', 4.4],
      ['K1 2019', 4.0],
      ['K4 2019', 4.2],
    ] as const) {
      await enter(host, [trivsel, 0.2, 70]);
      const made = await makeScorecard({ period });
      await host.settled();
      const indicator = made.card.perspectives[0]?.indicators[0];
      warnings.push([indicator?.previous, indicator?.previousPeriod, indicator?.warnings]);
      await savePeriod({ period });
    }
    expect(warnings).toEqual([
      [null, null, []],
      [4.4, 'K4 2018', ['trend-not-seasonal']],
      [4.4, 'K4 2018', []],
    ]);
  });
});
