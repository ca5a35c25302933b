import { Inflate } from 'fflate';
import { WorkbookFileError } from '../fault';
import type { ZipEntry } from './directory';

/** What a workbook may take unpacked. */
export const maximumUnpacked = 512 * 1024 * 1024;
/** Deflate cannot pack tighter than this, so a larger claim is a lie. */
const tightestPacking = 1032;
/** Packed bytes taken at a time, so that at most about 64 MB come out before the size is checked again. */
const step = 64 * 1024;

/**
 * Unpacks one file of an archive and stops at its declared size.
 *
 * @throws WorkbookFileError `too-large` when more comes out than was declared, `truncated` when it is less or broken
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const { data, name, size } = entry;
  if (entry.method === 0) return data;
  if (entry.method !== 8)
    throw new WorkbookFileError('truncated', `${name} is packed by a method that Excel does not use (${entry.method}).`);
  if (size > maximumUnpacked || size > data.length * tightestPacking + step)
    throw new WorkbookFileError('too-large', `${name} claims to be ${size} bytes.`);
  const unpacked = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new WorkbookFileError('too-large', `${name} is larger than it claims.`);
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += step) stream.push(data.subarray(at, at + step), at + step >= data.length);
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError('truncated', `${name} is broken: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (length < size) throw new WorkbookFileError('truncated', `${name} ends too early.`);
  return unpacked;
}
