import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { Sheet, workbookWith } from '../support/workbook-builder';
import { sheetOf, valuesOf, withWorkbook } from '../workbook/with-workbook';
import { languages } from '../../src/locales/language';
import type * as headersModule from '../../src/locales/headers';
import type * as workbookModule from '../../src/workbook';
import type * as setUpModule from '../../src/workbook/set-up';
import type { TextTree } from '../../src/locales/translator';

/**
 * A copy of the sources in which someone has added a language and a column: a folder and its place in the list, and an entry
 * of the table's description with its words in the folder of each language. Nothing else is changed.
 */
const root = path.resolve(__dirname, '../..');
const copy = path.join(root, '.cache/new-language');
const locales = path.join(copy, 'locales');

/** The language's words are those of bokmål with this before them, so that none is another language's. */
const mark = 'Qu';

function change(file: string, edit: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(file, after);
}

function marked(tree: TextTree): TextTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, text]) => [key, typeof text === 'string' ? mark + text : marked(text)]),
  );
}

function addLanguage(): void {
  const [from, to] = [path.join(locales, 'nb'), path.join(locales, 'qu')];
  mkdirSync(to);
  for (const file of readdirSync(from)) {
    const text = readFileSync(path.join(from, file), 'utf8');
    const isWorded = file.endsWith('.json') && file !== 'about.json';
    const words = isWorded ? JSON.stringify(marked(JSON.parse(text) as TextTree)) : text;
    writeFileSync(path.join(to, file), words.replace('export const nb', 'export const qu'));
  }
  change(path.join(to, 'table-words.ts'), (text) =>
    text.replace(/^(?!import|.*dayFormat).*$/gm, (line) => line.replace(/'([^']+)'/g, `'${mark}$1'`)),
  );
  change(path.join(locales, 'language.ts'), (text) => text.replace("'en'] as const", "'en', 'qu'] as const"));
}

const invented: Readonly<Record<string, string>> = { nb: 'Oppdiktet', nn: 'Oppdikta', sv: 'Påhittad', en: 'Invented' };

function addColumn(): void {
  for (const language of languages) {
    change(path.join(locales, language, 'table-words.ts'), (text) =>
      text.replace(/^ {4}scale: .*$/m, (line) => `${line}\n    invented: ['${invented[language] ?? ''}'],`),
    );
  }
  change(path.join(copy, 'workbook/setup/indicators-table.ts'), (text) =>
    text.replace(
      /^ {2}scale: .*$/m,
      (line) => `${line}\n  invented: { edit: 'text', choices: () => ['ja takk', 'begge'] },`,
    ),
  );
}

/** Modules of the copy, which the type checker sees as those that they are copies of. */
interface Copied {
  readonly index: typeof workbookModule;
  readonly setUp: typeof setUpModule;
  readonly headers: typeof headersModule;
}
let copied: Copied;

beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  for (const folder of ['locales', 'scorecard', 'workbook'])
    cpSync(path.join(root, 'src', folder), path.join(copy, folder), { recursive: true });
  addColumn();
  addLanguage();
  const script = path.join(root, 'src/build/languages.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, locales], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const load = async (file: string): Promise<unknown> => import(path.join(copy, file));
  copied = {
    index: (await load('workbook/index.ts')) as Copied['index'],
    setUp: (await load('workbook/set-up.ts')) as Copied['setUp'],
    headers: (await load('locales/headers.ts')) as Copied['headers'],
  };
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const data = new Sheet('Data')
  .across('A1', ['År', 2016, 2017, 2018])
  .across('A2', ['Frafall', 0.21, 0.19, 0.18], { numberFormat: '0 %' });
const names = [{ name: 'Frafall', refersTo: 'Data!$B$2:$D$2' }];
const suggestion = {
  name: 'Frafall',
  indicator: 'Frafall',
  role: 'result',
  perspective: 'Brukere',
  direction: 'lower',
  measure: '%',
  period: '2018',
  unit: null,
  confidence: 1,
  reason: '',
} as const;

/** The language as the copy knows it. */
const qu = 'qu' as (typeof languages)[number];
/** The column as the copy knows it. */
const column = 'invented' as 'measure';

/** What a sheet says, without the workbook's own words and without numbers. */
const textsOf = (rows: readonly unknown[][]): string[] =>
  rows.flat().filter((value): value is string => typeof value === 'string' && /\p{L}{2}/u.test(value));

test('the modules of every language are those that the folders give', () => {
  const folder = path.join(root, '.cache/every-language');
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(root, 'src/locales'), folder, { recursive: true });
  rmSync(path.join(folder, 'every'), { recursive: true });
  spawnSync(process.execPath, [path.join(root, 'src/build/languages.mjs'), folder]);
  const modulesOf = (locale: string): unknown =>
    readdirSync(path.join(locale, 'every')).map((file) => [
      file,
      readFileSync(path.join(locale, 'every', file), 'utf8'),
    ]);
  expect(modulesOf(path.join(root, 'src/locales'))).toEqual(modulesOf(folder));
  rmSync(folder, { recursive: true, force: true });
});

