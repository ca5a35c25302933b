import type { MergedCells } from '../../../src/workbook/cells/cell-store';
import { type Box, Grid } from '../../../src/workbook/blocks/grid';
import type { RawValue } from '../../../src/scorecard';

interface DrawnMore {
  readonly sheet?: string;
  /** Number format of a cell by its address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** `B1:C1` */
  readonly merged?: readonly string[];
  readonly tables?: readonly string[];
  /** Where the drawing begins. */
  readonly at?: { readonly row: number; readonly column: number };
}

/**
 * A sheet drawn as text, a line a row, cells parted by `|`: numbers as they are written in JSON, `'2024` a number as text, a
 * blank between bars a blank cell. Blank lines at the beginning and end are not part of it; a line of a dot is a blank row.
 */
export function drawnSheet(drawing: string, more: DrawnMore = {}): Grid {
  const { sheet = 'Ark', formats = {}, merged = [], tables = [], at = { row: 0, column: 0 } } = more;
  const values = drawing
    .replace(/^\s*\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => (line.trim() === '.' ? [] : line.split('|').map(valueOf)));
  const width = Math.max(...values.map((line) => line.length));
  const format = (row: number, column: number): string =>
    formats[`${letterOf(column + at.column)}${row + at.row + 1}`] ?? 'General';
  return new Grid({
    sheet,
    blocks: [
      {
        row: at.row,
        column: at.column,
        values: values.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? '')),
        formats: values.map((_, row) => Array.from({ length: width }, (_, column) => format(row, column))),
      },
    ],
    merges: merged.map(boxOf).map(asMerge),
    tables: tables.map(boxOf),
  });
}

function valueOf(drawn: string): RawValue {
  const text = drawn.trim();
  if (text === '') return '';
  if (text.startsWith("'")) return text.slice(1);
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

export function letterOf(column: number): string {
  return (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `B2` or `B2:C4` */
export function boxOf(address: string): Box {
  const corner = (text: string): { row: number; column: number } => {
    const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
    return {
      row: Number(digits) - 1,
      column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    };
  };
  const [first = 'A1', last = first] = address.split(':');
  const [start, end] = [corner(first), corner(last)];
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function asMerge({ top, left, bottom, right }: Box): MergedCells {
  return { rowIndex: top, columnIndex: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** `B2:E4`, or `B2` for a single cell. */
export function rangeOf({ top, left, bottom, right }: Box): string {
  const [first, last] = [`${letterOf(left)}${top + 1}`, `${letterOf(right)}${bottom + 1}`];
  return first === last ? first : `${first}:${last}`;
}
