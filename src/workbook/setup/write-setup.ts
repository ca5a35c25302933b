import { normalised } from '../../locales/headers';
import { defaultLanguage, type Language } from '../../locales/language';
import type { LimitCell } from '../../scorecard';
import { type CellRule, queueCellRule } from '../cells/cell-rule';
import { type Layout, readLayout } from '../cells/layout';
import { cellsOf } from '../cells/sheet-reference';
import { asWorkbookError, WorkbookError } from '../error';
import { defaultPerspectives, type Suggestion } from '../mapping';
import type { TableSuggestion } from '../mapping/suggest-tables';
import { readStructure } from '../names/structure';
import { type NewName, removeNames, writeNames } from '../names/write-names';
import { columnKeys } from '../tables/column-keys';
import { newCell } from '../tables/new-table';
import { readTables } from '../tables/read-tables';
import type { RowAddition } from '../tables/table-changes';
import { newKeys } from '../tables/table-description';
import type { TableReading } from '../tables/table-reading';
import { type TableWriting, writeTables } from '../tables/write-tables';
import type { CardField } from './contents';
import { columnsToAdd, filledCells } from './complete-rows';
import { rowFills } from './fill-rows';
import { headerLanguage } from './header-language';
import { indicatorCells } from './indicator-cells';
import { type IndicatorColumn, indicatorsTable } from './indicators-table';
import { newColumns } from './new-columns';
import { perspectivesTable } from './perspectives-table';
import { readSetup } from './read-setup';
import { type SetupTable, setupTables } from './setup-tables';
import { newSetupSheet } from './write-new-sheet';
import { type NewIndicator, newRows, presentRows, rowsToFillIn, type SetupRows } from './write-rows';
import { tableGroups } from './table-groups';
import { setupTexts } from './write-texts';

export interface WriteSetupOptions {
  /** Of a new sheet; default the one chosen in `BMS_Kort`, else that of the headers, else bokmål. */
  readonly language?: Language;
  /** Indicators of tables on the sheets, each of which gets a name as well as a row. */
  readonly tables?: readonly TableSuggestion[];
  /** What the card itself is to say, on a new sheet. */
  readonly card?: Readonly<Partial<Record<CardField, string>>>;
  /** Critical limits that were chosen for some of the indicators; what their tables or names say goes before them. */
  readonly limits?: readonly ChosenLimit[];
  /** A setup to be filled in: five perspectives and three rows, where there is none. */
  readonly empty?: boolean;
}

/** A critical limit, as its cell is to hold it, for the indicator of a title. */
export interface ChosenLimit extends LimitCell {
  readonly indicator: string;
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
  /** The names that were made. */
  readonly names: readonly string[];
}

/**
 * Writes accepted suggestions into the setup tables, which are made on first use: one row an indicator. Tables that are
 * there keep their rows, columns and order; only what is missing is added: rows at the end, columns at the right, names in
 * cells that are blank. As many round trips at any size.
 *
 * @param accepted - the suggestions to follow; those without indicator or role are passed over
 * @param options - `tables`: indicators of tables, whose results get names of their own, ahead of the rows
 * @throws WorkbookError when nothing could be written; the setup is then as it was
 */
