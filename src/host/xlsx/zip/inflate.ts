import { Inflate } from 'fflate';
import type { Deadline } from '../deadline';
import { WorkbookFileError } from '../fault';
import { checksum } from './checksum';
import type { ZipEntry } from './directory';

/** What a workbook may take unpacked. */
export const maximumUnpacked = 512 * 1024 * 1024;
/** Deflate cannot pack tighter than this, so a larger claim is a lie. */
const tightestPacking = 1032;
/** Packed bytes taken at a time, so that at most about 64 MB come out before the size is checked again. */
const step = 64 * 1024;

const stored = 0;
const deflated = 8;

const damaged = (detail: string): WorkbookFileError => new WorkbookFileError('truncated', detail);

/**
 * Unpacks one file of an archive and stops at its declared size.
 *
 * @throws WorkbookFileError `too-large` when it claims to be larger than a workbook may be, `truncated` when more or
 *   less comes out than was declared or its checksum says that it is not what was packed, `too-slow`
 */
export function inflateEntry(entry: ZipEntry, deadline: Deadline): Uint8Array {
  const { name, method, size, crc } = entry;
  if (size > maximumUnpacked) throw new WorkbookFileError('too-large', `${name} claims to be ${size} bytes.`);
  if (method !== stored && method !== deflated)
    throw damaged(`${name} is packed by a method that Excel does not use (${method}).`);
  const bytes = method === stored ? entry.data : inflated(entry, deadline);
  if (bytes.length !== size) throw damaged(`${name} is not as long as it claims.`);
  if (checksum(bytes) !== crc) throw damaged(`${name} is not what was packed.`);
  deadline.look();
  return bytes;
}

function inflated({ data, name, size }: ZipEntry, deadline: Deadline): Uint8Array {
  if (size > data.length * tightestPacking + step) throw damaged(`${name} cannot be ${size} bytes.`);
  const unpacked = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw damaged(`${name} is larger than it claims.`);
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += step) {
      stream.push(data.subarray(at, at + step), at + step >= data.length);
      deadline.look();
    }
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw damaged(`${name} is broken: ${error instanceof Error ? error.message : String(error)}`);
  }
  return unpacked.subarray(0, length);
}
