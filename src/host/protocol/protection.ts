import type { Box } from '../document/box';
import type { HostDocument } from '../document/document';
import type { HostSheet } from '../document/sheet';
import { cellsOf } from './boxes';
import { HostError } from './host-error';

/** Unlocked input areas are small; anything larger is taken as locked without looking at each cell. */
const largestUnlockedArea = 100_000;

/**
 * Content of a protected sheet can be changed only where its cells are unlocked.
 *
 * @throws HostError AccessDenied
 */
export function requireUnlocked(sheet: HostSheet, boxes: readonly Box[]): void {
  if (!sheet.part('protection').protected) return;
  for (const box of boxes) {
    if (box.rowCount * box.columnCount > largestUnlockedArea) throw new HostError('AccessDenied');
    for (const { row, column } of cellsOf(box)) {
      if (sheet.cell(row, column).style.locked) throw new HostError('AccessDenied');
    }
  }
}

/** Formats, sizes and layout of a protected sheet cannot be changed at all. @throws HostError AccessDenied */
export function requireUnprotected(sheet: HostSheet): void {
  if (sheet.part('protection').protected) throw new HostError('AccessDenied');
}

/** @throws HostError AccessDenied when the workbook's structure is protected */
export function requireOpenStructure(document: HostDocument): void {
  if (document.structureProtected) throw new HostError('AccessDenied');
}
