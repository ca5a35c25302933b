import { parseStructRef } from '@borgar/fx/xlsx';
import type { Box } from '../../document/box';
import type { Table } from '../../document/sheet-parts';
import type { Area } from './area';

/** What a structured reference says, before its table is known. */
export interface StructuredText {
  /** The workbook that it is in, as written between brackets; '' for this one. */
  readonly workbook: string;
  /** '' for the table that the formula stands in. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

/**
 * Reads `Salg_2024[[#Totals],[Verdi]:[Endring]]`, `[@Andel]`, `Tab[a'[b']]`.
 *
 * @returns `null` where it cannot be read
 */
export function structuredText(text: string): StructuredText | null {
  const { place, rest } = splitBook(text);
  const at = rest.indexOf('[');
  if (at < 0) return null;
  // The parser takes a table whose name could be a cell's for the cell.
  const parsed = parseStructRef(`_${rest.slice(at)}`);
  if (parsed === undefined) return null;
  return {
    workbook: place,
    table: rest.slice(0, at),
    columns: parsed.columns ?? [],
    sections: (parsed.sections ?? []).map((section) => section.toLowerCase()),
  };
}

function splitBook(text: string): { readonly place: string; readonly rest: string } {
  const match = /^\[([^[\]]*)\](?:[^![\]']*)!/.exec(text) ?? /^([^![\]']+)!/.exec(text);
  return match === null ? { place: '', rest: text } : { place: match[1] ?? '', rest: text.slice(match[0].length) };
}

/** Where a structured reference points, or why it points nowhere. */
export type TableArea = { readonly area: Area } | { readonly error: '#REF!' | '#VALUE!' };

/**
 * The cells of a table that a structured reference means: its data rows unless it says otherwise.
 *
 * @param row - the row of the formula, for `[#This Row]`
 */
export function tableArea(table: Table, { columns, sections }: StructuredText, row: number): TableArea {
  const across = columnsOf(table, columns);
  const down = rowsOf(table, sections, row);
  if (across === null) return { error: '#REF!' };
  if (typeof down === 'string') return { error: down };
  return { area: { sheetId: table.sheetId, box: { ...across, ...down } } };
}

function columnsOf(table: Table, columns: readonly string[]): Pick<Box, 'column' | 'columnCount'> | null {
  const [first, last = first] = columns;
  if (first === undefined || last === undefined)
    return { column: table.box.column, columnCount: table.box.columnCount };
  const [a, b] = [columnIndex(table, first), columnIndex(table, last)];
  if (a < 0 || b < 0) return null;
  return { column: table.box.column + Math.min(a, b), columnCount: Math.abs(b - a) + 1 };
}

/** Headers are compared as Excel does: without regard to case; a line break in one may be written as a blank. */
function columnIndex(table: Table, column: string): number {
  const plain = (text: string): string => text.replace(/\s/g, ' ').toLowerCase();
  const exact = table.columns.indexOf(column);
  return exact >= 0 ? exact : table.columns.findIndex((each) => plain(each) === plain(column));
}

function rowsOf(
  { box, showHeaders, showTotals }: Table,
  sections: readonly string[],
  row: number,
): Pick<Box, 'row' | 'rowCount'> | '#REF!' | '#VALUE!' {
  const firstData = box.row + (showHeaders ? 1 : 0);
  const endData = box.row + box.rowCount - (showTotals ? 1 : 0);
  const span = (start: number, end: number): Pick<Box, 'row' | 'rowCount'> | '#REF!' =>
    end > start ? { row: start, rowCount: end - start } : '#REF!';
  const has = (section: string): boolean => sections.includes(section);
  if (has('this row')) return row >= firstData && row < endData ? { row, rowCount: 1 } : '#VALUE!';
  if (has('all')) return span(box.row, box.row + box.rowCount);
  const headers = has('headers');
  const totals = has('totals');
  // A part that the table does not have counts for nothing beside one that it has.
  if (headers && !totals && !has('data')) return showHeaders ? { row: box.row, rowCount: 1 } : '#REF!';
  if (totals && !headers && !has('data')) return showTotals ? { row: endData, rowCount: 1 } : '#REF!';
  return span(headers ? box.row : firstData, totals ? box.row + box.rowCount : endData);
}
