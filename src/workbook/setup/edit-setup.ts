import { cardColumns, cardFields, wordIn } from '../../locales/headers';
import { defaultLanguage, type Language, languages } from '../../locales/language';
import type { RawValue } from '../../scorecard/types';
import { asWorkbookError } from '../excel-error';
import { queueTables } from '../read/read-tables';
import { type Layout, readLayout } from '../read/structure';
import type { SetupEdit } from '../setup-types';
import { freeSheetName } from '../sheet/sheet-name';
import { headerLanguage } from './header-language';
import { lookAround, type Surroundings } from './look-around';
import { newFormat } from './number-formats';
import { type EditPlan, planEdits } from './plan-edits';
import { readSetup } from './read-setup';
import { findSetupTables, type SetupTable } from './table-names';
import type { TableReading } from './table-reading';
import type { Addition } from './write-append';
import type { NewTable } from './write-blocks';
import { queueNewSheet } from './write-new-sheet';
import { columnKeys } from './write-rows';
import { type TableWriting, writeTables } from './write-tables';
import { setupTexts } from './write-texts';

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
  const tables = await readTables(layout);
  const plan = planEdits(edits, tables);
  if (plan.cells.length === 0 && plan.fields.size === 0) return null;
  const asked = plan.fields.get('language');
  const language = readSetup(tables).language ?? languages.find((each) => each === asked) ?? headerLanguage(tables) ?? defaultLanguage;
  const [card, indicators] = [tables.get('card'), tables.get('indicators')];
  const around = await lookAround(tables, plan);
  return {
    layout,
    cells: plan.cells.map((edit) => ({ ...edit, newFormat: newFormat(edit, around.resultFormats.get(edit) ?? null) })),
    columns: indicators === undefined || plan.columns.length === 0 ? null : { table: indicators, columns: plan.columns, isFree: around.isFreeBeside, language },
    rows: card === undefined || plan.fields.size === 0 ? [] : [fieldRows(card, plan.fields, around, language)],
    newSheet: card === undefined && plan.fields.size > 0 ? sheetOf(layout, tables, plan, language) : null,
  };
}

async function readTables(layout: Layout): Promise<ReadonlyMap<SetupTable, TableReading>> {
  const { tables } = findSetupTables(layout.tables.map(({ name }) => name));
  if (tables.size === 0) return new Map();
  const context = new Excel.RequestContext();
  const finish = queueTables(context, layout, tables);
  await context.sync();
  return finish();
}

/** Rows for fields that `BMS_Kort` lacks. */
function fieldRows(card: TableReading, fields: EditPlan['fields'], { freeBelow }: Surroundings, language: Language): Addition {
  const keys = columnKeys(card, cardColumns);
  const cellOf = (key: (typeof keys)[number], name: string, value: RawValue): RawValue => (key === 'field' ? name : key === 'value' ? value : null);
  const rows = [...fields].map(([field, value]) => keys.map((key) => cellOf(key, wordIn(cardFields, field, language), value)));
  return { table: card, rows, textColumns: [], free: freeBelow, added: 0 };
}

/** Without indicators the whole setup is made; beside them only the card's own table. */
function sheetOf(layout: Layout, tables: ReadonlyMap<SetupTable, TableReading>, { fields }: EditPlan, language: Language): TableWriting['newSheet'] {
  const wanted: readonly NewTable[] = tables.has('indicators') ? ['card'] : ['card', 'perspectives', 'indicators', 'ambitions'];
  const missing = new Set(wanted.filter((table) => !tables.has(table)));
  const content = { perspectives: [], indicators: [], present: 0, period: '', card: Object.fromEntries(fields) };
  return {
    name: freeSheetName(setupTexts(language)('sheet'), layout.sheets.map(({ name }) => name)),
    queue: (context, name) => queueNewSheet(context, name, content, missing, null, language),
  };
}
