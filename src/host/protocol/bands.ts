import type { Box } from '../document/box';
import type { HostSheet } from '../document/sheet';
import { type Band, plainBand } from '../document/sheet-parts';
import { isWholeColumns, isWholeRows } from './boxes';
import { requireUnprotected } from './protection';

export type BandKind = 'rows' | 'columns';

/** Pixels of one digit of the default font, Calibri 11, at 96 dpi. */
const digitWidth = 7;
const cellPadding = 5;
const pointsPerPixel = 0.75;

/** A column's width in points, as Office.js gives it, from the file's characters (which count the padding in). */
export function columnPoints(sheet: HostSheet, size: number | null): number {
  const pixels =
    size === null ? Math.round(sheet.defaultColumnWidth * digitWidth + cellPadding) : Math.round(size * digitWidth);
  return pixels * pointsPerPixel;
}

/** The file's characters for a width in points. */
export function columnCharacters(points: number): number {
  return Math.round((points / pointsPerPixel / digitWidth) * 256) / 256;
}

/** The indexes of the rows or columns of a box; for whole columns or rows those as far as the sheet is used. */
export function bandIndexes(sheet: HostSheet, box: Box, kind: BandKind): number[] {
  const isWhole = kind === 'rows' ? isWholeColumns(box) : isWholeRows(box);
  const [start, size] = kind === 'rows' ? [box.row, box.rowCount] : [box.column, box.columnCount];
  const count = isWhole ? usedSize(sheet, kind) : size;
  return Array.from({ length: count }, (_, index) => start + index);
}

function usedSize(sheet: HostSheet, kind: BandKind): number {
  const used = sheet.usedBox(false);
  if (used === null) return 1;
  return kind === 'rows' ? used.row + used.rowCount : used.column + used.columnCount;
}

export function band(sheet: HostSheet, kind: BandKind, index: number): Band {
  return kind === 'rows' ? sheet.row(index) : sheet.column(index);
}

/** @throws HostError AccessDenied on a protected sheet */
export function changeBands(
  sheet: HostSheet,
  kind: BandKind,
  indexes: readonly number[],
  change: (band: Band, index: number) => Partial<Band>,
): void {
  requireUnprotected(sheet);
  const bands = new Map(sheet.part(kind));
  for (const index of indexes) {
    const before = bands.get(index) ?? plainBand;
    const after = { ...before, ...change(before, index) };
    if (after.size === null && !after.hidden && after.outlineLevel === 0 && !after.collapsed) bands.delete(index);
    else bands.set(index, after);
  }
  sheet.setPart(kind, bands, 'api');
}

/** The value that all the rows or columns share; `null` when they differ. */
export function commonBand<Value>(
  sheet: HostSheet,
  boxes: readonly Box[],
  kind: BandKind,
  read: (band: Band) => Value,
): Value | null {
  const values = new Set(
    boxes.flatMap((box) => bandIndexes(sheet, box, kind)).map((index) => read(band(sheet, kind, index))),
  );
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}
