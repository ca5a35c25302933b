import type { CellPlace } from './engine';

/** Cells of a workbook, each once. */
export class CellSet {
  private readonly sheets = new Map<string, Map<string, CellPlace>>();

  static of(places: Iterable<CellPlace>): CellSet {
    const set = new CellSet();
    for (const place of places) set.add(place);
    return set;
  }

  static key(place: CellPlace): string {
    return `${place.sheetId}!${place.row},${place.column}`;
  }

  add(place: CellPlace): void {
    let cells = this.sheets.get(place.sheetId);
    if (cells === undefined) this.sheets.set(place.sheetId, (cells = new Map<string, CellPlace>()));
    cells.set(`${place.row},${place.column}`, place);
  }

  delete(place: CellPlace): void {
    this.sheets.get(place.sheetId)?.delete(`${place.row},${place.column}`);
  }

  has(place: CellPlace): boolean {
    return this.sheets.get(place.sheetId)?.has(`${place.row},${place.column}`) ?? false;
  }

  get size(): number {
    let size = 0;
    for (const cells of this.sheets.values()) size += cells.size;
    return size;
  }

  *bySheet(): Generator<readonly [sheetId: string, places: readonly CellPlace[]]> {
    for (const [sheetId, cells] of this.sheets) yield [sheetId, [...cells.values()]];
  }

  *places(): Generator<CellPlace> {
    for (const cells of this.sheets.values()) yield* cells.values();
  }

  clear(): void {
    this.sheets.clear();
  }
}

/** A block of cells by its first and last row and column. */
export interface CellBlockRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface SheetRange extends CellBlockRange {
  readonly sheetId: string;
}

/** The cells as few blocks: runs down a column, and neighbouring columns with the same run. */
export function rectangles(cells: CellSet): readonly SheetRange[] {
  const blocks: SheetRange[] = [];
  for (const [sheetId, places] of cells.bySheet()) {
    const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
    const runs: { startRow: number; endRow: number; column: number }[] = [];
    for (const { row, column } of sorted) {
      const last = runs.at(-1);
      if (last !== undefined && last.column === column && last.endRow === row - 1) last.endRow = row;
      else runs.push({ startRow: row, endRow: row, column });
    }
    const open = new Map<string, { startRow: number; endRow: number; startColumn: number; endColumn: number }>();
    for (const { startRow, endRow, column } of runs) {
      const key = `${startRow}:${endRow}`;
      const block = open.get(key);
      if (block !== undefined && block.endColumn === column - 1) {
        block.endColumn = column;
      } else {
        if (block !== undefined) blocks.push({ sheetId, ...block });
        open.set(key, { startRow, endRow, startColumn: column, endColumn: column });
      }
    }
    for (const block of open.values()) blocks.push({ sheetId, ...block });
  }
  return blocks;
}
