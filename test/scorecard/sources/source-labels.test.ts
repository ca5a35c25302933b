import { sourceLabels } from '../../../src/scorecard/sources/source-labels';
import { block, cell, finding, series } from '../setup';

const find = finding(
  series('Rad', [2018, '2017', 2019, 'landet'], [1, 2, null, 4]),
  series('Igjen', ['år 2018', 'K1 2018'], ['#REF!', ':']),
  block(
    'Matrise',
    [
      [1, null],
      [null, null],
      [3, 4],
    ],
    { left: ['Skole A', 'Skole B', 'Sum'], above: [2016, 2020] },
  ),
  block(
    'Liggende',
    [
      [1, 2, null],
      [2, 3, null],
    ],
    { left: ['2015', 2014], above: [' SKOLE A', 'Skole C', 'Skole D'] },
  ),
  block('Enhetsrad', [[1, 'se note', 3]], { above: ['Skole E', 'Skole F', null] }),
  block('Enhetskolonne', [[1], [2]], { left: ['Skole G', 'totalt'] }),
  block('En', [[1]], { left: ['Skole H'], above: ['Skole I'] }),
  block(
    'Rot',
    [
      [1, 2],
      [3, 4],
    ],
    { left: ['a', 'b'], above: ['c', 'd'] },
  ),
  block('Årets', [[5], [6]], { left: ['Skole J', 'Skole K'], above: [2013] }),
  block('Årets rad', [[5, 6]], { left: [2012], above: ['Skole L', 'Skole M'] }),
  block('Fjorårets', [[5], [6]], { left: [2010, 2011], above: ['Skole N'] }),
  { kind: 'fault', name: 'Borte', code: 'source-broken' },
);
const labels = (...names: readonly string[]) =>
  sourceLabels(
    names.map((name) => cell(name)),
    find,
  );

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['periods with a value, oldest first', ['Rad'], ['2017', '2018'], []],
  ['each period once, as it is first written', ['Rad', 'Igjen'], ['2017', 'K1 2018', '2018'], []],
  ['an error and a hidden figure are values', ['Igjen'], ['K1 2018', 'år 2018'], []],
  ['rows of units with a value', ['Matrise'], ['2016', '2020'], ['Skole A']],
  ['columns of units with a value', ['Liggende'], ['2014', '2015'], ['SKOLE A', 'Skole C']],
  [
    'each unit once, as it is first written',
    ['Matrise', 'Liggende'],
    ['2014', '2015', '2016', '2020'],
    ['Skole A', 'Skole C'],
  ],
  ['units in a row', ['Enhetsrad'], [], ['Skole E']],
  ['units in a column', ['Enhetskolonne'], [], ['Skole G']],
  ['units in a column with a year above', ['Årets'], [], ['Skole J', 'Skole K']],
  ['units in a row with a year beside it', ['Årets rad'], [], ['Skole L', 'Skole M']],
  ['periods in a row or column alone, without what else stands at it', ['Fjorårets'], ['2010', '2011'], []],
  ['a single cell and a block without periods name nothing', ['En', 'Rot', 'Borte', 'Ukjent'], [], []],
])('%s', (_, names, periods, units) => {
  expect(labels(...names)).toEqual({ periods, units });
});

test('a cell with a formula or a number names nothing', () => {
  expect(sourceLabels([{ ...cell('Rad'), hasFormula: true }, cell(7)], find)).toEqual({ periods: [], units: [] });
});
