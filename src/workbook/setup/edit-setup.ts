import { cardColumns, cardFields, wordIn } from '../../locales/headers';
import { defaultLanguage, type Language, languages } from '../../locales/language';
import type { RawValue } from '../../scorecard/types';
import { asWorkbookError } from '../excel-error';
import { queueTables } from '../read/read-tables';
import { type Layout, readLayout } from '../read/structure';
import type { SetupEdit } from '../setup-types';
import { freeSheetName } from '../sheet/sheet-name';
import { WorkbookError } from '../types';
import { lookAround, type Surroundings } from './look-around';
import { makeRoom, removeRoom, type Room } from './make-room';
import { newFormat } from './number-formats';
import { type EditPlan, planEdits } from './plan-edits';
import { readSetup } from './read-setup';
import { removeSheet } from './remove-sheet';
import { findSetupTables, type SetupTable } from './table-names';
import type { TableReading } from './table-reading';
import { type Addition, queueAddition, takeBack, writeError } from './write-append';
import type { NewTable } from './write-blocks';
import { type ColumnAddition, type FormattedEdit, queueCells, queueColumns, queueOldCells, takeBackColumns } from './write-edits';
import { queueNewSheet } from './write-new-sheet';
import { columnKeys } from './write-rows';
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
    const writing = await prepare(edits);
    if (writing === null) return;
    const rooms = writing.rows === null ? [] : await makeRoom(writing.layout, [writing.rows]);
    if (rooms.length === 0) await write(writing);
    else await writeInto(edits, rooms);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** What stood below has moved: all is looked up again. */
async function writeInto(edits: readonly SetupEdit[], rooms: readonly Room[]): Promise<void> {
  try {
    const writing = await prepare(edits);
    if (writing !== null) await write(writing);
  } catch (error) {
    // Empty rows that could not be taken away harm nothing.
    await removeRoom(rooms).catch(() => undefined);
    throw error;
  }
}

async function readTables(layout: Layout): Promise<ReadonlyMap<SetupTable, TableReading>> {
  const { tables } = findSetupTables(layout.tables.map(({ name }) => name));
  if (tables.size === 0) return new Map();
  const context = new Excel.RequestContext();
  const finish = queueTables(context, layout, tables);
  await context.sync();
  return finish();
}

/** All that is to be written, decided before anything is. */
interface Writing {
  readonly layout: Layout;
  /** Where it fails, the sheet that a message names. */
  readonly sheet: string;
  readonly language: Language;
  readonly cells: readonly FormattedEdit[];
  readonly columns: ColumnAddition | null;
  readonly rows: Addition | null;
  readonly newSheet: NewSheet | null;
}

interface NewSheet {
  readonly name: string;
  readonly tables: ReadonlySet<NewTable>;
  readonly card: EditPlan['fields'];
}

/** `null` where everything is as it is to be. */
async function prepare(edits: readonly SetupEdit[]): Promise<Writing | null> {
  const layout = await readLayout();
  const tables = await readTables(layout);
  const plan = planEdits(edits, tables);
  if (plan.cells.length === 0 && plan.fields.size === 0) return null;
  const asked = plan.fields.get('language');
  const language = readSetup(tables).language ?? languages.find((each) => each === asked) ?? defaultLanguage;
  const [card, indicators] = [tables.get('card'), tables.get('indicators')];
  const around = await lookAround(tables, plan);
  const cells = plan.cells.map((edit) => ({ ...edit, newFormat: newFormat(edit, around.resultFormats.get(edit) ?? null) }));
  const columns = indicators === undefined || plan.columns.length === 0 ? null : { table: indicators, columns: plan.columns, isFree: around.isFreeBeside, language };
  const rows = card === undefined ? null : fieldRows(card, plan.fields, around, language);
  const newSheet = card === undefined && plan.fields.size > 0 ? sheetOf(layout, tables, plan, language) : null;
  requireOpen(layout, [rows?.table, columns?.table, ...cells.map(({ table }) => table)]);
  return { layout, sheet: plan.cells[0]?.table.sheet ?? card?.sheet ?? newSheet?.name ?? '', language, cells, columns, rows, newSheet };
}

/** Rows for fields that `BMS_Kort` lacks. */
function fieldRows(card: TableReading, fields: EditPlan['fields'], { freeBelow }: Surroundings, language: Language): Addition | null {
  if (fields.size === 0) return null;
  const keys = columnKeys(card, cardColumns);
  const cellOf = (key: (typeof keys)[number], name: string, value: RawValue): RawValue => (key === 'field' ? name : key === 'value' ? value : null);
  const rows = [...fields].map(([field, value]) => keys.map((key) => cellOf(key, wordIn(cardFields, field, language), value)));
  return { table: card, rows, textColumns: [], free: freeBelow };
}

/** Without indicators the whole setup is made; beside them only the card's own table. */
function sheetOf(layout: Layout, tables: ReadonlyMap<SetupTable, TableReading>, plan: EditPlan, language: Language): NewSheet {
  if (layout.structureProtected) throw new WorkbookError('protected-workbook');
  const missing: readonly NewTable[] = tables.has('indicators') ? ['card'] : ['card', 'perspectives', 'indicators', 'ambitions'];
  return {
    name: freeSheetName(setupTexts(language)('sheet'), layout.sheets.map(({ name }) => name)),
    tables: new Set(missing.filter((table) => !tables.has(table))),
    card: plan.fields,
  };
}

function requireOpen(layout: Layout, tables: readonly (TableReading | undefined)[]): void {
  for (const table of tables) {
    const sheet = layout.sheets.find(({ name }) => name === table?.sheet);
    if (sheet?.protected === true) throw new WorkbookError('protected-sheet', { sheet: sheet.name });
  }
}

async function write(writing: Writing): Promise<void> {
  const { cells, columns, rows, newSheet, language } = writing;
  const context = new Excel.RequestContext();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  if (columns !== null) queueColumns(context, columns);
  queueCells(context, cells);
  if (rows !== null) queueAddition(context, rows);
  if (newSheet !== null) {
    const content = { perspectives: [], indicators: [], present: 0, period: '', card: Object.fromEntries(newSheet.card) };
    queueNewSheet(context, newSheet.name, content, newSheet.tables, null, language);
  }
  try {
    await context.sync();
  } catch (error) {
    await undo(writing).catch((cause: unknown) => {
      throw new WorkbookError('half-written', { sheet: writing.sheet }, { cause });
    });
    throw writeError(error, writing.sheet, rows === null ? [] : [rows]);
  }
}

/** Excel keeps what a failed request did before the fault. */
async function undo({ cells, columns, rows, newSheet }: Writing): Promise<void> {
  if (newSheet !== null) await removeSheet(newSheet.name);
  if (rows !== null) await takeBack([rows]);
  if (columns !== null) await takeBackColumns(columns);
  const context = new Excel.RequestContext();
  queueOldCells(context, cells);
  await context.sync();
}
