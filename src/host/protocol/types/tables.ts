import { type Box, intersect } from '../../document/box';
import type { HostSheet } from '../../document/sheet';
import type { Table } from '../../document/sheet-parts';
import { type Arguments, asBoolean, asText, found } from '../arguments';
import { containsBox } from '../boxes';
import { hasContent, readCells } from '../cell-content';
import type { FormulaLanguage } from '../../profile';
import { HostError, invalidArgument } from '../host-error';
import { objectOf, type ObjectType, type Property } from '../object-type';
import { requireUnprotected } from '../protection';
import type { HostObject, Session } from '../session';
import { shiftCells } from '../structure';
import { writeHeaders } from '../table-headers';
import { otherRange } from './range-geometry';
import { columnsType } from './table-columns';
import { bodyBox, headerBox, replaceTable, sheetOfTable, tableOf, type TableState, totalsBox } from './table-parts';
import { rowsType } from './table-rows';
import { eventMethods } from './worksheets';

function flag(
  key: 'showHeaders' | 'showTotals' | 'showBandedRows' | 'showFilterButton',
  settable = true,
): Property<TableState> {
  return {
    get: (state, session) => tableOf(state, session)[key],
    ...(settable
      ? {
          set: (state: TableState, value: unknown, session: Session) =>
            replaceTable(session, { ...tableOf(state, session), [key]: asBoolean(value) }),
        }
      : {}),
  };
}

function rangeOf(state: TableState, session: Session, box: (table: Table) => Box | null): HostObject {
  const table = tableOf(state, session);
  return session.make.range(sheetOfTable(table, session), found(box(table)));
}

export const tableType: ObjectType<TableState> = {
  name: 'Table',
  identity: ({ id }) => ({ Id: String(id) }),
  properties: {
    Id: { get: ({ id }) => String(id) },
    Name: { get: (state, session) => tableOf(state, session).name, set: rename },
    ShowHeaders: flag('showHeaders', false),
    ShowTotals: flag('showTotals', false),
    ShowBandedRows: flag('showBandedRows'),
    ShowFilterButton: flag('showFilterButton'),
    Style: {
      get: (state, session) => tableOf(state, session).style ?? '',
      set: (state, value, session) =>
        replaceTable(session, { ...tableOf(state, session), style: asText(value) === '' ? null : asText(value) }),
    },
  },
  navigation: {
    Columns: (state) => objectOf(columnsType, state),
    Rows: (state) => objectOf(rowsType, state),
    Worksheet: (state, session) => session.make.worksheet(sheetOfTable(tableOf(state, session), session)),
  },
  methods: {
    ...eventMethods<TableState>({ DataChangedEvent: 'tableChanged' }, ({ id }) => String(id)),
    GetRange: (state, _args, session) => rangeOf(state, session, (table) => table.box),
    GetDataBodyRange: (state, _args, session) => rangeOf(state, session, bodyBox),
    GetHeaderRowRange: (state, _args, session) => rangeOf(state, session, headerBox),
    GetTotalRowRange: (state, _args, session) => rangeOf(state, session, totalsBox),
    Resize: resize,
    ConvertToRange: (state, _args, session) => {
      const table = tableOf(state, session);
      const range = session.make.range(sheetOfTable(table, session), table.box);
      removeTable(table, session);
      return range;
    },
    Delete: (state, _args, session) => {
      const table = tableOf(state, session);
      removeTable(table, session);
      shiftCells(session, sheetOfTable(table, session), table.box, 'Up');
    },
  },
};

function removeTable(table: Table, session: Session): void {
  session.document.setTables(
    session.document.tables.filter((other) => other.id !== table.id),
    table.sheetId,
    'api',
  );
}

/** Names of tables share their space with the defined names of the workbook. */
function checkedName(name: string, session: Session, own: Table | null): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255 || /^(?:[a-z]{1,3}[0-9]+|r|c)$/i.test(name))
    throw invalidArgument();
  const taken =
    session.document.tables.some((table) => table.id !== own?.id && table.name.toLowerCase() === name.toLowerCase()) ||
    session.document.names.some((other) => other.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError('ItemAlreadyExists');
  return name;
}

function rename(state: TableState, value: unknown, session: Session): void {
  const table = tableOf(state, session);
  replaceTable(session, { ...table, name: checkedName(asText(value), session, table) });
}

