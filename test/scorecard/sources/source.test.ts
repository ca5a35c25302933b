import type { RawValue } from '../../../src/scorecard';
import { parsePeriod } from '../../../src/scorecard';
import { followCell, followOwnCell, labelText, periodsOf, traitsOf } from '../../../src/scorecard/sources/source';
import { block, cell, finding, reading, series } from '../setup';

test.each([
  ['General', {}],
  ['0', { percentFormat: false, dateFormat: false }],
  ['0.0 %', { percentFormat: true, dateFormat: false }],
  ['dd.mm.yyyy', { percentFormat: false, dateFormat: true }],
  ['h:mm', { percentFormat: false, dateFormat: true }],
  ['[h]:mm', { percentFormat: false, dateFormat: false }],
  ['[mm]:ss', { percentFormat: false, dateFormat: false }],
])('the format %s says %j', (format, traits) => {
  expect(traitsOf(format)).toEqual(traits);
});

test.each<[RawValue, string, string]>([
  ['  K1 2018 ', 'General', 'K1 2018'],
  [2018, 'General', '2018'],
  [null, 'General', ''],
  [43_252, 'mmm yy', '2018-06'],
  [43_252, 'General', '43252'],
])('the label %j in format %s is %j', (value, format, text) => {
  const label = reading(value, format);
  expect(labelText(label, parsePeriod(value, traitsOf(format)))).toBe(text);
});

test('a label that is not there is no text', () => {
  expect(labelText(undefined, parsePeriod('2018'))).toBe('');
});

test.each<[readonly RawValue[], boolean]>([
  [[2017, 2018], true],
  [[2017, 'landet'], true],
  [[2017, 'landet', 'fylket'], false],
  [[2017, null, null], true],
  [['Skole A', 'Skole B'], false],
  [[], false],
  [[null], false],
])('%j are periods: %p', (labels, expected) => {
  const found = periodsOf(labels.map((label) => reading(label)));
  expect(found !== null).toBe(expected);
  if (found !== null) expect(found).toEqual(labels.map((label) => parsePeriod(label)));
});

const sources = finding(
  block('En', [[7]], { left: ['Skole A'], above: ['Resultat'] }),
  series('Rad', [2018, 2017, 'landet', 'Note'], [3, 2, 9, 'x'], '0 %'),
  block('Kolonne', [[2], [3]], { left: [2017, 2018], above: ['Skole B'] }),
  block('Tom', []),
  block(
    'Matrise',
    [
      [1, 2],
      [3, 4],
      [8, 9],
    ],
    { left: ['Skole A', 'Skole B', 'Sum'], above: [2017, 2018] },
  ),
  block(
    'Liggende',
    [
      [1, 3],
      [2, 4],
    ],
    { left: [2017, 2018], above: ['Skole A', 'Totalt'] },
  ),
  block('Enhetsrad', [[5, 6]], { above: ['Skole A', 'i alt'] }),
  block('Enhetskolonne', [[5], [6]], { left: ['Skole A', 'Skole B'] }),
  block(
    'Rot',
    [
      [1, 2],
      [3, 4],
    ],
    { left: ['a', 'b'], above: ['c', 'd'] },
  ),
  block('Årets', [[5], [6], [7]], { left: ['Sum', 'Skole A', null], above: [2018] }),
  block('Årets rad', [[5, 6]], { left: [2018], above: ['Skole A', 'Totalt'] }),
  block(
    'Kvartaler',
    [
      [1, 2],
      [3, 4],
    ],
    { left: [2017, 'Sum'], above: ['K1 2018', 'K2 2018'] },
  ),
  { kind: 'fault', name: 'Borte', code: 'source-broken' },
);

/** What a name comes to: its single value, the values of its series by label, or the code of its fault. */
function followed(value: RawValue, unit = ''): unknown {
  const source = followCell(cell(value), sources, unit);
  switch (source.kind) {
    case 'fault':
      return [source.code, source.subject];
    case 'single':
      return [source.cell.value, source.name, source.ofUnit];
    case 'series':
      return [source.points.map((point) => [point.label, point.cell.value]), source.unparsed, source.ofUnit];
  }
}

