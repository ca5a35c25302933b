import type { Box } from '../../../src/host/document/box';
import { boundingBox, cellsOf, containsBox, isInSheet, sameBox, subtractBox } from '../../../src/host/protocol/boxes';

const box = (row: number, column: number, rowCount = 1, columnCount = 1): Box => ({
  row,
  column,
  rowCount,
  columnCount,
});
const whole = box(2, 2, 4, 4);

test.each<[string, Box, readonly Box[]]>([
  ['in its middle', box(3, 3, 2, 2), [box(2, 2, 1, 4), box(5, 2, 1, 4), box(3, 2, 2, 1), box(3, 5, 2, 1)]],
  ['at its corner', box(0, 0, 4, 4), [box(4, 2, 2, 4), box(2, 4, 2, 2)]],
  ['over a column', box(0, 3, 9, 1), [box(2, 2, 4, 1), box(2, 4, 4, 2)]],
  ['over a row', box(3, 0, 1, 9), [box(2, 2, 1, 4), box(4, 2, 2, 4)]],
  ['over all of it', box(0, 0, 9, 9), []],
  ['beside it', box(2, 6, 4, 1), [whole]],
  ['below it', box(6, 2, 1, 4), [whole]],
])('what a hole %s leaves', (_, hole, left) => {
  expect(subtractBox(whole, hole)).toEqual(left);
  // Every cell is in the hole or in exactly one of the parts.
  for (const { row, column } of cellsOf(whole)) {
    const cell = box(row, column);
    expect([hole, ...left].filter((part) => containsBox(part, cell))).toHaveLength(1);
  }
});

test('the box around others is as small as it can be', () => {
  expect(boundingBox([])).toBeNull();
  expect(boundingBox([box(3, 4), box(1, 6, 2, 1)])).toEqual(box(1, 4, 3, 3));
});

test.each<[Box, boolean]>([
  [box(0, 0, 1_048_576, 16_384), true],
  [box(1, 0, 1_048_576, 1), false],
  [box(0, 1, 1, 16_384), false],
  [box(-1, 0), false],
  [box(0, -1), false],
  [box(0, 0, 0, 1), false],
  [box(0, 0, 1, 0), false],
])('%j lies in a sheet: %p', (given, expected) => {
  expect(isInSheet(given)).toBe(expected);
});

test('boxes are the same by all four sides', () => {
  expect(
    [whole, box(2, 2, 4, 5), box(2, 2, 5, 4), box(2, 3, 4, 4), box(3, 2, 4, 4)].map((each) => sameBox(whole, each)),
  ).toEqual([true, false, false, false, false]);
});
