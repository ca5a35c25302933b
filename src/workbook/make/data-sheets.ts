import type { RawValue } from '../../scorecard';
import { dataKind, identityOf } from '../data/data-kind';
import type { DataRow } from '../data/data-sheet';
import { headerRow } from '../data/lay-out-data';
import type { DataTable } from '../data/table';
import { standingData } from '../data/update-data';
import { asWorkbookError, WorkbookError } from '../error';
import { readStructure, type Structure } from '../names/structure';
import { findMarked, type PreviousSheet, readSheet } from '../sheets/previous-sheet';

/** The sheet that a table's figures stand on already. */
export interface StandingTable {
  readonly sheetName: string;
  /** Codes of its rows as a series has them. */
  readonly keys: readonly string[];
  /** As its header has them. */
  readonly periods: readonly string[];
}

/**
 * Finds the sheet that an earlier file of the same table was put on, so that the same rows can be taken again.
 *
 * @returns `null` where there is none
 * @throws WorkbookError when Excel does not answer
 */
export async function standingTable(table: DataTable): Promise<StandingTable | null> {
  try {
    const sheet = await findDataSheet(await readStructure(), identityOf(table));
    if (sheet === null) return null;
    const { rows, periods } = standingData(sheet);
    return { sheetName: sheet.sheet, keys: rows.map(({ key }) => key), periods };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** The sheet of a table, as it stands; `null` where there is none that could be brought up to date in place. */
export async function findDataSheet(structure: Structure, identity: string): Promise<PreviousSheet | null> {
  const found = findMarked(structure, dataKind).find(({ mark }) => mark.facts[0] === identity);
  if (found === undefined) return null;
  const sheet = await readSheet(found, dataKind);
  return sheet.mark.headerRow === headerRow ? sheet : null;
}

/**
 * Asks first what Excel would refuse.
 *
 * @param sheet - that is written to, or taken away; `null` for a new one
 */
export function refuseProtected(structure: Structure, sheet: string | null, changesSheets: boolean): void {
  if (changesSheets && structure.structureProtected) throw new WorkbookError('protected-workbook');
  if (structure.sheets.find(({ name }) => name === sheet)?.protected === true)
    throw new WorkbookError('protected-sheet', { sheet: sheet ?? '' });
}

/** Figures and labels in one text, by which it is seen whether somebody has changed a sheet. */
export function stateOfData(periods: readonly string[], rows: readonly DataRow[]): string {
  return JSON.stringify([
    periods,
    rows.map(({ key, indicator, unit, measure, cells }) => [
      key,
      indicator,
      unit,
      measure,
      periods.map((period) => cells.get(period)?.value ?? null),
    ]),
  ]);
}

/** Whether anything of the user's stands beside or below the figures. */
export function holdsMore({ values, mark }: PreviousSheet): boolean {
  const width = mark.columnCodes.length;
  const isBlank = (value: RawValue): boolean => value === null || value === '';
  return values.some((row, index) =>
    row.some((value, column) => (index >= mark.lastRow || column >= width) && !isBlank(value)),
  );
}

/** A reason in the words of figures: what could not be finished or taken back is no card. */
export function asDataError(error: unknown): WorkbookError {
  const reason = asWorkbookError(error);
  return reason.fault === 'half-written'
    ? new WorkbookError('half-inserted', reason.parameters, { cause: reason })
    : reason;
}
