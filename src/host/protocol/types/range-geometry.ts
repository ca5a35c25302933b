import { type Box, intersect, maximumColumns, maximumRows } from '../../document/box';
import type { HostSheet } from '../../document/sheet';
import { parseAddress } from '../address';
import type { Arguments } from '../arguments';
import { found } from '../arguments';
import { boundingBox, cellBox, containsBox, isInSheet } from '../boxes';
import { hasContent } from '../cell-content';
import { HostError, invalidArgument } from '../host-error';
import { isHostObject, type Method } from '../object-type';
import type { HostObject, RangeState, Session } from '../session';

/** @throws HostError InvalidReference when the range's cells have been deleted */
export function boxOf(range: RangeState): Box {
  if (range.box === null) throw new HostError('InvalidReference');
  return range.box;
}

/** @throws HostError InvalidArgument for a box that reaches outside the sheet */
export function rangeAt(session: Session, sheet: HostSheet, box: Box): HostObject {
  if (!isInSheet(box)) throw invalidArgument();
  return session.make.range(sheet, box);
}

export const entireColumn = (box: Box): Box => ({ ...box, row: 0, rowCount: maximumRows });
export const entireRow = (box: Box): Box => ({ ...box, column: 0, columnCount: maximumColumns });

/** A range argument: a range of this workbook, or an address on the same sheet. */
export function otherRange(
  args: Arguments,
  index: number,
  home: HostSheet,
  session: Session,
): { readonly sheet: HostSheet; readonly box: Box } {
  const value = args.value(index);
  if (isHostObject(value)) {
    const state = session.make.rangeState(value);
    if (state === undefined) throw invalidArgument();
    return { sheet: state.sheet, box: boxOf(state) };
  }
  const parsed = typeof value === 'string' ? parseAddress(value) : null;
  if (parsed === null) throw invalidArgument();
  const sheet = parsed.sheetName === null ? home : session.document.sheetByName(parsed.sheetName);
  return { sheet: found(sheet), box: parsed.box };
}

const moved =
  (change: (box: Box, args: Arguments) => Box): Method<RangeState> =>
  (range, args, session) =>
    rangeAt(session, range.sheet, change(boxOf(range), args));

const columns = (box: Box, start: number, count: number): Box => ({ ...box, column: start, columnCount: count });
const rows = (box: Box, start: number, count: number): Box => ({ ...box, row: start, rowCount: count });

function intersection(range: RangeState, args: Arguments, session: Session): HostObject | null {
  const other = otherRange(args, 0, range.sheet, session);
  const box = other.sheet === range.sheet ? intersect(boxOf(range), other.box) : null;
  return box === null ? null : session.make.range(range.sheet, box);
}

function used(range: RangeState, args: Arguments, session: Session): HostObject | null {
  const box = range.sheet.usedBox(args.flag(0, false), boxOf(range));
  return box === null ? null : session.make.range(range.sheet, box);
}

