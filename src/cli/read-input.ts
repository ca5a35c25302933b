import { readFile, stat } from 'node:fs/promises';
import { WorkbookFileError } from '../host/xlsx/fault';
import { CliError, systemCode } from './cli-error';

/** A package larger than what it may unpack to cannot be a workbook that we open. */
const largestFile = 512 * 1024 * 1024;

/**
 * Reads the input file whole.
 *
 * @throws CliError when there is no such file or it may not be read
 */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new CliError('folder', file);
    if (!found.isFile()) throw new CliError('notFile', file);
    if (found.size > largestFile) throw new WorkbookFileError('too-large', `${found.size} bytes`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof CliError || error instanceof WorkbookFileError) throw error;
    const code = systemCode(error);
    throw new CliError(code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', file, { cause: error });
  }
}