export async function writeSetup(
  accepted: readonly Suggestion[],
  options: WriteSetupOptions = {},
): Promise<WrittenSetup> {
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
    return {
      sheetName: last.sheetName,
      made: last.made,
      added: last.content.indicators,
      present: last.content.present,
      filled: new Set(last.cells.map(({ row }) => row)).size,
      names: last.newNames.map(({ name }) => name),
    };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

interface Decision extends TableWriting {
  readonly sheetName: string;
  readonly made: boolean;
  readonly content: SetupRows;
  readonly newNames: readonly NewName[];
}

async function decide(accepted: readonly Suggestion[], options: WriteSetupOptions): Promise<Decision> {
  const { tables: ofTables = [] } = options;
  const structure = ofTables.length > 0 ? await readStructure() : null;
  const layout = structure ?? (await readLayout());
  const { tables, rules } = await readSetupTables(layout);
  const language =
    options.language ?? readSetup(tables).language ?? headerLanguage(tables, setupTables) ?? defaultLanguage;
  const unitTitle = (name: string, unit: string): string => setupTexts(language)('perUnit', { name, unit });
  const indicators = tables.get('indicators');
  const taken = new Set([...(structure?.names ?? []), ...layout.tables].map(({ name }) => name.toLowerCase()));
  const content =
    options.empty === true && indicators === undefined
      ? rowsToFillIn(presentRows(tables.get('perspectives'), undefined), defaultPerspectives(language))
      : withLimits(
          newRows(
            accepted,
            presentRows(tables.get('perspectives'), indicators),
            { unitTitle, perspectiveOrder: defaultPerspectives(language) },
            tableGroups(ofTables, taken),
          ),
          options.limits ?? [],
        );
  const newNames = content.indicators.flatMap(({ names, areas }): NewName[] =>
    names.result === undefined || areas.length === 0 ? [] : [{ name: names.result, areas }],
  );
  const fills = rowFills(accepted, indicators, unitTitle);
  const keys = indicators === undefined ? [] : columnsToAdd(indicators, content.indicators, fills);
  const cells =
    indicators === undefined ? [] : filledCells(indicators, fills, keys).map((cell) => ({ ...cell, newFormat: null }));
  const newSheet =
    indicators === undefined ? sheetOf(layout, tables, { ...content, card: options.card ?? {} }, language) : null;
  const rows = [
    ...perspectiveRows(tables.get('perspectives'), content),
    ...(indicators === undefined ? [] : [indicatorRows(indicators, content, keys, rules, language)]),
  ];
  return {
    layout,
    half: 'half-edited',
    ahead: {
      write: () => writeNames(newNames),
      takeBack: () => removeNames(newNames.map(({ name }) => name)),
    },
    cells,
    columns:
      indicators === undefined || keys.length === 0 ? [] : [{ table: indicators, columns: newColumns(keys, language) }],
    rows: rows.filter((addition) => addition.rows.length > 0),
    newSheet,
    content,
    newNames,
    sheetName: newSheet?.name ?? indicators?.sheet ?? '',
    made: newSheet !== null,
  };
}

function withLimits(content: SetupRows, limits: readonly ChosenLimit[]): SetupRows {
  const chosen = new Map(limits.map(({ indicator, ...limit }) => [normalised(indicator), limit]));
  return {
    ...content,
    indicators: content.indicators.map((row) => {
      const limit = chosen.get(normalised(row.name));
      const isSaid = row.names.critical !== undefined || row.cells.critical !== undefined;
      return limit === undefined || isSaid ? row : { ...row, cells: { ...row.cells, critical: limit } };
    }),
  };
}

interface FoundTables {
  readonly tables: ReadonlyMap<SetupTable, TableReading>;
  /** What the cells of the last indicator may hold, in the order of the columns. */
  readonly rules: readonly (CellRule | null)[];
}

/** The user's own columns may stand among ours; rules of columns further right are left to Excel. */
const ruledColumns = newKeys(indicatorsTable).length + 10;

async function readSetupTables(layout: Layout): Promise<FoundTables> {
  let finish: readonly (() => CellRule | null)[] = [];
  const tables = await readTables(layout, setupTables, (context, names) => {
    const name = names.get('indicators');
    if (name === undefined) return;
    const last = context.workbook.tables.getItem(name).getRange().getLastRow();
    finish = Array.from({ length: ruledColumns }, (_, column) => queueCellRule(last.getCell(0, column)));
  });
  return { tables, rules: finish.map((rule) => rule()) };
}

/** A sheet with the tables that are missing; perspectives that a table of the workbook's own lacks are added to that. */
function sheetOf(
  layout: Layout,
  tables: FoundTables['tables'],
  content: SetupRows,
  language: Language,
): TableWriting['newSheet'] {
  const perspectiveRange = perspectiveNames(tables.get('perspectives'));
  return newSetupSheet(
    { content, present: new Set(tables.keys()), perspectiveRange, language },
    layout.sheets.map(({ name }) => name),
  );
}

function perspectiveRows(table: TableReading | undefined, { perspectives }: SetupRows): readonly RowAddition[] {
  if (table === undefined) return [];
  const keys = columnKeys(table, perspectivesTable.headers);
  const rows = perspectives.map(({ nr, name }) =>
    keys.map((key) => (key === 'nr' ? newCell(nr, true) : key === 'name' ? newCell(name, false) : null)),
  );
  return [{ table, rows, added: 0 }];
}

function indicatorRows(
  table: TableReading,
  { indicators }: SetupRows,
  added: readonly IndicatorColumn[],
  rules: FoundTables['rules'],
  language: Language,
): RowAddition {
  const keys = [...columnKeys(table, indicatorsTable.headers), ...added];
  const rows = indicators.map((indicator) => {
    const cells = indicatorCells(indicator, language);
    return keys.map((key) => {
      const value = key === null ? null : (cells[key] ?? null);
      // A cell that nothing is said of is left to what the table has for a new row.
      return key === null || value === null ? null : newCell(value, indicatorsTable.columns[key].isText === true);
    });
  });
  // Of our own columns only: items of a list that hold a comma would be split when they are written back.
  const ours = columnKeys(table, indicatorsTable.headers).map((key, column) =>
    key === null ? null : (rules[column] ?? null),
  );
  return { table, rows, added: added.length, rules: ours };
}

/** The names of the workbook's own perspectives, as a drop-down list refers to them. */
function perspectiveNames(table: TableReading | undefined): string | null {
  if (table === undefined) return null;
  const column = table.column + Math.max(0, columnKeys(table, perspectivesTable.headers).indexOf('name'));
  const range = {
    top: table.row + 1,
    bottom: table.row + table.values.length - 1,
    left: column,
    right: column,
    $top: true,
    $bottom: true,
    $left: true,
    $right: true,
  };
  return cellsOf(table.sheet, range);
}
