import { toCol } from '@borgar/fx';
import { type Arrangement, rowKeys } from './arrangement';
import { type LineMove, lineMoves, type Standing, standingAfter, standingBefore } from './line-moves';
import type { LineRun } from './line-runs';
import type { SheetKind } from './sheet-kind';
import { readMark, type SheetMark } from './sheet-mark';

/** How far the lines of a sheet have come. */
export interface Progress {
  /** `between`: no cell of ours is on the sheet then. */
  readonly stage: 'before' | 'between' | 'after';
  readonly rows: Standing;
  readonly columns: Standing;
}

/** Hidden names of the sheet's that follow its runs of lines, so that Excel can tell where each stands after a failure. */
const prefix = '_BMS_at_';

/** The name that is there when all lines have come. */
const afterName = ({ token }: Arrangement): string => `${prefix}${token}_after`;

interface Anchor {
  readonly name: string;
  readonly address: string;
}

function anchorsOf({ rows, columns, token }: Arrangement): readonly Anchor[] {
  const named = (runs: readonly LineRun[], letter: string, addressOf: typeof rowLines): readonly Anchor[] =>
    runs.map(({ before, length }, index) => ({
      name: `${prefix}${token}_${letter}${index}`,
      address: addressOf(before, length),
    }));
  return [...named(rows, 'r', rowLines), ...named(columns, 'c', columnLines)];
}

const rowLines = (first: number, count: number): string => `${first + 1}:${first + count}`;
const columnLines = (first: number, count: number): string => `${toCol(first)}:${toCol(first + count - 1)}`;

export const notArranged = ({ rows, columns }: Arrangement): Progress => ({
  stage: 'before',
  rows: standingBefore(rows),
  columns: standingBefore(columns),
});

const arranged = ({ rows, columns }: Arrangement): Progress => ({
  stage: 'after',
  rows: standingAfter(rows),
  columns: standingAfter(columns),
});

/** About how many calls the arranging takes. */
export function arrangingCalls(arrangement: Arrangement): number {
  return 4 * (arrangement.rows.length + arrangement.columns.length) + 2;
}

/** Queues the naming of the runs, before anything has moved. */
export function queueAnchors(sheet: Excel.Worksheet, arrangement: Arrangement): void {
  for (const { name, address } of anchorsOf(arrangement)) addHidden(sheet, name, address);
}

/** Queues what brings the lines from where they are to their new places. */
export function queueArranging(sheet: Excel.Worksheet, arrangement: Arrangement, progress: Progress): void {
  const { rows, columns } = arrangement;
  queueMoves(sheet, 'rows', lineMoves(rows, progress.rows, standingAfter(rows)));
  queueMoves(sheet, 'columns', lineMoves(columns, progress.columns, standingAfter(columns)));
  addHidden(sheet, afterName(arrangement), 'A1');
}

/** Queues what brings them back. */
export function queueArrangingBack(sheet: Excel.Worksheet, { rows, columns }: Arrangement, progress: Progress): void {
  queueMoves(sheet, 'columns', lineMoves(columns, progress.columns, standingBefore(columns)));
  queueMoves(sheet, 'rows', lineMoves(rows, progress.rows, standingBefore(rows)));
}

/** Queues the removal of the names that followed the lines; last the one that tells that all lines have come. */
export function queueForgetting(sheet: Excel.Worksheet, arrangement: Arrangement): void {
  for (const { name } of anchorsOf(arrangement)) sheet.names.getItem(name).delete();
  sheet.names.getItem(afterName(arrangement)).delete();
}

function addHidden(sheet: Excel.Worksheet, name: string, address: string): void {
  sheet.names.add(name, sheet.getRange(address)).visible = false;
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
  const anchors = anchorsOf(arrangement);
  if (anchors.every(({ name }) => types.has(name.toLowerCase()))) {
    // The name of lines that are gone gives no range, and asking for it may fail the request.
    const places = anchors.map(({ name }) => {
      if (types.get(name.toLowerCase()) !== Excel.NamedItemType.range) return null;
      const range = names.getItem(name).getRange();
      range.load('rowIndex,columnIndex');
      return range;
    });
    await context.sync();
    const { rows } = arrangement;
    return {
      stage: 'between',
      rows: places.slice(0, rows.length).map((range) => range?.rowIndex ?? null),
      columns: places.slice(rows.length).map((range) => range?.columnIndex ?? null),
    };
  }
  // Without the names either nothing has moved or all is written. The rows of a finished sheet say which.
  const standing = ours.isNullObject ? null : readMark(ours.formula);
  const keys = rowKeys(cells.values, mark.columnCodes, mark.headerRow, kind);
  const isNew =
    standing?.unfinished === false &&
    isSame(standing.columnCodes, mark.columnCodes) &&
    isSame(keys, arrangement.keys.after);
  return isNew ? arranged(arrangement) : notArranged(arrangement);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Removes the names that followed the lines, in a request of its own; those that are there. */
export async function forgetAnchors(sheetName: string): Promise<void> {
  const context = new Excel.RequestContext();
  const { names } = context.workbook.worksheets.getItem(sheetName);
  names.load('items/name');
  await context.sync();
  const left = names.items.filter(({ name }) => name.toLowerCase().startsWith(prefix.toLowerCase()));
  if (left.length === 0) return;
  for (const item of left) item.delete();
  await context.sync();
}
