import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { openWorkbookFile } from '../../src/host/xlsx';
import { unpreparedWorkbooks } from '../support/unprepared-workbooks';
import { buildWorkbook, Sheet } from '../support/workbook-builder';
import { bms, type BmsRun, exampleFile, Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());

interface Indicator {
  readonly name: string;
  readonly status: string;
  readonly result: number | null;
  readonly previous: number | null;
  readonly benchmark: number | null;
  readonly direction: string | null;
  readonly period: string | null;
}

/** The indicators of a workbook's card by name. */
async function indicatorsOf(file: string): Promise<ReadonlyMap<string, Indicator>> {
  const { exitCode, output } = await bms(['scorecard', file, '--json']);
  expect(exitCode).toBe(0);
  const card = JSON.parse(output) as {
    readonly perspectives: readonly { readonly indicators: readonly Indicator[] }[];
  };
  return new Map(
    card.perspectives.flatMap(({ indicators }) => indicators.map((indicator) => [indicator.name, indicator])),
  );
}

describe('the county workbook without setup', () => {
  const input = exampleFile('sogn-og-fjordane-2018-utan-oppsett.xlsx');
  const output = place.path('oppsett.xlsx');
  const before = readFileSync(input);
  let run: BmsRun;
  let indicators: ReadonlyMap<string, Indicator>;
  beforeAll(async () => {
    run = await bms(['setup', input, '-o', output, '--lang', 'nn']);
    indicators = await indicatorsOf(output);
  });

  test('gets a setup of its fifteen indicators', () => {
    expect(run).toMatchObject({ exitCode: 0, messages: '' });
    expect(run.output).toContain('15 indikatorar er sette opp på arket «BMS-oppsett»');
    const { document } = openWorkbookFile(readFileSync(output));
    expect(document.sheets.at(-1)?.name).toBe('BMS-oppsett');
    expect(document.tables.map(({ name }) => name).sort()).toEqual([
      'BMS_Ambisjoner',
      'BMS_Indikatorer',
      'BMS_Kort',
      'BMS_Perspektiver',
    ]);
  });

  // From the county's own list; the ambitions come from names in the workbook.
  test.each([
    ['Gjennomføring', 0.808, 'yellow', 0.761],
    ['Trivsel', 4.3, 'yellow', null],
    ['Mobbing', 0.03, 'yellow', 0.04],
    ['Yrkesfag', 0.58, 'green', 0.49],
    ['Læreplass', 0.76, 'yellow', null],
    ['Meirforbruk', 0.008, 'yellow', null],
    ['Driftsutgift per elev', 192584, 'yellow', null],
    ['Sjukefråvær', 0.054, 'yellow', null],
    ['Tiltak i tide', 0.64, 'red', null],
  ])('%s is %d and %s', (name, result, status, benchmark) => {
    const indicator = indicators.get(name);
    expect(indicator?.result).toBeCloseTo(result, 11);
    expect(indicator).toMatchObject({
      status,
      benchmark: benchmark === null ? null : (expect.closeTo(benchmark, 11) as unknown),
    });
  });

  test('is not changed, and what the setup does not touch is the same byte for byte', () => {
    expect(Buffer.compare(readFileSync(input), before)).toBe(0);
    const [from, to] = [unzipSync(before), unzipSync(readFileSync(output))];
    const same = Object.keys(from).filter((path) => /worksheets\/sheet|theme|docProps\/core/.test(path));
    expect(same.length).toBeGreaterThan(8);
    for (const path of same)
      expect(strFromU8(to[path] ?? new Uint8Array())).toBe(strFromU8(from[path] ?? new Uint8Array()));
  });

  test('set up again is left as it is', async () => {
    const again = await bms(['setup', output, '-o', place.path('igjen.xlsx')]);
    expect(again).toMatchObject({ exitCode: 0, messages: '' });
    expect(again.output).toContain('15 føreslåtte indikatorar var sette opp frå før');
    const [from, to] = [output, place.path('igjen.xlsx')].map((file) => unzipSync(readFileSync(file)));
    for (const path of Object.keys(from ?? {}))
      expect(strFromU8(to?.[path] ?? new Uint8Array())).toBe(strFromU8(from?.[path] ?? new Uint8Array()));
  });
});

