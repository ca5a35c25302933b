import { type Box, intersect } from '../document/box';
import type { HostDocument } from '../document/document';
import type { CellChange, HostSheet } from '../document/sheet';
import { plainValue } from './cell-content';

/**
 * Headers are texts, none is blank and no two are the same: Excel writes them so when a table is made.
 *
 * @returns the headers as they now stand
 */
export function writeHeaders(sheet: HostSheet, box: Box): string[] {
  const headers: string[] = [];
  const changes: { row: number; column: number; change: CellChange }[] = [];
  for (let index = 0; index < box.columnCount; index += 1) {
    const place = { row: box.row, column: box.column + index };
    const cell = sheet.cell(place.row, place.column);
    const header = uniqueHeader(String(plainValue(cell.value)) || `Column${index + 1}`, headers);
    headers.push(header);
    if (cell.value !== header || cell.formula !== null)
      changes.push({ ...place, change: { value: header, formula: null, spill: null, spilledFrom: null } });
  }
  sheet.setCells(changes, 'api');
  return headers;
}

/** The header, with a number after it when the table has one like it. */
export function uniqueHeader(wanted: string, taken: readonly string[]): string {
  let header = wanted;
  for (let number = 2; taken.some((other) => other.toLowerCase() === header.toLowerCase()); number += 1)
    header = `${wanted}${number}`;
  return header;
}

/** A table's columns are called what its header cells say, so they follow when somebody writes there. */
export function followHeaders(document: HostDocument, sheet: HostSheet, written: Box): void {
  const touched = document.tables.filter(
    (table) =>
      table.sheetId === sheet.id && table.showHeaders && intersect({ ...table.box, rowCount: 1 }, written) !== null,
  );
  if (touched.length === 0) return;
  document.setTables(
    document.tables.map((table) =>
      touched.includes(table) ? { ...table, columns: writeHeaders(sheet, table.box) } : table,
    ),
    sheet.id,
    'api',
  );
}
