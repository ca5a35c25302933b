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

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
