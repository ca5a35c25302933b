import type { CellValue } from '../../../src/host/document/cell';
import { createHost, type ExcelHost, type HostOptions } from '../../../src/host/node';

const hosts: ExcelHost[] = [];

/** A host with one sheet, `Data`, filled from A1, as on the web unless told; closed after the test. */
export async function openSheet(
  values: readonly (readonly CellValue[])[] = [],
  options: HostOptions = { calculate: false },
): Promise<ExcelHost> {
  const host = await createHost({ excel: 'web', ...options });
  hosts.push(host);
  const [sheet] = host.document.sheets;
  if (sheet === undefined) throw new Error('A new workbook has a sheet.');
  host.document.renameSheet(sheet.id, 'Data', 'user');
  sheet.setCells(
    values.flatMap((cells, row) => cells.map((value, column) => ({ row, column, change: { value } }))),
    'user',
  );
  return host;
}

export function closeAll(): void {
  hosts.splice(0).forEach((host) => host.dispose());
}

/** Runs a batch and syncs at its end; `act` gives what to return after the sync. */
export function run<Result>(
  host: ExcelHost,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => Result,
): Promise<Result> {
  return host.Excel.run(async (context) => {
    const read = act(context.workbook.worksheets.getItem('Data'), context);
    await context.sync();
    return read();
  });
}

/** The code of the error that a batch ends with, or `null`. */
export async function errorOf(
  host: ExcelHost,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<OfficeExtension.Error | null> {
  try {
    await run(host, (sheet, context) => {
      act(sheet, context);
      return () => undefined;
    });
    return null;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
}
