import { queueRule } from '../cells/cell-rule';
import { entry, isOwnFormula } from '../cells/entry';
import { queueFormulas } from './queue-formulas';
import {
  type CellWriting,
  type ColumnAddition,
  firstEmptyRow,
  fitsBeside,
  growsOverEmpty,
  growthOf,
  type RowAddition,
  type TableChanges,
} from './table-changes';
import { cellsOf, resizedTo, widthOf } from './table-range';
import { formatOf } from './table-reading';

/** Queues the writing into tables that are there: columns first, so that cells and rows can be written into them too. */
export function queueChanges(context: Excel.RequestContext, { cells, columns, rows }: TableChanges): void {
  for (const addition of columns) queueColumns(context, addition, rows);
  for (const run of rowRuns(cells)) queueCells(context, run);
  for (const addition of rows) queueRows(context, addition);
  queueFormulas(context, { cells, columns, rows }, ({ table }) => firstEmptyRow(table));
}

/** Cells of one row of one table, from left to right. */
export type RowRun = readonly [CellWriting, ...CellWriting[]];

/** Cells by row, so that a row is written at once. */
export function rowRuns(cells: readonly CellWriting[]): readonly RowRun[] {
  const runs = new Map<string, [CellWriting, ...CellWriting[]]>();
  for (const cell of cells) {
    const key = `${cell.table.name}\n${cell.row}`;
    const run = runs.get(key);
    if (run === undefined) runs.set(key, [cell]);
    else run.push(cell);
  }
  for (const run of runs.values()) run.sort((a, b) => a.column - b.column);
  return [...runs.values()];
}

/** The range from a run's first cell to its last, and what each cell of it gets; `null` for those between. */
export function spread<Value>(run: RowRun, of: (cell: CellWriting) => Value): (Value | null)[] {
  const [first] = run;
  const last = run.at(-1) ?? first;
  const values = Array.from({ length: last.column - first.column + 1 }, (): Value | null => null);
  for (const cell of run) values[cell.column - first.column] = of(cell);
  return values;
}

/** @see spread */
export function rangeOfRun(context: Excel.RequestContext, run: RowRun, columns: number): Excel.Range {
  const [{ table, row, column }] = run;
  return cellsOf(context, table, { row, column, columns });
}

/** Values where values stand; formulas come last. Excel leaves a cell as it is for `null`. */
function queueCells(context: Excel.RequestContext, run: RowRun): void {
  const values = spread(run, (cell) =>
    isOwnFormula(cell.value) ? null : entry(cell.value, cell.newFormat ?? formatOf(cell.table, cell.row, cell.column)),
  );
  const range = rangeOfRun(context, run, values.length);
  if (run.some(({ newFormat }) => newFormat !== null)) range.numberFormat = [spread(run, ({ newFormat }) => newFormat)];
  range.values = [values];
}

/**
 * First into the table's empty last rows, then right below, where the table grows over cells that hold nothing. Excel's own
 * adding of rows comes last: it conflicts between co-authors, and cannot move a part of a table that lies below.
 */
function queueRows(context: Excel.RequestContext, addition: RowAddition): void {
  const { table, rows, added, rules = [] } = addition;
  if (rows.length === 0) return;
  const item = context.workbook.tables.getItem(table.name);
  const columns = widthOf(table) + added;
  const [end, growth] = [table.values.length, growthOf(addition)];
  if (growth > 0 && growsOverEmpty(addition)) {
    const fresh = cellsOf(context, table, { row: end, column: 0, rows: growth, columns });
    if (end > 1)
      fresh.copyFrom(cellsOf(context, table, { row: end - 1, column: 0, columns }), Excel.RangeCopyType.formats);
    // Before the values: where the request breaks off, what stands there belongs to the table.
    item.resize(resizedTo(table, columns, growth));
    rules.forEach((rule, column) => {
      if (rule !== null) queueRule(cellsOf(context, table, { row: end, column, rows: growth }), rule);
    });
  } else {
    // Empty, so that columns that the user calculates go on doing so.
    for (let count = 0; count < growth; count += 1) item.rows.add(undefined, undefined, false);
  }
  const first = firstEmptyRow(table);
  const range = cellsOf(context, table, { row: first, column: 0, rows: rows.length, columns });
  if (rows.some((row) => row.some((cell) => cell?.format !== undefined)))
    range.numberFormat = rows.map((row) => row.map((cell) => cell?.format ?? null));
  range.values = rows.map((row, index) =>
    row.map((cell, column) =>
      cell === null || isOwnFormula(cell.value)
        ? null
        : entry(cell.value, cell.format ?? formatOf(table, Math.min(first + index, end - 1), column)),
    ),
  );
}

/** Over empty cells the table grows, else Excel moves what stands beside it. */
function queueColumns(context: Excel.RequestContext, addition: ColumnAddition, rows: readonly RowAddition[]): void {
  const { table, columns } = addition;
  const item = context.workbook.tables.getItem(table.name);
  const width = widthOf(table);
  if (fitsBeside(addition)) {
    cellsOf(context, table, { row: 0, column: width, columns: columns.length }).values = [
      columns.map(({ header }) => entry(header)),
    ];
    item.resize(resizedTo(table, width + columns.length, 0));
  } else {
    for (const { header } of columns) item.columns.add(undefined, undefined, header);
  }
  const body = bodyRows(addition, rows);
  columns.forEach(({ choices }, index) => {
    if (choices === undefined) return;
    const cells = cellsOf(context, table, { row: 1, column: width + index, rows: body });
    cells.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
  });
}

/** How many rows stand below the header of a column that is added, those included that the same request lets the table grow by. */
export function bodyRows({ table }: ColumnAddition, rows: readonly RowAddition[]): number {
  const growing = rows.filter((addition) => addition.table.name === table.name && growsOverEmpty(addition));
  return growing.reduce((sum, addition) => sum + growthOf(addition), Math.max(1, table.values.length - 1));
}
