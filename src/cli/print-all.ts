import { fstatSync, fsyncSync, writeSync } from 'node:fs';
import { systemCode } from './cli-error';

/** Whoever read standard output has closed it. */
export class ReaderGone extends Error {}

const standardOutput = 1;

/**
 * Writes a text to standard output, all of it.
 *
 * @throws ReaderGone, or the system's error where it cannot be written, such as on a full disk
 */
export async function printAll(text: string): Promise<void> {
  if (takesPart()) printToFile(Buffer.from(text));
  else await printToStream(text);
}

/** Node's stream to a file or a device takes a part of a text for the whole of it, as on a disk that becomes full. */
function takesPart(): boolean {
  const found = fstatSync(standardOutput);
  return found.isFile() || (found.isCharacterDevice() && !process.stdout.isTTY);
}

function printToFile(bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(standardOutput, bytes, written);
  if (fstatSync(standardOutput).isFile()) settle();
}

/** Some systems tell only now that a disk is full; others have nothing to tell. */
function settle(): void {
  try {
    fsyncSync(standardOutput);
  } catch (error) {
    if (['ENOSPC', 'EDQUOT', 'EIO'].includes(systemCode(error))) throw error;
  }
}

function printToStream(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(systemCode(error) === 'EPIPE' ? new ReaderGone() : error);
    process.stdout.once('error', fail);
    process.stdout.write(text, (error) => (error ? fail(error) : resolve()));
  });
}
