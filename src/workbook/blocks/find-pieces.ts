import type { BlockCell } from './block-cell';
import { type Box, boxAround, type Grid } from './grid';

/** Cells of a sheet with no blank row or column through them. */
export interface Piece {
  readonly box: Box;
  readonly cells: readonly BlockCell[];
}

/**
 * Cuts a sheet along its blank rows and columns, again and again, until no piece can be cut.
 *
 * @returns the pieces from top to bottom, those of one height from left to right
 */
export function findPieces(grid: Grid): readonly Piece[] {
  const pieces: Piece[] = [];
  const waiting: (readonly BlockCell[])[] = [grid.cells];
  for (let cells = waiting.pop(); cells !== undefined; cells = waiting.pop()) {
    if (cells.length === 0) continue;
    const parts = cutAlong(cells, 'row') ?? cutAlong(cells, 'column');
    if (parts === null) pieces.push({ box: boxAround(cells), cells });
    else waiting.push(...parts);
  }
  return pieces.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

/** The cells parted where a row or column is blank; `null` where none is. */
function cutAlong(cells: readonly BlockCell[], axis: 'row' | 'column'): readonly (readonly BlockCell[])[] | null {
  const used = [...new Set(cells.map((cell) => cell[axis]))].sort((a, b) => a - b);
  const starts = used.filter((index, at) => at === 0 || index > (used[at - 1] ?? 0) + 1);
  if (starts.length < 2) return null;
  const partOf = new Map<number, number>();
  let part = -1;
  for (const index of used) {
    if (index === starts[part + 1]) part += 1;
    partOf.set(index, part);
  }
  const parts: BlockCell[][] = starts.map(() => []);
  for (const cell of cells) parts[partOf.get(cell[axis]) ?? 0]?.push(cell);
  return parts;
}
