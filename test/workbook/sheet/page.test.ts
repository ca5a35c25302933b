import { pagesOf } from '../../../src/workbook/sheet/page';

const columns = [
  { code: 'i', width: 600, part: 'council' }, { code: 's', width: 300, part: 'council' }, { code: 'e', width: 500, part: 'details' },
] as const;

test.each([
  ['a few rows', 5, 1],
  ['fifteen indicators under their success factors', 39, 1],
  ['fifty-five rows', 55, 2],
  ['three hundred rows', 300, 8],
])('%s', (_, rows, pages) => {
  expect(pagesOf(columns, [{ height: 18, rows: Array.from({ length: rows }, (__, index) => index + 1) }])).toBe(pages);
});

test('a card wider than a page is smaller, and so fits more rows', () => {
  const rows = [{ height: 18, rows: Array.from({ length: 55 }, (_, index) => index + 1) }];
  expect(pagesOf([{ code: 'i', width: 1600, part: 'council' }], rows)).toBe(1);
});
