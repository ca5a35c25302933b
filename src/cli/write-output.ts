import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { CliError, type CliFault, systemCode } from './cli-error';

const faultOf: Readonly<Record<string, CliFault>> = {
  ENOENT: 'outputFolder', ENOTDIR: 'outputFolder', EISDIR: 'outputIsFolder', EACCES: 'outputDenied', EROFS: 'outputDenied',
  // Windows locks a file that Excel has open.
  EPERM: 'outputBusy', EBUSY: 'outputBusy', ENOSPC: 'outputFull', EDQUOT: 'outputFull',
};

/**
 * Finds out, before the work is done, whether the output can be written.
 *
 * @throws CliError when its folder is missing, closed for writing, or the file is itself a folder
 */
export async function checkOutput(file: string): Promise<void> {
  try {
    const found = await stat(file).catch(() => null);
    if (found?.isDirectory() === true) throw new CliError('outputIsFolder', file);
    // A file that is marked read-only could still be put aside by renaming; it is not meant to be.
    if (found !== null) await access(file, constants.W_OK);
    const folder = await stat(path.dirname(path.resolve(file)));
    if (!folder.isDirectory()) throw new CliError('outputFolder', file);
    await access(path.dirname(path.resolve(file)), constants.W_OK);
  } catch (error) {
    throw asCliError(error, file);
  }
}

/**
 * Writes the output whole or not at all: into a file beside it first, which then takes its name.
 *
 * @throws CliError with what kept it from being written; a file that was there before is then unchanged
 */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  // Through a link, the file it leads to is replaced and not the link.
  const target = await realpath(file).catch(() => file);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw asCliError(error, file);
  }
}

function asCliError(error: unknown, file: string): CliError {
  return error instanceof CliError ? error : new CliError(faultOf[systemCode(error)] ?? 'outputFailed', file, { cause: error });
}
