import { alignedLines, forTerminal, printable, terminalJson } from '../../src/cli/printable';

test.each([
  ['en\u001b[31mrød\u0007', 'en [31mrød'],
  ['to\nlinjer', 'to linjer'],
  ['  luft  ', 'luft'],
  ['æøå ◆', 'æøå ◆'],
])('%j is safe for a terminal', (text, expected) => {
  expect(printable(text)).toBe(expected);
});

test.each([
  ['abcdef', 4, 'abc…'],
  ['abc😀', 5, 'abc😀'],
  ['ab😀cd', 4, 'ab…'],
])('%j cut to %d is %j, never within a character', (text, longest, expected) => {
  expect(printable(text, longest)).toBe(expected);
});

/** Escape, bell, C1's own escape, DEL, marks and overrides of direction, separators of lines. */
const unsafe = [
  '\u001b',
  '\u0007',
  '\r',
  '\t',
  '\u009b',
  '\u007f',
  ...['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069', '\u2028', '\u2029'],
];

test.each(unsafe)('%j reaches no terminal, and JSON keeps it', (character) => {
  expect(forTerminal(`a${character}b\nc`)).toBe('a b\nc');
  expect(printable(`a${character}b`)).toBe('a b');
  const json = terminalJson({ [character]: character });
  expect(json).not.toContain(character);
  expect(JSON.parse(json)).toEqual({ [character]: character });
});

test('text in a script from right to left is left as it is', () => {
  expect(forTerminal('מדד، مؤشر')).toBe('מדד، مؤشر');
});

test('columns are aligned, numbers to the right', () => {
  expect(
    alignedLines(
      [
        ['Nr', 'Tall', 'Ord'],
        ['1.10', '7', 'a'],
      ],
      new Set([1]),
    ),
  ).toEqual(['Nr    Tall  Ord', '1.10     7  a']);
});
