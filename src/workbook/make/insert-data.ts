import { stringifyA1Ref } from '@borgar/fx';
import type { Language } from '../../locales/language';
import { dataKind, identityOf } from '../data/data-kind';
import { dataRows } from '../data/data-sheet';
import { dataTexts } from '../data/data-texts';
import { headerRow, labelCount, layOutData } from '../data/lay-out-data';
import type { DataSeries } from '../data/series';
import type { DataTable } from '../data/table';
import { type ChangedFigure, mergeData, type MergedData, periodsOf, standingData } from '../data/update-data';
import { asWorkbookError, WorkbookError } from '../error';
import { proposeName } from '../names/propose-name';
import { readStructure, type Structure } from '../names/structure';
import { planWriting } from '../sheets/plan-writing';
import { findMarked, type PreviousSheet, readSheet } from '../sheets/previous-sheet';
import { requestLimit } from '../sheets/send-steps';
import { setViews, writtenSheet } from '../sheets/set-views';
import { freeSheetName } from '../sheets/sheet-name';
import { type Alongside, writeSheet } from '../sheets/write-sheet';

export interface InsertDataOptions {
  readonly language: Language;
  /** What the file says of its figures, and what is to be said of them. */
  readonly notes: readonly string[];
  readonly takenAt: Date;
  /** Shown the figures of an earlier file that this one has otherwise, before they are written; `false` leaves all as it is. */
  readonly confirm?: (changed: readonly ChangedFigure[]) => boolean | Promise<boolean>;
}

export interface InsertedData {
  readonly sheetName: string;
  /** Whether the table's sheet was there already. */
  readonly updated: boolean;
  readonly changed: readonly ChangedFigure[];
}

/** A name more for each series of so many; more are nobody's to choose among. */
const mostNames = 1000;

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
    const previous = await findSheet(structure, identityOf(table));
    const rows = dataRows(series);
    const merged: MergedData =
      previous === null ? { periods: periodsOf(rows), rows, changed: [] } : mergeData(standingData(previous), rows);
    if (merged.changed.length > 0 && (await options.confirm?.(merged.changed)) === false) return null;
    return await write(table, merged, structure, previous, options);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

async function findSheet(structure: Structure, identity: string): Promise<PreviousSheet | null> {
  const found = findMarked(structure, dataKind).find(({ mark }) => mark.facts[0] === identity);
  if (found === undefined) return null;
  const sheet = await readSheet(found, dataKind);
  return sheet.mark.headerRow === headerRow ? sheet : null;
}

async function write(
  table: DataTable,
  { periods, rows, changed }: MergedData,
  structure: Structure,
  previous: PreviousSheet | null,
  { language, notes, takenAt }: InsertDataOptions,
): Promise<InsertedData> {
  const sheets = structure.sheets.map(({ name }) => name);
  const [unread] = structure.unread;
  if (previous === null && unread !== undefined) throw new WorkbookError('names-unread', { sheet: unread ?? '' });
  if (previous === null && structure.structureProtected) throw new WorkbookError('protected-workbook');
  if (structure.sheets.find(({ name }) => name === previous?.sheet)?.protected === true)
    throw new WorkbookError('protected-sheet', { sheet: previous?.sheet ?? '' });
  const plan = layOutData(
    {
      title: table.title,
      source: table.source,
      table: table.table,
      updated: table.updated ?? '',
      link: table.link,
      notes,
      takenAt,
    },
    periods,
    rows,
    language,
  );
  const wanted = dataTexts(language)('sheet.name', { name: table.table === '' ? table.title : table.table });
  const writing = planWriting({
    kind: dataKind,
    plan,
    previous,
    sheetName: freeSheetName(wanted, sheets),
    frozen: false,
    facts: [identityOf(table)],
  });
  const { sheetName } = writing;
  await writeSheet(writing, namesOf(structure, sheetName, previous, periods.length, rows));
  await setViews([writtenSheet(sheetName, plan)], requestLimit);
  return { sheetName, updated: previous !== null, changed };
}

/** A name and the cells it is to stand for; `before` is what it stood for, `null` for a new one. */
interface SeriesName {
  readonly name: string;
  readonly formula: string;
  readonly before: string | null;
}

/** New series get a name; the names of those that were there reach as far as the periods do now. */
function namesOf(
  structure: Structure,
  sheet: string,
  previous: PreviousSheet | null,
  periods: number,
  rows: readonly { readonly indicator: string; readonly unit: string }[],
): Alongside {
  const taken = new Set(structure.names.map(({ name }) => name.toLowerCase()));
  for (const { name } of structure.tables) taken.add(name.toLowerCase());
  const oldRows = previous === null ? 0 : previous.mark.lastRow - previous.mark.headerRow;
  const oldPeriods = previous?.mark.columnCodes.filter((code) => code.startsWith('p')).length ?? 0;
  const formulaOf = (row: number, count: number): string => {
    const range = { top: headerRow + row, bottom: headerRow + row, left: labelCount, right: labelCount + count - 1 };
    return `=${stringifyA1Ref({ context: [sheet], range: { ...range, $top: true, $bottom: true, $left: true, $right: true } })}`;
  };
  const names = rows.flatMap(({ indicator, unit }, row): readonly SeriesName[] => {
    if (row < oldRows) {
      const before = formulaOf(row, oldPeriods);
      const formula = formulaOf(row, periods);
      if (before === formula) return [];
      return structure.names
        .filter(({ scope, formula: stands }) => scope === null && sameReference(stands, before))
        .map(({ name }) => ({ name, formula, before }));
    }
    if (rows.length > mostNames) return [];
    const name = proposeName(unit === '' ? indicator : `${indicator} ${unit}`, sheet, taken);
    taken.add(name.toLowerCase());
    return [{ name, formula: formulaOf(row, periods), before: null }];
  });
  return alongside(names);
}

function sameReference(a: string, b: string): boolean {
  const plain = (formula: string): string => formula.replace(/^=/, '').replaceAll("'", '').toLowerCase();
  return plain(a) === plain(b);
}

function alongside(names: readonly SeriesName[]): Alongside {
  const takeBack = async (): Promise<void> => {
    const context = new Excel.RequestContext();
    const found = names.map(({ name, before }) => ({ before, item: context.workbook.names.getItemOrNullObject(name) }));
    for (const { item } of found) item.load('name');
    await context.sync();
    for (const { before, item } of found) {
      if (item.isNullObject) continue;
      if (before === null) item.delete();
      else item.formula = before;
    }
    await context.sync();
  };
  const found: Alongside = {
    end: (context) => {
      for (const { name, formula, before } of names) {
        if (before === null) context.workbook.names.add(name, formula);
        else context.workbook.names.getItem(name).formula = formula;
      }
    },
    takeBack,
    remaining: async () => {
      await takeBack();
      return found;
    },
  };
  return found;
}
