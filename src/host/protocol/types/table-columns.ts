import type { Box } from '../../document/box';
import { type Arguments, asText, found } from '../arguments';
import { hasContent, plainValue, readCells } from '../cell-content';
import { enter } from '../cell-entry';
import { HostError, invalidArgument } from '../host-error';
import { objectOf, type ObjectType } from '../object-type';
import { requireUnprotected } from '../protection';
import type { HostObject, Session } from '../session';
import { shiftCells } from '../structure';
import { uniqueHeader } from '../table-headers';
import { bodyBox, headerBox, replaceTable, sheetOfTable, tableOf, type TableState, totalsBox } from './table-parts';

interface ColumnState {
  readonly table: TableState;
  readonly name: string;
}

function indexOf({ table, name }: ColumnState, session: Session): number {
  const index = tableOf(table, session).columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  if (index < 0) throw new HostError('ItemNotFound');
  return index;
}

function slice(state: ColumnState, session: Session, box: Box | null): HostObject {
  const table = tableOf(state.table, session);
  return session.make.range(sheetOfTable(table, session), {
    ...found(box),
    column: table.box.column + indexOf(state, session),
    columnCount: 1,
  });
}

const columnType: ObjectType<ColumnState> = {
  name: 'TableColumn',
  identity: ({ name }) => ({ Id: name }),
  properties: {
    // The document keeps no ids of columns; their names are unique in the table.
    Id: { get: ({ name }) => name },
    Index: { get: indexOf },
    Name: { get: ({ name }) => name, set: rename },
    Values: {
      computed: true,
      get: (state, session) => {
        const table = tableOf(state.table, session);
        return readCells(
          sheetOfTable(table, session),
          { ...table.box, column: table.box.column + indexOf(state, session), columnCount: 1 },
          (cell) => plainValue(cell.value),
        );
      },
    },
  },
  methods: {
    GetRange: (state, _args, session) => slice(state, session, tableOf(state.table, session).box),
    GetDataBodyRange: (state, _args, session) => slice(state, session, bodyBox(tableOf(state.table, session))),
    GetHeaderRowRange: (state, _args, session) => slice(state, session, headerBox(tableOf(state.table, session))),
    GetTotalRowRange: (state, _args, session) => slice(state, session, totalsBox(tableOf(state.table, session))),
    Delete: remove,
  },
};

function rename(state: ColumnState, value: unknown, session: Session): void {
  const table = tableOf(state.table, session);
  const index = indexOf(state, session);
  const name = asText(value);
  if (
    name === '' ||
    table.columns.some((column, other) => other !== index && column.toLowerCase() === name.toLowerCase())
  )
    throw invalidArgument();
  const sheet = sheetOfTable(table, session);
  if (table.showHeaders)
    sheet.setCells(
      [{ row: table.box.row, column: table.box.column + index, change: { value: name, formula: null } }],
      'api',
    );
  replaceTable(session, { ...table, columns: table.columns.map((column, other) => (other === index ? name : column)) });
}

function remove(state: ColumnState, _args: Arguments, session: Session): void {
  const table = tableOf(state.table, session);
  const index = indexOf(state, session);
  if (table.columns.length === 1) throw new HostError('InvalidOperation');
  shiftCells(
    session,
    sheetOfTable(table, session),
    { ...table.box, column: table.box.column + index, columnCount: 1 },
    'Left',
  );
  replaceTable(session, {
    ...tableOf(state.table, session),
    box: { ...table.box, columnCount: table.box.columnCount - 1 },
    columns: table.columns.filter((_, other) => other !== index),
  });
}

export const columnsType: ObjectType<TableState> = {
  name: 'TableColumnCollection',
  properties: { Count: { get: (state, session) => tableOf(state, session).columns.length } },
  items: (table, session) => tableOf(table, session).columns.map((name) => objectOf(columnType, { table, name })),
  methods: {
    Add: addColumn,
    GetItem: (table, args, session) => found(columnOf(table, args, session)),
    GetItemOrNullObject: columnOf,
  },
};

/** By name or id; a number is a place. */
function columnOf(table: TableState, args: Arguments, session: Session): HostObject | null {
  const { columns } = tableOf(table, session);
  const key = args.value(0);
  const name =
    typeof key === 'number'
      ? columns[key]
      : columns.find((column) => column.toLowerCase() === String(key).toLowerCase());
  return name === undefined ? null : objectOf(columnType, { table, name });
}

/** `add(index, values, name)`: values are rows of one cell, with or without the header first. */
function addColumn(state: TableState, args: Arguments, session: Session): HostObject {
  const table = tableOf(state, session);
  const sheet = sheetOfTable(table, session);
  requireUnprotected(sheet);
  const given = args.optionalInteger(0);
  const index = given === undefined || given < 0 ? table.columns.length : given;
  if (index > table.columns.length) throw invalidArgument();
  const place: Box = { ...table.box, column: table.box.column + index, columnCount: 1 };
  const besideTable =
    index === table.columns.length && readCells(sheet, place, hasContent)?.flat().includes(true) !== true;
  if (!besideTable) shiftCells(session, sheet, place, 'Right');
  const values = args.value(1);
  const name = uniqueHeader(
    args.optionalText(2) ??
      (Array.isArray(values) && Array.isArray(values[0]) && values.length === place.rowCount
        ? String(values[0][0])
        : `Column${table.columns.length + 1}`),
    table.columns,
  );
  replaceTable(session, {
    ...tableOf(state, session),
    box: { ...table.box, columnCount: table.box.columnCount + 1 },
    columns: table.columns.toSpliced(index, 0, name),
  });
  if (values !== undefined)
    enter(
      session,
      sheet,
      Array.isArray(values) && values.length === place.rowCount
        ? place
        : { ...bodyBox(table), column: place.column, columnCount: 1 },
      values,
    );
  if (table.showHeaders)
    sheet.setCells([{ row: place.row, column: place.column, change: { value: name, formula: null } }], 'api');
  return objectOf(columnType, { table: state, name });
}
