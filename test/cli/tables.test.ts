import { buildWorkbook, Sheet } from '../support/workbook-builder';
import { bms, Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());

function services(): Sheet {
  const sheet = new Sheet('Tjenester');
  sheet.put('A1', 'Nøkkeltall for tjenestene');
  sheet.across('A3', ['Indikator', 'Enhet', 2022, 2023, 2024, 'Mål 2024', 'Ansvarlig']);
  sheet.across('A4', ['Sykefravær', '%', 8.1, 7.9, 7.4, 7, 'HR']);
  sheet.across('A5', ['Ventetid', 'dager', 31, 28, null, 'maks 20', 'Fag']);
  sheet.across('A6', ['Totalt', 'antall', 410, 432, 440]);
  sheet.put('A8', 'Kilde: eget fagsystem');
  return sheet;
}

function schools(): Sheet {
  const sheet = new Sheet('Skoler');
  sheet.put('B1', 'Trivsel');
  sheet.across('B2', ['Skole', 2023, 2024]).across('B3', ['Vik', 4.1, 4.2]).across('B4', ['Lien', 3.9, 4.4]);
  return sheet;
}

const unprepared = place.file('uforberedt.xlsx', buildWorkbook({ sheets: [services(), schools()] }));
const partlyNamed = place.file(
  'delvis.xlsx',
  buildWorkbook({
    sheets: [services(), schools()],
    names: [{ name: 'Sykefravær', refersTo: 'Tjenester!$C$4:$E$4' }],
  }),
);

async function json(...args: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const { exitCode, output, messages } = await bms([...args, '--json']);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  return JSON.parse(output) as Record<string, unknown>[];
}

describe('bms tables', () => {
  test('tells range, heads and the role of every column', async () => {
    expect(await json('tables', unprepared)).toEqual([
      {
        sheet: 'Tjenester',
        range: 'A3:G6',
        shape: 'indicators-periods',
        title: 'Nøkkeltall for tjenestene',
        headerRows: ['A3:G3'],
        labelColumns: ['A', 'B'],
        columns: [
          { column: 'A', role: 'indicator', header: 'Indikator', period: null },
          { column: 'B', role: 'measure', header: 'Enhet', period: null },
          { column: 'C', role: 'result', header: '2022', period: '2022' },
          { column: 'D', role: 'result', header: '2023', period: '2023' },
          { column: 'E', role: 'result', header: '2024', period: '2024' },
          { column: 'F', role: 'ambition', header: 'Mål 2024', period: '2024' },
          { column: 'G', role: 'responsible', header: 'Ansvarlig', period: null },
        ],
        rows: [
          { row: 4, role: 'result', header: 'Sykefravær', period: null },
          { row: 5, role: 'result', header: 'Ventetid', period: null },
          { row: 6, role: 'other', header: 'Totalt', period: null },
        ],
        totals: ['A6:G6'],
        notes: ['A8'],
      },
      {
        sheet: 'Skoler',
        range: 'B2:D4',
        shape: 'units-periods',
        title: 'Trivsel',
        headerRows: ['B2:D2'],
        labelColumns: ['B'],
        columns: [
          { column: 'B', role: 'unit', header: 'Skole', period: null },
          { column: 'C', role: 'result', header: '2023', period: '2023' },
          { column: 'D', role: 'result', header: '2024', period: '2024' },
        ],
        totals: [],
        notes: [],
      },
    ]);
  });

  test('lists them for people', async () => {
    const { exitCode, output } = await bms(['tables', unprepared]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^Ark\s+Område\s+Form\s+Tittel\s+Perioder$/m);
    expect(output).toMatch(/^Skoler\s+B2:D4\s+enheter × perioder\s+Trivsel\s+2023 – 2024$/m);
  });
});

describe('bms suggest', () => {
  test('proposes from tables where there are no names', async () => {
    const rows = await json('suggest', unprepared);
    expect(rows.map(({ source, indicator, sheet }) => [source, indicator, sheet])).toEqual([
      ['table', 'Sykefravær', 'Tjenester'],
      ['table', 'Ventetid', 'Tjenester'],
      ['table', 'Trivsel', 'Skoler'],
    ]);
    expect(rows[1]).toEqual({
      source: 'table',
      indicator: 'Ventetid',
      sheet: 'Tjenester',
      series: [
        {
          unit: null,
          role: 'own',
          points: [
            { period: '2022', address: 'C5', value: 31 },
            { period: '2023', address: 'D5', value: 28 },
            { period: '2024', address: 'E5', value: null },
          ],
        },
      ],
      result: 'D5',
      ambition: { address: 'F5', text: 'maks 20' },
      critical: null,
      benchmark: null,
      count: null,
      measure: 'dager',
      unit: null,
      perspective: expect.any(String) as string,
      direction: 'lower',
      confidence: 0.9,
      reason: '«Ventetid» står i A5, tallene i C5–E5.',
      asks: [],
    });
    expect(rows[2]).toMatchObject({
      series: [
        { unit: 'Vik', role: 'unit', points: [{ address: 'C3' }, { address: 'D3' }] },
        { unit: 'Lien', role: 'unit', points: [{ address: 'C4' }, { address: 'D4' }] },
      ],
    });
  });

  test('names come first, and their cells are not proposed again', async () => {
    const rows = await json('suggest', partlyNamed);
    expect(rows.map(({ source, name, indicator }) => [source, name ?? indicator])).toEqual([
      ['name', 'Sykefravær'],
      ['table', 'Ventetid'],
      ['table', 'Trivsel'],
    ]);
  });

  test('--names-only leaves the tables out', async () => {
    expect(await json('suggest', partlyNamed, '--names-only')).toHaveLength(1);
  });

  test('lists tables for people below the names', async () => {
    const { output } = await bms(['suggest', partlyNamed]);
    expect(output).toMatch(/^Navn .+\nSykefravær .+\n\nIndikator /);
    expect(output).toMatch(/^Ventetid\s+Tjenester\s+D5\s+2022 – 2024\s+maks 20\s+dager\s+lavere .+ 90\s%/m);
  });
});

test.each([['tables'], ['suggest']])('%s of a workbook with neither names nor tables says so', async (command) => {
  const empty = place.file('tom.xlsx', buildWorkbook({ sheets: [new Sheet('Ark1').put('A1', 'Hei')] }));
  const { exitCode, output, messages } = await bms([command, empty]);
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
  expect(messages).toMatch(/verken navngitte områder, tabeller med tall eller oppsett.*ikke endret/s);
});
