import { stringifyA1Ref } from '@borgar/fx';
import { indicatorColumns, perspectiveColumns } from '../../locales/headers';
import { defaultLanguage, type Language } from '../../locales/language';
import { asWorkbookError } from '../excel-error';
import { defaultPerspectives, type Suggestion } from '../mapping';
import { mappingRoles } from '../mapping/suggestion';
import { queueTables } from '../read/read-tables';
import { type Layout, readLayout } from '../read/structure';
import { freeSheetName } from '../sheet/sheet-name';
import { WorkbookError } from '../types';
import { columnsToAdd, filledCells } from './complete-rows';
import { rowFills } from './fill-rows';
import { headerLanguage } from './header-language';
import { isFilled } from './look-around';
import { readSetup } from './read-setup';
import { findSetupTables, type SetupTable } from './table-names';
import type { TableReading } from './table-reading';
import type { Addition } from './write-append';
import type { NewTable } from './write-blocks';
import { type IndicatorColumn, indicatorCells } from './write-indicator';
import { queueNewSheet } from './write-new-sheet';
import { columnKeys, type NewIndicator, newRows, presentRows, type SetupRows } from './write-rows';
import { type TableWriting, writeTables } from './write-tables';
import { setupTexts } from './write-texts';

export interface WriteSetupOptions {
  /** Of a new sheet; default the one chosen in `BMS_Kort`, else that of the headers, else bokmål. */
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
  /** How many of these rows got names into cells that were blank. */
  readonly filled: number;
}

/**
 * Writes accepted suggestions into the setup tables, which are made on first use: one row an indicator. Tables that are
 * there keep their rows, columns and order; only what is missing is added: rows at the end, columns at the right, names in
 * cells that are blank. As many round trips at any size.
 *
 * @param accepted - the suggestions to follow; those without indicator or role are passed over
 * @throws WorkbookError when nothing could be written; the setup is then as it was
 */
export async function writeSetup(accepted: readonly Suggestion[], options: WriteSetupOptions = {}): Promise<WrittenSetup> {
  try {
    const decided: Decision[] = [];
    await writeTables(async () => {
      const decision = await decide(accepted, options);
      decided.push(decision);
      const { cells, rows, newSheet } = decision;
      return cells.length === 0 && rows.length === 0 && newSheet === null ? null : decision;
    });
    const last = decided.at(-1);
    if (last === undefined) throw new WorkbookError('failed');
    return { sheetName: last.sheetName, made: last.made, added: last.content.indicators, present: last.content.present, filled: new Set(last.cells.map(({ row }) => row)).size };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

interface Decision extends TableWriting {
  readonly sheetName: string;
  readonly made: boolean;
  readonly content: SetupRows;
}

async function decide(accepted: readonly Suggestion[], options: WriteSetupOptions): Promise<Decision> {
  const layout = await readLayout();
  const found = await readTables(layout, accepted.length);
  const { tables } = found;
  const language = options.language ?? readSetup(tables).language ?? headerLanguage(tables) ?? defaultLanguage;
  const unitTitle = (name: string, unit: string): string => setupTexts(language)('perUnit', { name, unit });
  const indicators = tables.get('indicators');
  const content = newRows(accepted, presentRows(tables.get('perspectives'), indicators), { unitTitle, perspectiveOrder: defaultPerspectives(language) });
  const fills = rowFills(accepted, indicators, unitTitle);
  const keys = indicators === undefined ? [] : columnsToAdd(indicators, content.indicators, fills);
  const cells = indicators === undefined ? [] : filledCells(indicators, fills, keys).map((cell) => ({ ...cell, newFormat: null }));
  const newSheet = indicators === undefined ? sheetOf(layout, tables, content, language) : null;
  return {
    layout, cells, newSheet, content,
    columns: indicators === undefined || keys.length === 0 ? null : { table: indicators, columns: keys, isFree: found.isFreeBeside, language },
    rows: additionsOf(found, content, keys, language),
    sheetName: newSheet?.name ?? indicators?.sheet ?? '',
    made: newSheet !== null,
  };
}

interface FoundTables {
  readonly tables: ReadonlyMap<SetupTable, TableReading>;
  /** Free rows under the tables that can grow. */
  readonly free: ReadonlyMap<SetupTable, number>;
  /** Whether nothing stands beside `BMS_Indikatorer`. */
  readonly isFreeBeside: boolean;
}

/** @param most - how many rows may have to be added to a table */
async function readTables(layout: Layout, most: number): Promise<FoundTables> {
  const { tables } = findSetupTables(layout.tables.map(({ name }) => name));
  if (tables.size === 0) return { tables: new Map(), free: new Map(), isFreeBeside: true };
  const context = new Excel.RequestContext();
  const finish = queueTables(context, layout, tables);
  const growing = [...tables].filter(([key]) => key === 'perspectives' || key === 'indicators').map(([key, name]) => {
    const below = context.workbook.tables.getItem(name).getRange().getLastRow().getOffsetRange(1, 0).getResizedRange(most, 0);
    below.load('formulas');
    return { key, below };
  });
  const name = tables.get('indicators');
  const beside = name === undefined ? null : context.workbook.tables.getItem(name).getRange().getLastColumn().getOffsetRange(0, 1).getResizedRange(0, mappingRoles.length + 4);
  beside?.load('formulas');
  await context.sync();
  return {
    tables: finish(),
    free: new Map(growing.map(({ key, below }) => {
      const filled = below.formulas.findIndex(isFilled);
      return [key, filled < 0 ? below.formulas.length : filled];
    })),
    isFreeBeside: beside?.formulas.some(isFilled) === false,
  };
}

/** A sheet with the tables that are missing; perspectives that a table of the workbook's own lacks are added to that. */
function sheetOf(layout: Layout, tables: FoundTables['tables'], content: SetupRows, language: Language): TableWriting['newSheet'] {
  const missing = new Set((['card', 'perspectives', 'indicators', 'ambitions'] as const satisfies readonly NewTable[]).filter((table) => !tables.has(table)));
  const names = perspectiveNames(tables.get('perspectives'));
  return {
    name: freeSheetName(setupTexts(language)('sheet'), layout.sheets.map(({ name }) => name)),
    queue: (context, name) => queueNewSheet(context, name, content, missing, names, language),
  };
}

function additionsOf({ tables, free }: FoundTables, content: SetupRows, added: readonly IndicatorColumn[], language: Language): readonly Addition[] {
  const [perspectives, indicators] = [tables.get('perspectives'), tables.get('indicators')];
  const additions: Addition[] = [];
  if (perspectives !== undefined) {
    const keys = columnKeys(perspectives, perspectiveColumns);
    const cells = content.perspectives.map(({ nr, name }) => keys.map((key) => (key === 'nr' ? nr : key === 'name' ? name : null)));
    additions.push({ table: perspectives, rows: cells, textColumns: placesOf(keys, ['nr']), free: free.get('perspectives') ?? 0, added: 0 });
  }
  if (indicators !== undefined) {
    const keys = [...columnKeys(indicators, indicatorColumns), ...added];
    const cells = content.indicators.map((indicator) => indicatorCells(indicator, keys, language));
    additions.push({ table: indicators, rows: cells, textColumns: placesOf(keys, ['nr', 'perspective']), free: free.get('indicators') ?? 0, added: added.length });
  }
  return additions.filter((addition) => addition.rows.length > 0);
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
