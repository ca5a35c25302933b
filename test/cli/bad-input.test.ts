import { readFileSync } from 'node:fs';
import { buildWorkbook, packageOf, Sheet } from '../support/workbook-builder';
import { compoundFile } from './compound-file';
import { bms, type BmsRun, exampleFile, Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());

const example = readFileSync(exampleFile('sogn-og-fjordane-2018.xlsx'));

const unusable: readonly (readonly [what: string, file: string, says: RegExp])[] = [
  ['a missing file', place.path('finnes-ikke.xlsx'), /Fant ikke filen/],
  ['a folder', place.folder, /er en mappe/],
  ['a text file', place.file('tekst.xlsx', 'Dette er ikke en arbeidsbok'), /ikke en Excel-arbeidsbok/],
  ['an empty file', place.file('tom.xlsx', ''), /ikke en Excel-arbeidsbok/],
  ['a truncated file', place.file('halv.xlsx', example.subarray(0, example.length / 2)), /skadet eller ufullstendig/],
  ['an encrypted file', place.file('kryptert.xlsx', compoundFile(['EncryptionInfo', 'EncryptedPackage'])), /passord/],
  ['an old workbook', place.file('gammel.xls', compoundFile(['Workbook'])), /gamle formatet/],
  [
    'another Office file',
    place.file(
      'brev.xlsx',
      packageOf(
        new Map([
          ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
          ['word/document.xml', '<document/>'],
        ]),
      ),
    ),
    /ikke en Excel-arbeidsbok/,
  ],
  [
    'neither names nor setup',
    place.file('naken.xlsx', buildWorkbook({ sheets: [new Sheet('Ark1').put('A1', 1)] })),
    /verken navngitte områder eller oppsett/,
  ],
];

function expectRefusal({ exitCode, output, messages }: BmsRun): void {
  expect(exitCode).toBe(1);
  expect(output).toBe('');
  const lines = messages.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(4);
  expect(messages).not.toMatch(/\n\s+at |Error:/);
}

describe.each(unusable)('%s', (_what, file, says) => {
  test.each([['names'], ['scorecard']])('%s says why', async (command) => {
    const before = place.contents();
    const run = await bms([command, file]);
    expectRefusal(run);
    expect(run.messages).toMatch(says);
    expect(place.contents()).toEqual(before);
  });

  test('nothing is written', async () => {
    const before = place.contents();
    expectRefusal(await bms(['scorecard', file, '-o', place.path('ut.xlsx')]));
    expect(place.contents()).toEqual(before);
  });
});

test('names without setup: the message names what is missing and bms setup', async () => {
  const run = await bms([
    'scorecard',
    exampleFile('sogn-og-fjordane-2018-utan-oppsett.xlsx'),
    '-o',
    place.path('ut.xlsx'),
  ]);
  expectRefusal(run);
  expect(run.messages).toMatch(/oppsettet[^]*bms setup/);
  expect((await bms(['names', exampleFile('sogn-og-fjordane-2018-utan-oppsett.xlsx')])).exitCode).toBe(0);
});

test.each([
  ['in a folder that is missing', 'mangler/ut.xlsx', /finnes ikke/],
  ['that is a folder', '.', /er en mappe/],
])('an output %s', async (_what, output, says) => {
  const before = place.contents();
  const run = await bms(['scorecard', exampleFile('sogn-og-fjordane-2018.xlsx'), '-o', place.path(output)]);
  expectRefusal(run);
  expect(run.messages).toMatch(says);
  expect(place.contents()).toEqual(before);
});

const input = place.file('inn.xlsx', example);
const wrongArguments: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no command', [], /Skriv en kommando/],
  ['an unknown command', ['lag', input], /Ukjent kommando: lag/],
  ['an unknown option', ['names', input, '--alle'], /Ukjent valg: --alle/],
  ['no file', ['scorecard'], /hvilken arbeidsbok/],
  ['an option without its value', ['scorecard', input, '-o'], /mangler en verdi/],
  ['too many files', ['names', input, input], /For mange ord/],
  ['a language that is not there', ['scorecard', input, '--lang', 'da'], /«da»/],
  ['a period that is none', ['scorecard', input, '--period', 'i fjor'], /«i fjor» er ikke en periode/],
  ['a period that is none to check', ['check', input, '--period', 'i fjor'], /«i fjor» er ikke en periode/],
  ['the input as output', ['scorecard', input, '-o', input], /samme fil/],
  ['the input as output by another path', ['scorecard', input, '-o', `${place.folder}/./inn.xlsx`], /samme fil/],
  ['an extension that Excel would refuse', ['scorecard', input, '-o', place.path('ut.xlsm')], /\.xlsx/],
];

test.each(wrongArguments)('%s shows the usage', async (_what, args, says) => {
  const before = place.contents();
  const { exitCode, output, messages } = await bms(args);
  expect(exitCode).toBe(2);
  expect(output).toBe('');
  expect(messages).toMatch(says);
  expect(messages).toContain('scorecard INN [-o UT]');
  expect(messages.trimEnd().split('\n').length).toBeLessThanOrEqual(14);
  expect(place.contents()).toEqual(before);
});

test('--help shows the usage and is no error', async () => {
  const { exitCode, output, messages } = await bms(['--help']);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  expect(output).toContain('names INN [--all]');
});

test.each([
  [{ LANG: 'sv_SE.UTF-8' }, /hittades inte/],
  [{ LANG: 'nn_NO.UTF-8' }, /Fann ikkje/],
  [{ LC_ALL: 'en_GB.UTF-8', LANG: 'nb_NO.UTF-8' }, /There is no file/],
  [{ LANG: 'C.UTF-8' }, /Fant ikke/],
])('messages follow the machine: %j', async (environment, says) => {
  expect((await bms(['names', place.path('finnes-ikke.xlsx')], { environment })).messages).toMatch(says);
});
