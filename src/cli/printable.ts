/**
 * Text from a workbook made safe for a terminal: control characters, which could move the cursor or
 * change its colours, become spaces, and long text is cut.
 *
 * @param longest - characters
 */
export function printable(text: string, longest = 60): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** Rows as lines with aligned columns, two spaces between; `right` are the columns of numbers. */
export function alignedLines(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): readonly string[] {
  const widths = rows.reduce<number[]>((known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)), []);
  return rows.map((row) =>
    row.map((cell, column) => (right.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd(),
  );
}
