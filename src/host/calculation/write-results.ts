import type { HostDocument } from '../document/document';
import type { CellChange } from '../document/sheet';
import type { CellPlace, ComputedCell } from '../engine/engine';

/** Writes what the engine has computed into the document. */
export function writeResults(document: HostDocument, computed: readonly ComputedCell[]): void {
  const bySheet = new Map<string, { row: number; column: number; change: CellChange }[]>();
  for (const { sheetId, row, column, value, spill, spilledFrom } of computed) {
    const changes = bySheet.get(sheetId) ?? [];
    bySheet.set(sheetId, changes);
    const single = spill === null && isSingleArray(document, { sheetId, row, column });
    changes.push({
      row,
      column,
      change: {
        value,
        ...(single ? {} : { spill: spill === null ? null : { ...spill, dynamic: true } }),
        spilledFrom,
      },
    });
  }
  for (const [sheetId, changes] of bySheet) document.sheetById(sheetId)?.setCells(changes, 'calculation');
}

/** Whether a cell holds a formula over arrays whose result is one value: it stays a dynamic array. */
function isSingleArray(document: HostDocument, { sheetId, row, column }: CellPlace): boolean {
  const { formula, spill } = document.sheetById(sheetId)?.cell(row, column) ?? { formula: null, spill: null };
  return formula !== null && spill?.dynamic === true && spill.rowCount === 1 && spill.columnCount === 1;
}

/** A cell that a spill filled and somebody wrote into is the writer's. */
export function freeOverwritten(document: HostDocument, cells: readonly CellPlace[]): void {
  for (const { sheetId, row, column } of cells) {
    const sheet = document.sheetById(sheetId);
    const cell = sheet?.cell(row, column);
    if (sheet === undefined || cell === undefined || cell.spilledFrom === null) continue;
    if (cell.value !== null || cell.formula !== null)
      sheet.setCells([{ row, column, change: { spilledFrom: null } }], 'calculation');
  }
}
