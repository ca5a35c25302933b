import type { CellRule } from '../cells/cell-rule';
import type { CellContent } from '../cells/entry';
import { cellText, type TableReading } from './table-reading';

/** A cell to be written; row and column are counted from the table's header cell, the column may be one that is added. */
export interface CellWriting {
  readonly table: TableReading;
  readonly row: number;
  readonly column: number;
  readonly value: CellContent;
  /** The number format that the cell gets; `null` keeps its own. */
  readonly newFormat: string | null;
}

/** Columns to be added at a table's right end. */
export interface ColumnAddition {
  readonly table: TableReading;
  readonly columns: readonly NewColumn[];
}

export interface NewColumn {
  readonly header: string;
  /** What its drop-down list offers; absent where it takes anything. */
  readonly choices?: readonly string[];
}

/** Rows to be added at a table's end. */
export interface RowAddition {
  readonly table: TableReading;
  /** In the order of the table's columns, added ones last; `null` leaves a cell as it is. */
  readonly rows: readonly (readonly (NewCell | null)[])[];
  /** How many columns the same request adds to the table. */
  readonly added: number;
  /** What the cells of the row before them may hold, in the order of the columns. */
  readonly rules?: readonly (CellRule | null)[];
}

export interface NewCell {
  readonly value: CellContent;
  /** Default the format of the row above. */
  readonly format?: string;
}

/** What is to be written into tables that are there. */
export interface TableChanges {
  readonly cells: readonly CellWriting[];
  readonly columns: readonly ColumnAddition[];
  readonly rows: readonly RowAddition[];
}

/** The first of the empty rows that end a table, counted from its header row; one past the last row where there is none. */
export function firstEmptyRow({ formulas }: TableReading): number {
  const isEmpty = (cells: readonly unknown[] | undefined): boolean =>
    (cells ?? []).every((formula) => cellText({ value: String(formula ?? ''), format: '' }) === '');
  let first = formulas.length;
  while (first > 1 && isEmpty(formulas[first - 1])) first -= 1;
  return first;
}

/** How many rows a table grows by: its empty last rows are filled first. */
export function growthOf({ table, rows }: RowAddition): number {
  return Math.max(0, rows.length - (table.values.length - firstEmptyRow(table)));
}

/** Rows below a table that it can grow over. */
export function freeRows({ table, added }: RowAddition): number {
  return added > 0 ? Math.min(table.room.below, table.room.corner) : table.room.below;
}

/** Whether the table just grows over empty cells; else Excel has to make room for the rows. */
export function growsOverEmpty(addition: RowAddition): boolean {
  return !addition.table.showsTotals && freeRows(addition) >= growthOf(addition);
}

/** Whether columns just grow over empty cells; else Excel moves what stands beside. */
export function fitsBeside({ table, columns }: ColumnAddition): boolean {
  return table.room.beside >= columns.length;
}
