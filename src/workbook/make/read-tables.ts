import type { Language } from '../../locales/language';
import type { ActionSetup, BuildWarning, Setup } from '../../scorecard';
import { actionsTable, readAction } from '../actions/actions-table';
import { readRemark, remarksTable } from '../card/remarks-table';
import { historyTable, readSaved } from '../history/history-table';
import { readSetup } from '../setup/read-setup';
import { setupTables } from '../setup/setup-tables';
import { readRows } from '../tables/read-rows';
import type { TableDescription } from '../tables/table-description';
import type { TableReading, TableRow } from '../tables/table-reading';

/** Every table of ours that a workbook can have. */
export const workbookTables = {
  ...setupTables,
  remarks: remarksTable,
  history: historyTable,
  actions: actionsTable,
} as const;

export type WorkbookTable = keyof typeof workbookTables;

/** The tables that a workbook has. */
export type WorkbookTables = ReadonlyMap<WorkbookTable, TableReading>;

/** What the tables say. */
export interface TablesRead {
  readonly setup: Setup;
  readonly actions: readonly ActionSetup[];
  /** The language chosen in `BMS_Kort`; `null` where none is. */
  readonly language: Language | null;
}

/**
 * Reads all tables. Every fault is a warning naming table, row and column; the other rows still work.
 *
 * @param copies - names of tables that Excel renamed when their sheet was copied from another file
 */
export function understandTables(tables: WorkbookTables, copies: readonly string[] = []): TablesRead {
  const { setup, language } = readSetup(tables);
  const warnings: BuildWarning[] = [...copies.map((name) => copyWarning(name, tables)), ...setup.warnings];
  const rowsOf = <Key extends string>(key: WorkbookTable, table: TableDescription<Key>): readonly TableRow<Key>[] => {
    const found = tables.get(key);
    if (found === undefined) return [];
    const reading = readRows(found, table);
    warnings.push(...reading.warnings);
    return reading.rows;
  };
  const remarks = rowsOf('remarks', remarksTable).flatMap((row) => readRemark(row, warnings));
  const history = rowsOf('history', historyTable).flatMap(readSaved);
  const actions = rowsOf('actions', actionsTable).flatMap(readAction);
  return { language, setup: { ...setup, remarks, history, warnings }, actions };
}

/** A copy that is used says by which name it goes here. */
function copyWarning(name: string, tables: WorkbookTables): BuildWarning {
  const used = [...tables].find(([, table]) => table.name === name);
  const warning = { code: 'setup-table-copy', nr: null, column: null, subject: name } as const;
  return used === undefined
    ? { ...warning, place: null }
    : { ...warning, place: { table: name, row: used[1].row + 1 }, suggestion: workbookTables[used[0]].name };
}