test('a made-up language is written and read: setup, card, remarks and history', async () => {
  await withWorkbook(workbookWith(data, names, null), async (host) => {
    const { index, setUp } = copied;
    expect(await setUp.writeSetup([suggestion], { language: qu })).toMatchObject({
      sheetName: 'QuBMS-oppsett',
      made: true,
    });
    const own = ['Frafall', 'Brukere', 'qu'];
    const setup = valuesOf(sheetOf(host, 'QuBMS-oppsett'));
    const foreign = textsOf(setup).filter(
      (text) => !text.toLowerCase().startsWith(mark.toLowerCase()) && !own.includes(text),
    );
    // Words that are read from cells whatever the language stand in `words.ts`, which is a copy of bokmål's.
    expect(foreign).toEqual(['lavere']);
    expect(await index.readWorkbook()).toMatchObject({
      ownLanguage: 'qu',
      language: 'qu',
      warnings: [],
      indicatorCount: 1,
    });

    // Without a language chosen the headers tell it.
    await setUp.editSetup([{ table: 'card', field: 'language', value: null, seen: 'qu' }]);
    expect(await index.readWorkbook()).toMatchObject({ ownLanguage: 'qu', language: 'qu', warnings: [] });

    const madeAt = new Date(2019, 1, 1);
    expect(await index.makeScorecard({ madeAt })).toMatchObject({ sheetName: 'QuMålekort', warnings: [] });
    const card = valuesOf(sheetOf(host, 'QuMålekort'));
    const header = card.findIndex((row) => row[0] === 'QuNr');
    const action = card[header]?.indexOf('QuTiltak') ?? -1;
    const row = card.findIndex((cells) => cells[0] === '1.1');
    sheetOf(host, 'QuMålekort').setCells([{ row, column: action, change: { value: 'Følge opp' } }], 'user');
    await index.makeScorecard({ madeAt });
    expect(valuesOf(sheetOf(host, 'QuBMS-vurderinger'))[0]).toEqual(
      ['Nr', 'Enhet', 'Periode', 'Kommentar', 'Årsak', 'Tiltak', 'Ansvarlig', 'Frist', 'Lærdom'].map(
        (word) => mark + word,
      ),
    );
    expect(await setUp.savePeriod({ savedAt: madeAt })).toMatchObject({ added: 1, written: true });
    expect(valuesOf(sheetOf(host, 'QuBMS-historikk'))[0]?.every((word) => String(word).startsWith(mark))).toBe(true);
    expect(await setUp.savePeriod({ savedAt: madeAt })).toMatchObject({ added: 0, unchanged: 1 });
    expect(await index.readWorkbook()).toMatchObject({ ownLanguage: 'qu', warnings: [] });
  });
});

test.each(languages)('a made-up column is written and read in %s', async (language) => {
  await withWorkbook(workbookWith(data, names, null), async (host) => {
    const { index, setUp } = copied;
    await setUp.writeSetup([suggestion], { language });
    const [table] = host.document.tables.filter(({ name }) => name === 'BMS_Indikatorer');
    const at = table?.columns.indexOf(invented[language] ?? '') ?? -1;
    expect(at).toBeGreaterThan(0);
    const [sheet] = host.document.sheets.slice(-1);
    expect(
      sheet
        ?.part('dataValidations')
        .filter(({ formula1 }) => formula1 === 'ja takk,begge')
        .map(({ boxes }) => boxes[0]?.column),
    ).toEqual([at]);
    const indicator = (await index.readWorkbook()).setup?.indicators[0];
    expect(indicator?.cells[column]).toMatchObject({ value: null, formula: false });
    await setUp.editSetup([
      { table: 'indicators', nr: '1.1', address: indicator?.address ?? '', column, value: 'begge', seen: null },
    ]);
    const read = await index.readWorkbook();
    expect([read.setup?.indicators[0]?.cells[column].value, read.warnings]).toEqual(['begge', []]);
  });
});

test('a made-up column is added to a table that lacks it, is known in every language, and tells the language', async () => {
  const row = { Nr: '1.1', Perspektiv: '1', Indikator: 'Frafall', Resultat: 'Frafall' };
  await withWorkbook(workbookWith(data, names, { indicators: [row] }), async (host) => {
    const { index, setUp, headers } = copied;
    const address = (await index.readWorkbook()).setup?.indicators[0]?.address ?? '';
    await setUp.editSetup([{ table: 'indicators', nr: '1.1', address, column, value: 'begge', seen: null }]);
    expect(host.document.tables.at(-1)?.columns.at(-1)).toBe('Oppdiktet');
    for (const word of [...Object.values(invented), 'QuOppdiktet']) {
      expect(headers.lookUp(headers.indicatorColumns, word.toUpperCase())).toBe('invented');
    }
    // A slip in the header is told with the header that it seems to be.
    const sheet = sheetOf(host, 'BMS-oppsett');
    const [top, left] = [table(host).row, table(host).column + 4];
    sheet.setCells([{ row: top, column: left, change: { value: 'Pahittad' } }], 'user');
    expect((await index.readWorkbook()).warnings).toMatchObject([
      { code: 'setup-unknown-column', message: expect.stringContaining('Påhittad') as unknown },
    ]);
  });
});

function table(host: Parameters<Parameters<typeof withWorkbook>[1]>[0]): {
  readonly row: number;
  readonly column: number;
} {
  return host.document.tables.at(-1)?.box ?? { row: -1, column: -1 };
}
