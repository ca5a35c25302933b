import { toCol } from '@borgar/fx';
import type { RawValue } from '../../scorecard/types';
import type { CardMark } from './card-mark';
import { moveReferences } from './move-references';
import { type CellRules, queueCellRules, queueRules } from './own-rules';
import type { SheetPlan } from './plan';
import type { PreviousCard } from './previous-card';

/** Columns of the user's own to the right of the card, and where they go when the card is made again. */
export interface OwnColumns {
  /** Zero-based first column, before and after. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** How many rows they have, before and after. */
  readonly rows: number;
  readonly newRows: number;
  readonly places: readonly OwnPlace[];
  /** What Excel takes for each new cell. */
  readonly entries: readonly (readonly RawValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** The new zero-based row of an old one. */
interface OwnPlace {
  readonly row: number;
  /** Whether the row belongs to an indicator or a heading; any other gives way. */
  readonly isSure: boolean;
}

/** How the user's own columns look, as Office.js gives it. */
export interface OwnLooks {
  readonly cells: readonly (readonly Excel.CellProperties[])[];
  /** Points by column. */
  readonly widths: readonly number[];
  /** Drop-down lists and other limits to what is typed. */
  readonly rules: CellRules;
}

/** Of columns that need not be read. */
export const noLooks: OwnLooks = { cells: [], widths: [], rules: [] };

/** A cell as Excel takes it back: text behind an apostrophe, formulas and numbers as they were. */
export function entryAsRead(formula: RawValue, value: RawValue): RawValue {
  if (typeof formula !== 'string' || formula === '') return formula ?? '';
  return formula.startsWith('=') && formula !== value ? formula : `'${formula}`;
}

/**
 * Columns that the user added follow their indicator by Nr; what stood beside an indicator that is gone is put below the
 * card. `null` where there are none or no row or column has moved: then nothing of theirs is written.
 */
export function planOwnColumns(previous: PreviousCard, plan: SheetPlan): OwnColumns | null {
  const from = previous.mark.columnCodes.length;
  const width = Math.max(0, ...previous.values.map((row) => row.length)) - from;
  const to = plan.columns.length;
  if (width <= 0 || !previous.values.some((row) => row.slice(from).some((value) => value !== '' && value !== null))) return null;
  const places = placesOf(previous, plan);
  if (from === to && places.every((place, row) => place.row === row)) return null;
  const newRows = Math.max(...places.map((place) => place.row), previous.values.length - 1) + 1;
  const entries = Array.from({ length: newRows }, () => Array.from({ length: width }, (): RawValue => ''));
  const numberFormats = Array.from({ length: newRows }, () => Array.from({ length: width }, () => 'General'));
  const moves = { row: (row: number) => movedRow(row, previous, plan, places), column: (column: number) => movedColumn(column, previous, plan) };
  places.forEach(({ row: place }, row) => {
    for (let column = 0; column < width; column += 1) {
      const entry = entryAsRead(previous.formulas[row]?.[from + column] ?? '', previous.values[row]?.[from + column] ?? '');
      const isFormula = typeof entry === 'string' && entry.startsWith('=');
      const [target, formats] = [entries[place], numberFormats[place]];
      // A blank cell gives way to one that holds something.
      if (target === undefined || formats === undefined || (entry === '' && target[column] !== '')) continue;
      target[column] = isFormula ? moveReferences(entry, previous.sheet, moves) : entry;
      formats[column] = previous.formats[row]?.[from + column] ?? 'General';
    }
  });
  return { from, to, width, rows: previous.values.length, newRows, places, entries, numberFormats };
}

/** Reads how the columns look. */
export async function readOwnLooks(sheetName: string, { from, width, rows }: OwnColumns): Promise<OwnLooks> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const border = { color: true, style: true, weight: true };
  const properties = sheet.getRange(block(from, width, rows)).getCellProperties({
    format: {
      fill: { color: true }, font: { bold: true, italic: true, underline: true, strikethrough: true, color: true, name: true, size: true },
      horizontalAlignment: true, verticalAlignment: true, wrapText: true, indentLevel: true, borders: border,
    },
  });
  const columns = Array.from({ length: width }, (_, column) => {
    const { format } = sheet.getRange(`${toCol(from + column)}:${toCol(from + column)}`);
    format.load('columnWidth');
    return format;
  });
  const rules = queueCellRules(sheet, from, width, rows);
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method is there after the sync, with nothing to load
  return { cells: properties.value, widths: columns.map((format) => format.columnWidth), rules: rules() };
}

/** Queues the writing of the columns at their new place, after the card itself. */
export function queueOwnColumns(sheet: Excel.Worksheet, own: OwnColumns, looks: OwnLooks): void {
  const { from, to, width, rows, newRows, entries, numberFormats } = own;
  const first = Math.min(from, to);
  const last = Math.max(from, to) + width - 1;
  // From the card's edge on, whether it has moved left or right.
  sheet.getRange(`${toCol(Math.max(first, to))}1:${toCol(last)}${Math.max(rows, newRows)}`).clear(Excel.ClearApplyTo.all);
  const range = sheet.getRange(block(to, width, newRows));
  range.numberFormat = numberFormats.map((row) => [...row]);
  range.formulas = entries.map((row) => [...row]);
  range.setCellProperties(placed(looks.cells, own).map((row) => row.map((cell) => (cell === null ? {} : settable(cell)))));
  queueRules(sheet, to, placed(looks.rules, own));
  if (to < from) sheet.getRange(`${toCol(to + width)}:${toCol(last)}`).format.useStandardWidth = true;
  if (from !== to) {
    looks.widths.forEach((points, column) => {
      if (points > 0) sheet.getRange(`${toCol(to + column)}:${toCol(to + column)}`).format.columnWidth = points;
    });
  }
}

/** What the cells had, at their new place; `null` where nothing has come. */
function placed<T>(old: readonly (readonly T[])[], { places, newRows, width }: OwnColumns): (T | null)[][] {
  const found = Array.from({ length: newRows }, () => Array.from({ length: width }, (): T | null => null));
  for (const sure of [false, true]) {
    places.forEach((place, row) => {
      const target = found[place.row];
      if (place.isSure === sure && target !== undefined) (old[row] ?? []).forEach((cell, column) => { target[column] = cell; });
    });
  }
  return found;
}

function block(first: number, width: number, rows: number): string {
  return `${toCol(first)}1:${toCol(first + width - 1)}${rows}`;
}

/** What was read, without the white that a cell without fill reads as. */
function settable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  if (format === undefined) return {};
  const { fill, borders, ...rest } = format;
  const drawn = Object.entries(borders ?? {}).filter(([, line]) => (line as Excel.CellBorder | null)?.style !== 'None');
  return {
    format: {
      ...rest,
      ...(fill?.color === undefined || fill.color === '#FFFFFF' ? {} : { fill }),
      ...(drawn.length === 0 ? {} : { borders: Object.fromEntries(drawn) }),
    },
  };
}

