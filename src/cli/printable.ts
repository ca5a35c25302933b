import { shortened } from '../scorecard';

/**
 * What could do something to a terminal or to how its text reads: control characters (C0 without the line feed, DEL,
 * C1), and those that turn the direction of writing.
 */
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * All that a command prints, safe for a terminal whatever a workbook's texts and formats, a file's name or an argument
 * brought with it; the places of all other characters stay.
 */
export function forTerminal(text: string): string {
  return text.replace(unsafe, ' ');
}

/**
 * A value as JSON that is the same value and safe for a terminal.
 *
 * @param indent - spaces a level; 0 for one line
 */
export function terminalJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Text from a workbook on one line of a terminal: control characters become spaces, and long text is cut.
 *
 * @param longest - UTF-16 units
 */
export function printable(text: string, longest = 60): string {
  return shortened(
    forTerminal(text)
      .replace(/\s*\n\s*| {2,}/g, ' ')
      .trim(),
    longest,
  );
}

/** Rows as lines with aligned columns, two spaces between; `right` are the columns of numbers. */
export function alignedLines(
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
): readonly string[] {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        right.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Text for standard output and for standard error. */
export interface Printed {
  readonly output: string;
  readonly messages: string;
}
