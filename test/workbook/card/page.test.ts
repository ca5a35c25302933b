import { freezesRows, pageBreaks } from '../../../src/workbook/card/page';
import type { PlanColumn } from '../../../src/workbook/sheets/plan';
import type { CardRow } from '../../../src/workbook/card/rows';

const columns: readonly PlanColumn[] = [
  { code: 'i', width: 500, part: 'main', hidden: false },
  { code: 's', width: 270, part: 'main', hidden: false },
  { code: 'e', width: 500, part: 'details', hidden: false },
];

/** A card by a letter a row: H head, P perspective, G goal, I indicator. Each row is 20 points high, so that a page of this width takes 25. */
function card(letters: string): readonly CardRow[] {
  return [...letters].map((letter, index) => {
    const next = letters.indexOf('P', index + 1);
    switch (letter) {
      case 'P':
        return { kind: 'perspective', last: next < 0 ? letters.length : next } as CardRow;
      case 'G':
        return { kind: 'goal', goal: 'mål', factor: '' };
      case 'I':
        return { kind: 'indicator' } as CardRow;
      default:
        return { kind: 'header' };
    }
  });
}

const breaksOf = (letters: string): readonly number[] | null =>
  pageBreaks(
    card(letters),
    [...letters].map(() => 20),
    columns,
  );
const of = (count: number, letters: string): string => letters.repeat(count);

test.each<[string, string, readonly number[] | null]>([
  ['what fits on a page stays on it', `HP${of(20, 'I')}`, null],
  ['a few rows too many make it smaller', `HP${of(30, 'I')}`, null],
  ['many rows go on under a header of their own', `HP${of(60, 'I')}`, [26, 50]],
  ['a goal stays with its indicator', `HP${of(40, 'GI')}`, [25, 49, 73]],
  ['a heading is not left alone at the foot', `HP${of(22, 'I')}PG${of(30, 'I')}`, [25, 49]],
  [
    'a perspective that fits on a page is not broken for a few rows',
    `HP${of(15, 'I')}P${of(15, 'I')}P${of(10, 'I')}`,
    [18, 34],
  ],
  ['one that fits in what is left goes there', `HP${of(15, 'I')}P${of(4, 'I')}P${of(30, 'I')}`, [26, 50]],
  ['a longer one begins where the last one ends', `HP${of(10, 'I')}P${of(40, 'I')}`, [26, 50]],
])('%s', (_, letters, breaks) => {
  expect(breaksOf(letters)).toEqual(breaks);
});

test('no page of any card is fuller than it can be, and none but the last begins under a heading', () => {
  for (let size = 1; size < 60; size += 1) {
    const letters = `H${of(5, `PG${of(size, 'I')}`)}`;
    const breaks = breaksOf(letters);
    if (breaks === null) continue;
    const starts = [1, ...breaks, letters.length + 1];
    starts.slice(1).forEach((end, index) => {
      const rows = end - (starts[index] ?? 0) + (index === 0 ? 0 : 1);
      expect(rows).toBeLessThanOrEqual(25);
      expect('PG').not.toContain(letters[end - 2]);
    });
  }
});

test('a wider card is smaller, and so takes more rows; a hidden column takes none', () => {
  const rows = card(`HP${of(60, 'I')}`);
  const heights = rows.map(() => 20);
  const breaks = (width: number, hidden: boolean): readonly number[] | null =>
    pageBreaks(rows, heights, [...columns, { code: 't', width, part: 'main', hidden }]);
  expect(breaks(770, false)).toHaveLength(1);
  expect(breaks(770, true)).toEqual(breaksOf(`HP${of(60, 'I')}`));
});

test.each([
  [[27, 16, 15, 40, 21, 16, 29], true],
  [[27, 16, 15, 140, 21, 16, 29], false],
])('rows of %j points above the indicators are frozen: %s', (heights, frozen) => {
  expect(freezesRows(heights)).toBe(frozen);
});
