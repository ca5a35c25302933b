import { type Cell, type CellValue, isCellError } from '../../document/cell';
import type { HostSheet } from '../../document/sheet';
import { type Band, plainBand } from '../../document/sheet-parts';
import type { CellStyle } from '../../document/style';
import { rowBand, sameBand } from '../read/bands';
import { type CellContext, CellReader, type ReadCell } from '../read/cell';
import { cellText, type Place } from '../reference';
import { type FileCell, type FileRow, scanSheet, type Span } from '../sheet-scan';
import { withPrefix } from '../xml/edit';
import type { XmlNode } from '../xml/node';
import { attributesText } from '../xml/text';
import { cellXml, reformattedCell } from './cell';

/** What cells need from the rest of the package while they are written. */
export interface CellServices {
  readonly context: CellContext;
  /** The document's styles by format record. */
  readonly formats: readonly CellStyle[];
  formatOf(style: CellStyle, quoted: boolean): number;
  /** The value of `cm` for a dynamic array. */
  dynamicMark(): string;
}

export interface WrittenRows {
  /** The sheet's elements beside the cells. */
  readonly root: XmlNode;
  /** What stands within `sheetData`. */
  readonly xml: string;
  /** Whether any of it is not as it was. */
  readonly changed: boolean;
  /** Cells that have no formula any more. */
  readonly withoutFormula: readonly string[];
}

/** A table's header cell and what it must say. */
export interface HeaderCell extends Place {
  readonly text: string;
}

type PlacedCell = readonly [column: number, cell: Cell];

const sameValue = (a: CellValue, b: CellValue): boolean =>
  isCellError(a) && isCellError(b) ? a.error === b.error : a === b;

const sameSpill = (a: Cell['spill'], b: Cell['spill']): boolean =>
  a === b ||
  (a !== null && b !== null && a.rowCount === b.rowCount && a.columnCount === b.columnCount && a.dynamic === b.dynamic);

/** Text that would become a formula if somebody edited the cell and pressed Enter. */
const looksTyped = (cell: Cell): boolean =>
  cell.formula === null &&
  cell.spilledFrom === null &&
  typeof cell.value === 'string' &&
  /^[=+\-@].+/s.test(cell.value);

/** @param before - a height that is still the same stays as it is, automatic or not */
function bandAttributes(
  band: Band,
  before: Band = plainBand,
): Readonly<Record<string, string | number | boolean | null>> {
  return {
    ...(band.size === before.size ? {} : { ht: band.size, customHeight: band.size === null ? null : true }),
    hidden: band.hidden || null,
    outlineLevel: band.outlineLevel || null,
    collapsed: band.collapsed || null,
  };
}

/**
 * The rows of a sheet as they go into the file. Each cell that says in the file what it says in the document is copied as it stands;
 * so is each row in which nothing changed.
 */
export class SheetDataWriter {
  private readonly output: string[] = [];
  private readonly withoutFormula: string[] = [];
  private readonly reader: CellReader;
  /** The document's rows that are not yet written, in order. */
  private readonly waiting: { readonly row: number; readonly cells: readonly PlacedCell[] }[];
  private next = 0;
  /** Shared formulas whose first cell still defines them. */
  private readonly sharedKept = new Set<string>();
  private changed = false;
  private rowCells: string[] = [];
  private rowChanged = false;
  private rowGrew = false;
  private left: PlacedCell[] = [];

  /**
   * @param source - the sheet's part as it was, and its name for errors
   * @param prefix - of the part's elements
   * @param headers - the column names of tables, which must stand in their cells as text
   */
  constructor(
    private readonly sheet: HostSheet,
    private readonly source: string,
    private readonly part: string,
    private readonly prefix: string,
    private readonly services: CellServices,
    headers: readonly HeaderCell[],
  ) {
    this.reader = new CellReader(services.context);
    this.waiting = rowsOf(sheet, headers);
  }

  write(): WrittenRows {
    const root = scanSheet(this.source, this.part, {
      rowStart: (row) => this.startRow(row),
      cell: (cell) => this.passCell(cell),
      rowEnd: (row, span, innerEnd) => this.endRow(row, span, innerEnd),
    });
    this.newRowsBefore(Infinity);
    return { root, xml: this.output.join(''), changed: this.changed, withoutFormula: this.withoutFormula };
  }

  private newRowsBefore(row: number): void {
    for (
      let waiting = this.waiting[this.next];
      waiting !== undefined && waiting.row < row;
      waiting = this.waiting[++this.next]
    ) {
      const attributes = attributesText({ r: waiting.row + 1, ...bandAttributes(this.sheet.row(waiting.row)) });
      const cells = waiting.cells.map(([column, cell]) => this.newCell(waiting.row, column, cell)).join('');
      this.changed = true;
      this.output.push(
        withPrefix(cells === '' ? `<row${attributes}/>` : `<row${attributes}>${cells}</row>`, this.prefix),
      );
    }
  }

