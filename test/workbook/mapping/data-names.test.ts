import { suggestDataNames, type DataName } from '../../../src/workbook/mapping/data-names';
import { knownPerspectives } from '../../../src/workbook/mapping/perspective';
import { perspectiveNames } from '../../../src/workbook/mapping/texts';
import { leastOfTables } from '../../../src/workbook/mapping/accepted';

const row = (indicator: string, unit: string, isBenchmark = false): DataName => ({
  name: `${indicator}_${unit}`,
  indicator,
  unit,
  measure: 'prosent',
  isBenchmark,
  publisher: 'Statistisk sentralbyrå, 12345',
  range: 'F10–H10',
});

const options = { language: 'nb', perspectives: knownPerspectives([], perspectiveNames('nb')) } as const;

const told = (rows: readonly DataName[]): readonly string[] =>
  suggestDataNames(rows, options).map(({ name, role, unit }) => `${name} ${role ?? '–'} ${unit ?? '–'}`);

test.each<[string, readonly DataName[], readonly string[]]>([
  ['one unit goes without saying', [row('Frafall', 'Volda')], ['Frafall_Volda result –']],
  [
    'the first country is what it is compared with, others are not needed',
    [row('Frafall', 'Volda'), row('Frafall', 'Landet', true), row('Frafall', 'EAKUO', true)],
    ['Frafall_Volda result –', 'Frafall_Landet benchmark –', 'Frafall_EAKUO – –'],
  ],
  [
    'several units are told apart, and none of them is compared for the others',
    [row('Frafall', 'Vik'), row('Frafall', 'Lien'), row('Frafall', 'Landet', true)],
    ['Frafall_Vik result Vik', 'Frafall_Lien result Lien', 'Frafall_Landet – Landet'],
  ],
  [
    'where nothing else was taken the country is the result',
    [row('Frafall', 'Landet', true), row('Trivsel', 'Volda')],
    ['Frafall_Landet result Landet', 'Trivsel_Volda result –'],
  ],
  [
    'each indicator has a comparison of its own',
    [row('Frafall', 'Volda'), row('Trivsel', 'Volda'), row('Frafall', 'Landet', true), row('Trivsel', 'Landet', true)],
    ['Frafall_Volda result –', 'Trivsel_Volda result –', 'Frafall_Landet benchmark –', 'Trivsel_Landet benchmark –'],
  ],
  ['a table without units', [row('Frafall', '')], ['Frafall_ result –']],
])('%s', (_, rows, expected) => {
  expect(told(rows)).toEqual(expected);
});

test('what the row says is taken as it stands, and what its words mean is proposed', () => {
  expect(suggestDataNames([row('Sykefravær', 'Volda')], options)).toEqual([
    {
      name: 'Sykefravær_Volda',
      indicator: 'Sykefravær',
      role: 'result',
      perspective: 'Medarbeidere, læring og fornyelse',
      direction: 'lower',
      measure: '%',
      period: null,
      unit: null,
      confidence: 0.9,
      reason: 'Hentet fra statistikk: «Sykefravær, Volda», tallene i F10–H10.',
      statistics: { publisher: 'Statistisk sentralbyrå, 12345' },
    },
  ]);
});

test('names over statistics do not make the tables on other sheets less likely', () => {
  const [ofData] = suggestDataNames([row('Sykefravær', 'Volda')], options);
  if (ofData === undefined) throw new Error('none');
  const { statistics, ...own } = ofData;
  expect(statistics).toBeDefined();
  expect([leastOfTables([ofData]), leastOfTables([own])]).toEqual([0.5, 0.85]);
});
