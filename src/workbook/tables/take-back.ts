import { entryAsRead } from '../cells/entry';
import { excelErrorCode, WorkbookError } from '../error';
import { queueScratchClearing } from './queue-formulas';
import { bodyRows, rangeOfRun, rowRuns, type RowRun, spread } from './queue-changes';
import {
  type CellWriting,
  type ColumnAddition,
  firstEmptyRow,
  fitsBeside,
  freeRows,
  growsOverEmpty,
  growthOf,
  type RowAddition,
  type TableChanges,
} from './table-changes';
import { cellsOf, resizedTo, widthOf } from './table-range';
import { formatOf, holdsFormula } from './table-reading';

/**
 * Takes back what a failed request wrote into tables: Excel keeps what the request did before the fault. What was written
 * last is taken back first.
 *
 * @throws Error of Excel's where it does not answer; WorkbookError `rows-left` where all is as it was but for empty rows
 *   that Excel did not delete
 */
export async function takeBackChanges(changes: TableChanges): Promise<void> {
  const left: { readonly table: string; readonly count: number }[] = [];
  for (const addition of changes.rows) {
    const count = await takeBackRows(addition);
    if (count > 0) left.push({ table: addition.table.name, count });
  }
  await takeBackCells(changes);
  const [first] = left;
  if (first !== undefined) throw new WorkbookError('rows-left', { table: first.table, count: String(first.count) });
}

async function takeBackCells({ cells, columns, rows }: TableChanges): Promise<void> {
  for (const addition of columns) await takeBackColumns(addition, rows);
  const written = [...cells, ...rows.flatMap(filledCells)];
  const fresh = rows.flatMap(({ table, rows: added }) =>
    added.flatMap((row) =>
      row.flatMap((cell, column) =>
        cell === null ? [] : [{ table, row: 0, column, value: cell.value, newFormat: null }],
      ),
    ),
  );
  const context = new Excel.RequestContext();
  for (const run of rowRuns(written)) queueOldCells(context, run);
  queueScratchClearing(context, [...cells, ...fresh], rows);
  await context.sync();
}

/** @returns how many rows of those that Excel added it did not delete; they are emptied then */
async function takeBackRows(addition: RowAddition): Promise<number> {
  const { table, added } = addition;
  const had = table.values.length - 1;
  const more = (await rowCount(table.name)) - Math.max(1, had);
  // Rows went over free cells first, also where Excel added them; only what it moved for the others is moved back.
  const grown = table.showsTotals ? 0 : Math.min(more, freeRows(addition));
  const formatted = growsOverEmpty(addition) ? growthOf(addition) : grown;
  if (more <= 0 && formatted <= 0) return 0;
  const left = more > grown ? await deleteRows(addition, had + grown, more - grown) : 0;
  const context = new Excel.RequestContext();
  const item = context.workbook.tables.getItem(table.name);
  // Columns come before rows, so that those are there where a row is.
  const columns = widthOf(table) + added;
  if (grown > 0) item.resize(resizedTo(table, columns, 0));
  if (formatted > 0) {
    const cells = cellsOf(context, table, { row: had + 1, column: 0, rows: formatted, columns });
    if (addition.rules?.some((rule) => rule !== null) === true) cells.dataValidation.clear();
    cells.clear();
  }
  await context.sync();
  return left;
}

/** Under a filter Excel may refuse to delete rows, or say that it has and not have done it (office-js #994). */
async function deleteRows({ table, added }: RowAddition, first: number, count: number): Promise<number> {
  const deleting = new Excel.RequestContext();
  const { rows } = deleting.workbook.tables.getItem(table.name);
  // One by one, the last first: `deleteRowsAt` is of no set that an Excel on a desktop has.
  for (let index = first + count - 1; index >= first; index -= 1) rows.getItemAt(index).delete();
  await deleting.sync().catch((error: unknown) => {
    if (excelErrorCode(error) !== 'FilteredRangeConflict') throw error;
  });
  const left = (await rowCount(table.name)) - Math.max(1, first);
  if (left <= 0) return 0;
  const emptying = new Excel.RequestContext();
  const place = { row: first + 1, column: 0, rows: left, columns: widthOf(table) + added };
  cellsOf(emptying, table, place).clear(Excel.ClearApplyTo.contents);
  await emptying.sync();
  return left;
}

async function rowCount(table: string): Promise<number> {
  const context = new Excel.RequestContext();
  const count = context.workbook.tables.getItem(table).rows.getCount();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method is there after the sync, with nothing to load
  return count.value;
}

async function takeBackColumns(addition: ColumnAddition, rows: readonly RowAddition[]): Promise<void> {
  const { table, columns } = addition;
  const context = new Excel.RequestContext();
  const item = context.workbook.tables.getItem(table.name);
  const width = widthOf(table);
  if (fitsBeside(addition)) {
    item.resize(resizedTo(table, width, 0));
    const cells = cellsOf(context, table, {
      row: 0,
      column: width,
      rows: bodyRows(addition, rows) + 1,
      columns: columns.length,
    });
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

/** The cells of empty last rows that the new rows were written into. */
function filledCells({ table, rows }: RowAddition): readonly CellWriting[] {
  const first = firstEmptyRow(table);
  return rows
    .slice(0, table.values.length - first)
    .flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell === null ? [] : [{ table, row: first + index, column, value: cell.value, newFormat: cell.format ?? null }],
      ),
    );
}

/** Queues the putting back of what stood in cells. A column that was added is taken away as a whole. */
function queueOldCells(context: Excel.RequestContext, cells: RowRun): void {
  const [first, ...others] = cells.filter(({ table, column }) => column < widthOf(table));
  if (first === undefined) return;
  const run: RowRun = [first, ...others];
  const format = ({ table, row, column }: CellWriting): string => formatOf(table, row, column);
  const isOfFormula = ({ table, row, column }: CellWriting): boolean => holdsFormula(table, row, column);
  // A cell formatted as text would take a formula as text, so that one gets its format afterwards.
  const formats = spread(run, (cell) => (isOfFormula(cell) ? 'General' : format(cell)));
  const range = rangeOfRun(context, run, formats.length);
  range.numberFormat = [formats];
  range.formulas = [
    spread(run, (cell) => {
      const { table, row, column } = cell;
      return entryAsRead(table.formulas[row]?.[column] ?? '', table.values[row]?.[column] ?? null, format(cell));
    }),
  ];
  if (run.some(isOfFormula)) range.numberFormat = [spread(run, (cell) => (isOfFormula(cell) ? format(cell) : null))];
}
