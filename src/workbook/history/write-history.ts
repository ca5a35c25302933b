import { stringifyA1Ref, toCol } from '@borgar/fx';
import { historyColumns, wordIn } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { statusWord } from '../../scorecard';
import type { RawValue } from '../../scorecard/types';
import { findSetupTables, setupTables } from '../setup/table-names';
import { cellText, type TableReading } from '../setup/table-reading';
import { columnKeys } from '../setup/write-rows';
import type { Structure } from '../read/structure';
import { headerFill, ink } from '../sheet/design';
import { entryAsRead } from '../sheet/own-columns';
import type { HistoryColumn, HistoryPlan, Measured } from './plan-history';

/** The columns of a new table in their order, with their widths in points. */
const newColumns: Readonly<Record<HistoryColumn, number>> = { nr: 60, unit: 120, period: 84, result: 84, ambition: 96, critical: 96, status: 130, saved: 84 };
const newKeys = Object.keys(newColumns) as HistoryColumn[];

/** A period or a number such as `1.1` would become a date. */
const textColumns: readonly HistoryColumn[] = ['nr', 'unit', 'period'];

/** Where a table of the workbook's own can grow. */
export interface Room {
  /** Zero-based, with its headers and totals. */
  readonly box: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  /** Rows below the table that hold nothing. */
  readonly free: number;
}

/** How entries are worded and dated. */
export interface HistoryWords {
  readonly language: Language;
  readonly savedAt: Date;
}

/** So many rows below the table are looked at; one that lies further down is far enough away. */
const reach = 5000;

/** Queues the reading of what lies below the history; `null` after the sync where the workbook has none. */
export function queueRoom(context: Excel.RequestContext, { tables }: Structure): () => Room | null {
  const name = findSetupTables(tables.map((table) => table.name)).tables.get('history');
  if (name === undefined) return () => null;
  const range = context.workbook.tables.getItem(name).getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const below = range.getRowsBelow(reach).getUsedRangeOrNullObject(true);
  below.load('rowIndex');
  return () => roomOf(range, below);
}

function roomOf({ rowIndex: top, columnIndex: left, rowCount, columnCount }: Excel.Range, below: Excel.Range): Room {
  const bottom = top + rowCount - 1;
  return { box: { top, left, bottom, right: left + columnCount - 1 }, free: below.isNullObject ? reach : below.rowIndex - bottom - 1 };
}

/** Queues the making of a history on a sheet of its own, after the last one. */
export function queueNewHistory(context: Excel.RequestContext, sheetName: string, added: readonly Measured[], words: HistoryWords): void {
  const sheet = context.workbook.worksheets.add(sheetName);
  const last = toCol(newKeys.length - 1);
  const body = sheet.getRange(`A2:${last}${added.length + 1}`);
  body.numberFormat = added.map((each) => formatsOf(newKeys, each, words.language, newKeys));
  const address = `A1:${last}${added.length + 1}`;
  sheet.getRange(address).values = [newHeaders(words.language), ...added.map((each) => entriesOf(newKeys, each, words, newKeys))];
  const table = sheet.tables.add(address, true);
  table.name = setupTables.history;
  table.style = 'TableStyleLight1';
  const header = sheet.getRange(`A1:${last}1`).format;
  header.font.bold = true;
  header.font.color = ink;
  header.fill.color = headerFill;
  body.format.horizontalAlignment = 'Left';
  newKeys.forEach((key, index) => { sheet.getRange(`${toCol(index)}:${toCol(index)}`).format.columnWidth = newColumns[key]; });
  sheet.freezePanes.freezeRows(1);
}

export function newHeaders(language: Language): string[] {
  return newKeys.map((key) => wordIn(historyColumns, key, language));
}

/** Queues the writing of rows into a history that is there: new ones at its end, changed ones where they stand. */
export function queueRows(context: Excel.RequestContext, table: TableReading, room: Room, { added, changed }: HistoryPlan, words: HistoryWords): void {
  const keys = columnKeys(table, historyColumns);
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const rowsAt = (first: number, count: number): Excel.Range => sheet.getRange(rowsAddress(table, first, count));
  const first = firstEmpty(table);
  const lacking = Math.max(0, added.length - (table.values.length - first));
  if (lacking > 0) grow(context.workbook.tables.getItem(table.name), table, room, lacking);
  if (added.length > 0) {
    const range = rowsAt(first, added.length);
    range.numberFormat = added.map((each) => formatsOf(keys, each, words.language, newKeys));
    range.values = added.map((each) => entriesOf(keys, each, words, newKeys));
  }
  const numbers = newKeys.filter((key) => !textColumns.includes(key));
  for (const { measured, row } of changed) {
    const range = rowsAt(row, 1);
    range.numberFormat = [formatsOf(keys, measured, words.language, numbers)];
    range.values = [entriesOf(keys, measured, words, numbers)];
  }
}

