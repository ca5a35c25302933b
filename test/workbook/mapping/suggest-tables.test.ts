import type { Grid } from '../../../src/workbook/blocks/grid';
import type { TableOptions, TableSuggestion } from '../../../src/workbook/mapping/suggest-tables';
import { drawnSheet } from '../blocks/drawn-sheet';
import { suggestionsOf } from './told-suggestions';

const suggest = (grids: readonly Grid[], more: Partial<TableOptions> = {}): readonly TableSuggestion[] =>
  suggestionsOf(grids, { fileName: 'Nøkkeltall 2024', ...more });

const one = (drawing: string, sheet = 'Ark1'): TableSuggestion => {
  const [suggestion] = suggest([drawnSheet(drawing, { sheet })]);
  if (suggestion === undefined) throw new Error('nothing is proposed');
  return suggestion;
};

test('everything beside a figure is proposed with its cell', () => {
  expect(
    one(`
      Indikator  | Måleenhet | 2023 | 2024 | Mål 2024 | Kritisk grense | Landet | Antall svar
      Sykefravær | %         | 7.9  | 7.4  | maks 7   | 9              | 6.8    | 210
    `),
  ).toMatchObject({
    indicator: 'Sykefravær',
    result: 'D2',
    ambition: { address: 'E2', text: 'maks 7' },
    critical: { address: 'F2', text: '9' },
    count: { address: 'H2', text: '210' },
    measure: '%',
    direction: 'lower',
    perspective: 'Medarbeidere, læring og fornyelse',
    confidence: 0.9,
    reason: '«Sykefravær» står i A2, tallene i C2–D2.',
    asks: [],
  });
});

test('the target of the newest figure’s own period is its target', () => {
  expect(
    one(`
                | 2023 |          | 2024 |
      Indikator | Mål  | Resultat | Mål  | Resultat
      Trivsel   | 4.2  | 4.1      | 4.3  | 4.4
    `).ambition,
  ).toEqual({ address: 'D3', text: '4.3' });
});

test.each([
  ['Frafall', 'lower', []],
  ['Trivsel', 'higher', []],
  ['Budsjettavvik', null, ['direction']],
  ['Resultat mot budsjett', null, ['direction']],
  ['Merforbruk', 'lower', []],
  ['Folketall', null, ['direction']],
])('which way is better for %s is %s', (name, direction, asks) => {
  expect(one(`Indikator | 2023 | 2024\n${name} | 5 | 3`)).toMatchObject({ direction, asks });
});

test.each([
  ['Elever', 'Elever'],
  ['Ark1', 'Nøkkeltall 2024'],
])('a table that names nothing is called after the sheet %s or the file: %s', (sheet, indicator) => {
  expect(one('Kommune | 2023 | 2024\nVik | 5 | 3\nLien | 4 | 4', sheet)).toMatchObject({
    indicator,
    asks: ['title', 'direction'],
  });
});

test('the period beside a title is that of its figures, and no part of the name', () => {
  expect(
    one(`
      Sykefravær 2024
      Avdeling | jan | feb | Snitt
      A        | 5   | 6   | 5.5
    `),
  ).toMatchObject({
    indicator: 'Sykefravær',
    series: [
      {
        unit: 'A',
        points: [
          { period: '2024-01', address: 'B3' },
          { period: '2024-02', address: 'C3' },
        ],
      },
    ],
  });
});

test('the same figures again are proposed once', () => {
  const first = drawnSheet('År | Fødte\n2021 | 11.333333333\n2022 | 12\n2023 | 14', { sheet: 'A' });
  const again = drawnSheet('År | Fødte\n2021 | 11.333333334\n2022 | 12\n2023 | 14', { sheet: 'B' });
  expect(suggest([first, again]).map(({ sheet }) => sheet)).toEqual(['A']);
});

test('figures that a name leads to are not proposed a second time', () => {
  const grid = drawnSheet('Indikator | 2023 | 2024\nFrafall | 5 | 3\nTrivsel | 4 | 4', { sheet: 'Data' });
  const named = [{ sheet: 'data', top: 1, left: 1, bottom: 1, right: 2 }];
  expect(suggest([grid], { named }).map(({ indicator }) => indicator)).toEqual(['Trivsel']);
});

test.each([
  ['Beløp i 1000 kr', 'Diverse', false],
  ['Beløp i 1000 kr', 'Driftsutgifter', true],
  ['Kr per innbygger', 'Diverse', true],
])('under «%s» %s is proposed: %s', (title, name, isProposed) => {
  const { confidence } = one(`${title}\nKonto | 2023 | 2024\n${name} | 1000 | 1100`);
  expect(confidence >= 0.5).toBe(isProposed);
});

test('the perspective that a column tells is taken as it stands', () => {
  expect(one('Perspektiv | Indikator | 2023 | 2024\nVåre brukere | Sykefravær | 5 | 3').perspective).toBe(
    'Våre brukere',
  );
});

test('a budget beside the result is asked about before the direction', () => {
  expect(one('Tjeneste | Regnskap 2024 | Budsjett 2024\nSkole | 5 | 3')).toMatchObject({
    ambition: null,
    asks: ['ambition', 'direction'],
  });
});

test('a single row of figures without a period or a target is too little to propose', () => {
  expect(one('Navn | Beløp\nVik | 100').confidence).toBeLessThan(0.5);
});
