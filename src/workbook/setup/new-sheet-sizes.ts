import { cellPadding, linesOf, textWidth, wordsOf } from '../sheet/text-width';
import type { Block } from './write-blocks';

/** Points by column from A on; the upper tables share theirs with the indicators. */
const usual: readonly number[] = [
  96, 176, 130, 120, 196, 210, 66, 66, 76, 76, 76, 76, 160, 120, 120, 120, 92, 130, 62, 62, 62, 88, 88, 88, 52, 92, 150, 24, 60, 120, 88, 88, 88, 150,
];

/** A name longer than this breaks. */
const widest = 280;

/** The text of a new sheet, in points, and a line of it. */
const fontSize = 11;
const lineHeight = 15;

/** Names of ranges have no space to break at: a column grows to hold the longest one that stands in it. */
export function columnWidths(blocks: readonly Block[]): readonly number[] {
  return usual.map((width, index) => {
    const words = blocks.flatMap(({ left, rows }) => rows.flatMap((row) => wordsOf(String(row[index - left] ?? ''))));
    const longest = Math.max(0, ...words.map((word) => textWidth(word, { size: fontSize })));
    return Math.ceil(Math.max(width, Math.min(widest, longest + cellPadding)));
  });
}

/** Points by row number for rows whose text takes several lines: Excel fits no row to what is written before its columns are sized. */
export function rowHeights(blocks: readonly Block[], widths: readonly number[]): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { top, left, rows } of blocks) {
    rows.forEach((row, index) => {
      const needed = Math.max(1, ...row.map((value, column) => linesOf(String(value ?? ''), (widths[left + column] ?? 0) - cellPadding, { size: fontSize })));
      const place = top + 1 + index;
      lines.set(place, Math.max(needed, lines.get(place) ?? 1));
    });
  }
  return new Map([...lines].filter(([, count]) => count > 1).map(([row, count]) => [row, count * lineHeight]));
}
