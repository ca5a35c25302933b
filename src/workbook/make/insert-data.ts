import type { Language } from '../../locales/language';
import { dataKind, identityOf } from '../data/data-kind';
import { dataRows } from '../data/data-sheet';
import { dataTexts } from '../data/data-texts';
import { type DataHead, layOutData, serialOf } from '../data/lay-out-data';
import type { DataSeries } from '../data/series';
import type { DataTable } from '../data/table';
import {
  type ChangedFigure,
  isSameChange,
  languageOfSheet,
  mergeData,
  type MergedData,
  periodsOf,
  standingData,
} from '../data/update-data';
import { WorkbookError } from '../error';
import { readStructure, type Structure } from '../names/structure';
import { planWriting } from '../sheets/plan-writing';
import type { PreviousSheet } from '../sheets/previous-sheet';
import { requestLimit } from '../sheets/send-steps';
import { setViews, writtenSheet } from '../sheets/set-views';
import { freeSheetName } from '../sheets/sheet-name';
import { writeSheet } from '../sheets/write-sheet';
import { namesAlongside, type SeriesName, seriesNames } from './data-names';
import { asDataError, findDataSheet, refuseProtected, stateOfData } from './data-sheets';

export interface InsertDataOptions {
  /** Of a new sheet's headers; one that is there keeps its own. */
  readonly language: Language;
  /** What the file says of its figures, and what is to be said of them. */
  readonly notes: readonly string[];
  readonly takenAt: Date;
  /** Shown the figures of an earlier file that this one has otherwise, before they are written; `false` leaves all as it is. */
  readonly confirm?: (changed: readonly ChangedFigure[]) => boolean | Promise<boolean>;
  /** Checked before anything is written. */
  readonly signal?: AbortSignal;
}

/** What is needed to take the figures away again. */
export interface InsertedBack {
  readonly identity: string;
  /** The sheet as it was left, by `stateOfData`. */
  readonly state: string;
  readonly names: readonly SeriesName[];
  /** The sheet as it stood; `null` for a new one. */
  readonly previous: PreviousSheet | null;
}

export interface InsertedData {
  readonly sheetName: string;
  /** Whether the table's sheet was there already. */
  readonly updated: boolean;
  readonly changed: readonly ChangedFigure[];
  /** Rows that the sheet has now. */
  readonly rows: number;
  /** Periods that the sheet has now, in the order of its columns. */
  readonly periods: readonly string[];
  /** For `undoData`. */
  readonly back: InsertedBack;
}

/**
 * Puts the figures of a table on a sheet of their own, each series with a name; the sheet of the same table is brought up to
 * date in place: rows and periods keep their cells, new ones come after them, what the file does not have stays.
 *
 * @returns `null` where the user did not want what changes
 * @throws WorkbookError when nothing was written
 */
export async function insertData(
  table: DataTable,
  series: readonly DataSeries[],
  options: InsertDataOptions,
): Promise<InsertedData | null> {
  try {
    const structure = await readStructure();
    const previous = await findDataSheet(structure, identityOf(table));
    const rows = dataRows(series);
    const merged: MergedData =
      previous === null ? { periods: periodsOf(rows), rows, changed: [] } : mergeData(standingData(previous), rows);
    if (merged.changed.length > 0 && (await options.confirm?.(merged.changed)) === false) return null;
    if (options.signal?.aborted === true) throw new WorkbookError('cancelled');
    return await write(table, merged, structure, previous, options);
  } catch (error) {
    throw asDataError(error);
  }
}

/** What came of it where earlier figures may only be changed as they were shown. */
export type AgreedData =
  | { readonly written: InsertedData }
  /** Nothing was written: these figures would change, and whether they may is the user's to say. */
  | { readonly asks: readonly ChangedFigure[] };

/**
 * The same for who shows the changes in between: writes only where the figures that change are those that were agreed to.
 *
 * @param agreed - the changes that the user has seen and wants; none at first
 * @throws WorkbookError when nothing was written
 */
export async function insertAgreed(
  table: DataTable,
  series: readonly DataSeries[],
  agreed: readonly ChangedFigure[],
  options: Omit<InsertDataOptions, 'confirm'>,
): Promise<AgreedData> {
  let asks: readonly ChangedFigure[] = [];
  const written = await insertData(table, series, {
    ...options,
    confirm: (changed) => {
      asks = changed;
      return isSameChange(changed, agreed);
    },
  });
  return written === null ? { asks } : { written };
}

async function write(
  table: DataTable,
  { periods, rows, changed }: MergedData,
  structure: Structure,
  previous: PreviousSheet | null,
  { language: asked, notes, takenAt }: InsertDataOptions,
): Promise<InsertedData> {
  const sheets = structure.sheets.map(({ name }) => name);
  const [unread] = structure.unread;
  if (previous === null && unread !== undefined) throw new WorkbookError('names-unread', { sheet: unread ?? '' });
  refuseProtected(structure, previous?.sheet ?? null, previous === null);
  const language = (previous === null ? null : languageOfSheet(previous)) ?? asked;
  const head: DataHead = {
    title: table.title,
    source: table.source,
    table: table.table,
    updated: table.updated ?? '',
    link: table.link,
    notes,
    taken: serialOf(takenAt),
  };
  const plan = layOutData(head, periods, rows, language);
  const wanted = dataTexts(language)('sheet.name', { name: table.table === '' ? table.title : table.table });
  const identity = identityOf(table);
  const writing = planWriting({
    kind: dataKind,
    plan,
    previous,
    sheetName: freeSheetName(wanted, sheets),
    frozen: false,
    facts: [identity],
  });
  const { sheetName } = writing;
  const standing = previous === null ? null : standingData(previous);
  const before = { rows: standing?.rows.length ?? 0, periods: standing?.periods.length ?? 0 };
  const names = seriesNames(structure, sheetName, before, periods.length, rows);
  await writeSheet(writing, namesAlongside(names));
  await setViews([writtenSheet(sheetName, plan)], requestLimit);
  const back = { identity, state: stateOfData(periods, rows), names, previous };
  return { sheetName, updated: previous !== null, changed, rows: rows.length, periods, back };
}