/**
 * Queues the taking back of what a failed request wrote into a history that was there.
 *
 * @param count - how many rows the table has now
 */
export function queueTakeBack(context: Excel.RequestContext, table: TableReading, room: Room, { added, changed }: HistoryPlan, count: number): void {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const item = context.workbook.tables.getItem(table.name);
  const had = table.values.length - 1;
  const more = count - had;
  if (more > 0 && growsOverEmpty(table, room, more)) {
    item.resize(stringifyA1Ref({ range: room.box }));
    sheet.getRange(rowsAddress(table, had + 1, more)).clear();
  } else if (more > 0) {
    item.rows.deleteRowsAt(had, more);
  }
  const keys = columnKeys(table, historyColumns);
  const empty = Array.from({ length: Math.min(added.length, had + 1 - firstEmpty(table)) }, (_, index) => firstEmpty(table) + index);
  for (const row of [...empty, ...changed.map((each) => each.row)]) {
    const range = sheet.getRange(rowsAddress(table, row, 1));
    // Before the formats: a cell formatted as text would take any entry as text.
    range.formulas = [keys.map((key, column) => (key === null ? null : restored(table, row, column)))];
    range.numberFormat = [keys.map((key, column) => (key === null ? null : table.formats[row]?.[column] ?? 'General'))];
  }
}

function restored(table: TableReading, row: number, column: number): RawValue {
  const formula = table.formulas[row]?.[column];
  return entryAsRead(typeof formula === 'string' || typeof formula === 'number' || typeof formula === 'boolean' ? formula : '', table.values[row]?.[column] ?? null);
}

/** Over empty cells the table just grows; else Excel makes room for the rows. */
function grow(item: Excel.Table, table: TableReading, room: Room, lacking: number): void {
  const { box } = room;
  if (growsOverEmpty(table, room, lacking)) item.resize(stringifyA1Ref({ range: { ...box, bottom: box.bottom + lacking } }));
  else item.rows.add(undefined, Array.from({ length: lacking }, () => Array.from({ length: box.right - box.left + 1 }, () => '')));
}

function growsOverEmpty(table: TableReading, room: Room, rows: number): boolean {
  return !table.showsTotals && room.free >= rows;
}

/** The first of the empty rows that end the table, counted from its header row; one past the last where there is none. */
function firstEmpty({ formulas }: TableReading): number {
  const isEmpty = (cells: readonly unknown[] | undefined): boolean => (cells ?? []).every((value) => cellText({ value: String(value ?? ''), format: '' }) === '');
  let first = formulas.length;
  while (first > 1 && isEmpty(formulas[first - 1])) first -= 1;
  return first;
}

function rowsAddress(table: TableReading, first: number, count: number): string {
  const top = table.row + first;
  return stringifyA1Ref({ range: { top, bottom: top + count - 1, left: table.column, right: table.column + (table.values[0]?.length ?? 1) - 1 } });
}

/** @param written - the columns to write; a cell of any other stays as it is, which Excel does for `null` */
function formatsOf(keys: readonly (HistoryColumn | null)[], measured: Measured, language: Language, written: readonly HistoryColumn[]): (string | null)[] {
  return keys.map((key) => (key === null || !written.includes(key) ? null : formatOf(key, measured, language)));
}

function formatOf(key: HistoryColumn, { format }: Measured, language: Language): string {
  if (textColumns.includes(key)) return '@';
  if (key === 'saved') return language === 'nb' || language === 'nn' ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
  return key === 'status' ? 'General' : format;
}

function entriesOf(keys: readonly (HistoryColumn | null)[], measured: Measured, words: HistoryWords, written: readonly HistoryColumn[]): RawValue[] {
  return keys.map((key) => (key === null || !written.includes(key) ? null : entryOf(key, measured, words)));
}

/** In a text cell a text is itself; elsewhere it stands behind an apostrophe, or `=1` would be computed. */
function entryOf(key: HistoryColumn, measured: Measured, { language, savedAt }: HistoryWords): RawValue {
  switch (key) {
    case 'nr':
    case 'unit':
    case 'period':
      return measured[key];
    case 'status':
      return statusWord(measured.status, language);
    case 'saved':
      return dayText(savedAt);
    default: {
      const value = measured[key];
      return typeof value === 'string' && value !== '' ? `'${value}` : value ?? '';
    }
  }
}

/** As Excel takes a day in every language, and by the workbook's own date system. */
function dayText(date: Date): string {
  return [String(date.getFullYear()).padStart(4, '0'), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
}
