import { constants, type Stats } from 'node:fs';
import { access, lstat, readlink, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { CliError, type CliFault, systemCode } from './cli-error';
import { sweepTemporaryFiles, withTemporaryFile } from './temporary-file';

const faultOf: ReadonlyMap<string, CliFault> = new Map([
  ['ENOENT', 'outputFolder'],
  ['ENOTDIR', 'outputFolder'],
  ['EISDIR', 'outputIsFolder'],
  ['ENAMETOOLONG', 'outputName'],
  ['ELOOP', 'outputName'],
  ['EACCES', 'outputDenied'],
  ['EROFS', 'outputDenied'],
  // Windows locks a file that Excel has open.
  ['EPERM', 'outputBusy'],
  ['EBUSY', 'outputBusy'],
  ['ENOSPC', 'outputFull'],
  ['EDQUOT', 'outputFull'],
]);

/** Where the system, too, gives up following links. */
const mostLinks = 40;

/** What the output's name leads to. */
interface Target {
  /** Itself, where no link stands in its place. */
  readonly file: string;
  /** What is there now. */
  readonly found: Stats | null;
}

/** Follows a link also where what it leads to is not there yet. */
async function targetOf(file: string, links = 0): Promise<Target> {
  const found = await lstat(file).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (found?.isSymbolicLink() !== true) return { file, found };
  if (links >= mostLinks) throw new CliError('outputName', file);
  return targetOf(path.resolve(path.dirname(file), await readlink(file)), links + 1);
}

/** Only a file can be replaced: a device or a pipe takes bytes and keeps none. */
async function fileTarget(file: string): Promise<Target> {
  const target = await targetOf(path.resolve(file));
  if (target.found?.isDirectory() === true) throw new CliError('outputIsFolder', file);
  if (target.found?.isFile() === false) throw new CliError('outputNotFile', file);
  return target;
}

/**
 * Finds out, before the work is done, whether the output can be written.
 *
 * @throws CliError when its folder is missing, closed for writing, or what has its name is no file
 */
export async function checkOutput(file: string): Promise<void> {
  try {
    const target = await fileTarget(file);
    // A file that is marked read-only could still be put aside by renaming; it is not meant to be.
    if (target.found !== null) await access(target.file, constants.W_OK);
    const folder = path.dirname(target.file);
    if (!(await stat(folder)).isDirectory()) throw new CliError('outputFolder', file);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw asCliError(error, file);
  }
}

const permissions = 0o777;
/** Of a new file, before the system takes away what it does not give; and of one that may be private. */
const [usual, closed] = [0o666, 0o600];

/**
 * Writes the output whole or not at all: into a file beside it first, which then takes its name. A file that was there
 * keeps its permissions, and a link stays one.
 *
 * @throws CliError with what kept it from being written; a file that was there before is then unchanged
 */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const target = await fileTarget(file);
    const folder = path.dirname(target.file);
    await sweepTemporaryFiles(folder);
    const { found } = target;
    await withTemporaryFile(folder, found === null ? usual : closed, async (beside, handle) => {
      await handle.writeFile(bytes);
      if (found !== null) await handle.chmod(found.mode & permissions);
      await handle.sync();
      await handle.close();
      await rename(beside, target.file);
    });
  } catch (error) {
    throw asCliError(error, file);
  }
}

function asCliError(error: unknown, file: string): CliError {
  return error instanceof CliError
    ? error
    : new CliError(faultOf.get(systemCode(error)) ?? 'outputFailed', file, { cause: error });
}
