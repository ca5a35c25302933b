import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import type { Content, PackageDraft } from './draft';

const bytes = (content: Content): Uint8Array => (typeof content === 'string' ? strToU8(content) : content);

/** Written while it was made, sizes after the data, as servers do. */
export function streamed(draft: PackageDraft): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => void chunks.push(chunk));
  for (const [name, content] of draft.parts) {
    const file = name.endsWith('.bin') ? new ZipPassThrough(name) : new ZipDeflate(name);
    file.mtime = new Date(2019, 5, 17);
    zip.add(file);
    file.push(bytes(content), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** Nothing packed, folders listed, and a comment at the end. */
export function storedWithFolders(draft: PackageDraft): Uint8Array {
  const folders = ['_rels/', 'xl/', 'xl/worksheets/'].map((name) => [name, new Uint8Array()] as const);
  const options = { level: 0, mtime: new Date(2019, 5, 17) } as const;
  const archive = zipSync(
    Object.fromEntries(
      [...folders, ...[...draft.parts].map(([name, content]) => [name, bytes(content)] as const)].map(
        ([name, content]) => [name, [content, options]],
      ),
    ),
  );
  const comment = strToU8('laget av noe annet');
  const end = archive.slice();
  new DataView(end.buffer).setUint16(end.length - 2, comment.length, true);
  return Buffer.concat([end, comment]);
}

/** Some programs on Windows part folders by the wrong stroke. */
export function backslashed(draft: PackageDraft): Uint8Array {
  return zipSync(
    Object.fromEntries(
      [...draft.parts].map(([name, content]) => [
        name.replaceAll('/', '\\'),
        [bytes(content), { mtime: new Date(2019, 5, 17) }],
      ]),
    ),
  );
}

/** The directory in the form for archives over 4 GB, which some libraries always write. */
export function zip64(draft: PackageDraft): Uint8Array {
  const archive = Buffer.from(draft.bytes());
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = archive.readUInt16LE(end + 10);
  const [size, offset] = [archive.readUInt32LE(end + 12), archive.readUInt32LE(end + 16)];
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(end), 64);
  record.writeUInt32LE(1, 72);
  const tail = Buffer.from(archive.subarray(end));
  tail.writeUInt16LE(0xffff, 8);
  tail.writeUInt16LE(0xffff, 10);
  tail.writeUInt32LE(0xffffffff, 12);
  tail.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([archive.subarray(0, end), record, tail]);
}

const xmlParts = (draft: PackageDraft): readonly string[] =>
  [...draft.parts.keys()].filter((name) => /\.(xml|rels)$/.test(name));

function eachXml(draft: PackageDraft, change: (text: string) => Content): Uint8Array {
  for (const name of xmlParts(draft)) draft.parts.set(name, change(draft.text(name)));
  return draft.bytes();
}

export const withMark = (draft: PackageDraft): Uint8Array => eachXml(draft, (text) => `\uFEFF${text}`);
export const withoutDeclaration = (draft: PackageDraft): Uint8Array =>
  eachXml(draft, (text) => text.replace(/^<\?xml[^>]*\?>\s*/, ''));
export const singleQuoted = (draft: PackageDraft): Uint8Array =>
  eachXml(draft, (text) => text.replace(/="([^"']*)"/g, "='$1'"));
export const spread = (draft: PackageDraft): Uint8Array =>
  eachXml(draft, (text) => text.replace(/><(?!\/t>|\/v>|\/f>)/g, '>\r\n\t<'));
export const utf16 = (draft: PackageDraft): Uint8Array =>
  eachXml(draft, (text) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le')]),
  );

const prefixed = new Set(['workbook', 'worksheet', 'styleSheet', 'sst', 'table', 'calcChain']);

/** Every element of the spreadsheet with a prefix, as some libraries write them. */
export const withPrefixes = (draft: PackageDraft): Uint8Array =>
  eachXml(draft, (text) => {
    const root = /<(\w+) [^>]*?xmlns="[^"]*"/.exec(text)?.[1] ?? '';
    return prefixed.has(root)
      ? text.replace(/<(\/?)(\w+)(?=[\s/>])/g, '<$1x:$2').replace(/ xmlns="/, ' xmlns:x="')
      : text;
  });

/** ISO's strict form of the standard. */
export const strict = (draft: PackageDraft): Uint8Array =>
  eachXml(draft, (text) =>
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
        'http://purl.oclc.org/ooxml/officeDocument/extendedProperties',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
        'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
      )
      .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'),
  );
