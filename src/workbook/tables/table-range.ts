import { stringifyA1Ref } from '@borgar/fx';
import type { TableReading } from './table-reading';

/** The place of a table in its sheet, as it was read. */
export type TablePlace = Pick<TableReading, 'sheet' | 'row' | 'column' | 'values' | 'showsTotals'>;

/** How many columns a table had when it was read. */
export function widthOf({ values }: TablePlace): number {
  return Math.max(1, values[0]?.length ?? 1);
}

/**
 * Cells of a table.
 *
 * @param row - counted from the header row
 * @param column - counted from the first column
 */
export function cellsOf(
  context: Excel.RequestContext,
  table: TablePlace,
  { row, column, rows = 1, columns = 1 }: TableCells,
): Excel.Range {
  return context.workbook.worksheets
    .getItem(table.sheet)
    .getRangeByIndexes(table.row + row, table.column + column, rows, columns);
}

export interface TableCells {
  readonly row: number;
  readonly column: number;
  /** How many; one by default. */
  readonly rows?: number;
  readonly columns?: number;
}

/**
 * The address that a table is resized to, its row of totals included.
 *
 * @param width - columns, those included that the table had
 * @param more - rows beyond those that it had
 */
export function resizedTo({ row, column, values, showsTotals }: TablePlace, width: number, more: number): string {
  const bottom = row + values.length - 1 + more + (showsTotals ? 1 : 0);
  return stringifyA1Ref({ range: { top: row, left: column, bottom, right: column + width - 1 } });
}
