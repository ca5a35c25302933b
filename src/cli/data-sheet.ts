import { isCellError } from '../host/document/cell';
import { openWorkbookFile } from '../host/xlsx';
import { traitsOf } from '../scorecard';
import type { GridRow, GridValue } from '../workbook/data/grid-layout';
import { DataFault } from '../workbook/data/fault';

/** Blank rows between cells further apart are no rows of a table. */
const furthestRow = 1_048_576;

/**
 * The cells of an Excel file's first sheet that holds any: numbers as numbers, per cents and dates as they are read,
 * errors by their text.
 *
 * @throws WorkbookFileError when the file cannot be opened; DataFault when it is empty
 */
export function readFirstSheet(bytes: Uint8Array): readonly GridRow[] {
  const { document } = openWorkbookFile(bytes);
  for (const sheet of document.sheets) {
    const rows: GridValue[][] = [];
    for (const { row, column, cell } of sheet.cells()) {
      const { value, style } = cell;
      if (value === null || value === '' || row > furthestRow) continue;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row];
      while (cells !== undefined && cells.length < column) cells.push(null);
      cells?.push(
        isCellError(value)
          ? value.error
          : typeof value === 'boolean'
            ? String(value)
            : asRead(value, style.numberFormat),
      );
    }
    if (rows.length > 0) return rows;
  }
  throw new DataFault('empty');
}

function asRead(value: string | number, format: string): GridValue {
  if (typeof value === 'string') return value;
  const { percentFormat, dateFormat } = traitsOf(format);
  if (dateFormat === true) return new Date(Math.round((value - 25_569) * 86_400_000)).toISOString().slice(0, 10);
  return percentFormat === true ? `${Number((value * 100).toPrecision(12))}%` : value;
}
