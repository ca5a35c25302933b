import { createHash } from 'node:crypto';
import { closeSync, openSync, rmSync } from 'node:fs';
import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { systemCode } from './cli-error';

/** Process numbers are told apart within a machine alone, and folders are shared. */
const machine = createHash('sha256').update(os.hostname()).digest('hex').slice(0, 8);

/** Short whatever the output is called, which may have the longest name that a folder takes. */
const namePattern = new RegExp(`^\\.bms-${machine}-(\\d+)-[0-9a-f]+\\.tmp$`);

const endings: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Those that this process is writing. */
const own = new Set<string>();

function isRunning(number: number): boolean {
  try {
    return process.kill(number, 0);
  } catch (error) {
    // Somebody else's process is one, too.
    return systemCode(error) === 'EPERM';
  }
}

/** Removes from a folder what processes of this machine left there when they were killed. */
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const number = Number(namePattern.exec(name)?.[1]);
    const file = path.join(folder, name);
    if (Number.isNaN(number) || own.has(file) || (number !== process.pid && isRunning(number))) continue;
    await rm(file, { force: true }).catch(() => undefined);
  }
}

/**
 * Lends a new file in a folder, which is gone when the work is over, failed, or the process is told to end.
 *
 * @param mode - the permissions that the file is made with
 * @param work - writes it, and may rename it
 */
export async function withTemporaryFile<Result>(
  folder: string,
  mode: number,
  work: (file: string, handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  const random = Math.floor(Math.random() * 2 ** 32).toString(16);
  const file = path.join(folder, `.bms-${machine}-${process.pid}-${random}.tmp`);
  const end = (signal: NodeJS.Signals): void => {
    rmSync(file, { force: true });
    unfollow();
    // As it would have ended without us.
    process.kill(process.pid, signal);
  };
  const unfollow = (): void => {
    for (const signal of endings) process.removeListener(signal, end);
  };
  own.add(file);
  for (const signal of endings) process.on(signal, end);
  try {
    // At once, so that no signal comes between its making and our knowing of it.
    closeSync(openSync(file, 'wx', mode));
    const handle = await open(file, 'r+');
    try {
      return await work(file, handle);
    } finally {
      await handle.close();
    }
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
    unfollow();
    own.delete(file);
  }
}