/** Excel tells why in its own language, and the code says only that an argument is wrong. */
const overlapText: Readonly<Record<FormulaLanguage, string>> = {
  nb: 'En tabell kan ikke overlappe en annen tabell.',
  sv: 'En tabell kan inte överlappa en annan tabell.',
  en: "A table can't overlap another table.",
};

/** @throws HostError InvalidArgument over another table, MergedRangeConflict over merged cells */
function requireFree(box: Box, sheet: HostSheet, session: Session, own: Table | null): void {
  if (
    session.document.tables.some(
      (table) => table.id !== own?.id && table.sheetId === sheet.id && intersect(table.box, box) !== null,
    )
  )
    throw invalidArgument(overlapText[session.profile.formulaLanguage]);
  if (sheet.part('merges').some((merge) => intersect(merge, box) !== null)) throw new HostError('MergedRangeConflict');
}

function resize(state: TableState, args: Arguments, session: Session): void {
  const table = tableOf(state, session);
  const { sheet, box } = otherRange(args, 0, sheetOfTable(table, session), session);
  if (sheet.id !== table.sheetId || box.row !== table.box.row || intersect(box, table.box) === null || box.rowCount < 2)
    throw invalidArgument();
  requireFree(box, sheet, session, table);
  requireUnprotected(sheet);
  replaceTable(session, { ...table, box, columns: table.showHeaders ? writeHeaders(sheet, box) : table.columns });
}

interface Tables {
  readonly sheetId: string | null;
}

function tablesOf({ sheetId }: Tables, session: Session): readonly Table[] {
  return sheetId === null
    ? session.document.tables
    : session.document.tables.filter((table) => table.sheetId === sheetId);
}

/** By name or id. */
function findTable(tables: readonly Table[], key: string): Table | undefined {
  return (
    tables.find((table) => table.name.toLowerCase() === key.toLowerCase()) ??
    tables.find((table) => String(table.id) === key)
  );
}

export const tablesType: ObjectType<Tables> = {
  name: 'TableCollection',
  items: (state, session) => tablesOf(state, session).map((table) => session.make.table(table)),
  properties: { Count: { get: (state, session) => tablesOf(state, session).length } },
  methods: {
    ...eventMethods<Tables>({ DataChangedEvent: 'tableChanged' }, () => null),
    Add: addTable,
    GetItem: (state, args, session) =>
      session.make.table(found(findTable(tablesOf(state, session), String(args.value(0))))),
    GetItemOrNullObject: (state, args, session) => {
      const table = findTable(tablesOf(state, session), String(args.value(0)));
      return table === undefined ? null : session.make.table(table);
    },
  },
};

/** Tables that touch a range, or lie wholly within it. */
export const tablesWithinType: ObjectType<{
  readonly sheetId: string;
  readonly box: Box;
  readonly fullyContained: boolean;
}> = {
  name: 'TableScopedCollection',
  items: ({ sheetId, box, fullyContained }, session) =>
    session.document.tables
      .filter(
        (table) =>
          table.sheetId === sheetId &&
          (fullyContained ? containsBox(box, table.box) : intersect(box, table.box) !== null),
      )
      .map((table) => session.make.table(table)),
};

function addTable(state: Tables, args: Arguments, session: Session): HostObject {
  const { document } = session;
  const home = found(state.sheetId === null ? document.activeSheet : document.sheetById(state.sheetId));
  const { sheet, box: given } = otherRange(args, 0, home, session);
  if (state.sheetId !== null && sheet !== home) throw invalidArgument();
  requireUnprotected(sheet);
  const hasHeaders = args.flag(1, true);
  const box = { ...given, rowCount: Math.max(2, given.rowCount + (hasHeaders ? 0 : 1)) };
  requireFree(box, sheet, session, null);
  if (!hasHeaders) {
    const filled = readCells(sheet, given, hasContent)?.flat().includes(true) === true;
    if (filled) shiftCells(session, sheet, { ...given, rowCount: 1 }, 'Down');
  }
  const id = document.tables.reduce((highest, table) => Math.max(highest, table.id), 0) + 1;
  const table: Table = {
    id,
    name: freeName(session),
    sheetId: sheet.id,
    box,
    columns: writeHeaders(sheet, box),
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showFilterButton: true,
  };
  document.setTables([...document.tables, table], sheet.id, 'api');
  return session.make.table(table);
}

function freeName(session: Session): string {
  const stem = /^(nb|nn|no|sv)\b/i.test(session.locale.tag) ? 'Tabell' : 'Table';
  const taken = new Set([...session.document.tables, ...session.document.names].map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
  }
}
