import type { Area } from '../../../src/workbook/cells/area';
import { findBlocks } from '../../../src/workbook/blocks/find-blocks';
import { besideNames, type NameSuggestion } from '../../../src/workbook/mapping/beside-name';
import { sheetIndicators } from '../../../src/workbook/mapping/sheet-indicators';
import { suggestMapping } from '../../../src/workbook/mapping/suggest-mapping';
import { boxOf, drawnSheet } from '../blocks/drawn-sheet';
import { named } from './named';
import { tableOptions } from './told-suggestions';

const sheet = `
  Indikator               | Måleenhet | 2022 | 2023 | 2024 | Mål 2024 | Antall svar
  Sykefravær i tjenesten  | %         | 8.1  | 7.9  | 7.4  | maks 7   | 210
  Trivsel på jobb         | skår      | 4.1  | 4.2  | 4.0  | 4.5      | 198
`;

/** Proposals for names that lead to cells of the sheet `Tall`. */
function beside(names: Readonly<Record<string, string>>): readonly NameSuggestion[] {
  const grid = drawnSheet(sheet, { sheet: 'Tall' });
  const areas = new Map(
    Object.entries(names).map(([name, address]): [string, Area] => [name, { sheet: 'Tall', ...boxOf(address) }]),
  );
  const suggestions = suggestMapping(
    Object.keys(names).map((name) => named({ name })),
    { language: 'nb' },
  );
  return besideNames(
    suggestions,
    [sheetIndicators({ grid, blocks: findBlocks(grid) })],
    (reference) => [areas.get(reference)].filter((area) => area !== undefined),
    tableOptions,
  );
}

const only = (names: Readonly<Record<string, string>>): NameSuggestion | undefined => beside(names)[0];

test('a name of one cell gets its label, measure, target, count and the history of its row', () => {
  expect(only({ sykefravaer: 'E2' })).toMatchObject({
    source: 'name',
    indicator: 'Sykefravær i tjenesten',
    measure: '%',
    direction: 'lower',
    sheet: 'Tall',
    result: 'E2',
    series: [{ role: 'own', points: [{ address: 'C2' }, { address: 'D2' }, { address: 'E2', period: '2024' }] }],
    ambition: { address: 'F2', text: 'maks 7' },
    count: { address: 'G2', text: '210' },
    asks: [],
  });
});

test('a figure that is named before the newest has no later history', () => {
  expect(only({ sykefravaer: 'D2' })).toMatchObject({
    result: 'D2',
    series: [{ points: [{ address: 'C2' }, { address: 'D2' }] }],
  });
});

test('a target that a name holds wins over the one beside it', () => {
  const [result, target] = beside({ trivsel: 'C3:E3', trivsel_maal: 'F3' });
  expect(result).toMatchObject({ indicator: 'Trivsel på jobb', ambition: null });
  expect(target).toMatchObject({ indicator: 'Trivsel på jobb', role: 'ambition', series: null });
});

test.each([
  ['cells outside tables', { sykefravaer: 'J20' }],
  ['cells of two indicators', { sykefravaer: 'C2:E3' }],
])('%s tell nothing', (_, names) => {
  expect(only(names)).toMatchObject({ sheet: null, series: null, result: null, ambition: null });
});

test('a label that shares no word with the name is no title of it', () => {
  expect(only({ Frafall: 'E3' })?.indicator).toBe('Frafall');
});

test('two names of one row keep their own titles', () => {
  const titles = beside({ Sykefravær: 'E2', Sykefravær_kort: 'D2' }).map(({ indicator }) => indicator);
  expect(new Set(titles).size).toBe(new Set(titles.filter((title) => title !== null)).size);
});
