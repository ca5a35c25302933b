import { workbookOfNames } from '../support/workbook-builder';
import type { Suggestion } from '../../src/workbook';
import { bms, exampleFile, Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());

function suggest(file: string): readonly Suggestion[] {
  const { exitCode, output, messages } = bms(['suggest', file, '--json']);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  return JSON.parse(output) as Suggestion[];
}

const fields = ['name', 'indicator', 'role', 'perspective', 'direction', 'measure', 'period', 'unit', 'confidence', 'reason'];

describe('suggestions for a workbook without setup', () => {
  const all = suggest(exampleFile('sogn-og-fjordane-2018-utan-oppsett.xlsx'));
  const find = (name: string): Suggestion | undefined => all.find((suggestion) => suggestion.name === name);

  test('have every field, in order', () => {
    for (const suggestion of all) expect(Object.keys(suggestion)).toEqual(fields);
  });

  test.each([
    ['Gjennomføring', 'Gjennomføring', 'result', 'Brukere og tjenester', 'higher', '%', null],
    ['Gjennomføring_Landet', 'Gjennomføring', 'benchmark', 'Brukere og tjenester', 'higher', '%', null],
    ['Sjukefråvær_Krit', 'Sjukefråvær', 'critical', 'Medarbeidere, læring og fornyelse', 'lower', '%', null],
    ['Sjukefråvær_kvartal', 'Sjukefråvær', null, 'Medarbeidere, læring og fornyelse', 'lower', '%', null],
    ['Saker_innan_frist', 'Saker innan frist', 'result', 'Interne prosesser', 'higher', '%', null],
    ['Saker_innan_frist_2017', 'Saker innan frist', 'previous', 'Interne prosesser', 'higher', '%', '2017'],
    ['Driftsutgift_per_elev_Ambisjon', 'Driftsutgift per elev', 'ambition', 'Økonomi og ressurser', 'lower', null, null],
    ['Elevar_per_lærarårsverk', 'Elevar per lærarårsverk', 'result', null, 'range', null, null],
    ['Læreplass', 'Læreplass', 'result', 'Samfunn og regional utvikling', 'higher', '%', null],
  ])('%s', (name, indicator, role, perspective, direction, measure, period) => {
    const suggestion = find(name);
    expect(suggestion).toMatchObject({ name, indicator, role, perspective, direction, measure, period, unit: null });
    expect(suggestion?.confidence).toBeGreaterThanOrEqual(0.5);
  });

  test.each(['Ansvarskodar', 'Budsjett', 'Deflator', 'Elevar_skulane', 'Rapportår', 'Rekneskap', 'Svar_elevundersøkinga'])('%s is no indicator', (name) => {
    expect(find(name)).toMatchObject({ indicator: null, role: null });
    expect(find(name)?.confidence).toBeLessThan(0.5);
  });

  test('a broken name is not suggested', () => expect(find('Fråvær_2014')).toBeUndefined());
});

describe('suggestions for a workbook with setup', () => {
  const all = suggest(exampleFile('sogn-og-fjordane-2018.xlsx'));

  test('use its own perspectives and language', () => {
    expect(all.find(({ name }) => name === 'Driftsutgift_per_elev')).toMatchObject({ perspective: 'Rammevilkår/økonomi' });
    expect(all.find(({ name }) => name === 'Rapportår')?.reason).toMatch(/^Namnet/);
  });
});

test('suggestions as a table', () => {
  const { exitCode, output, messages } = bms(['suggest', exampleFile('sogn-og-fjordane-2018-utan-oppsett.xlsx')]);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  expect(output).toMatch(/^Navn\s+Indikator\s+Rolle\s+Perspektiv\s+Retning\s+Måleenhet\s+Periode\s+Sikkerhet\s+Begrunnelse$/m);
  expect(output).toMatch(/^Mobbing_Krit\s+Mobbing\s+kritisk grense\s+Brukere og tjenester\s+lavere\s+%\s+–\s+90\s%\s+«mobbing»/m);
});

test('a table speaks the language of the workbook that has one, whatever the machine speaks', () => {
  const { output } = bms(['suggest', exampleFile('sogn-og-fjordane-2018.xlsx')], { environment: { LANG: 'en_GB.UTF-8' } });
  expect(output).toMatch(/^Namn\s+Indikator\s+Rolle/m);
});

test('names of every kind are read', () => {
  const all = suggest(place.file('navn.xlsx', workbookOfNames()));
  expect(all.find(({ name }) => name === 'Frafall')).toMatchObject({ indicator: 'Frafall', role: 'result', direction: 'lower' });
  expect(all.map(({ name }) => name)).toEqual(expect.not.arrayContaining(['Skjult', 'Dobbel', 'Borte', 'Utenfor']));
});

test.each([
  [['suggest'], 2],
  [['suggest', 'a.xlsx', '--all'], 2],
  [['suggest', 'finnes-ikke.xlsx'], 1],
])('%j exits with %d', (args, exitCode) => expect(bms(args)).toMatchObject({ exitCode, output: '' }));
