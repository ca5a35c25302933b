import { createXmlParser, localName } from './xml/parser';
import { TreeBuilder, type XmlNode } from './xml/node';
import { parseCell } from './reference';

/** A piece of the source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A `<c>` as it stands in the file. */
export interface FileCell extends Span {
  readonly row: number;
  readonly column: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly formula: (Span & { readonly text: string; readonly attributes: Readonly<Record<string, string>> }) | null;
  /** The text of `<v>`. */
  readonly value: string | null;
  /** The text of `<is>`. */
  readonly inline: string | null;
  /** `<extLst>`, if there is one. */
  readonly extension: Span | null;
}

/** A `<row>` as it stands in the file. */
export interface FileRow {
  readonly row: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** After the start tag. */
  readonly innerStart: number;
  readonly selfClosing: boolean;
}

export interface SheetScan {
  readonly cell: (cell: FileCell) => void;
  readonly rowStart?: (row: FileRow) => void;
  /** @param span - the whole row; @param innerEnd - before its end tag */
  readonly rowEnd?: (row: FileRow, span: Span, innerEnd: number) => void;
}

interface OpenCell {
  row: number;
  column: number;
  attributes: Readonly<Record<string, string>>;
  start: number;
  formula: { start: number; end: number; text: string; attributes: Readonly<Record<string, string>> } | null;
  value: string | null;
  inline: string | null;
  extension: { start: number; end: number } | null;
}

/**
 * Goes through a worksheet part once. Cells and rows are told as they pass; everything else comes back as a tree
 * (in which `sheetData` is empty), small even for a large sheet.
 *
 * @throws WorkbookFileError `bad-xml`
 */
export function scanSheet(source: string, part: string, scan: SheetScan): XmlNode {
  const parser = createXmlParser(part);
  const builder = new TreeBuilder(source, part);
  let row: FileRow | null = null;
  let nextRow = 0;
  let nextColumn = 0;
  let cell: OpenCell | null = null;
  let inData = false;
  /** Where text goes: `f`, `v`, `t` within a cell. */
  let target = '';
  let phonetic = false;
  /** Depth within an extension of a cell. */
  let extensionDepth = 0;
  const startOf = (position: number): number => source.lastIndexOf('<', position - 1);

  const openInCell = (open: OpenCell, local: string, attributes: Readonly<Record<string, string>>): void => {
    if (extensionDepth > 0) extensionDepth++;
    else if (local === 'f') {
      open.formula = { start: startOf(parser.position), end: 0, text: '', attributes };
      target = 'f';
    } else if (local === 'v') {
      open.value = '';
      target = 'v';
    } else if (local === 'is') open.inline = '';
    else if (local === 'rPh') phonetic = true;
    else if (local === 't') target = phonetic ? '' : 't';
    else if (local === 'extLst') {
      open.extension = { start: startOf(parser.position), end: 0 };
      extensionDepth = 1;
    }
  };

  const openInData = (local: string, attributes: Readonly<Record<string, string>>, selfClosing: boolean): void => {
    if (cell !== null) openInCell(cell, local, attributes);
    else if (local === 'row') {
      const number = Number(attributes['r']);
      row = { row: number > 0 ? number - 1 : nextRow, attributes, start: startOf(parser.position), innerStart: parser.position, selfClosing };
      nextRow = row.row + 1;
      nextColumn = 0;
      scan.rowStart?.(row);
    } else if (local === 'c' && row !== null) {
      const place = parseCell(attributes['r'] ?? '') ?? { row: row.row, column: nextColumn };
      nextColumn = place.column + 1;
      cell = { row: row.row, column: place.column, attributes, start: startOf(parser.position), formula: null, value: null, inline: null, extension: null };
    }
  };

  const closeInData = (local: string): void => {
    if (cell !== null) {
      if (extensionDepth > 0) {
        extensionDepth--;
        if (extensionDepth === 0 && cell.extension !== null) cell.extension.end = parser.position;
      } else if (local === 'c') {
        const { start } = cell;
        scan.cell({ ...cell, start, end: parser.position });
        cell = null;
      } else if (local === 'rPh') phonetic = false;
      else if (local === 'f' && cell.formula !== null) cell.formula.end = parser.position;
      target = '';
    } else if (local === 'row' && row !== null) {
      const end = parser.position;
      scan.rowEnd?.(row, { start: row.start, end }, row.selfClosing ? row.innerStart : startOf(end));
      row = null;
    }
  };

  parser.on('opentag', (tag) => {
    const local = localName(tag.name);
    if (inData) openInData(local, tag.attributes, tag.isSelfClosing);
    else {
      builder.openTag(tag.name, tag.attributes, tag.isSelfClosing, parser.position);
      inData = local === 'sheetData' && builder.depth === 2;
    }
  });
  const text = (piece: string): void => {
    if (!inData) builder.addText(piece);
    else if (cell !== null && target === 'v') cell.value += piece;
    else if (cell !== null && target === 't' && cell.inline !== null) cell.inline += piece;
    else if (cell?.formula && target === 'f') cell.formula.text += piece;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    const local = localName(tag.name);
    if (inData && local !== 'sheetData') closeInData(local);
    else {
      inData = false;
      builder.closeTag(parser.position);
    }
  });
  parser.write(source).close();
  if (builder.root === null) throw new Error(`${part} has no element`);
  return builder.root;
}
