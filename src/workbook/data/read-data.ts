import { decodeText } from './decode';
import { delimiterOf, readDelimited } from './delimited';
import { DataFault } from './fault';
import type { GridRow } from './grid-layout';
import { readGrid } from './grid-table';
import { isJsonStat, readJsonStat } from './json-stat';
import { isObject } from './json-value';
import { isKolada, isKoladaList, readKolada } from './kolada';
import { largestFile } from './limits';
import { type Pace, unhurried } from './pace';
import { readPx } from './px';
import { isPx, pxEncoding } from './px-keywords';
import type { DataTable } from './table';

/** A file of statistics that a user has chosen. */
export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadDataOptions {
  /** Of labels, where the file has several. */
  readonly language: string;
  /** Name of the dataset, where the file is a bundle of several. */
  readonly dataset?: string | null;
  readonly pace?: Pace;
  /** Reads the first sheet of an Excel file; without it such a file is refused with a word. */
  readonly readSheet?: (bytes: Uint8Array) => readonly GridRow[] | Promise<readonly GridRow[]>;
}

/**
 * Reads a file of statistics, whichever of the known formats it has: what is in it tells, not what it is called.
 *
 * @throws DataFault that says what was seen and what is needed; an Excel file that cannot be opened throws what `readSheet` does
 */
export async function readData({ name, bytes }: DataFile, options: ReadDataOptions): Promise<DataTable> {
  const pace = options.pace ?? unhurried;
  checkSize(bytes.length);
  const table = await readBytes(bytes, options, pace);
  return table.title === '' ? { ...table, title: titleOfFile(name) } : table;
}

/**
 * Refuses a file before it is read for whole.
 *
 * @param size - bytes
 * @throws DataFault where there are none, or more than can be held
 */
export function checkSize(size: number): void {
  if (size === 0) throw new DataFault('empty');
  if (size > largestFile) throw new DataFault('too-large', { size: megabytes(size), most: megabytes(largestFile) });
}

async function readBytes(bytes: Uint8Array, options: ReadDataOptions, pace: Pace): Promise<DataTable> {
  if (startsWith(bytes, [0x50, 0x4b])) {
    if (options.readSheet === undefined) throw new DataFault('workbook-here');
    return readGrid(await options.readSheet(bytes), '', 'xlsx', pace);
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new DataFault('old-excel');
  const text = decodeText(bytes, pxEncoding(bytes));
  if (text.trim() === '') throw new DataFault('empty');
  if (isPx(text)) return readPx(text, options.language, pace);
  if (/^\s*[{[]/.test(text.slice(0, 1000))) return readJson(text, options.dataset ?? null, pace);
  const delimiter = hasControls(text) || /^\s*<[!?a-z]/i.test(text.slice(0, 1000)) ? null : delimiterOf(text);
  if (delimiter === null) throw new DataFault('unknown', { seen: seenIn(text) });
  return readGrid(await readDelimited(text, delimiter, pace), delimiter, 'csv', pace);
}

async function readJson(text: string, dataset: string | null, pace: Pace): Promise<DataTable> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DataFault('broken-json', { seen: seenIn(text.slice(-60)) });
  }
  if (isJsonStat(value)) return readJsonStat(value, dataset, pace);
  if (isKolada(value)) return readKolada(value, pace);
  if (isKoladaList(value)) throw new DataFault('kolada-empty');
  const keys = isObject(value)
    ? Object.keys(value).slice(0, 6).join(', ')
    : `[${Array.isArray(value) ? value.length : ''}]`;
  throw new DataFault('other-json', { seen: keys === '' ? '{}' : keys });
}

function startsWith(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, index) => bytes[index] === byte);
}

/** Characters that no text has: a picture, a program, a file that is packed. */
function hasControls(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u001f]/.test(text.slice(0, 4000));
}

function seenIn(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / (1024 * 1024)));
}

/** What a file is called, where nothing in it says what it is about. */
function titleOfFile(name: string): string {
  return name
    .replace(/\.[^.]*$/, '')
    .replace(/_+/g, ' ')
    .trim();
}
