import { alignedLines, printable } from '../../src/cli/printable';

test.each([
  ['en\u001b[31mrød\u0007', 'en [31mrød'],
  ['to\nlinjer', 'to linjer'],
  ['  luft  ', 'luft'],
  ['æøå ◆', 'æøå ◆'],
])('%j is safe for a terminal', (text, expected) => {
  expect(printable(text)).toBe(expected);
});

test('long text is cut', () => {
  expect(printable('abcdef', 4)).toBe('abc…');
});

test('columns are aligned, numbers to the right', () => {
  expect(alignedLines([['Nr', 'Tall', 'Ord'], ['1.10', '7', 'a']], new Set([1]))).toEqual(['Nr    Tall  Ord', '1.10     7  a']);
});
