import type { CellPoint, Placement } from '../document/drawings/drawing';
import type { HostSheet } from '../document/sheet';
import { maximumColumns, maximumRows } from '../document/box';
import { band, type BandKind, columnPoints } from './bands';

const emuPerPoint = 12_700;

/** A rectangle over the cells of a sheet, in points from its upper left corner. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How wide or high a row or column is, in points; nothing when it is hidden. */
function sizeOf(sheet: HostSheet, kind: BandKind, index: number): number {
  const { size, hidden } = band(sheet, kind, index);
  if (hidden) return 0;
  return kind === 'columns' ? columnPoints(sheet, size) : (size ?? sheet.defaultRowHeight);
}

/** Points from the sheet's edge to a row or column. */
function startOf(sheet: HostSheet, kind: BandKind, index: number): number {
  let start = 0;
  for (let before = 0; before < index; before += 1) start += sizeOf(sheet, kind, before);
  return start;
}

/** The row or column at a distance from the sheet's edge, with what is left of it in points. */
function at(sheet: HostSheet, kind: BandKind, distance: number): { readonly index: number; readonly rest: number } {
  const last = (kind === 'rows' ? maximumRows : maximumColumns) - 1;
  let rest = Math.max(0, distance);
  for (let index = 0; ; index += 1) {
    const size = sizeOf(sheet, kind, index);
    if (rest < size || index === last) return { index, rest: Math.min(rest, size) };
    rest -= size;
  }
}

/** A point in a cell reaches no further than the cell, as Excel draws it. */
function pointAt(sheet: HostSheet, kind: BandKind, point: CellPoint): number {
  const [index, offset] = kind === 'rows' ? [point.row, point.rowOffset] : [point.column, point.columnOffset];
  return startOf(sheet, kind, index) + Math.min(offset / emuPerPoint, sizeOf(sheet, kind, index));
}

/** @returns where a drawing lies as the sheet's rows and columns are now */
export function frameOf(sheet: HostSheet, placement: Placement): Frame {
  if (placement.kind === 'absolute') {
    const [left, top, width, height] = [placement.left, placement.top, placement.width, placement.height];
    return {
      left: left / emuPerPoint,
      top: top / emuPerPoint,
      width: width / emuPerPoint,
      height: height / emuPerPoint,
    };
  }
  const left = pointAt(sheet, 'columns', placement.from);
  const top = pointAt(sheet, 'rows', placement.from);
  if (placement.kind === 'oneCell')
    return { left, top, width: placement.width / emuPerPoint, height: placement.height / emuPerPoint };
  return {
    left,
    top,
    width: Math.max(0, pointAt(sheet, 'columns', placement.to) - left),
    height: Math.max(0, pointAt(sheet, 'rows', placement.to) - top),
  };
}

/** The cells that hold the corners of a frame; a drawing put there goes along with them, as Excel's charts do. */
export function placementAt(sheet: HostSheet, { left, top, width, height }: Frame): Placement {
  const point = (x: number, y: number): CellPoint => {
    const column = at(sheet, 'columns', x);
    const row = at(sheet, 'rows', y);
    return {
      row: row.index,
      column: column.index,
      rowOffset: Math.round(row.rest * emuPerPoint),
      columnOffset: Math.round(column.rest * emuPerPoint),
    };
  };
  return { kind: 'twoCell', from: point(left, top), to: point(left + width, top + height), follows: 'moveAndSize' };
}
