import type { Deadline } from '../deadline';
import { createXmlParser, localName, parsePart } from '../xml/parser';
import { decodeCellText } from '../xml/text';

/**
 * The text of each shared string: its runs joined, phonetic guides left out.
 *
 * @throws WorkbookFileError `bad-xml`, `too-slow`
 */
export function readSharedStrings(source: string, part: string, deadline: Deadline): readonly string[] {
  const strings: string[] = [];
  const parser = createXmlParser(part);
  let text = '';
  let inText = false;
  let inPhonetic = false;
  parser.on('opentag', (tag) => {
    const local = localName(tag.name);
    if (local === 'si') text = '';
    else if (local === 'rPh') inPhonetic = true;
    else if (local === 't') inText = !inPhonetic;
  });
  const add = (piece: string): void => {
    if (inText) text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', (tag) => {
    const local = localName(tag.name);
    if (local === 'si') strings.push(decodeCellText(text));
    else if (local === 'rPh') inPhonetic = false;
    else if (local === 't') inText = false;
  });
  parsePart(parser, source, deadline);
  return strings;
}
