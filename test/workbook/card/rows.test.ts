import { cardRows } from '../../../src/workbook/card/rows';
import { chooseColumns } from '../../../src/workbook/card/columns';
import { cardTexts } from '../../../src/workbook/card/texts';
import type { IndicatorSetup } from '../../../src/scorecard/sources/setup';
import { buildFrom } from '../../scorecard/card/build';
import { cell } from '../../scorecard/setup';

/** Rows below the perspective: a sub-heading as what it says, an indicator as its Nr. */
const rowsOf = (rows: readonly (readonly [goal: string, factor: string])[]): readonly string[] =>
  cardRows(buildFrom(rows.map(([goal, factor], index) => ({ nr: `1.${index + 1}`, goal, factor })))).flatMap((row) =>
    row.kind === 'goal'
      ? [[row.goal, row.factor].filter((part) => part !== '').join(' / ')]
      : row.kind === 'indicator'
        ? [row.indicator.setup.nr]
        : [],
  );

test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
  [
    'a goal with its one factor',
    [
      ['M', 'a'],
      ['M', 'a'],
    ],
    ['M / a', '1.1', '1.2'],
  ],
  ['one indicator of one factor', [['M', 'a']], ['M / a', '1.1']],
  [
    'factors that all stand once',
    [
      ['M', 'a'],
      ['M', 'b'],
      ['M', ''],
    ],
    ['M', '1.1', '1.2', '1.3'],
  ],
  [
    'factors that all stand once without a goal',
    [
      ['', 'a'],
      ['', 'b'],
    ],
    ['1.1', '1.2'],
  ],
  // Without its row the third would read as one of the factor above it.
  [
    'one that stands twice among them',
    [
      ['M', 'a'],
      ['M', 'a'],
      ['M', 'b'],
    ],
    ['M / a', '1.1', '1.2', 'b', '1.3'],
  ],
  [
    'goals of their own',
    [
      ['M', 'a'],
      ['M', 'b'],
      ['N', 'b'],
    ],
    ['M', '1.1', '1.2', 'N / b', '1.3'],
  ],
  [
    'neither',
    [
      ['', ''],
      ['', ''],
    ],
    ['1.1', '1.2'],
  ],
])('sub-headings: %s', (_, rows, expected) => expect(rowsOf(rows)).toEqual(expected));

const printedOf = (row: Partial<IndicatorSetup>): readonly string[] => {
  const { keys, columns } = chooseColumns(buildFrom([row]), {
    language: 'nb',
    text: cardTexts('nb'),
    frozen: false,
    widths: new Map(),
  });
  return keys.filter((_, index) => columns[index]?.part === 'main');
};

test.each<[string, Partial<IndicatorSetup>, readonly string[]]>([
  ['a unit of measure beside the result', { measure: 'kr', fields: { result: cell(5) } }, ['result', 'measure']],
  [
    'one that says more than the number',
    { measure: '% av elevene', fields: { result: cell(0.5, '0 %') } },
    ['result', 'measure'],
  ],
  ['none that the number shows itself', { measure: '%', fields: { result: cell(0.5, '0 %') } }, ['result']],
  ['who is responsible after the status', { owner: 'Rektor', fields: { result: cell(5) } }, ['status', 'owner']],
])('printed: %s', (_, row, beside) => {
  const printed = printedOf(row);
  const at = printed.indexOf(beside[0] ?? '');
  expect(printed.slice(at, at + beside.length)).toEqual(beside);
  expect(printed.includes('measure')).toBe(beside.includes('measure'));
  expect(printed.includes('owner')).toBe(beside.includes('owner'));
});
