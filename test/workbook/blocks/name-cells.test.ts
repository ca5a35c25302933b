import { blockIndicators } from '../../../src/workbook/blocks/block-indicators';
import { findBlocks } from '../../../src/workbook/blocks/find-blocks';
import { nameCells } from '../../../src/workbook/blocks/name-cells';
import { BlockReader } from '../../../src/workbook/blocks/block-labels';
import { drawnSheet } from './drawn-sheet';

const at = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** The areas that a name over the first indicator of a drawn table points to. */
function cellsOf(drawing: string): readonly string[] | null {
  const grid = drawnSheet(drawing);
  const [block] = findBlocks(grid);
  const [indicator] = block === undefined ? [] : blockIndicators(block, grid);
  const shown = indicator?.series.find(({ role }) => role === 'total') ?? indicator?.series[0];
  if (block === undefined || indicator === undefined || shown === undefined) throw new Error('no indicator');
  const cells = nameCells(block, grid, indicator.series, shown);
  return (
    cells?.map(({ top, left, bottom, right }) => {
      const [first, last] = [at(top ?? 0, left ?? 0), at(bottom ?? 0, right ?? 0)];
      return first === last ? first : `${first}:${last}`;
    }) ?? null
  );
}

test.each<[string, string, readonly string[]]>([
  ['a row of periods', 'Indikator | 2022 | 2023 | 2024\nFrafall | 5 | 4 | 3\nTrivsel | 4 | 4 | 4', ['B2:D2']],
  [
    'a period that waits for its figure',
    'Indikator | 2023 | 2024 | 2025\nFrafall | 5 | 4 |\nTrivsel | 4 | 4 | 5',
    ['B2:D2'],
  ],
  ['years down', 'År | Frafall | Trivsel\n2022 | 5 | 4\n2023 | 4 | 4.1\n2024 | 3 | 4.2', ['B2:B4']],
  ['units over periods', 'Skole | 2023 | 2024\nA | 5 | 4\nB | 4 | 3\nTotalt | 4 | 3', ['B2:C4']],
  [
    'results beside their targets',
    '  | 2023 | | 2024 |\nIndikator | Mål | Resultat | Mål | Resultat\nFrafall | 5 | 4 | 5 | 3\nTrivsel | 4 | 4 | 4 | 4',
    ['C3', 'E3'],
  ],
  [
    'interleaved rows',
    'Indikator | År | Verdi\nFrafall | 2023 | 5\nTrivsel | 2023 | 4\nFrafall | 2024 | 3\nTrivsel | 2024 | 4',
    ['C2', 'C4'],
  ],
])('%s', (_, drawing, areas) => expect(cellsOf(drawing)).toEqual(areas));

test('more cells apart than a person could read in a name get none', () => {
  const rows = Array.from({ length: 61 }, (_, index) => `Klager | ${1960 + index} | 5\nRos | ${1960 + index} | 4`);
  expect(cellsOf(['Indikator | År | Verdi', ...rows].join('\n'))).toBeNull();
});

describe('which unit and period a cell is', () => {
  const reader = (drawing: string): BlockReader => {
    const grid = drawnSheet(drawing);
    const [block] = findBlocks(grid);
    if (block === undefined) throw new Error('no table');
    return new BlockReader(block, grid);
  };
  const box = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

  test('halves under a year over both are halves of it', () => {
    const read = reader(`
                | 2023 |    | 2024 |
      Indikator | 1. halvår | 2. halvår | 1. halvår | 2. halvår
      Frafall   | 5  | 4  | 4  | 3
      Trivsel   | 4  | 4  | 4  | 4
    `);
    expect(read.labels(box(2, 1, 2, 4))?.columnLabels.map(({ value }) => value)).toEqual([
      '2023-H1',
      '2023-H2',
      '2024-H1',
      '2024-H2',
    ]);
    expect(read.periodAt(2, 3)?.value).toBe('2024-H1');
  });

  test('a column of units of measure between names and figures is passed over, and the total is known by its table', () => {
    const labels = reader(`
      Skole     | Måleenhet | 2023 | 2024
      Bakken    | %         | 5    | 4
      Fjordvik  | %         | 4    | 3
      Totalt    | %         | 4.5  | 3.5
    `).labels(box(1, 2, 3, 3));
    expect(labels?.rowLabels.map(({ value }) => value)).toEqual(['Bakken', 'Fjordvik', 'Totalt']);
    expect(labels?.rowLabels.map(({ isTotal = false }) => isTotal)).toEqual([false, false, true]);
    expect(labels?.columnLabels.map(({ value }) => value)).toEqual([2023, 2024]);
  });

  test('cells outside the figures are none of the table’s', () => {
    expect(reader('Indikator | 2023 | 2024\nFrafall | 5 | 4\nTrivsel | 4 | 4').labels(box(0, 0, 2, 2))).toBeNull();
  });
});
