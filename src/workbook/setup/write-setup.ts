import { stringifyA1Ref } from '@borgar/fx';
import { indicatorColumns, perspectiveColumns } from '../../locales/headers';
import { defaultLanguage, type Language } from '../../locales/language';
import { asWorkbookError } from '../excel-error';
import { defaultPerspectives, type Suggestion } from '../mapping';
import { queueTables } from '../read/read-tables';
import { readStructure, type Structure } from '../read/structure';
import { freeSheetName } from '../sheet/sheet-name';
import { WorkbookError } from '../types';
import { readSetup } from './read-setup';
import { removeSheet } from './remove-sheet';
import { findSetupTables, type SetupTable } from './table-names';
import type { TableReading } from './table-reading';
import { type Addition, queueAddition, takeBack, writeError } from './write-append';
import type { NewTable } from './write-blocks';
import { indicatorCells } from './write-indicator';
import { queueNewSheet } from './write-new-sheet';
import { columnKeys, type NewIndicator, newRows, presentRows, type SetupRows } from './write-rows';
import { setupTexts } from './write-texts';

export interface WriteSetupOptions {
  /** Of a new sheet; default the one chosen in `BMS_Kort`, else bokmål. */
  readonly language?: Language;
}

/** What was written. */
export interface WrittenSetup {
  /** The sheet that holds `BMS_Indikatorer`. */
  readonly sheetName: string;
  /** Whether the sheet is new. */
  readonly made: boolean;
  /** Rows added to `BMS_Indikatorer`. */
  readonly added: readonly NewIndicator[];
  /** How many of the suggested indicators had a row already. */
  readonly present: number;
}

/**
 * Writes accepted suggestions into the setup tables, which are made on first use: one row an indicator. Tables that are
 * there keep their rows, columns and order; only rows that are missing are added at the end. Three round trips at any size.
 *
 * @param accepted - the suggestions to follow; those without indicator or role are passed over
 * @throws WorkbookError when nothing could be written; the setup is then as it was
 */
