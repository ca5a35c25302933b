import { normalised } from '../../locales/headers';
import { readLayout } from '../cells/layout';
import { asWorkbookError, WorkbookError } from '../error';
import { removeNames } from '../names/write-names';
import { columnKeys } from '../tables/column-keys';
import { readTables } from '../tables/read-tables';
import { cellsOf, widthOf } from '../tables/table-range';
import { cellText, type TableReading } from '../tables/table-reading';
import { indicatorsTable } from './indicators-table';
import { type SetupTable, setupTables } from './setup-tables';
import type { WrittenSetup } from './write-setup';

/**
 * Takes back what accepting proposals has written: the rows, by their Nr, with whatever was filled in since, and the names.
 * A setup sheet that was made for them goes too, unless other rows have come to stand on it.
 *
 * @throws WorkbookError with everything left as it was
 */
export async function undoSetup(written: WrittenSetup): Promise<void> {
  try {
    const layout = await readLayout();
    const tables = await readTables(layout, setupTables);
    const table = tables.get('indicators');
    const sheet = layout.sheets.find(({ name }) => name === table?.sheet);
    if (sheet?.protected === true) throw new WorkbookError('protected-sheet', { sheet: sheet.name });
    const rows = table === undefined ? [] : addedRows(table, written);
    const isWhole = written.made && table !== undefined && holdsOnly(tables, table, rows);
    if (isWhole && layout.structureProtected) throw new WorkbookError('protected-workbook');
    const context = new Excel.RequestContext();
    if (isWhole && layout.sheets.length > 1) context.workbook.worksheets.getItem(table.sheet).delete();
    else if (table !== undefined) queueRowsAway(context, table, rows);
    await context.sync();
    await removeNames(written.names);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** Rows of the table that were added, counted from the header row. */
function addedRows(table: TableReading, { added }: WrittenSetup): readonly number[] {
  const column = columnKeys(table, indicatorsTable.headers).indexOf('nr');
  const wanted = new Set(added.map(({ nr }) => normalised(nr)));
  return [...table.values.keys()].slice(1).filter((row) => wanted.has(normalised(textAt(table, row, column))));
}

function textAt({ values, formats }: TableReading, row: number, column: number): string {
  return cellText({ value: values[row]?.[column] ?? null, format: formats[row]?.[column] ?? 'General' });
}

/** Whether nothing but the added rows stands in the tables of rows that a user fills in. */
function holdsOnly(
  tables: ReadonlyMap<SetupTable, TableReading>,
  indicators: TableReading,
  rows: readonly number[],
): boolean {
  const filled = (table: TableReading | undefined): readonly number[] =>
    table === undefined
      ? []
      : [...table.values.keys()]
          .slice(1)
          .filter((row) => (table.values[row] ?? []).some((_, column) => textAt(table, row, column) !== ''));
  return (
    [...tables.values()].every(({ sheet }) => sheet === indicators.sheet) &&
    filled(indicators).every((row) => rows.includes(row)) &&
    filled(tables.get('ambitions')).length === 0
  );
}

/** A table keeps one row: the last one is emptied. From below, so that no row moves another's place. */
function queueRowsAway(context: Excel.RequestContext, table: TableReading, rows: readonly number[]): void {
  const item = context.workbook.tables.getItem(table.name);
  const all = table.values.length - 1;
  for (const row of [...rows].sort((a, b) => b - a)) {
    if (row === 1 && rows.length === all)
      cellsOf(context, table, { row, column: 0, columns: widthOf(table) }).clear(Excel.ClearApplyTo.contents);
    else item.rows.getItemAt(row - 1).delete();
  }
}
