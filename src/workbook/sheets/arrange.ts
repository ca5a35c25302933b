import { toCol } from '@borgar/fx';
import {
  afterName,
  anchorsOf,
  columnLines,
  goalName,
  type LeftLines,
  type Lines,
  queueArrived,
  rowLines,
} from './anchors';
import { type Arrangement, rowKeys } from './arrangement';
import { type LineMove, lineMoves, type Standing, standingAfter, standingBefore } from './line-moves';
import { empty } from './empty-cells';
import { takeOffOutline } from './outline';
import type { MarkedSheet } from './previous-sheet';
import type { SheetKind } from './sheet-kind';
import { markFormula, readMark, type SheetMark } from './sheet-mark';

/** How far the lines of a sheet have come. */
export interface Progress {
  /** `before`: no line has moved, and cells of ours may still be there. `between`: none is. */
  readonly stage: 'before' | 'between' | 'after';
  readonly rows: Standing;
  readonly columns: Standing;
}

export const notArranged = ({ rows, columns }: Lines): Progress => ({
  stage: 'before',
  rows: standingBefore(rows),
  columns: standingBefore(columns),
});

const arranged = ({ rows, columns }: Lines): Progress => ({
  stage: 'after',
  rows: standingAfter(rows),
  columns: standingAfter(columns),
});

/** About how many calls the arranging takes. */
export function arrangingCalls({ rows, columns }: Lines): number {
  return 3 * (rows.length + columns.length) + 2;
}

/** Queues what brings the lines from where they are to their new places. */
export function queueArranging(sheet: Excel.Worksheet, lines: Lines, progress: Progress): void {
  const { rows, columns } = lines;
  queueMoves(sheet, 'rows', lineMoves(rows, progress.rows, standingAfter(rows)));
  queueMoves(sheet, 'columns', lineMoves(columns, progress.columns, standingAfter(columns)));
  queueArrived(sheet, lines);
}

/** Queues what brings them back. */
export function queueArrangingBack(sheet: Excel.Worksheet, { rows, columns }: Lines, progress: Progress): void {
  queueMoves(sheet, 'columns', lineMoves(columns, progress.columns, standingBefore(columns)));
  queueMoves(sheet, 'rows', lineMoves(rows, progress.rows, standingBefore(rows)));
}

function queueMoves(sheet: Excel.Worksheet, lines: 'rows' | 'columns', moves: readonly LineMove[]): void {
  const addressOf = lines === 'rows' ? rowLines : columnLines;
  for (const move of moves) {
    if (move.kind === 'move')
      sheet.getRange(addressOf(move.from, move.count)).moveTo(sheet.getRange(addressOf(move.to, move.count)));
    else if (move.kind === 'insert')
      sheet
        .getRange(addressOf(move.at, move.count))
        .insert(lines === 'rows' ? Excel.InsertShiftDirection.down : Excel.InsertShiftDirection.right);
    else
      sheet
        .getRange(addressOf(move.at, move.count))
        .delete(lines === 'rows' ? Excel.DeleteShiftDirection.up : Excel.DeleteShiftDirection.left);
  }
}

/**
 * Finds how far the lines of a sheet have come after a request that failed, or that Excel answered nothing to.
 *
 * @param mark - the mark of the sheet when it is written
 * @throws Error of Excel's when it does not answer
 */
export async function findProgress(
  sheetName: string,
  kind: SheetKind,
  arrangement: Arrangement,
  mark: SheetMark,
): Promise<Progress> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const { names } = sheet;
  names.load('items/name,items/type');
  const ours = names.getItemOrNullObject(kind.markName);
  ours.load('formula');
  const cells = sheet.getRange(`A1:${toCol(Math.max(1, mark.columnCodes.length) - 1)}${Math.max(1, mark.lastRow)}`);
  cells.load('values');
  await context.sync();
  const types = new Map(names.items.map(({ name, type }) => [name.toLowerCase(), type]));
  if (types.has(afterName(arrangement).toLowerCase())) return arranged(arrangement);
  const named = [...anchorsOf(arrangement).map(({ name }) => name), goalName(arrangement)];
  if (named.every((name) => types.has(name.toLowerCase()))) return askPlaces(sheet, arrangement, types);
  // Without the names either nothing has moved or all is written. The rows of a finished sheet say which.
  const standing = ours.isNullObject ? null : readMark(ours.formula);
  const keys = rowKeys(cells.values, mark.columnCodes, mark.headerRow, kind);
  const isNew =
    standing?.unfinished === false &&
    isSame(standing.columnCodes, mark.columnCodes) &&
    isSame(keys, arrangement.keys.after);
  return isNew ? arranged(arrangement) : notArranged(arrangement);
}

/**
 * Asks Excel where lines stand that are on their way.
 *
 * @param types - kinds of the sheet's own names by their names in lower case
 */
async function askPlaces(sheet: Excel.Worksheet, lines: Lines, types: ReadonlyMap<string, string>): Promise<Progress> {
  // The name of lines that are gone gives no range, and asking for it may fail the request.
  const places = anchorsOf(lines).map(({ name }) => {
    if (types.get(name.toLowerCase()) !== Excel.NamedItemType.range) return null;
    const range = sheet.names.getItem(name).getRange();
    range.load('rowIndex,columnIndex');
    return range;
  });
  await sheet.context.sync();
  const rows = places.slice(0, lines.rows.length).map((range) => range?.rowIndex ?? null);
  const columns = places.slice(lines.rows.length).map((range) => range?.columnIndex ?? null);
  const before = notArranged(lines);
  const isUntouched = isSame(rows, before.rows) && isSame(columns, before.columns);
  return isUntouched ? before : { stage: 'between', rows, columns };
}

/**
 * Brings lines to their places that were on their way when a writing broke off, so that what is the user's stands where
 * the mark of the sheet then says.
 *
 * @throws Error of Excel's when it does not answer; the names are still there then
 */
export async function finishArranging(
  { sheet: sheetName, mark }: MarkedSheet,
  kind: SheetKind,
  left: LeftLines,
): Promise<void> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const { names } = sheet;
  if (!left.arrived) {
    names.load('items/name,items/type');
    await context.sync();
    const types = new Map(names.items.map(({ name, type }) => [name.toLowerCase(), type]));
    const progress = await askPlaces(sheet, left, types);
    if (progress.stage === 'before') {
      await takeOffOutline(sheetName, kind, [mark]);
      empty(sheet, mark.columnCodes.length, mark.lastRow);
    }
    queueArranging(sheet, left, progress);
  }
  names.getItem(kind.markName).formula = markFormula(left.goal);
  await context.sync();
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
