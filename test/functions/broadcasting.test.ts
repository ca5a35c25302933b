import fc from 'fast-check';
import { call, cell } from './call';

const resultCell = fc.constantFrom<unknown>(
  0,
  0.7,
  0.8,
  0.9,
  5,
  7.5,
  80,
  192584,
  '',
  null,
  ':',
  '..',
  '80 %',
  'ca. 5',
  true,
  '4,3*',
);
const targetCell = fc.constantFrom<unknown>(
  0,
  0.8,
  0.82,
  5,
  7,
  90,
  '',
  null,
  '> 79 %',
  '< 7 mnd.',
  '7-8',
  '70–80 %',
  '3 % / 60 %',
  '1.250',
  'ingen avvik',
  'Observasjon',
);
const directionCell = fc.constantFrom<unknown>(null, '', 'høyere', 'lavere', 'intervall', 'sidelengs');
const toleranceCell = fc.constantFrom<unknown>(null, '', 0.1, 10, '5 %', '0,5 pp');
const baselineCell = fc.constantFrom<unknown>(null, '', 0, 1, 100, '50 %', '#REF!');

/** A block that fits in the shape: a cell, a row, a column or the whole. */
function block(content: fc.Arbitrary<unknown>, rows: number, columns: number): fc.Arbitrary<unknown[][]> {
  const size = (limit: number): fc.Arbitrary<number> => fc.constantFrom(1, limit);
  return fc
    .tuple(size(rows), size(columns))
    .chain(([height, width]) =>
      fc.array(fc.array(content, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
}

const signatures: Readonly<Record<string, readonly fc.Arbitrary<unknown>[]>> = {
  STATUS: [
    resultCell,
    targetCell,
    targetCell,
    directionCell,
    toleranceCell,
    fc.constantFrom<unknown>(null, 0, 1, 2, 3),
  ],
  GAP: [resultCell, targetCell, targetCell, directionCell],
  GAPPCT: [resultCell, targetCell, targetCell, directionCell],
  ACHIEVEMENT: [resultCell, targetCell, baselineCell, directionCell, targetCell],
  SCORE: [resultCell, targetCell, targetCell, directionCell, toleranceCell],
  TONEXT: [resultCell, targetCell, targetCell, directionCell, toleranceCell],
  EXPLAIN: [resultCell, targetCell, targetCell, directionCell, toleranceCell],
  TARGET: [targetCell, fc.constantFrom<unknown>(null, 0, 1, 2, 3, 4)],
};

test.each(Object.keys(signatures))('%s over blocks is the same as over each of their cells', (id) => {
  const contents = signatures[id] ?? [];
  const args = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) => fc.tuple(...contents.map((content) => block(content, rows, columns))));
  fc.assert(
    fc.property(args, (blocks) => {
      const rows = Math.max(...blocks.map((cells) => cells.length));
      const columns = Math.max(...blocks.map((cells) => cells[0]?.length ?? 0));
      const at = (cells: readonly unknown[][], row: number, column: number): unknown =>
        cells[cells.length === 1 ? 0 : row]?.[cells[0]?.length === 1 ? 0 : column];
      const mapped = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => cell(id, ...blocks.map((cells) => at(cells, row, column)))),
      );
      expect(call(id, ...blocks)).toEqual(mapped);
    }),
    { numRuns: 300 },
  );
});

test('a matrix of series gives a column, and other arguments spread along it', () => {
  const series = [
    [1, 2],
    [2, 1],
    [1, 1],
  ];
  expect(call('TREND', series)).toEqual([['Bedre'], ['Svakere'], ['Uendret']]);
  expect(call('TREND', series, [['lavere'], ['lavere'], ['høyere']], null, [[1]])).toEqual([[-1], [1], [0]]);
  expect(call('SPARK', series)).toEqual([['▁█'], ['█▁'], ['▅▅']]);
});