describe('the county of 22 schools', () => {
  const output = place.path('skoler.xlsx');
  let run: BmsRun;
  let indicators: ReadonlyMap<string, Indicator>;
  beforeAll(async () => {
    run = await bms(['setup', exampleFile('fylke-med-22-skoler.xlsx'), '-o', output]);
    indicators = await indicatorsOf(output);
  });

  test('gets its eight indicators, and is told what is still to be filled in', () => {
    expect(run).toMatchObject({ exitCode: 0, messages: '' });
    expect(run.output.split('\n').filter((line) => line !== '')).toEqual([
      expect.stringContaining('8 indikatorer er satt opp på arket «BMS-oppsett»'),
      expect.stringMatching(/^Fyll ut ambisjon for: .*Motivasjon/),
    ]);
    expect(indicators.size).toBe(8);
  });

  // The county's own rows of the workbook, read off its sheets.
  test.each<[string, number, number, string, string, number | null]>([
    ['Motivasjon', 3.6, 3.5, 'higher', '2023', null],
    ['Sluttet', 0.033, 0.035, 'lower', '2022/23', 0.036],
    ['Ungdomsbedrift', 0.13, 0.12, 'higher', '2022/23', null],
    ['Vurdering for læring', 3.4, 3.3, 'higher', '2023', null],
    ['Elevfravær', 4, 5, 'lower', '2022/23', 3],
    ['Merforbruk', 8110 / 1770340, 0.011, 'lower', '2023', null],
    ['Driftsutgift per elev', 1778450000 / 11705, 145100, 'lower', '2023', null],
    ['Mestringsklima', 4.1, 4, 'higher', '2023', null],
  ])('%s is the county’s: %d after %d, %s is better, %s', (name, result, previous, direction, period, benchmark) => {
    const indicator = indicators.get(name);
    expect(indicator).toMatchObject({ direction, period, benchmark, status: 'noTarget' });
    expect(indicator?.result).toBeCloseTo(result, 9);
    expect(indicator?.previous).toBeCloseTo(previous, 9);
  });
});

test('the agency’s key figures are read from their table', async () => {
  const output = place.path('nokkeltall.xlsx');
  expect(await bms(['setup', exampleFile('dfo-nokkeltall.xlsx'), '-o', output])).toMatchObject({
    exitCode: 0,
    messages: '',
  });
  const indicators = await indicatorsOf(output);
  expect(indicators.get('Bevilgningsandel')).toMatchObject({
    result: expect.closeTo(378 / 412, 11) as unknown,
    previous: expect.closeTo(364 / 396, 11) as unknown,
  });
  expect(indicators.get('Opprettholdelsesgrad')?.result).toBeCloseTo(11 / 14, 11);
});

test('names that say nothing leave an empty setup, ready to be filled in', async () => {
  const input = place.file(
    'uklart.xlsx',
    buildWorkbook({ sheets: [new Sheet('Ark1').put('B12', 4)], names: [{ name: 'Ark1_B12', refersTo: 'Ark1!$B$12' }] }),
  );
  const run = await bms(['setup', input, '-o', place.path('tomt.xlsx')]);
  expect(run).toMatchObject({ exitCode: 0, messages: '' });
  expect(run.output).toContain('Ingen navn eller tabeller var tydelige nok');
});

