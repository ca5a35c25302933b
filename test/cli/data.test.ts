import { openWorkbookFile } from '../../src/host/xlsx';
import { buildWorkbook, Sheet } from '../support/workbook-builder';
import { eighteen, jsonStat } from '../workbook/data/files';
import { readFileSync } from 'node:fs';
import { bms, Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());

const json = place.file('elever.json', JSON.stringify(jsonStat(eighteen)));
const csv = place.file('trivsel.csv', 'Skole;2023;2024\nVik;4,2;*\nLien;3,9;4,1\n');
const bad = place.file('bilde.csv', 'ingen tall her');
const book = place.file('bok.xlsx', buildWorkbook({ sheets: [new Sheet('Mitt').put('A1', 'Eget')] }));

interface Cells {
  readonly name: string;
  at(address: string): unknown;
}

function sheets(file: string): readonly Cells[] {
  const { document } = openWorkbookFile(new Uint8Array(readFileSync(file)));
  return document.sheets.map((sheet) => ({
    name: sheet.name,
    at: (address) => {
      const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      return sheet.cell(Number(row) - 1, letter.charCodeAt(0) - 65).value;
    },
  }));
}

/** The names that a user sees, with what they stand for. */
function namesIn(file: string): string[] {
  const { document } = openWorkbookFile(new Uint8Array(readFileSync(file)));
  return document.names
    .filter(({ scope, visible }) => visible && scope === null)
    .map(({ name, formula }) => `${name} ${formula}`);
}

test('--json tells format, dimensions and every point, and writes nothing', async () => {
  const before = place.contents();
  const { exitCode, output, messages } = await bms(['data', csv, '--json']);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  expect(JSON.parse(output)).toEqual([
    {
      file: csv,
      format: 'csv',
      source: null,
      table: null,
      title: 'trivsel',
      updated: null,
      dimensions: [
        { code: 'Skole', label: 'Skole', role: 'geo', size: 2 },
        { code: 'time', label: '', role: 'time', size: 2 },
      ],
      series: [
        {
          indicator: 'trivsel',
          unit: 'Vik',
          measure: null,
          points: [
            { period: '2023', value: 4.2, sign: null, state: 'number' },
            { period: '2024', value: null, sign: '*', state: 'suppressed' },
          ],
        },
        {
          indicator: 'trivsel',
          unit: 'Lien',
          measure: null,
          points: [
            { period: '2023', value: 3.9, sign: null, state: 'number' },
            { period: '2024', value: 4.1, sign: null, state: 'number' },
          ],
        },
      ],
      sheet: null,
      notes: [],
      failure: null,
    },
  ]);
  expect(place.contents()).toEqual(before);
});

test('--select takes codes and labels, several of one dimension together', async () => {
  const args = [
    '--select',
    'region=Volda',
    '--select',
    'KOKkommuneregion0000=EAKUO',
    '--select',
    'metric=kosandel',
    '--json',
  ];
  const { output } = await bms(['data', json, ...args]);
  const [row] = JSON.parse(output) as readonly { readonly series: readonly { readonly unit: string }[] }[];
  expect(row?.series.map(({ unit }) => unit)).toEqual(['Volda', 'Landet uten Oslo']);
});

test.each([
  ['fylke=1', /Tabellen har ingenting som heter «fylke»\. Den har KOKkommuneregion0000 \(region\)/],
  ['region=Ørsta', /«Ørsta» finnes ikke under KOKkommuneregion0000\. Der står Volda/],
])('--select %s says what there is', async (choice, message) => {
  const { exitCode, messages } = await bms(['data', json, '--select', choice]);
  expect(exitCode).toBe(1);
  expect(messages).toMatch(message);
});

test('into a new workbook: a sheet a table, a name a series', async () => {
  const out = place.path('ny.xlsx');
  const { exitCode, messages } = await bms(['data', json, csv, '-o', out]);
  expect({ exitCode, messages: messages.split('\n')[0] }).toEqual({
    exitCode: 0,
    messages: `Tallene står på arket «Tall – 12345» i ${out}.`,
  });
  const [, figures, other] = sheets(out);
  expect([figures?.name, other?.name]).toEqual(['Tall – 12345', 'Tall – trivsel']);
  expect(
    ['A1', 'B2', 'B3', 'A9', 'F9', 'A10', 'B10', 'C10', 'D10', 'F10'].map((address) => figures?.at(address)),
  ).toEqual([
    '12345: Elever, etter region',
    'Statistisk sentralbyrå',
    '12345',
    'Indikator',
    2019,
    'Andel elever (prosent)',
    'Volda',
    'prosent',
    'resultat',
    1,
  ]);
  expect([figures?.at('D14'), other?.at('G10')]).toEqual(['sammenligning', '*']);
  expect(namesIn(out)).toContain("Andel_elever_prosent_Volda 'Tall – 12345'!$F$10:$H$10");
});

test('next year’s file brings the sheet up to date, and lists what changed before', async () => {
  const [first, second] = [place.path('en.xlsx'), place.path('to.xlsx')];
  await bms(['data', csv, '--into', book, '-o', first]);
  place.file('trivsel.csv', 'Skole;2024;2025\nNes;5;5,5\nLien;4,3;4,4\n');
  const { exitCode, messages } = await bms(['data', csv, '--into', first, '-o', second]);
  expect(exitCode).toBe(0);
  expect(messages).toContain('1 eldre tall er endret:\n  trivsel, Lien, 2024: 4.1 → 4.3');
  const [own, figures, ...others] = sheets(second);
  expect([own?.at('A1'), figures?.name, others.length]).toEqual(['Eget', 'Tall – trivsel', 0]);
  const rows = [9, 10, 11, 12].map((row) =>
    ['B', 'F', 'G', 'H'].map((column) => figures?.at(`${column}${row}`) ?? null),
  );
  expect(rows).toEqual([
    ['Enhet', 2023, 2024, 2025],
    ['Vik', 4.2, '*', null],
    ['Lien', 3.9, 4.3, 4.4],
    ['Nes', null, 5, 5.5],
  ]);
  expect(namesIn(second).sort()).toEqual([
    "trivsel_Lien 'Tall – trivsel'!$F$11:$H$11",
    "trivsel_Nes 'Tall – trivsel'!$F$12:$H$12",
    "trivsel_Vik 'Tall – trivsel'!$F$10:$H$10",
  ]);
});

test('one bad file among several: nothing is written, and its row says why', async () => {
  const out = place.path('ingen.xlsx');
  const { exitCode, output, messages } = await bms(['data', json, bad, '-o', out, '--json']);
  expect(exitCode).toBe(1);
  expect(messages).toMatch(/bilde\.csv: Filen er ikke av et slag som kan hentes.*\n.*\nIngenting er skrevet\.\n$/);
  expect(place.contents()).not.toHaveProperty('ingen.xlsx');
  const rows = JSON.parse(output) as readonly { readonly failure: string | null; readonly sheet: string | null }[];
  expect(rows.map(({ failure, sheet }) => [failure === null, sheet])).toEqual([
    [true, null],
    [false, null],
  ]);
});