  private startRow({ row }: FileRow): void {
    this.newRowsBefore(row);
    const waiting = this.waiting[this.next];
    this.left = waiting?.row === row ? [...waiting.cells] : [];
    if (waiting?.row === row) this.next++;
    this.rowCells = [];
    this.rowChanged = false;
    this.rowGrew = false;
  }

  private addCellsBefore(row: number, column: number): void {
    for (let first = this.left[0]; first !== undefined && first[0] < column; first = this.left[0]) {
      this.left.shift();
      this.rowCells.push(withPrefix(this.newCell(row, first[0], first[1]), this.prefix));
      this.rowChanged = true;
      this.rowGrew = true;
    }
  }

  private newCell(row: number, column: number, cell: Cell, keptFormula: string | null = null, extension = ''): string {
    return cellXml(row, column, cell, {
      format: this.services.formatOf(cell.style, looksTyped(cell)),
      mark: cell.spill?.dynamic === true ? this.services.dynamicMark() : null,
      keptFormula,
      extension,
    });
  }

  private passCell(file: FileCell): void {
    this.addCellsBefore(file.row, file.column);
    const here = this.left[0]?.[0] === file.column ? this.left.shift()?.[1] : undefined;
    const cell = here ?? this.sheet.cell(file.row, file.column);
    const read = this.reader.read(file);
    if (read.formula !== null && cell.formula === null) this.withoutFormula.push(cellText(file.row, file.column));
    const text = this.cellSource(file, read, cell);
    if (text === null) return;
    this.rowCells.push(text);
  }

  /** @returns `null` when the cell goes */
  private cellSource(file: FileCell, read: ReadCell, cell: Cell): string | null {
    const keptFormula = this.keptFormula(file, read, cell);
    const sameContent =
      sameValue(read.value, cell.value) &&
      read.formula === cell.formula &&
      sameSpill(read.formula === null ? null : read.spill, cell.spill) &&
      (file.formula === null || read.formula === null || keptFormula !== null);
    const sameStyle = (this.services.formats[read.format] ?? this.services.formats[0]) === cell.style;
    if (sameContent && sameStyle) return this.source.slice(file.start, file.end);
    this.rowChanged = true;
    if (sameContent) return reformattedCell(this.source, file, this.services.formatOf(cell.style, looksTyped(cell)));
    if (
      cell.value === null &&
      cell.formula === null &&
      cell.spilledFrom === null &&
      cell.style === this.services.formats[0]
    )
      return null;
    const extension = file.extension === null ? '' : this.source.slice(file.extension.start, file.extension.end);
    return withPrefix(this.newCell(file.row, file.column, cell, keptFormula, extension), this.prefix);
  }

  /** The formula's own text where it is still true; a repetition of a shared formula falls with the cell that defines it. */
  private keptFormula(file: FileCell, read: ReadCell, cell: Cell): string | null {
    if (
      file.formula === null ||
      read.formula === null ||
      read.formula !== cell.formula ||
      !sameSpill(read.spill, cell.spill)
    )
      return null;
    const { attributes, text, start, end } = file.formula;
    if (attributes['t'] === 'shared') {
      const index = attributes['si'] ?? '';
      if (text !== '') this.sharedKept.add(index);
      else if (!this.sharedKept.has(index)) return null;
    }
    return this.source.slice(start, end);
  }

  private endRow(row: FileRow, span: Span, innerEnd: number): void {
    this.addCellsBefore(row.row, Infinity);
    const band = this.sheet.row(row.row);
    const before = rowBand(row.attributes);
    const sameRow = sameBand(band, before);
    if (sameRow && !this.rowChanged) {
      this.output.push(this.source.slice(span.start, span.end));
      return;
    }
    this.changed = true;
    const name = `${this.prefix}row`;
    const changed = sameRow ? {} : bandAttributes(band, before);
    // `spans` is a hint about the columns used; without it Excel finds out by itself.
    const attributes = attributesText({ ...row.attributes, ...changed, ...(this.rowGrew ? { spans: null } : {}) });
    const inner = this.rowChanged ? this.rowCells.join('') : this.source.slice(row.innerStart, innerEnd);
    this.output.push(inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`);
  }
}

/** Rows with cells, and rows with nothing but a size or grouping. */
function rowsOf(
  sheet: HostSheet,
  headers: readonly HeaderCell[],
): { readonly row: number; readonly cells: readonly PlacedCell[] }[] {
  const rows = new Map<number, Map<number, Cell>>();
  const put = (row: number, column: number, cell: Cell): void => {
    const cells = rows.get(row);
    if (cells === undefined) rows.set(row, new Map([[column, cell]]));
    else cells.set(column, cell);
  };
  for (const { row, column, cell } of sheet.cells()) put(row, column, cell);
  for (const { row, column, text } of headers)
    put(row, column, { ...sheet.cell(row, column), value: text, formula: null, spill: null });
  for (const [row, band] of sheet.part('rows'))
    if (!rows.has(row) && !sameBand(band, plainBand)) rows.set(row, new Map());
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: [...cells].sort(([a], [b]) => a - b) }));
}
