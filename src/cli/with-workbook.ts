import path from 'node:path';
import { associateFunctions, functionsMetadata } from '../functions/associate';
import { type ExcelHost, openHost } from '../host/node';
import { readInput } from './read-input';

/**
 * Opens a workbook on the Excel host, lets the add-in's code work on it as in Excel, and closes it.
 *
 * @param file - path of the input, which is only read
 * @throws CliError or WorkbookFileError when it cannot be opened
 */
export async function withWorkbook<Result>(file: string, work: (host: ExcelHost) => Promise<Result>): Promise<Result> {
  const bytes = await readInput(file);
  const host = await openHost(bytes, { fileName: path.basename(file), functions: associateFunctions, functionsMetadata });
  const removeGlobals = host.installGlobals();
  try {
    return await work(host);
  } finally {
    removeGlobals();
    host.dispose();
  }
}
