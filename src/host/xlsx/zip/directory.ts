import { WorkbookFileError } from '../fault';

/** One file in a zip archive as its central directory describes it. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked, as declared. */
  readonly size: number;
  readonly modified: Date;
  /** The packed bytes, a view into the archive. */
  readonly data: Uint8Array;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const fileSignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 0xffff;
const inZip64 = 0xffffffff;

const truncated = (detail: string): WorkbookFileError => new WorkbookFileError('truncated', detail);

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw truncated('The zip archive has no central directory.');
}

const number64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;

function directoryPlace(view: DataView): { readonly count: number; readonly offset: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count !== 0xffff && offset !== inZip64) || locator < 0 || view.getUint32(locator, true) !== locator64Signature)
    return { count, offset };
  const end64 = number64(view, locator + 8);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== end64Signature)
    throw truncated('The zip64 directory is missing.');
  return { count: number64(view, end64 + 32), offset: number64(view, end64 + 48) };
}

/** The 64-bit values of the zip64 extra field stand in a fixed order, each only where its 32-bit field is full. */
function widen(view: DataView, extraStart: number, extraLength: number, fields: readonly number[]): number[] {
  const values = [...fields];
  for (let at = extraStart; at + 4 <= extraStart + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    values.forEach((value, index) => {
      if (value !== inZip64 || next + 8 > extraStart + extraLength) return;
      values[index] = number64(view, next);
      next += 8;
    });
  }
  return values;
}

/** DOS time: local time in steps of two seconds since 1980. Years after 2099 cannot be written again. */
function dosTime(value: number): Date {
  const date = value >>> 16;
  const year = 1980 + Math.min(119, date >>> 9);
  const month = Math.max(0, ((date >>> 5) & 15) - 1);
  return new Date(year, month, Math.max(1, date & 31), (value >>> 11) & 31, (value >>> 5) & 63, (value & 31) * 2);
}

/** A stretch of the archive, from its first byte to the one after its last. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the packed bytes of a file stand, behind its own head. */
function packedPlace(view: DataView, local: number, size: number, name: string): Stretch {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature)
    throw truncated(`${name} is missing from the zip archive.`);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > view.byteLength) throw truncated(`${name} ends too early in the zip archive.`);
  return { start, end: start + size };
}

/** Files that share bytes let a small archive unpack without end; no program that packs writes such. */
function refuseOverlap(stretches: Stretch[]): void {
  stretches.sort((a, b) => a.start - b.start);
  let end = 0;
  for (const stretch of stretches) {
    if (stretch.start < end) throw truncated('Files of the zip archive overlap.');
    end = stretch.end;
  }
}

/**
 * Reads the directory at the end of a zip archive; nothing is unpacked.
 *
 * @param bytes - the whole archive
 * @returns the files in the directory's order, folders left out
 * @throws WorkbookFileError `truncated` where a file or the directory is not within the bytes or files overlap, `encrypted` for a password-protected entry
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length < 22) throw truncated('The zip archive has no central directory.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = directoryPlace(view);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  const taken: Stretch[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== fileSignature)
      throw truncated('The zip directory is broken.');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw truncated('The zip directory is broken.');
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new WorkbookFileError('encrypted', `${name} is encrypted.`);
    const fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [size = 0, packed = 0, local = 0] = widen(view, at + 46 + nameLength, extraLength, fields);
    if (!name.endsWith('/')) {
      const place = packedPlace(view, local, packed, name);
      taken.push({ start: local, end: place.end });
      entries.push({
        name,
        size,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        modified: dosTime(view.getUint32(at + 12, true)),
        data: bytes.subarray(place.start, place.end),
      });
    }
    at = next;
  }
  refuseOverlap([...taken, { start: offset, end: at }]);
  return entries;
}
