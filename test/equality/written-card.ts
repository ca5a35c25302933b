import { type CellObject, read, utils, type WorkSheet } from 'xlsx';
import { card } from '../../src/locales/every/card';
import type { Language } from '../../src/locales/language';

/** What a cell of the written card stores: a value, or an error by its text; `null` where it is blank. */
export type StoredValue = string | number | boolean | null;

/** The columns that are read, by their headers' keys. */
export type CardColumn = keyof (typeof card)['nb']['column'];

export interface WrittenRow {
  readonly nr: string;
  readonly at: (column: CardColumn) => StoredValue;
}

/** The card of a written workbook, as another program than ours reads it. */
export interface WrittenCard {
  /** Every row below the headers, with what stands in it. */
  readonly rows: readonly WrittenRow[];
  /** The texts above the headers. */
  readonly head: readonly StoredValue[];
}

function storedValue(cell: CellObject | undefined): StoredValue {
  if (cell === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') return cell.w ?? '#?';
  if (cell.v instanceof Date) return cell.v.toISOString();
  return cell.v ?? null;
}

function valuesOf(sheet: WorkSheet): readonly (readonly StoredValue[])[] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  return Array.from({ length: range.e.r + 1 }, (_, row) =>
    Array.from({ length: range.e.c + 1 }, (__, column) => {
      const found: unknown = sheet[utils.encode_cell({ r: row, c: column })];
      return storedValue(found as CellObject | undefined);
    }),
  );
}

/**
 * Reads a card out of a package with SheetJS, an independent reader: the values that the file stores, as every program
 * shows them that does not compute.
 *
 * @param sheetName - of the card
 */
export function writtenCard(bytes: Uint8Array, sheetName: string, language: Language): WrittenCard {
  const sheet = read(bytes, { cellText: false, cellFormula: true, sheetStubs: true }).Sheets[sheetName];
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
  const values = valuesOf(sheet);
  const headers = card[language].column;
  const header = values.findIndex((row) => row[0] === headers.nr && row.includes(headers.status));
  const place = new Map((values[header] ?? []).map((value, column) => [value, column]));
  const cellOf = (row: readonly StoredValue[], column: CardColumn): StoredValue =>
    row[place.get(headers[column]) ?? -1] ?? null;
  return {
    head: values.slice(0, header).flat(),
    rows: values.slice(header + 1).map((row) => ({
      nr: String(row[0] ?? ''),
      at: (column) => cellOf(row, column),
    })),
  };
}