export async function writeSetup(accepted: readonly Suggestion[], options: WriteSetupOptions = {}): Promise<WrittenSetup> {
  try {
    const structure = await Excel.run({ delayForCellEdit: true }, readStructure);
    const found = await readTables(structure, accepted.length);
    const { tables } = found;
    const language = options.language ?? readSetup(tables).language ?? defaultLanguage;
    const rows = newRows(accepted, presentRows(tables.get('perspectives'), tables.get('indicators')), {
      unitTitle: (name, unit) => setupTexts(language)('perUnit', { name, unit }),
      perspectiveOrder: defaultPerspectives(language),
    });
    const sheetName = tables.has('indicators') ? await addRows(structure, found, rows, language) : await makeSheet(structure, found, rows, language);
    return { sheetName, made: !tables.has('indicators'), added: rows.indicators, present: rows.present };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

interface FoundTables {
  readonly tables: ReadonlyMap<SetupTable, TableReading>;
  /** Free rows under the tables that can grow. */
  readonly free: ReadonlyMap<SetupTable, number>;
}

/** @param most - how many rows may have to be added to a table */
async function readTables(structure: Structure, most: number): Promise<FoundTables> {
  const { tables } = findSetupTables(structure.tables.map(({ name }) => name));
  if (tables.size === 0) return { tables: new Map(), free: new Map() };
  const context = new Excel.RequestContext();
  const finish = queueTables(context, structure, tables);
  const rooms = [...tables].filter(([key]) => key === 'perspectives' || key === 'indicators').map(([key, name]) => {
    const table = context.workbook.tables.getItem(name);
    const below = table.getRange().getLastRow().getOffsetRange(1, 0).getResizedRange(most, 0);
    below.load('formulas');
    return { key, below };
  });
  await context.sync();
  return {
    tables: finish(),
    free: new Map(rooms.map(({ key, below }) => {
      const filled = below.formulas.findIndex((cells: readonly unknown[]) => cells.some((cell) => cell !== ''));
      return [key, filled < 0 ? below.formulas.length : filled];
    })),
  };
}

/** A sheet with the tables that are missing; perspectives that a table of the workbook's own lacks are added to that. */
async function makeSheet(structure: Structure, found: FoundTables, rows: SetupRows, language: Language): Promise<string> {
  if (structure.structureProtected) throw new WorkbookError('protected-workbook');
  const sheetName = freeSheetName(setupTexts(language)('sheet'), structure.sheets.map(({ name }) => name));
  const missing = new Set((['card', 'perspectives', 'indicators', 'ambitions'] as const satisfies readonly NewTable[]).filter((table) => !found.tables.has(table)));
  const additions = additionsOf(structure, found, rows, language);
  await write(sheetName, additions, (context) => queueNewSheet(context, sheetName, rows, missing, perspectiveNames(found.tables.get('perspectives')), language));
  return sheetName;
}

async function addRows(structure: Structure, found: FoundTables, rows: SetupRows, language: Language): Promise<string> {
  const additions = additionsOf(structure, found, rows, language);
  if (additions.length > 0) await write(null, additions, () => undefined);
  return found.tables.get('indicators')?.sheet ?? '';
}

function additionsOf(structure: Structure, { tables, free }: FoundTables, rows: SetupRows, language: Language): readonly Addition[] {
  const [perspectives, indicators] = [tables.get('perspectives'), tables.get('indicators')];
  const additions: Addition[] = [];
  if (perspectives !== undefined) {
    const keys = columnKeys(perspectives, perspectiveColumns);
    const cells = rows.perspectives.map(({ nr, name }) => keys.map((key) => (key === 'nr' ? nr : key === 'name' ? name : null)));
    additions.push({ table: perspectives, rows: cells, textColumns: placesOf(keys, ['nr']), free: free.get('perspectives') ?? 0 });
  }
  if (indicators !== undefined) {
    const keys = columnKeys(indicators, indicatorColumns);
    const cells = rows.indicators.map((indicator) => indicatorCells(indicator, keys, language));
    additions.push({ table: indicators, rows: cells, textColumns: placesOf(keys, ['nr', 'perspective']), free: free.get('indicators') ?? 0 });
  }
  const needed = additions.filter((addition) => addition.rows.length > 0);
  const locked = needed.find(({ table }) => structure.sheets.some((sheet) => sheet.name === table.sheet && sheet.protected));
  if (locked !== undefined) throw new WorkbookError('protected-sheet', { sheet: locked.table.sheet });
  return needed;
}

function placesOf<Key extends string>(keys: readonly (Key | null)[], wanted: readonly Key[]): readonly number[] {
  return keys.flatMap((key, index) => (key !== null && wanted.includes(key) ? [index] : []));
}

/** The names of the workbook's own perspectives, as a drop-down list refers to them. */
function perspectiveNames(table: TableReading | undefined): string | null {
  if (table === undefined) return null;
  const column = table.column + Math.max(0, columnKeys(table, perspectiveColumns).indexOf('name'));
  const range = { top: table.row + 1, bottom: table.row + table.values.length - 1, left: column, right: column, $top: true, $bottom: true, $left: true, $right: true };
  return stringifyA1Ref({ context: [table.sheet], range });
}

/** One request: either everything is there, or what was done of it is taken back. */
async function write(newSheet: string | null, additions: readonly Addition[], queueSheet: (context: Excel.RequestContext) => void): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const addition of additions) queueAddition(context, addition);
  queueSheet(context);
  try {
    await context.sync();
  } catch (error) {
    if (additions.length > 0) await takeBack(additions);
    if (newSheet !== null) await removeSheet(newSheet);
    throw writeError(error, newSheet ?? additions[0]?.table.sheet ?? '', additions);
  }
}
