import { SaxesParser } from 'saxes';
import { WorkbookFileError } from '../fault';

/** Deeper than any part of a workbook; a guard against a file that nests without end. */
const deepest = 256;

/** Parsers here see names as written (`x:row`), since producers choose their prefixes freely. */
export type XmlParser = SaxesParser<{ xmlns: false }>;

/**
 * A streaming parser that stops at the first fault.
 * A document type is refused: no part of a workbook has one, and its entities can grow without bound.
 *
 * @param part - the part's name, for the error
 */
export function createXmlParser(part: string): XmlParser {
  const parser: XmlParser = new SaxesParser({ xmlns: false });
  const fail = (detail: string): never => {
    throw new WorkbookFileError('bad-xml', `${part}: ${detail}`);
  };
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => fail('a document type is not allowed'));
  return parser;
}

/** @throws WorkbookFileError `bad-xml` beyond the depth that any workbook has */
export function checkDepth(depth: number, part: string): void {
  if (depth > deepest) throw new WorkbookFileError('bad-xml', `${part}: nested too deep`);
}

/** A name without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** @param like - the part of before: its encoding, which the text may name, and its byte order mark are kept */
export function encodeXml(text: string, like: Uint8Array | null): Uint8Array {
  const encoding = like === null ? 'utf-8' : encodingOf(like);
  const marked = encoding !== 'utf-8' || (like?.[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf);
  const content = marked ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(content);
  const bytes = new DataView(new ArrayBuffer(content.length * 2));
  for (let index = 0; index < content.length; index++) bytes.setUint16(index * 2, content.charCodeAt(index), encoding === 'utf-16le');
  return new Uint8Array(bytes.buffer);
}
