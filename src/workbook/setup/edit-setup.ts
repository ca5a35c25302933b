import { cardFields, wordIn } from '../../locales/headers';
import { defaultLanguage, type Language, languages } from '../../locales/language';
import { type Layout, readLayout } from '../cells/layout';
import { asWorkbookError } from '../error';
import { columnKeys } from '../tables/column-keys';
import { readTables } from '../tables/read-tables';
import type { ColumnAddition, NewCell, RowAddition } from '../tables/table-changes';
import type { TableReading } from '../tables/table-reading';
import { type TableWriting, writeTables } from '../tables/write-tables';
import { cardTable } from './card-table';
import type { EditedColumn, SetupEdit } from './contents';
import { headerLanguage } from './header-language';
import { newColumns } from './new-columns';
import { newFormat } from './number-formats';
import { type EditPlan, planEdits } from './plan-edits';
import { readSetup } from './read-setup';
import { resultFormats } from './result-formats';
import { type SetupTable, setupTableKeys, setupTables } from './setup-tables';
import { newSetupSheet } from './write-new-sheet';

/**
 * Changes cells of the setup tables in one request, which is one step to undo: all of them or none. A column or a field that
 * is not there yet is added at its table's end, and tables that are missing are made on a new sheet.
 *
 * @throws WorkbookError when nothing was changed: a cell holds something else than the pane saw (`changed-meanwhile`) or a
 * formula of the user's own (`own-formula`), its row is gone (`row-gone`), or the sheet or workbook is protected
 */
export async function editSetup(edits: readonly SetupEdit[]): Promise<void> {
  try {
    await writeTables(() => decide(edits));
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** `null` where everything is as it is to be. */
async function decide(edits: readonly SetupEdit[]): Promise<TableWriting | null> {
  const layout = await readLayout();
  const tables = await readTables(layout, setupTables);
  const plan = planEdits(edits, tables);
  if (plan.cells.length === 0 && plan.fields.size === 0) return null;
  const asked = plan.fields.get('language');
  const language =
    readSetup(tables).language ??
    languages.find((each) => each === asked) ??
    headerLanguage(tables, setupTables) ??
    defaultLanguage;
  const formats = await resultFormats(plan.cells);
  const card = tables.get('card');
  return {
    layout,
    half: 'half-edited',
    cells: plan.cells.map((edit) => ({ ...edit, newFormat: newFormat(edit, formats.get(edit) ?? null) })),
    columns: columnsOf(tables.get('indicators'), plan.columns, language),
    rows: card === undefined || plan.fields.size === 0 ? [] : [fieldRows(card, plan.fields, language)],
    newSheet: card === undefined && plan.fields.size > 0 ? sheetOf(layout, tables, plan, language) : null,
  };
}

function columnsOf(
  table: TableReading | undefined,
  columns: readonly EditedColumn[],
  language: Language,
): readonly ColumnAddition[] {
  return table === undefined || columns.length === 0 ? [] : [{ table, columns: newColumns(columns, language) }];
}

/** Rows for fields that `BMS_Kort` lacks. */
function fieldRows(table: TableReading, fields: EditPlan['fields'], language: Language): RowAddition {
  const keys = columnKeys(table, cardTable.headers);
  const rows = [...fields].map(([field, value]) =>
    keys.map((key): NewCell | null =>
      key === null ? null : { value: key === 'field' ? wordIn(cardFields, field, language) : value },
    ),
  );
  return { table, rows, added: 0 };
}

/** Without indicators the whole setup is made; beside them only the card's own table. */
function sheetOf(
  layout: Layout,
  tables: ReadonlyMap<SetupTable, TableReading>,
  { fields }: EditPlan,
  language: Language,
): TableWriting['newSheet'] {
  const content = { perspectives: [], indicators: [], present: 0, period: '', card: Object.fromEntries(fields) };
  const present = tables.has('indicators') ? setupTableKeys.filter((table) => table !== 'card') : [...tables.keys()];
  return newSetupSheet(
    { content, present: new Set(present), perspectiveRange: null, language },
    layout.sheets.map(({ name }) => name),
  );
}