test.each<[string, RawValue, string, unknown]>([
  ['a number is itself', 5, '', [5, null, false]],
  ['a text that is no name is itself', 'Ukjent', '', ['Ukjent', null, false]],
  ['a broken name is a fault', 'borte', '', ['source-broken', 'Borte']],
  ['a name of one cell is that cell', 'en', '', [7, 'En', false]],
  ['a name of one cell beside the unit’s name is the unit’s', 'En', 'skole a', [7, 'En', true]],
  ['a name of one cell beside another unit’s name is not', 'En', 'Skole B', [7, 'En', false]],
  ['a name of no cells is blank', 'Tom', '', [null, 'Tom', false]],
  [
    'a row is a series, oldest first, without its notes',
    'Rad',
    '',
    [
      [
        ['2017', 2],
        ['2018', 3],
        ['landet', 9],
      ],
      ['landet'],
      false,
    ],
  ],
  [
    'a column is a series',
    'Kolonne',
    '',
    [
      [
        ['2017', 2],
        ['2018', 3],
      ],
      [],
      false,
    ],
  ],
  [
    'a column with the unit above is the unit’s',
    'Kolonne',
    'Skole B',
    [
      [
        ['2017', 2],
        ['2018', 3],
      ],
      [],
      true,
    ],
  ],
  [
    'of rows of units that of the unit',
    'Matrise',
    'SKOLE B',
    [
      [
        ['2017', 3],
        ['2018', 4],
      ],
      [],
      true,
    ],
  ],
  [
    'of rows of units that of all together',
    'Matrise',
    '',
    [
      [
        ['2017', 8],
        ['2018', 9],
      ],
      [],
      false,
    ],
  ],
  ['of rows of units none where the unit is not among them', 'Matrise', 'Skole C', ['unit-missing', 'Matrise']],
  [
    'of columns of units that of the unit',
    'Liggende',
    'Skole A',
    [
      [
        ['2017', 1],
        ['2018', 2],
      ],
      [],
      true,
    ],
  ],
  [
    'of columns of units that of all together',
    'Liggende',
    '',
    [
      [
        ['2017', 3],
        ['2018', 4],
      ],
      [],
      false,
    ],
  ],
  ['of columns of units none where the unit is not among them', 'Liggende', 'Skole B', ['unit-missing', 'Liggende']],
  ['of a row of units the unit’s cell', 'Enhetsrad', 'Skole A', [5, 'Enhetsrad', true]],
  ['of a row of units that of all together', 'Enhetsrad', '', [6, 'Enhetsrad', true]],
  ['of a column of units the unit’s cell', 'Enhetskolonne', 'Skole B', [6, 'Enhetskolonne', true]],
  ['of a column of units none without a unit', 'Enhetskolonne', '', ['unit-missing', 'Enhetskolonne']],
  ['of a column of units with its year above that of all together, be it the first', 'Årets', '', [5, 'Årets', true]],
  ['of a column of units with its year above the unit’s', 'Årets', 'Skole A', [6, 'Årets', true]],
  ['of a row of units with its year beside it the unit’s', 'Årets rad', 'Skole A', [5, 'Årets rad', true]],
  [
    'with periods above and beside, those above are the series’',
    'Kvartaler',
    '',
    [
      [
        ['K1 2018', 3],
        ['K2 2018', 4],
      ],
      [],
      false,
    ],
  ],
  ['a block without periods is none', 'Rot', 'a', ['unit-missing', 'Rot']],
])('%s', (_, value, unit, expected) => {
  expect(followed(value, unit)).toEqual(expected);
});

test('a formula of the user’s own is itself, though its result be a name', () => {
  const own = { ...cell('En'), hasFormula: true };
  expect(followCell(own, sources, '')).toEqual({
    kind: 'single',
    cell: own,
    name: null,
    formulaName: null,
    ofUnit: false,
  });
});

test('the points of a series know their places and their values', () => {
  const source = followCell(cell('Rad'), sources, '');
  expect(source.kind === 'series' ? source.points.map(({ row, column, value }) => [row, column, value]) : []).toEqual([
    [0, 1, { kind: 'number', value: 2, carriesPercent: true, warnings: [] }],
    [0, 0, { kind: 'number', value: 3, carriesPercent: true, warnings: [] }],
    [0, 2, { kind: 'number', value: 9, carriesPercent: true, warnings: [] }],
  ]);
});

describe('on a card of another unit only numbers with its name beside them are its own', () => {
  const own = (value: RawValue, name: string, isForeign: boolean): unknown => {
    const source = followOwnCell(cell(value), sources, { name, isForeign });
    return source.kind === 'fault' ? [source.code, source.subject] : source.kind;
  };
  test.each<[RawValue, string, boolean, unknown]>([
    ['En', 'Skole A', true, 'single'],
    ['En', 'Skole B', true, ['unit-missing', 'En']],
    ['En', 'Skole B', false, 'single'],
    ['Rad', 'Skole A', true, ['unit-missing', 'Rad']],
    ['Matrise', 'Skole A', true, 'series'],
    [12, 'Skole A', true, ['unit-missing', '12']],
    [12, 'Skole A', false, 'single'],
    [null, 'Skole A', true, ['unit-missing', '']],
    ['Borte', 'Skole A', true, ['source-broken', 'Borte']],
  ])('%j for %s, foreign: %p', (value, name, isForeign, expected) => {
    expect(own(value, name, isForeign)).toEqual(expected);
  });
});
