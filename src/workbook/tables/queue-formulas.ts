import { entry, isOwnFormula } from '../cells/entry';
import { type CellWriting, freeRows, growthOf, type RowAddition, type TableChanges } from './table-changes';
import { cellsOf, type TablePlace } from './table-range';
import type { TableReading } from './table-reading';

/** The last cell of every sheet. */
const lastCell = { row: 1_048_575, column: 16_383 };

/** A blank cell on a table's sheet that the table does not take in, as rows and columns of the sheet. */
function scratchPlace({ table }: Pick<RowAddition, 'table'>, rows: readonly RowAddition[]): typeof lastCell {
  const growing = rows.find((addition) => addition.table.name === table.name);
  const [growth, free] = growing === undefined ? [0, table.room.below] : [growthOf(growing), freeRows(growing)];
  // With a blank row between: what stands right below a table becomes a part of it.
  const isFree = !table.showsTotals && free >= growth + 2;
  return isFree ? { row: table.row + table.values.length + growth + 1, column: table.column } : lastCell;
}

function scratchCell(context: Excel.RequestContext, table: TablePlace, place: typeof lastCell): Excel.Range {
  return context.workbook.worksheets.getItem(table.sheet).getCell(place.row, place.column);
}

/** The cell outside a table from which formulas are copied into it; blank, and blank again after. */
export function scratchOf(context: Excel.RequestContext, table: TableReading): Excel.Range {
  return scratchCell(context, table, scratchPlace({ table }, []));
}

/** The cells that are to hold formulas. */
function formulaCells(
  { cells, rows }: TableChanges,
  firstRow: (addition: RowAddition) => number,
): readonly CellWriting[] {
  return [
    ...cells,
    ...rows.flatMap((addition) =>
      addition.rows.flatMap((row, index) =>
        row.flatMap((cell, column) =>
          cell === null
            ? []
            : [
                {
                  table: addition.table,
                  row: firstRow(addition) + index,
                  column,
                  value: cell.value,
                  newFormat: cell.format ?? null,
                },
              ],
        ),
      ),
    ),
  ].filter(({ value }) => isOwnFormula(value));
}

/**
 * Queues the formulas among the changes, after all else. A formula that is written into a table's column would go into the
 * column's other cells too (office-js #2093); one that is copied there from outside stays alone.
 *
 * @param firstRow - the row that an addition's first row goes into, counted from the header row
 */
export function queueFormulas(
  context: Excel.RequestContext,
  changes: TableChanges,
  firstRow: (addition: RowAddition) => number,
): void {
  const cells = formulaCells(changes, firstRow);
  for (const { table, row, column, value } of cells) {
    const scratch = scratchCell(context, table, scratchPlace({ table }, changes.rows));
    scratch.values = [[entry(value)]];
    cellsOf(context, table, { row, column }).copyFrom(scratch, Excel.RangeCopyType.formulas);
  }
  queueScratchClearing(context, cells, changes.rows);
}

/** Queues the clearing of the cells that formulas were copied from. */
export function queueScratchClearing(
  context: Excel.RequestContext,
  cells: readonly CellWriting[],
  rows: readonly RowAddition[],
): void {
  const tables = new Map(cells.filter(({ value }) => isOwnFormula(value)).map(({ table }) => [table.name, table]));
  for (const table of tables.values()) scratchCell(context, table, scratchPlace({ table }, rows)).clear();
}
