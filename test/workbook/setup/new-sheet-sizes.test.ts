import { columnWidths, rowHeights } from '../../../src/workbook/setup/new-sheet-sizes';
import type { Block } from '../../../src/workbook/setup/write-blocks';

const block = (rows: readonly (readonly string[])[]): Block => ({
  name: 'BMS_Indikatorer',
  table: 'indicators',
  top: 20,
  left: 0,
  headers: [],
  rows: rows.map((row) => row.map((value) => ({ value }))),
  choices: [],
  hasFilter: true,
});
const plain = columnWidths([
  block([['1.1', '1', '', '', 'Frafall', '', '', '', '', '', '', '', 'Frafall', '', 'Frafall_Ambisjon']]),
]);

test('a column grows to the longest name in it, and no further than can be looked over', () => {
  const long = 'Elevar_per_lærarårsverk_Ambisjon';
  const widths = columnWidths([
    block([
      [...Array<string>(14).fill(''), long],
      [...Array<string>(15).fill(''), long.repeat(4)],
    ]),
  ]);
  expect(widths[14]).toBeGreaterThan(170);
  expect(widths[15]).toBe(280);
  expect([widths.length, widths[0], widths[16]]).toEqual([35, plain[0], plain[16]]);
});

test('a row is as high as its longest text, of whichever table beside another', () => {
  const text = 'Talet på elevar delt på talet på lærarårsverk. '.repeat(3);
  const blocks = [
    block([
      ['1.1', '1'],
      ['1.2', '1', '', '', '', text],
    ]),
    {
      ...block([
        ['1', text],
        ['2', 'Økonomi'],
      ]),
      left: 3,
    },
  ];
  const heights = rowHeights(blocks, columnWidths(blocks));
  expect([...heights.keys()].sort()).toEqual([21, 22]);
  expect(heights.get(22)).toBeGreaterThanOrEqual(45);
});
