import {
  BooleanNumber,
  type IColumnData,
  type IFreeze,
  type IRange,
  type IRowData,
  type IWorksheetData,
} from '@univerjs/core';
import type { Box } from '../../host/document/box';
import type { HostSheet } from '../../host/document/sheet';

/** Pixels of one character of the default font, Calibri 11, at 96 dots an inch. */
const characterWidth = 7;
/**
 * Room around a cell's text in characters: the default width is without it, the columns' own widths are with it, as in
 * files.
 */
const cellPadding = 5 / characterWidth;
const pixelsPerPoint = 96 / 72;

export const columnPixels = (characters: number): number => Math.max(0, Math.round(characters * characterWidth));
export const columnCharacters = (pixels: number): number => pixels / characterWidth;
export const rowPixels = (points: number): number => Math.max(0, Math.round(points * pixelsPerPoint));
export const rowPoints = (pixels: number): number => pixels / pixelsPerPoint;

export function rangeOf(box: Box): IRange {
  return {
    startRow: box.row,
    endRow: box.row + box.rowCount - 1,
    startColumn: box.column,
    endColumn: box.column + box.columnCount - 1,
  };
}

export function boxOf(range: IRange): Box {
  return {
    row: range.startRow,
    column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1,
    columnCount: range.endColumn - range.startColumn + 1,
  };
}

export function columnsOf(sheet: HostSheet): Record<number, Partial<IColumnData>> {
  return Object.fromEntries(
    [...sheet.part('columns')].map(([index, band]) => [
      index,
      {
        ...(band.size === null ? {} : { w: columnPixels(band.size) }),
        hd: band.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      },
    ]),
  );
}

/** Rows without a height of their own grow with their text. */
export function rowsOf(sheet: HostSheet): Record<number, Partial<IRowData>> {
  return Object.fromEntries(
    [...sheet.part('rows')].map(([index, band]) => [
      index,
      {
        ...(band.size === null ? { ia: BooleanNumber.TRUE } : { h: rowPixels(band.size), ia: BooleanNumber.FALSE }),
        hd: band.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      },
    ]),
  );
}

export function freezeOf(sheet: HostSheet): IFreeze {
  const { rows, columns } = sheet.part('freeze');
  return { xSplit: columns, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns };
}

/** How a sheet looks beside its cells, as Univer opens it. */
export function sheetLook(sheet: HostSheet): Partial<IWorksheetData> {
  const view = sheet.part('view');
  return {
    tabColor: sheet.part('tabColor') ?? '',
    freeze: freezeOf(sheet),
    zoomRatio: view.zoom / 100,
    defaultColumnWidth: columnPixels(sheet.defaultColumnWidth + cellPadding),
    defaultRowHeight: rowPixels(sheet.defaultRowHeight),
    mergeData: sheet.part('merges').map(rangeOf),
    columnData: columnsOf(sheet),
    rowData: rowsOf(sheet),
    showGridlines: view.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowHeader: {
      width: view.showHeadings ? 46 : 0,
      hidden: view.showHeadings ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    },
    columnHeader: {
      height: view.showHeadings ? 20 : 0,
      hidden: view.showHeadings ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    },
  };
}
