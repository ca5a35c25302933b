import type { CellValue } from '../../../src/host/document/cell';
import { HostDocument } from '../../../src/host/document/document';
import type { HostSheet } from '../../../src/host/document/sheet';

/** What a test writes into a cell: a constant, or a formula with `=`. */
export type Written = CellValue | undefined;

/** Fills a sheet from a block of rows; `undefined` leaves a cell alone. */
export function fill(
  sheet: HostSheet,
  rows: readonly (readonly Written[])[],
  origin: 'api' | 'user' | 'calculation' = 'calculation',
): void {
  sheet.setCells(
    rows.flatMap((cells, row) =>
      cells.flatMap((written, column) => {
        if (written === undefined) return [];
        const formula = typeof written === 'string' && written.startsWith('=') ? written.slice(1) : null;
        return [
          { row, column, change: formula === null ? { value: written, formula: null } : { value: null, formula } },
        ];
      }),
    ),
    origin,
  );
}

/** A document with the given sheets; ids are `s1`, `s2` … */
export function documentOf(sheets: Readonly<Record<string, readonly (readonly Written[])[]>>): HostDocument {
  const document = new HostDocument();
  Object.entries(sheets).forEach(([name, rows], index) =>
    fill(document.addSheet(name, 'calculation', index, `s${index + 1}`), rows),
  );
  return document;
}

export function sheetOf(document: HostDocument, name: string): HostSheet {
  const sheet = document.sheetByName(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** Values of a block, row by row. */
export function valuesOf(
  sheet: HostSheet,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): CellValue[][] {
  return Array.from({ length: rowCount }, (_r, r) =>
    Array.from({ length: columnCount }, (_c, c) => sheet.cell(row + r, column + c).value),
  );
}
