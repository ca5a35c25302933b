import { cellPadding, linesOf, textWidth, wordsOf } from '../sheets/text-width';
import { newKeys, type TableDescription, widthOfColumn } from '../tables/table-description';
import type { NewCell } from '../tables/table-changes';
import { setupTables } from './setup-tables';
import type { Block } from './write-blocks';

/** Between the indicators and the ambitions beside them, in points. */
const gap = 24;

/** Points by column from A on; the upper tables share theirs with the indicators. */
const usual: readonly number[] = [...widthsOf(setupTables.indicators), gap, ...widthsOf(setupTables.ambitions)];

function widthsOf<Key extends string>(table: TableDescription<Key>): readonly number[] {
  return newKeys(table).map((key) => widthOfColumn(table.columns[key]));
}

/** A name longer than this breaks. */
const widest = 280;

/** The text of a new sheet, in points, and a line of it. */
const fontSize = 11;
const lineHeight = 15;

/** Names of ranges have no space to break at: a column grows to hold the longest one that stands in it. */
export function columnWidths(blocks: readonly Block[]): readonly number[] {
  return usual.map((width, index) => {
    const words = blocks.flatMap(({ left, rows }) => rows.flatMap((row) => wordsOf(shownText(row[index - left]))));
    const longest = Math.max(0, ...words.map((word) => textWidth(word, { size: fontSize })));
    return Math.ceil(Math.max(width, Math.min(widest, longest + cellPadding)));
  });
}

/** Points by row number for rows whose text takes several lines: Excel fits no row to what is written before its columns are sized. */
export function rowHeights(blocks: readonly Block[], widths: readonly number[]): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { top, left, rows } of blocks) {
    rows.forEach((row, index) => {
      const needed = Math.max(
        1,
        ...row.map((cell, column) =>
          linesOf(shownText(cell), (widths[left + column] ?? 0) - cellPadding, { size: fontSize }),
        ),
      );
      const place = top + 1 + index;
      lines.set(place, Math.max(needed, lines.get(place) ?? 1));
    });
  }
  return new Map([...lines].filter(([, count]) => count > 1).map(([row, count]) => [row, count * lineHeight]));
}

/** A formula shows what stands elsewhere, such as a number or a short text. */
function shownText(cell: NewCell | null | undefined): string {
  const value = cell?.value ?? '';
  return typeof value === 'object' ? '' : String(value);
}
