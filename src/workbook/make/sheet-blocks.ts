import { findBlocks } from '../blocks/find-blocks';
import { Grid, type SheetCells } from '../blocks/grid';
import { type ReadSheet, readUsedSheets, type UsedSheet } from '../cells/used-cells';
import type { SheetTables } from '../mapping/sheet-indicators';
import { nextTurn } from '../next-turn';

/** Reads the cells of sheets and finds the tables on them, with a breath after each sheet. */
export async function readSheetBlocks(used: readonly UsedSheet[]): Promise<readonly SheetTables[]> {
  const found: SheetTables[] = [];
  for (const sheet of await readUsedSheets(used)) {
    const grid = new Grid(sheetCells(sheet));
    found.push({ blocks: findBlocks(grid), grid });
    await nextTurn();
  }
  return found;
}

function sheetCells({ sheet, blocks, merges, tables, hidden }: ReadSheet): SheetCells {
  return {
    sheet,
    blocks,
    merges,
    hidden,
    tables: tables.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      top: rowIndex,
      left: columnIndex,
      bottom: rowIndex + rowCount - 1,
      right: columnIndex + columnCount - 1,
    })),
  };
}
