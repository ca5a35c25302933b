import { associateFunctions, functionsMetadata } from '../../src/functions/associate';
import { type ExcelHost, type HostOptions, openHost } from '../../src/host/node';
import type { HostSheet } from '../../src/host/document/sheet';

/**
 * Opens a workbook in the Excel host, with the add-in's functions, for as long as the work takes.
 *
 * @param options - which Excel it is, where that matters
 */
export async function withWorkbook(
  bytes: Uint8Array,
  work: (host: ExcelHost) => Promise<void>,
  options: Pick<HostOptions, 'excel'> = {},
): Promise<void> {
  const host = await openHost(bytes, { functions: associateFunctions, functionsMetadata, ...options });
  const remove = host.installGlobals();
  try {
    await work(host);
    await host.settled();
  } finally {
    remove();
    host.dispose();
  }
}

/** The sheet of a name; fails where there is none. */
export function sheetOf(host: ExcelHost, name: string): HostSheet {
  const sheet = host.document.sheetByName(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Values of a sheet from A1 on; an empty cell is `null`, an error its text. */
export function valuesOf(sheet: HostSheet): (string | number | boolean | null)[][] {
  const box = sheet.usedBox(true);
  return Array.from({ length: box === null ? 0 : box.row + box.rowCount }, (_, row) =>
    Array.from({ length: box === null ? 0 : box.column + box.columnCount }, (_, column) => {
      const { value } = sheet.cell(row, column);
      return typeof value === 'object' && value !== null ? value.error : value;
    }),
  );
}

/** What a card shows of each indicator: header and value, by Nr. */
export function cardRows(sheet: HostSheet): Map<string, Record<string, unknown>> {
  const values = valuesOf(sheet);
  const header = values.findIndex((row) => row[0] === 'Nr');
  const headers = (values[header] ?? []).map(String);
  return new Map(
    values
      .slice(header + 1)
      .filter((row) => row[0] !== null)
      .map((row) => [String(row[0]), Object.fromEntries(headers.map((name, index) => [name, row[index] ?? null]))]),
  );
}
