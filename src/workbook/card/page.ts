import type { PlanColumn } from '../sheets/plan';
import type { CardRow } from './rows';

/** An A4 page across, in points, and its margins. */
export const page = {
  width: 842,
  height: 595,
  margins: { left: 34, right: 34, top: 32, bottom: 44, footer: 20 },
} as const;

/** Text of 10 points is printed at 7 and more, rather than on another page. */
const smallestScale = 0.7;

/** What printers' rounding may take of a page. */
const usable = 0.985;

/** A perspective that would fit on a page begins a new one when it would leave less than this of the old one empty. */
const acceptableGap = 0.4;

const acrossPage = page.width - page.margins.left - page.margins.right;
const downPage = (page.height - page.margins.top - page.margins.bottom) * usable;

/**
 * Where a card that needs several pages begins a new one: never between a heading and what stands under it.
 *
 * @param heights - points by row
 * @returns the one-based rows that begin a page; `null` when all fits on one, if need be a little smaller
 */
export function pageBreaks(
  rows: readonly CardRow[],
  heights: readonly number[],
  columns: readonly PlanColumn[],
): readonly number[] | null {
  const across = columns.reduce(
    (sum, column) => sum + (column.part === 'main' && !column.hidden ? column.width : 0),
    0,
  );
  const scale = Math.min(1, Math.floor((100 * acrossPage) / across) / 100);
  const down = sum(heights, 0, heights.length);
  if (down * Math.min(scale, smallestScale) <= downPage) return null;
  const header = rows.findIndex((row) => row.kind === 'header');
  const room = downPage / scale;
  const later = room - (heights[header] ?? 0);
  const breaks: number[] = [];
  let left = room - sum(heights, 0, header + 1);
  for (const block of blocks(rows, header + 1)) {
    const height = sum(heights, block.first, block.end);
    const whole = sum(heights, block.first, block.perspectiveEnd);
    const beginsAfresh =
      block.perspectiveEnd > block.end && whole > left && whole <= later && left <= acceptableGap * room;
    if (block.first > header + 1 && (height > left || beginsAfresh)) {
      breaks.push(block.first + 1);
      left = later;
    }
    left -= height;
  }
  return breaks;
}

/** The most of a screen that frozen rows may take, in points; beyond it there is too little left to scroll in. */
const mostFrozen = 240;

/** Whether the rows down to the header may stay in sight. */
export function freezesRows(heights: readonly number[]): boolean {
  return sum(heights, 0, heights.length) <= mostFrozen;
}

interface Block {
  /** Zero-based rows that stay together. */
  readonly first: number;
  readonly end: number;
  /** The row after the perspective that begins here; `end` where none does. */
  readonly perspectiveEnd: number;
}

/** Each indicator with the headings above it. */
function blocks(rows: readonly CardRow[], from: number): readonly Block[] {
  const found: Block[] = [];
  let first = from;
  for (let row = from; row < rows.length; row += 1) {
    const following = rows[row + 1];
    const isHeading = rows[row]?.kind !== 'indicator';
    if (isHeading && following !== undefined && following.kind !== 'perspective') continue;
    const begun = rows[first];
    found.push({ first, end: row + 1, perspectiveEnd: begun?.kind === 'perspective' ? begun.last : row + 1 });
    first = row + 1;
  }
  return found;
}

function sum(heights: readonly number[], first: number, end: number): number {
  return heights.slice(first, end).reduce((total, height) => total + height, 0);
}
