import { stringifyA1Ref } from '@borgar/fx';
import type { RawValue } from '../../scorecard/types';
import { asWorkbookError, excelErrorCode } from '../excel-error';
import { WorkbookError } from '../types';
import { entry } from './entry';
import { cellText, type TableReading } from './table-reading';

/** Rows for a table that is there already, in the order of its columns; `null` leaves a cell as it is. */
export interface Addition {
  readonly table: TableReading;
  readonly rows: readonly (readonly RawValue[])[];
  /** Columns of texts: Excel would make a date of `1.1`. */
  readonly textColumns: readonly number[];
  /** Rows under the table, across its width, that hold nothing. */
  readonly free: number;
  /** How many columns the same request adds to the table; the rows hold cells for them too. */
  readonly added: number;
}

/**
 * Queues the adding of rows at a table's end: first into its empty last rows, then as new ones. Each row is added empty
 * and then filled, so that columns that the user calculates go on doing so.
 */
export function queueAddition(context: Excel.RequestContext, { table, rows, textColumns, added }: Addition): void {
  const empty = emptyRows(table);
  const tables = context.workbook.tables.getItem(table.name);
  rows.forEach((row, index) => {
    const place = empty[index];
    // Not always inserted: over empty cells the table grows, for Excel refuses to move a part of a table below it.
    fill(place === undefined ? tables.rows.add(undefined, undefined, false).getRange() : rowsOf(context, table, place, 1, added), row, textColumns);
  });
}

/** Why rows could not be written. */
export function writeError(error: unknown, sheet: string, additions: readonly Addition[]): WorkbookError {
  // A table with another beside it cannot make the room it needs.
  const crowded = excelErrorCode(error) === 'InvalidOperation' ? additions.find((addition) => growthOf(addition) > addition.free) : undefined;
  return crowded === undefined ? asWorkbookError(error, { sheet }) : new WorkbookError('no-room', { table: crowded.table.name }, { cause: error });
}

/** How many rows a table grows by: its empty last rows are filled first. */
export function growthOf({ table, rows }: Addition): number {
  return Math.max(0, rows.length - emptyRows(table).length);
}

/** Takes back what a failed request added: Excel keeps everything before the fault. */
export async function takeBack(additions: readonly Addition[]): Promise<void> {
  const context = new Excel.RequestContext();
  const counts = additions.map(({ table }) => context.workbook.tables.getItem(table.name).rows.getCount());
  await context.sync();
  additions.forEach((addition, index) => {
    const { table, rows, free, added } = addition;
    const had = table.values.length - 1;
    const count = counts[index]?.value ?? had;
    const grown = Math.min(count - had, table.showsTotals ? 0 : free);
    const item = context.workbook.tables.getItem(table.name);
    for (let row = count - 1; row >= had + grown; row -= 1) item.rows.getItemAt(row).delete();
    if (grown > 0) {
      // Columns come before rows, so that those are there.
      item.resize(addressOf(table, 0, had + 1, added));
      rowsOf(context, table, had + 1, grown, added).clear();
    }
    for (const place of emptyRows(table).slice(0, rows.length)) rowsOf(context, table, place, 1).clear(Excel.ClearApplyTo.contents);
  });
  await context.sync();
}

function fill(range: Excel.Range, row: readonly RawValue[], textColumns: readonly number[]): void {
  for (const column of textColumns) range.getCell(0, column).numberFormat = [['@']];
  range.values = [row.map((value, column) => (value === null ? null : entry(value, textColumns.includes(column))))];
}

/** The rows without any content that end a table, counted from the header row. */
function emptyRows({ formulas }: TableReading): readonly number[] {
  const isEmpty = (cells: readonly unknown[] | undefined): boolean => (cells ?? []).every((value) => cellText({ value: String(value ?? ''), format: '' }) === '');
  let first = formulas.length;
  while (first > 1 && isEmpty(formulas[first - 1])) first -= 1;
  return Array.from({ length: formulas.length - first }, (_, index) => first + index);
}

/** Rows of a table, counted from its header row. */
function rowsOf(context: Excel.RequestContext, table: TableReading, first: number, count: number, added = 0): Excel.Range {
  return context.workbook.worksheets.getItem(table.sheet).getRange(addressOf(table, first, count, added));
}

function addressOf(table: TableReading, first: number, count: number, added: number): string {
  const top = table.row + first;
  return stringifyA1Ref({ range: { top, bottom: top + count - 1, left: table.column, right: table.column + (table.values[0]?.length ?? 1) + added - 1 } });
}
