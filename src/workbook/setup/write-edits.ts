import { stringifyA1Ref } from '@borgar/fx';
import { indicatorColumns, wordIn } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { entry, textEntry } from './entry';
import { formatOf, isTextFormat } from './number-formats';
import type { CellEdit } from './plan-edits';
import type { TableReading } from './table-reading';
import { indicatorChoices } from './write-choices';

/** A cell to be written, with the format it needs; `null` keeps its own. */
export interface FormattedEdit extends CellEdit {
  readonly newFormat: string | null;
}

/** Columns to be added at a table's right end. */
export interface ColumnAddition {
  readonly table: TableReading;
  readonly columns: readonly (keyof typeof indicatorColumns)[];
  /** Whether nothing stands beside the table where they are to be. */
  readonly isFree: boolean;
  readonly language: Language;
}

/** Queues the writing of cells. */
export function queueCells(context: Excel.RequestContext, edits: readonly FormattedEdit[]): void {
  for (const edit of edits) {
    const range = rangeOf(context, edit.table, edit.row, edit.column);
    if (edit.newFormat !== null) range.numberFormat = [[edit.newFormat]];
    range.values = [[entry(edit.value, isTextFormat(edit.newFormat ?? formatOf(edit)))]];
  }
}

/** Queues the putting back of what stood in cells. */
export function queueOldCells(context: Excel.RequestContext, edits: readonly FormattedEdit[]): void {
  for (const edit of edits) {
    const { table, row, column } = edit;
    // A column that was added is taken away as a whole.
    if (column >= (table.values[0]?.length ?? 0)) continue;
    const range = rangeOf(context, table, row, column);
    if (edit.newFormat !== null) range.numberFormat = [[formatOf(edit)]];
    range.values = [[entry(table.values[row]?.[column] ?? null, isTextFormat(formatOf(edit)))]];
  }
}

/** Queues the adding of columns: over empty cells the table grows, else Excel moves what stands beside it. */
export function queueColumns(context: Excel.RequestContext, { table, columns, isFree, language }: ColumnAddition): void {
  const item = context.workbook.tables.getItem(table.name);
  const width = table.values[0]?.length ?? 0;
  columns.forEach((key, index) => {
    const header = wordIn(indicatorColumns, key, language);
    if (isFree) rangeOf(context, table, 0, width + index).values = [[textEntry(header)]];
    else item.columns.add(undefined, undefined, header);
  });
  if (isFree) item.resize(addressOf(table, width + columns.length));
  columns.forEach((key, index) => {
    const choices = indicatorChoices(language).get(key);
    if (choices === undefined) return;
    const column = rangeOf(context, table, 1, width + index).getResizedRange(table.values.length - 2, 0);
    column.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
  });
}

/** Takes columns back that a failed request added. */
export async function takeBackColumns({ table, columns, isFree }: ColumnAddition): Promise<void> {
  const context = new Excel.RequestContext();
  const item = context.workbook.tables.getItem(table.name);
  const width = table.values[0]?.length ?? 0;
  if (isFree) {
    item.resize(addressOf(table, width));
    const cells = rangeOf(context, table, 0, width).getResizedRange(table.values.length - 1, columns.length - 1);
    cells.dataValidation.clear();
    cells.clear();
  } else {
    const all = context.workbook.tables.getItem(table.name).columns;
    all.load('items/name');
    await context.sync();
    for (const added of all.items.slice(width).reverse()) added.delete();
  }
  await context.sync();
}

function rangeOf(context: Excel.RequestContext, table: TableReading, row: number, column: number): Excel.Range {
  return context.workbook.worksheets.getItem(table.sheet).getRangeByIndexes(table.row + row, table.column + column, 1, 1);
}

/** The table with its first columns, its row of totals included. */
function addressOf({ row, column, values, showsTotals }: TableReading, width: number): string {
  const bottom = row + values.length - 1 + (showsTotals ? 1 : 0);
  return stringifyA1Ref({ range: { top: row, left: column, bottom, right: column + width - 1 } });
}
