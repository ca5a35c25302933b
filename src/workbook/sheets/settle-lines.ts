import type { Structure } from '../names/structure';
import { forgetAnchors, isAnchor, leftLines } from './anchors';
import { finishArranging } from './arrange';
import type { MarkedSheet } from './previous-sheet';
import type { SheetKind } from './sheet-kind';

/**
 * Finishes what a writing has begun that broke off for good while it moved lines: they come to their places with what
 * the user has put beside and below them, and the hidden names that followed them are removed. A sheet without such names
 * costs nothing.
 *
 * @returns whether something was done, so that what was read of the sheet may hold no more
 * @throws Error of Excel's when it does not answer; it can be asked for again
 */
export async function settleLines({ names }: Structure, found: MarkedSheet, kind: SheetKind): Promise<boolean> {
  const named = names.filter(({ name, scope }) => scope === found.sheet && isAnchor(name));
  if (named.length === 0) return false;
  const left = found.mark.unfinished ? leftLines(named) : null;
  if (left !== null) await finishArranging(found, kind, left);
  await forgetAnchors(found.sheet);
  return true;
}
