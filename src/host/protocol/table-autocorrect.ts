import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { type Box, intersect } from '../document/box';
import type { Table } from '../document/sheet-parts';
import type { CellChange, HostSheet } from '../document/sheet';
import { addressOfBox } from './address';
import { cellBox, cellsOf } from './boxes';
import { hasContent } from './cell-content';
import type { Session } from './session';

/** Rows of a table between its headers and its totals; `null` where there are none. */
function bodyOf(table: Table): Box | null {
  const top = table.showHeaders ? 1 : 0;
  const rowCount = table.box.rowCount - top - (table.showTotals ? 1 : 0);
  return rowCount < 1 ? null : { ...table.box, row: table.box.row + top, rowCount };
}

/**
 * What Excel makes of an entry for the tables that it touches, as for a person's: a table takes in what stands right
 * below it, and a formula fills the column that it stands in.
 *
 * @param written - the cells that were written into, by what they hold now
 */
export function correctTables(session: Session, sheet: HostSheet, written: Box): void {
  if (!session.document.tables.some(({ sheetId }) => sheetId === sheet.id)) return;
  if (session.profile.tableGrowth === 'grows') grow(session, sheet, written);
  if (session.profile.tableColumns === 'filled') fill(session, sheet, written);
}

function grow(session: Session, sheet: HostSheet, written: Box): void {
  const { document } = session;
  const table = document.tables.find(
    ({ sheetId, box, showTotals }) =>
      sheetId === sheet.id &&
      !showTotals &&
      written.row === box.row + box.rowCount &&
      written.column >= box.column &&
      written.column + written.columnCount <= box.column + box.columnCount,
  );
  if (table === undefined) return;
  const added: Box = { ...table.box, row: written.row, rowCount: written.rowCount };
  const isTaken = document.tables.some(
    (other) => other !== table && other.sheetId === sheet.id && intersect(other.box, added) !== null,
  );
  const first = { ...written, rowCount: 1 };
  const isFilled = [...cellsOf(first)].some(({ row, column }) => hasContent(sheet.cell(row, column)));
  // A text under a table's other columns is somebody's note, and Excel leaves it where it is.
  const isFree = [...cellsOf(added)].every(
    ({ row, column }) =>
      (column >= written.column && column < written.column + written.columnCount) ||
      !hasContent(sheet.cell(row, column)),
  );
  if (isTaken || !isFilled || !isFree) return;
  const box = { ...table.box, rowCount: table.box.rowCount + written.rowCount };
  document.setTables(
    document.tables.map((other) => (other === table ? { ...table, box } : other)),
    sheet.id,
    'api',
  );
  continueLook(session, sheet, added);
}

/** New rows look like the row before them where nobody said otherwise, and ask for the same entries. */
function continueLook(session: Session, sheet: HostSheet, added: Box): void {
  const { normal } = session.document.styles;
  const above = added.row - 1;
  const changes: { row: number; column: number; change: CellChange }[] = [];
  for (const { row, column } of cellsOf(added)) {
    if (sheet.cell(row, column).style === normal)
      changes.push({ row, column, change: { style: sheet.cell(above, column).style } });
  }
  sheet.setCells(changes, 'api');
  const rules = sheet.part('dataValidations');
  const continued = rules.map((rule) => {
    const boxes = rule.boxes
      .filter((box) => above >= box.row && above < box.row + box.rowCount)
      .flatMap((box) => intersect({ ...box, row: added.row, rowCount: added.rowCount }, added) ?? []);
    return boxes.length === 0 ? rule : { ...rule, boxes: [...rule.boxes, ...boxes] };
  });
  if (continued.some((rule, index) => rule !== rules[index])) sheet.setPart('dataValidations', continued, 'api');
}

/** The last formula of a column goes into the column's other rows that are blank or hold a formula (office-js #2093). */
function fill(session: Session, sheet: HostSheet, written: Box): void {
  for (const table of session.document.tables) {
    const body = table.sheetId === sheet.id ? bodyOf(table) : null;
    const touched = body === null ? null : intersect(body, written);
    if (body === null || touched === null) continue;
    for (let column = touched.column; column < touched.column + touched.columnCount; column += 1)
      fillColumn(sheet, { ...body, column, columnCount: 1 }, { ...touched, column, columnCount: 1 });
  }
}

function fillColumn(sheet: HostSheet, column: Box, written: Box): void {
  const last = [...cellsOf(written)].findLast(({ row, column: at }) => sheet.cell(row, at).formula !== null);
  const formula = last === undefined ? null : sheet.cell(last.row, last.column).formula;
  if (last === undefined || formula === null) return;
  const relative = translateFormulaToR1C1(`=${formula}`, addressOfBox(cellBox(last.row, last.column)));
  const changes: { row: number; column: number; change: CellChange }[] = [];
  for (const place of cellsOf(column)) {
    const cell = sheet.cell(place.row, place.column);
    if (cell.formula === null && cell.value !== null) continue;
    const own = translateFormulaToA1(relative, addressOfBox(cellBox(place.row, place.column))).slice(1);
    if (cell.formula !== own)
      changes.push({ ...place, change: { value: null, formula: own, spill: null, spilledFrom: null } });
  }
  sheet.setCells(changes, 'api');
}
