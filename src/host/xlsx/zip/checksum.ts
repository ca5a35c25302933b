import { ZipPassThrough } from 'fflate';

/** The CRC-32 of a file in an archive. fflate has no export for it, but its pass-through stream computes it. */
export function checksum(bytes: Uint8Array): number {
  const stream = new ZipPassThrough('');
  stream.ondata = () => undefined;
  stream.push(bytes, true);
  return stream.crc >>> 0;
}
