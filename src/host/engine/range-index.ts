import type { CellBlockRange } from './cell-set';

interface Entry<Reader> {
  readonly range: CellBlockRange;
  readonly readers: Set<Reader>;
}

/** The smallest power of two that a length fits in. */
const levelOf = (length: number): number => Math.ceil(Math.log2(Math.max(1, length)));

const keyOf = ({ startRow, startColumn, endRow, endColumn }: CellBlockRange): string =>
  `${startRow},${startColumn},${endRow},${endColumn}`;

/**
 * Who reads which ranges of a sheet, found by a cell.
 *
 * A range lies in tiles about as high and as wide as it is, four at most, so that a cell asks one tile of each size that
 * there is.
 */
export class RangeIndex<Reader> {
  private readonly entries = new Map<string, Entry<Reader>>();
  /** By the size of the tiles and then by the tile. */
  private readonly levels = new Map<number, Map<number, Entry<Reader>[]>>();

  add(range: CellBlockRange, reader: Reader): void {
    const key = keyOf(range);
    let entry = this.entries.get(key);
    if (entry === undefined) {
      this.entries.set(key, (entry = { range, readers: new Set() }));
      for (const tile of this.tilesOf(range)) tile.push(entry);
    }
    entry.readers.add(reader);
  }

  remove(range: CellBlockRange, reader: Reader): void {
    const key = keyOf(range);
    const entry = this.entries.get(key);
    if (entry === undefined) return;
    entry.readers.delete(reader);
    if (entry.readers.size > 0) return;
    this.entries.delete(key);
    for (const tile of this.tilesOf(range)) tile.splice(tile.indexOf(entry), 1);
  }

  /** Tells of each reader of a range that a cell is in; of one that reads several, several times. */
  at(row: number, column: number, tell: (reader: Reader) => void): void {
    for (const [level, tiles] of this.levels) {
      const tile = tiles.get(tileKey(row >> (level >> 5), column >> (level & 31)));
      if (tile === undefined) continue;
      for (const { range, readers } of tile)
        if (row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn)
          readers.forEach(tell);
    }
  }

  /** Tells of each reader of a range that shares cells with another. */
  over(block: CellBlockRange, tell: (reader: Reader) => void): void {
    for (const { range, readers } of this.entries.values())
      if (
        range.startRow <= block.endRow &&
        range.endRow >= block.startRow &&
        range.startColumn <= block.endColumn &&
        range.endColumn >= block.startColumn
      )
        readers.forEach(tell);
  }

  private tilesOf({ startRow, endRow, startColumn, endColumn }: CellBlockRange): Entry<Reader>[][] {
    const [high, wide] = [levelOf(endRow - startRow + 1), levelOf(endColumn - startColumn + 1)];
    const level = (high << 5) | wide;
    let tiles = this.levels.get(level);
    if (tiles === undefined) this.levels.set(level, (tiles = new Map<number, Entry<Reader>[]>()));
    const found: Entry<Reader>[][] = [];
    for (let row = startRow >> high; row <= endRow >> high; row += 1) {
      for (let column = startColumn >> wide; column <= endColumn >> wide; column += 1) {
        const key = tileKey(row, column);
        let tile = tiles.get(key);
        if (tile === undefined) tiles.set(key, (tile = []));
        found.push(tile);
      }
    }
    return found;
  }
}

const tileKey = (row: number, column: number): number => row * 16_384 + column;
