import fc from 'fast-check';
import type { Box } from '../../../src/host/document/box';
import { addressOfBox } from '../../../src/host/protocol/address';
import { type Shift, shiftBox, shiftFormula } from '../../../src/host/protocol/structure';

const box = (row: number, column: number, rowCount: number, columnCount: number): Box => ({
  row,
  column,
  rowCount,
  columnCount,
});
const anyBox = fc
  .tuple(fc.nat(40), fc.nat(20), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([row, column, rows, columns]) => box(row, column, rows, columns));
const opposite: Record<Shift, Shift> = { Down: 'Up', Up: 'Down', Right: 'Left', Left: 'Right' };
const insertion = fc.constantFrom<Shift>('Down', 'Right');

test('deleting what was inserted brings every box back', () => {
  fc.assert(
    fc.property(anyBox, anyBox, insertion, (target, by, shift) => {
      const moved = shiftBox(target, by, shift);
      expect(moved === null ? null : shiftBox(moved, by, opposite[shift])).toEqual(target);
    }),
  );
});

test('a formula refers to the same cells after an insertion', () => {
  fc.assert(
    fc.property(anyBox, anyBox, insertion, (target, by, shift) => {
      const moved = shiftBox(target, by, shift);
      const formula = (at: Box): string => `SUM(${addressOfBox(at)})+Annet!A1&"A1"`;
      expect(shiftFormula(formula(target), 'Data', 'Data', by, shift)).toBe(moved === null ? '' : formula(moved));
    }),
  );
});

test.each<[string, string, Box, Shift, string]>([
  ['a row above', 'B2', box(0, 0, 1, 16384), 'Down', 'B3'],
  ['a row within', 'B2:B9', box(4, 0, 2, 16384), 'Down', 'B2:B11'],
  ['dollars stay', '$B$2:B9', box(4, 0, 2, 16384), 'Up', '$B$2:B7'],
  ['all deleted', 'B2:C3+1', box(1, 0, 2, 16384), 'Up', '#REF!+1'],
  ['cells beside, not all of the reference', 'A2:B2', box(0, 0, 1, 1), 'Down', 'A2:B2'],
  ['a whole column', 'SUM(B:B)', box(4, 0, 2, 16384), 'Down', 'SUM(B:B)'],
  ['a column before', 'SUM(B:C)', box(0, 0, 1048576, 1), 'Right', 'SUM(C:D)'],
  ['another sheet', 'Annet!B2', box(0, 0, 1, 16384), 'Down', 'Annet!B2'],
  ['this sheet by name', "'Data'!B2", box(0, 0, 1, 16384), 'Down', 'Data!B3'],
  ['no reference', '"B2"&Sum_B2', box(0, 0, 1, 16384), 'Down', '"B2"&Sum_B2'],
])('%s', (_what, formula, by, shift, expected) => {
  expect(shiftFormula(formula, 'Data', 'Data', by, shift)).toBe(expected);
});
