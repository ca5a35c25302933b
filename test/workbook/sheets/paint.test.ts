import { parseA1Ref, toCol } from '@borgar/fx';
import fc from 'fast-check';
import { paintings } from '../../../src/workbook/sheets/paint';
import type { PlanStyle, StyledAreas } from '../../../src/workbook/sheets/plan';

const rows = 9;
const columns = 6;

/** A cleared cell, as Excel has it; a size of `null` is the workbook's own. */
const cleared = { bold: false, italic: false, horizontal: 'General', indent: 0, vertical: 'Bottom', wrap: false };

/** The looks of each cell after painting in order; lines within a rectangle of rows are drawn at each of them. */
function grid(areas: readonly StyledAreas[]): Record<string, unknown>[][] {
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): Record<string, unknown> => ({ ...cleared })),
  );
  for (const { areas: addresses, style } of areas) {
    for (const address of addresses) {
      const parsed = parseA1Ref(address);
      if (parsed === undefined || !('range' in parsed)) throw new Error(address);
      const { top, bottom, left, right } = parsed.range;
      for (const row of cells.slice(top ?? 0, (bottom ?? 0) + 1))
        for (const cell of row.slice(left ?? 0, (right ?? 0) + 1)) Object.assign(cell, style);
    }
  }
  return cells;
}

const style = fc.record(
  {
    fontSize: fc.constantFrom(9, 10),
    bold: fc.boolean(),
    underline: fc.boolean(),
    color: fc.constantFrom('#111111', '#222222'),
    fill: fc.constantFrom('#EEEEEE', '#DDDDDD'),
    horizontal: fc.constantFrom('General', 'Left', 'Right'),
    vertical: fc.constantFrom('Top', 'Center'),
    wrap: fc.boolean(),
    indent: fc.nat(2),
    borderTop: fc.constant('#333333'),
    borderBottom: fc.constantFrom('#333333', '#444444'),
  },
  { requiredKeys: [] },
) satisfies fc.Arbitrary<PlanStyle>;

const area = fc
  .tuple(fc.nat(columns - 1), fc.nat(rows - 1), fc.nat(columns - 1), fc.nat(rows - 1))
  .map(([a, b, c, d]) => `${toCol(Math.min(a, c))}${Math.min(b, d) + 1}:${toCol(Math.max(a, c))}${Math.max(b, d) + 1}`);

test('painted in rectangles, every cell looks as its styles laid over each other say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ areas: fc.array(area, { minLength: 1, maxLength: 3 }), style }), { maxLength: 8 }),
      (styles) => {
        const painted = paintings(styles, rows, columns);
        expect(grid(painted.map((each) => ({ areas: [each.address], style: each.style })))).toEqual(grid(styles));
      },
    ),
  );
});

test('the kind of row that there is most of is painted once, from its first to its last', () => {
  const styles: StyledAreas[] = [
    { areas: ['A1:F9'], style: { fontSize: 10, color: '#111111', fill: '#FFFFFF' } },
    { areas: ['A1:F1'], style: { bold: true } },
    { areas: ['A2:F3', 'A5:F6', 'A8:F9'], style: { horizontal: 'Right', indent: 1 } },
    { areas: ['A4:F4', 'A7:F7'], style: { fill: '#EEEEEE' } },
  ];
  expect(paintings(styles, rows, columns)).toEqual([
    {
      address: 'A1:F9',
      rowCount: 9,
      style: { fontSize: 10, color: '#111111', fill: '#FFFFFF', horizontal: 'Right', indent: 1 },
    },
    { address: 'A1:F1', rowCount: 1, style: { bold: true, horizontal: 'General', indent: 0 } },
    { address: 'A4:F4', rowCount: 1, style: { fill: '#EEEEEE', horizontal: 'General', indent: 0 } },
    { address: 'A7:F7', rowCount: 1, style: { fill: '#EEEEEE', horizontal: 'General', indent: 0 } },
  ]);
});

test('an alignment is never set without its indent, which Excel may take away with it', () => {
  const styles: StyledAreas[] = [
    { areas: ['A1:F9'], style: { horizontal: 'Left', indent: 1 } },
    { areas: ['B2:C3'], style: { horizontal: 'Right' } },
  ];
  for (const painting of paintings(styles, rows, columns))
    expect(Object.keys(painting.style).sort()).toEqual(['horizontal', 'indent']);
});

test('a sheet without rows has nothing to paint', () => {
  expect(paintings([], 0, columns)).toEqual([]);
});
