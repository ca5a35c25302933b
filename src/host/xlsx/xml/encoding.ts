type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const byteOrderMarks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // Without a mark the first character of any XML, `<`, tells the order of bytes.
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];

/** XML is UTF-8 unless its first bytes are those of UTF-16. */
function encodingOf(bytes: Uint8Array): Encoding {
  const found = byteOrderMarks.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? 'utf-8';
}

/** The text of a part, without its byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** A name for one order of bytes allows no mark; without the order it asks for one. */
const declaredOrder = /^(<\?xml\s[^>]*?encoding\s*=\s*["']UTF-16)(?:BE|LE)/i;

/**
 * The bytes of a part in the encoding of before. UTF-16 gets the byte order mark that XML asks for, so that every
 * reader takes it.
 *
 * @param like - the part of before; `null` for a new one, in UTF-8
 */
export function encodeXml(text: string, like: Uint8Array | null): Uint8Array {
  const encoding = like === null ? 'utf-8' : encodingOf(like);
  if (encoding === 'utf-8') {
    const marked = like?.[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf;
    return new TextEncoder().encode(marked ? `\uFEFF${text}` : text);
  }
  const content = `\uFEFF${text.replace(declaredOrder, '$1')}`;
  const bytes = new DataView(new ArrayBuffer(content.length * 2));
  for (let index = 0; index < content.length; index++)
    bytes.setUint16(index * 2, content.charCodeAt(index), encoding === 'utf-16le');
  return new Uint8Array(bytes.buffer);
}
