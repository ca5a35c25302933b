import { workbookOfNames } from '../support/workbook-builder';
import type { Suggestion } from '../../src/workbook';
import { bms, exampleFile, Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());

async function suggest(file: string): Promise<readonly Suggestion[]> {
  const { exitCode, output, messages } = await bms(['suggest', file, '--json']);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  return JSON.parse(output) as Suggestion[];
}

const fields = [
  'name',
  'indicator',
  'role',
  'perspective',
  'direction',
  'measure',
  'period',
  'unit',
  'confidence',
  'reason',
  'source',
  'sheet',
  'series',
  'result',
  'ambition',
  'critical',
  'benchmark',
  'count',
  'asks',
];

describe('suggestions for a workbook without setup', () => {
  let all: readonly Suggestion[];
  beforeAll(async () => {
    all = await suggest(exampleFile('sogn-og-fjordane-2018-utan-oppsett.xlsx'));
  });
  const find = (name: string): Suggestion | undefined => all.find((suggestion) => suggestion.name === name);

  test('have every field, in order', () => {
    const names = all.filter(({ name }) => name !== undefined);
    expect(names.length).toBeGreaterThan(40);
    for (const suggestion of names) expect(Object.keys(suggestion)).toEqual(fields);
  });

  test.each([
    ['Gjennomføring', 'Gjennomføring', 'result', 'Brukarar og tenester', 'higher', '%', null],
    ['Gjennomføring_Landet', 'Gjennomføring', 'benchmark', 'Brukarar og tenester', 'higher', '%', null],
    ['Sjukefråvær_Krit', 'Sjukefråvær', 'critical', 'Medarbeidarar, læring og fornying', 'lower', '%', null],
    ['Sjukefråvær_kvartal', 'Sjukefråvær', null, 'Medarbeidarar, læring og fornying', 'lower', '%', null],
    ['Saker_innan_frist', 'Saker avgjorde innan frist', 'result', 'Interne prosessar', 'higher', '%', null],
    ['Saker_innan_frist_2017', 'Saker avgjorde innan frist', 'previous', 'Interne prosessar', 'higher', '%', '2017'],
    [
      'Driftsutgift_per_elev_Ambisjon',
      'Driftsutgift per elev',
      'ambition',
      'Økonomi og ressursar',
      'lower',
      null,
      null,
    ],
    ['Elevar_per_lærarårsverk', 'Elevar per lærarårsverk', 'result', 'Økonomi og ressursar', 'range', null, null],
    ['Læreplass', 'Læreplass', 'result', 'Samfunn og regional utvikling', 'higher', '%', null],
  ])('%s', (name, indicator, role, perspective, direction, measure, period) => {
    const suggestion = find(name);
    expect(suggestion).toMatchObject({ name, indicator, role, perspective, direction, measure, period, unit: null });
    expect(suggestion?.confidence).toBeGreaterThanOrEqual(0.5);
  });

  test.each([
    'Ansvarskodar',
    'Budsjett',
    'Deflator',
    'Elevar_skulane',
    'Rapportår',
    'Rekneskap',
    'Svar_elevundersøkinga',
  ])('%s is no indicator', (name) => {
    expect(find(name)).toMatchObject({ indicator: null, role: null });
    expect(find(name)?.confidence).toBeLessThan(0.5);
  });

  test('a broken name is not suggested', () => expect(find('Fråvær_2014')).toBeUndefined());
});

describe('suggestions for a workbook with setup', () => {
  let all: readonly Suggestion[];
  beforeAll(async () => {
    all = await suggest(exampleFile('sogn-og-fjordane-2018.xlsx'));
  });

  test('use its own perspectives and language', () => {
    expect(all.find(({ name }) => name === 'Driftsutgift_per_elev')).toMatchObject({
      perspective: 'Rammevilkår/økonomi',
    });
    expect(all.find(({ name }) => name === 'Rapportår')?.reason).toMatch(/^Namnet/);
  });
});

test('suggestions as a table', async () => {
  const { exitCode, output, messages } = await bms(['suggest', exampleFile('sogn-og-fjordane-2018-utan-oppsett.xlsx')]);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  expect(output).toMatch(
    /^Namn\s+Indikator\s+Rolle\s+Perspektiv\s+Retning\s+Måleeining\s+Periode\s+Sikkerheit\s+Grunngjeving$/m,
  );
  expect(output).toMatch(
    /^Mobbing_Krit\s+Mobbing\s+kritisk grense\s+Brukarar og tenester\s+lågare\s+%\s+–\s+90\s%\s+«mobbing»/m,
  );
});

test.each<readonly [string, string, readonly string[], RegExp]>([
  ['that the setup has chosen', 'sogn-og-fjordane-2018.xlsx', [], /^Namn\s+Indikator\s+Rolle/],
  ['that the names and labels are in', 'sogn-og-fjordane-2018-utan-oppsett.xlsx', [], /^Namn\s+Indikator\s+Rolle/],
  ['asked for', 'sogn-og-fjordane-2018.xlsx', ['--lang', 'sv'], /^Namn\s+Indikator\s+Roll /],
])('a table speaks the language %s, whatever the machine speaks', async (_, file, options, heading) => {
  const { output } = await bms(['suggest', exampleFile(file), ...options], { environment: { LANG: 'en_GB.UTF-8' } });
  expect(output).toMatch(heading);
});

test('names of every kind are read', async () => {
  const all = await suggest(place.file('navn.xlsx', workbookOfNames()));
  expect(all.find(({ name }) => name === 'Frafall')).toMatchObject({
    indicator: 'Frafall',
    role: 'result',
    direction: 'lower',
  });
  expect(all.map(({ name }) => name)).toEqual(expect.not.arrayContaining(['Skjult', 'Dobbel', 'Borte', 'Utenfor']));
});

test.each([
  [['suggest'], 2],
  [['suggest', 'a.xlsx', '--all'], 2],
  [['suggest', 'a.xlsx', '--lang', 'xx'], 2],
  [['suggest', 'finnes-ikke.xlsx'], 1],
])('%j exits with %d', async (args, exitCode) => expect(await bms(args)).toMatchObject({ exitCode, output: '' }));
