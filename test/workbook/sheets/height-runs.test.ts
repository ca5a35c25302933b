import fc from 'fast-check';
import { heightRuns } from '../../../src/workbook/sheets/height-runs';

test('set in their order, every row has its height', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(12, 17.5, 30), { maxLength: 20 }), (heights) => {
      const rows: (number | null)[] = heights.map(() => null);
      for (const { first, last, height } of heightRuns(heights)) rows.fill(height, first - 1, last);
      expect(rows).toEqual(heights);
    }),
  );
});

test('neighbours are one run over the most common height', () => {
  expect(heightRuns([27, 15, 15, 15, 30, 30, 15])).toEqual([
    { first: 1, last: 7, height: 15 },
    { first: 1, last: 1, height: 27 },
    { first: 5, last: 6, height: 30 },
  ]);
});
