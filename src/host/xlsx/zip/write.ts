import { deflateSync, Zip, type ZipInputFile } from 'fflate';
import { checksum } from './checksum';
import type { ZipEntry } from './directory';

/** A file for the archive: one of the input's as it is, or new contents. */
export type ZipSource =
  | { readonly kind: 'kept'; readonly entry: ZipEntry }
  | { readonly kind: 'new'; readonly name: string; readonly bytes: Uint8Array };

/** Excel's own date for every part: the file is the same whenever it is made. */
const newFileTime = new Date(1980, 0, 1);

const deflated = 8;

function add(
  zip: Zip,
  name: string,
  packed: Uint8Array,
  attributes: Pick<ZipInputFile, 'size' | 'crc' | 'mtime' | 'compression'>,
): void {
  // Bit 11 (UTF-8 names) is set by fflate where the name needs it.
  const file: ZipInputFile = { filename: name, flag: 0, ...attributes };
  zip.add(file);
  file.ondata?.(null, packed.slice(), true);
}

/**
 * Packs files into an archive. Kept files go over packed as they are, so that they are neither unpacked nor read.
 *
 * @returns the archive's bytes, the files in the order given
 */
export function writeZip(sources: Iterable<ZipSource>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const source of sources) {
    if (source.kind === 'new') {
      add(zip, source.name, deflateSync(source.bytes), {
        size: source.bytes.length,
        crc: checksum(source.bytes),
        mtime: newFileTime,
        compression: deflated,
      });
    } else {
      const { entry } = source;
      // A stored file before whose size is unknown (the streaming form fflate writes) cannot be read by streaming readers: deflate it.
      const stored = entry.method === 0;
      add(zip, entry.name, stored ? deflateSync(entry.data) : entry.data, {
        size: entry.size,
        crc: entry.crc,
        mtime: entry.modified,
        compression: stored ? deflated : entry.method,
      });
    }
  }
  zip.end();
  const archive = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    archive.set(chunk, at);
    at += chunk.length;
  }
  return archive;
}
