import type { Box } from '../../document/box';
import type { HostSheet } from '../../document/sheet';
import type { Table } from '../../document/sheet-parts';
import { found } from '../arguments';
import { HostError } from '../host-error';
import type { Session } from '../session';

/** A table is found by its lasting id each time: it may have been changed since. */
export interface TableState {
  readonly id: number;
}

/** @throws HostError ItemNotFound when the table has been deleted */
export function tableOf(state: TableState, session: Session): Table {
  return found(session.document.tables.find((table) => table.id === state.id));
}

export function sheetOfTable(table: Table, session: Session): HostSheet {
  return found(session.document.sheetById(table.sheetId));
}

export function replaceTable(session: Session, changed: Table): void {
  session.document.setTables(
    session.document.tables.map((table) => (table.id === changed.id ? changed : table)),
    changed.sheetId,
    'api',
  );
}

export function headerBox(table: Table): Box | null {
  return table.showHeaders ? { ...table.box, rowCount: 1 } : null;
}

export function totalsBox(table: Table): Box | null {
  return table.showTotals ? { ...table.box, row: table.box.row + table.box.rowCount - 1, rowCount: 1 } : null;
}

export function bodyBox(table: Table): Box {
  const top = table.showHeaders ? 1 : 0;
  const rowCount = table.box.rowCount - top - (table.showTotals ? 1 : 0);
  if (rowCount < 1) throw new HostError('ItemNotFound');
  return { ...table.box, row: table.box.row + top, rowCount };
}