function placesOf({ mark, values }: PreviousCard, plan: SheetPlan): readonly OwnPlace[] {
  const from = mark.columnCodes.length;
  let below = plan.cells.length + 1;
  return values.map((row, index) => {
    if (index < mark.headerRow - 1) return { row: Math.min(index, plan.headerRow - 2), isSure: true };
    if (index === mark.headerRow - 1) return { row: plan.headerRow - 1, isSure: true };
    const place = index < mark.lastRow ? rowNow(row, mark, plan) : undefined;
    if (place !== undefined) return { row: place - 1, isSure: true };
    const isEmpty = row.slice(from).every((value) => value === '' || value === null);
    return isEmpty ? { row: index, isSure: false } : { row: (below += 1) - 1, isSure: true };
  });
}

/** The one-based row that an old row's indicator or perspective has now. */
function rowNow(row: readonly RawValue[], { columnCodes }: CardMark, plan: SheetPlan): number | undefined {
  const rows = isIndicator(row, columnCodes) ? plan.rowOf : plan.headingOf;
  return rows.get(String(row[columnCodes.indexOf('n')] ?? ''));
}

/** Only indicators have a weight; a perspective may have the same Nr as one of them. */
function isIndicator(row: readonly RawValue[], columnCodes: string): boolean {
  return (row[columnCodes.indexOf('W')] ?? '') !== '';
}

/** Rows without an indicator of their own go with the one above them. */
function movedRow(row: number, { mark, values }: Pick<PreviousCard, 'mark' | 'values'>, plan: SheetPlan, places: readonly OwnPlace[]): number | null {
  if (row < mark.headerRow || row >= mark.lastRow) return places[row]?.row ?? row;
  const cells = values[row] ?? [];
  const place = rowNow(cells, mark, plan);
  if (place !== undefined) return place - 1;
  if (isIndicator(cells, mark.columnCodes)) return null;
  const above = movedRow(row - 1, { mark, values }, plan, places);
  return above === null ? null : Math.min(above + 1, plan.cells.length - 1);
}

function movedColumn(column: number, { mark }: PreviousCard, plan: SheetPlan): number | null {
  const code = mark.columnCodes[column];
  if (code === undefined) return column + plan.columns.length - mark.columnCodes.length;
  const index = plan.columns.findIndex((each) => each.code === code);
  return index < 0 ? null : index;
}
