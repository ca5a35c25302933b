import { SaxesParser } from 'saxes';
import type { Deadline } from '../deadline';
import { WorkbookFileError } from '../fault';

/** Deeper than any part of a workbook; a guard against a file that nests without end. */
const deepest = 256;

/** Characters parsed between two looks at the clock. */
const pieceLength = 64 * 1024;

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

/**
 * Parses a whole part and looks at the clock in between.
 *
 * @param deadline - when to give up, where a file is read for the first time
 * @throws WorkbookFileError `bad-xml`, `too-slow`
 */
export function parsePart(parser: XmlParser, source: string, deadline?: Deadline): void {
  for (let at = 0; at < source.length; at += pieceLength) {
    parser.write(source.slice(at, at + pieceLength));
    deadline?.look();
  }
  parser.close();
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
