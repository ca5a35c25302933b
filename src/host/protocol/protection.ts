import type { Box } from '../document/box';
import type { HostDocument } from '../document/document';
import type { HostSheet } from '../document/sheet';
import { cellsOf } from './boxes';
import { HostError } from './host-error';

/** Unlocked input areas are small; anything larger is taken as locked without looking at each cell. */
const largestUnlockedArea = 100_000;

/** Content of a protected sheet can be changed only where its cells are unlocked. */
export function isUnlocked(sheet: HostSheet, boxes: readonly Box[]): boolean {
  if (!sheet.part('protection').protected) return true;
  return boxes.every(
    (box) =>
      box.rowCount * box.columnCount <= largestUnlockedArea &&
      [...cellsOf(box)].every(({ row, column }) => !sheet.cell(row, column).style.locked),
  );
}

/** @throws HostError AccessDenied where content must not be changed */
export function requireUnlocked(sheet: HostSheet, boxes: readonly Box[]): void {
  if (!isUnlocked(sheet, boxes)) throw new HostError('AccessDenied');
}

/** Formats, sizes and layout of a protected sheet cannot be changed at all. @throws HostError AccessDenied */
export function requireUnprotected(sheet: HostSheet): void {
  if (sheet.part('protection').protected) throw new HostError('AccessDenied');
}

/** @throws HostError AccessDenied when the workbook's structure is protected */
export function requireOpenStructure(document: HostDocument): void {
  if (document.structureProtected) throw new HostError('AccessDenied');
}