describe('a workbook with tables and no names', () => {
  const [norwegian] = unpreparedWorkbooks();
  const input = place.file('uten-navn.xlsx', norwegian?.bytes ?? '');

  test('becomes a card with its heading, and is told what no cell says', async () => {
    const output = place.path('uten-navn-oppsett.xlsx');
    const run = await bms(['setup', input, '-o', output]);
    expect(run).toMatchObject({ exitCode: 0, messages: '' });
    expect(run.output.split('\n').slice(0, 4)).toEqual([
      expect.stringContaining('6 indikatorer er satt opp på arket «BMS-oppsett»'),
      expect.stringMatching(/^6 resultater har fått navn i arbeidsboken: .*Sykefravær/),
      'Velg retning for: Budsjettavvik.',
      'Fyll ut ambisjon for: Elevtrivsel.',
    ]);
    const { output: json } = await bms(['scorecard', output, '--json']);
    const { card } = JSON.parse(json) as { readonly card: Readonly<Record<string, string>> };
    expect(card).toMatchObject({ organisation: 'Solvær kommune', period: '2024' });
    const indicators = await indicatorsOf(output);
    for (const { name, result, previous, direction, period } of norwegian?.expected ?? [])
      expect(indicators.get(name)).toMatchObject({ result, previous, direction, period });
  });

  test('has nothing to set up by its names alone', async () => {
    const run = await bms(['setup', input, '-o', place.path('bare-navn.xlsx'), '--names-only']);
    expect(run).toMatchObject({ exitCode: 1, output: '' });
  });
});

test('an empty workbook gets a setup to fill in when it is asked for', async () => {
  const input = place.file('blank.xlsx', buildWorkbook({ sheets: [new Sheet('Ark1')] }));
  const output = place.path('blank-oppsett.xlsx');
  const run = await bms(['setup', input, '-o', output, '--empty']);
  expect(run).toMatchObject({ exitCode: 0, messages: '' });
  expect(run.output).toContain('med fem perspektiver');
  const { document } = openWorkbookFile(readFileSync(output));
  expect(document.tables.find(({ name }) => name === 'BMS_Perspektiver')?.box.rowCount).toBe(6);
});

describe('what cannot be set up', () => {
  const county = exampleFile('sogn-og-fjordane-2018-utan-oppsett.xlsx');

  test.each([
    ['without an output', [county], 'Skriv -o'],
    ['onto itself', [county, '-o', county], 'samme fil'],
    ['with another extension', [county, '-o', place.path('a.xlsm')], '.xlsx'],
    ['in an unknown language', [county, '-o', place.path('a.xlsx'), '--lang', 'de'], '«de»'],
    ['with an unknown option', [county, '--alt'], '--alt'],
  ])('%s: exit 2 with usage', async (_what, args, message) => {
    const run = await bms(['setup', ...args]);
    expect(run).toMatchObject({ exitCode: 2, output: '' });
    expect(run.messages).toContain(message);
    expect(run.messages.trimEnd().split('\n').length).toBeLessThanOrEqual(14);
  });

  test.each([
    ['a missing file', (): string => place.path('finnes-ikke.xlsx'), 'Fant ikke'],
    ['no workbook', (): string => place.file('tekst.xlsx', 'tekst'), 'ikke en Excel-arbeidsbok'],
    [
      'neither names nor setup',
      (): string => place.file('tom.xlsx', buildWorkbook({ sheets: [new Sheet('Ark1').put('A1', 1)] })),
      'verken navngitte områder',
    ],
    [
      'a protected workbook',
      (): string =>
        place.file(
          'vernet.xlsx',
          buildWorkbook({
            sheets: [new Sheet('Ark1').put('A1', 1)],
            names: [{ name: 'Sykefravær', refersTo: 'Ark1!$A$1' }],
            structureProtected: true,
          }),
        ),
      'beskyttet',
    ],
  ])('%s: exit 1, and nothing is written', async (_what, input, message) => {
    const file = input();
    const before = place.contents();
    const run = await bms(['setup', file, '-o', place.path('ut.xlsx')]);
    expect(run).toMatchObject({ exitCode: 1, output: '' });
    expect(run.messages).toContain(message);
    expect(run.messages.trimEnd().split('\n').length).toBeLessThanOrEqual(4);
    expect(place.contents()).toEqual(before);
  });
});