/** Methods that give another range. */
export const rangeGeometry: Readonly<Record<string, Method<RangeState>>> = {
  GetCell: moved((box, args) => cellBox(box.row + args.integer(0), box.column + args.integer(1))),
  GetRow: moved((box, args) => rows(box, box.row + within(args.integer(0), box.rowCount), 1)),
  GetColumn: moved((box, args) => columns(box, box.column + within(args.integer(0), box.columnCount), 1)),
  GetLastCell: moved((box) => cellBox(box.row + box.rowCount - 1, box.column + box.columnCount - 1)),
  GetLastRow: moved((box) => rows(box, box.row + box.rowCount - 1, 1)),
  GetLastColumn: moved((box) => columns(box, box.column + box.columnCount - 1, 1)),
  GetEntireColumn: moved(entireColumn),
  GetEntireRow: moved(entireRow),
  GetOffsetRange: moved((box, args) => ({
    ...box,
    row: box.row + args.integer(0),
    column: box.column + args.integer(1),
  })),
  GetResizedRange: moved((box, args) => ({
    ...box,
    rowCount: box.rowCount + args.integer(0),
    columnCount: box.columnCount + args.integer(1),
  })),
  GetAbsoluteResizedRange: moved((box, args) => ({ ...box, rowCount: args.integer(0), columnCount: args.integer(1) })),
  GetRowsAbove: moved((box, args) => beside(box, -count(args), 'row')),
  GetRowsBelow: moved((box, args) => beside(box, count(args), 'row')),
  GetColumnsBefore: moved((box, args) => beside(box, -count(args), 'column')),
  GetColumnsAfter: moved((box, args) => beside(box, count(args), 'column')),
  GetBoundingRect: (range, args, session) => {
    const other = otherRange(args, 0, range.sheet, session);
    if (other.sheet !== range.sheet) throw invalidArgument();
    return rangeAt(session, range.sheet, boundingBox([boxOf(range), other.box]) ?? boxOf(range));
  },
  GetIntersection: (range, args, session) => found(intersection(range, args, session)),
  GetIntersectionOrNullObject: intersection,
  GetUsedRange: (range, args, session) =>
    used(range, args, session) ?? session.make.range(range.sheet, cellBox(boxOf(range).row, boxOf(range).column)),
  GetUsedRangeOrNullObject: used,
  GetSurroundingRegion: (range, _args, session) =>
    session.make.range(range.sheet, surroundingRegion(range.sheet, boxOf(range))),
  GetSpillingToRange: (range, _args, session) => spillingTo(range, session).then(found),
  GetSpillingToRangeOrNullObject: (range, _args, session) => spillingTo(range, session),
  GetSpillParent: (range, _args, session) => spillParent(range, session).then(found),
  GetSpillParentOrNullObject: (range, _args, session) => spillParent(range, session),
  GetMergedAreasOrNullObject: (range, _args, session) => {
    const box = boxOf(range);
    const byFirst = session.profile.mergedAreas === 'byFirstCell';
    const merges = range.sheet
      .part('merges')
      .filter((merge) => intersect(byFirst ? cellBox(merge.row, merge.column) : merge, box) !== null);
    return merges.length === 0 ? null : session.make.rangeAreas(range.sheet, merges);
  },
  GetTables: (range, args, session) => session.make.tablesWithin(range.sheet, boxOf(range), args.flag(0, true)),
};

function within(index: number, size: number): number {
  if (index < 0 || index >= size) throw invalidArgument();
  return index;
}

function count(args: Arguments): number {
  const value = args.optionalInteger(0) ?? 1;
  if (value === 0) throw invalidArgument();
  return value;
}

/** So many rows or columns after the box, or before it when negative. */
function beside(box: Box, amount: number, axis: 'row' | 'column'): Box {
  const size = axis === 'row' ? 'rowCount' : 'columnCount';
  return { ...box, [axis]: amount > 0 ? box[axis] + box[size] : box[axis] + amount, [size]: Math.abs(amount) };
}

/** The block of filled cells around a cell, bounded by blank rows and columns. */
function surroundingRegion(sheet: HostSheet, start: Box): Box {
  const filled = [...sheet.cells()].filter(({ cell }) => hasContent(cell));
  let region = start;
  for (;;) {
    const border: Box = {
      row: region.row - 1,
      column: region.column - 1,
      rowCount: region.rowCount + 2,
      columnCount: region.columnCount + 2,
    };
    const touching = filled
      .filter(({ row, column }) => containsBox(border, cellBox(row, column)))
      .map(({ row, column }) => cellBox(row, column));
    const next = boundingBox([region, ...touching]) ?? region;
    if (containsBox(region, next)) return region;
    region = next;
  }
}

function spillingTo(range: RangeState, session: Session): Promise<HostObject | null> {
  const box = boxOf(range);
  return session.calculated().then(() => {
    const { spill } = range.sheet.cell(box.row, box.column);
    return spill === null || !spill.dynamic
      ? null
      : session.make.range(range.sheet, {
          row: box.row,
          column: box.column,
          rowCount: spill.rowCount,
          columnCount: spill.columnCount,
        });
  });
}

function spillParent(range: RangeState, session: Session): Promise<HostObject | null> {
  const box = boxOf(range);
  return session.calculated().then(() => {
    const cell = range.sheet.cell(box.row, box.column);
    const parent = cell.spill === null ? cell.spilledFrom : { row: box.row, column: box.column };
    return parent === null ? null : session.make.range(range.sheet, cellBox(parent.row, parent.column));
  });
}
