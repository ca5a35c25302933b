import type { Box } from '../../document/box';
import type { Arguments } from '../arguments';
import { hasContent, plainValue, readCells } from '../cell-content';
import { enter } from '../cell-entry';
import { HostError, invalidArgument } from '../host-error';
import { objectOf, type ObjectType } from '../object-type';
import { mayDeleteRows } from '../row-deletion';
import { requireUnprotected } from '../protection';
import type { HostObject, Session } from '../session';
import { shiftCells } from '../structure';
import { bodyBox, replaceTable, sheetOfTable, tableOf, type TableState } from './table-parts';

interface RowState {
  readonly table: TableState;
  readonly index: number;
}

function boxOfRow({ table, index }: RowState, session: Session): Box {
  const body = bodyBox(tableOf(table, session));
  if (index < 0 || index >= body.rowCount) throw new HostError('ItemNotFound');
  return { ...body, row: body.row + index, rowCount: 1 };
}

const rowType: ObjectType<RowState> = {
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      computed: true,
      get: (state, session) =>
        readCells(sheetOfTable(tableOf(state.table, session), session), boxOfRow(state, session), (cell) =>
          plainValue(cell.value),
        ),
      set: (state, value, session) =>
        enter(session, sheetOfTable(tableOf(state.table, session), session), boxOfRow(state, session), value),
    },
  },
  methods: {
    GetRange: (state, _args, session) =>
      session.make.range(sheetOfTable(tableOf(state.table, session), session), boxOfRow(state, session)),
    Delete: (state, _args, session) => deleteRows(state.table, state.index, 1, session),
  },
};

export const rowsType: ObjectType<TableState> = {
  name: 'TableRowCollection',
  properties: { Count: { get: (state, session) => bodyBox(tableOf(state, session)).rowCount } },
  items: (table, session) =>
    Array.from({ length: bodyBox(tableOf(table, session)).rowCount }, (_, index) =>
      objectOf(rowType, { table, index }),
    ),
  methods: {
    Add: addRows,
    DeleteRowsAt: (table, args, session) => deleteRows(table, args.integer(0), args.optionalInteger(1) ?? 1, session),
  },
};

/** `add(index, values)`: new rows at a place or at the end, formatted as the row before them. What lies under the table moves down. */
function addRows(state: TableState, args: Arguments, session: Session): HostObject {
  const table = tableOf(state, session);
  const sheet = sheetOfTable(table, session);
  requireUnprotected(sheet);
  const body = bodyBox(table);
  const given = args.optionalInteger(0);
  const index = given === undefined || given < 0 ? body.rowCount : given;
  if (index > body.rowCount) throw invalidArgument();
  const values = args.value(1);
  const count = Array.isArray(values) ? values.length : 1;
  const place: Box = { ...body, row: body.row + index, rowCount: count };
  const atEnd =
    index === body.rowCount && !table.showTotals && readCells(sheet, place, hasContent)?.flat().includes(true) !== true;
  if (!atEnd) shiftCells(session, sheet, place, 'Down');
  replaceTable(session, { ...tableOf(state, session), box: { ...table.box, rowCount: table.box.rowCount + count } });
  copyFormats(state, place, index > 0 ? place.row - 1 : place.row + count, session);
  if (values !== undefined) enter(session, sheet, place, values);
  return objectOf(rowType, { table: state, index });
}

function copyFormats(state: TableState, place: Box, from: number, session: Session): void {
  const sheet = sheetOfTable(tableOf(state, session), session);
  sheet.setCells(
    Array.from({ length: place.rowCount * place.columnCount }, (_, index) => {
      const column = place.column + (index % place.columnCount);
      return {
        row: place.row + Math.floor(index / place.columnCount),
        column,
        change: { style: sheet.cell(from, column).style },
      };
    }),
    'api',
  );
  sheet.setPart(
    'dataValidations',
    sheet.part('dataValidations').map((rule) => {
      const added = rule.boxes
        .filter((box) => from >= box.row && from < box.row + box.rowCount)
        .map((box) => ({ ...box, row: place.row, rowCount: place.rowCount }));
      return added.length === 0 ? rule : { ...rule, boxes: [...rule.boxes, ...added] };
    }),
    'api',
  );
}

/** A table keeps at least one row; the last one is only emptied. */
function deleteRows(state: TableState, index: number, count: number, session: Session): void {
  const table = tableOf(state, session);
  const body = bodyBox(table);
  if (index < 0 || count < 1 || index + count > body.rowCount) throw new HostError('ItemNotFound');
  if (!mayDeleteRows(session)) return;
  const sheet = sheetOfTable(table, session);
  const place: Box = { ...body, row: body.row + index, rowCount: count };
  const all = count === body.rowCount;
  if (all) enter(session, sheet, { ...place, rowCount: 1 }, '');
  const removed = all ? { ...place, row: place.row + 1, rowCount: count - 1 } : place;
  if (removed.rowCount === 0) return;
  shiftCells(session, sheet, removed, 'Up');
  replaceTable(session, {
    ...tableOf(state, session),
    box: { ...table.box, rowCount: table.box.rowCount - removed.rowCount },
  });
}
