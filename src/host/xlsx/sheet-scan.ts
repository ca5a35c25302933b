import { maximumColumns, maximumRows } from '../document/box';
import type { Deadline } from './deadline';
import { WorkbookFileError } from './fault';
import { parseCell } from './reference';
import { TreeBuilder, type XmlNode } from './xml/node';
import { createXmlParser, localName, parsePart, type XmlParser } from './xml/parser';

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

type Attributes = Readonly<Record<string, string>>;

/** A cell while its element is open. */
class OpenCell implements FileCell {
  end = 0;
  formula: { start: number; end: number; text: string; readonly attributes: Attributes } | null = null;
  value: string | null = null;
  inline: string | null = null;
  extension: { start: number; end: number } | null = null;

  constructor(
    readonly row: number,
    readonly column: number,
    readonly attributes: Attributes,
    readonly start: number,
  ) {}
}

/** Goes through a worksheet part once; see {@link scanSheet}. */
class SheetScanner {
  private readonly parser: XmlParser;
  private readonly builder: TreeBuilder;
  private inData = false;
  private row: FileRow | null = null;
  private nextRow = 0;
  private nextColumn = 0;
  private cell: OpenCell | null = null;
  /** The element of a cell that text belongs to. */
  private target: 'f' | 'v' | 't' | null = null;
  private phonetic = false;
  /** How deep within a cell's extension. */
  private extensionDepth = 0;

  constructor(
    private readonly source: string,
    private readonly part: string,
    private readonly scan: SheetScan,
    private readonly deadline?: Deadline,
  ) {
    this.parser = createXmlParser(part);
    this.builder = new TreeBuilder(source, part);
  }

  run(): XmlNode {
    const { parser, builder } = this;
    parser.on('opentag', (tag) => {
      const local = localName(tag.name);
      if (!this.inData) {
        builder.openTag(tag.name, tag.attributes, tag.isSelfClosing, parser.position);
        this.inData = local === 'sheetData' && builder.depth === 2;
      } else if (this.cell !== null) this.openInCell(this.cell, local, tag.attributes);
      else if (local === 'row') this.openRow(tag.attributes, tag.isSelfClosing);
      else if (local === 'c' && this.row !== null) this.openCell(this.row, tag.attributes);
    });
    const text = (piece: string): void => this.addText(piece);
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('closetag', (tag) => {
      const local = localName(tag.name);
      if (!this.inData || local === 'sheetData') {
        this.inData = false;
        builder.closeTag(parser.position);
      } else if (this.cell !== null) this.closeInCell(this.cell, local);
      else if (local === 'row' && this.row !== null) this.closeRow(this.row);
    });
    parsePart(parser, this.source, this.deadline);
    if (builder.root === null) throw new Error('A document without an element');
    return builder.root;
  }

  private fail(detail: string): never {
    throw new WorkbookFileError('bad-xml', `${this.part}: ${detail}`);
  }

  /** A raw `<` cannot stand in an attribute, so the last one begins this tag. */
  private get tagStart(): number {
    return this.source.lastIndexOf('<', this.parser.position - 1);
  }

  private openRow(attributes: Attributes, selfClosing: boolean): void {
    const { r } = attributes;
    const row = r === undefined ? this.nextRow : Number(r) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= maximumRows) this.fail(`no sheet has a row ${r ?? row + 1}`);
    this.row = {
      row,
      attributes,
      start: this.tagStart,
      innerStart: this.parser.position,
      selfClosing,
    };
    this.nextRow = row + 1;
    this.nextColumn = 0;
    this.scan.rowStart?.(this.row);
  }

  private openCell({ row }: FileRow, attributes: Attributes): void {
    const { r } = attributes;
    const column = r === undefined ? this.nextColumn : parseCell(r)?.column;
    if (column === undefined || column >= maximumColumns)
      return this.fail(`no sheet has a cell ${r ?? 'so far right'}`);
    this.nextColumn = column + 1;
    this.cell = new OpenCell(row, column, attributes, this.tagStart);
  }

  private openInCell(cell: OpenCell, local: string, attributes: Attributes): void {
    if (this.extensionDepth > 0) this.extensionDepth++;
    else if (local === 'f') {
      cell.formula = { start: this.tagStart, end: 0, text: '', attributes };
      this.target = 'f';
    } else if (local === 'v') {
      cell.value = '';
      this.target = 'v';
    } else if (local === 'is') cell.inline = '';
    else if (local === 'rPh') this.phonetic = true;
    else if (local === 't') this.target = this.phonetic ? null : 't';
    else if (local === 'extLst') {
      cell.extension = { start: this.tagStart, end: 0 };
      this.extensionDepth = 1;
    }
  }

  private addText(piece: string): void {
    const { cell } = this;
    if (!this.inData) this.builder.addText(piece);
    else if (cell === null || this.target === null) return;
    else if (this.target === 'v') cell.value += piece;
    else if (this.target === 't') cell.inline = (cell.inline ?? '') + piece;
    else if (cell.formula !== null) cell.formula.text += piece;
  }

  private closeInCell(cell: OpenCell, local: string): void {
    this.target = null;
    if (this.extensionDepth > 0) {
      this.extensionDepth--;
      if (this.extensionDepth === 0 && cell.extension !== null) cell.extension.end = this.parser.position;
    } else if (local === 'c') {
      cell.end = this.parser.position;
      this.cell = null;
      this.scan.cell(cell);
    } else if (local === 'rPh') this.phonetic = false;
    else if (local === 'f' && cell.formula !== null) cell.formula.end = this.parser.position;
  }

  private closeRow(row: FileRow): void {
    const end = this.parser.position;
    this.row = null;
    this.scan.rowEnd?.(row, { start: row.start, end }, row.selfClosing ? row.innerStart : this.tagStart);
  }
}

/**
 * Goes through a worksheet part once. Cells and rows are told as they pass; everything else comes back as a tree
 * (in which `sheetData` is empty), small even for a large sheet.
 *
 * @param source - the part as text
 * @param part - its name, for the error
 * @param deadline - when to give up, where a file is read for the first time
 * @throws WorkbookFileError `bad-xml`, also for a row or a cell that no sheet has; `too-slow`
 */
export function scanSheet(source: string, part: string, scan: SheetScan, deadline?: Deadline): XmlNode {
  return new SheetScanner(source, part, scan, deadline).run();
}
