import { cardMark, isForUnit } from '../card/card-mark';
import type { FoundCard, PreviousCard } from '../card/previous-card';
import type { Structure } from '../names/structure';
import { findMarked, isLarge, queueSheet } from '../sheets/previous-sheet';
import { keyInColumn, type SheetKind } from '../sheets/sheet-kind';

/** The code of the column that says what a row stands for. */
export const keyCode = 'À';

/** Columns of the page have letters; those of the helper block, to the right of it, have others. */
const pageCode = /^[a-z]$/;

/** Codes of the columns of the page, from the left; there are never more than letters. */
export function pageCodes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String.fromCharCode('a'.charCodeAt(0) + index));
}

/** Codes of the helper block's columns: that of the rows' keys first. */
export function helperCodes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(keyCode.charCodeAt(0) + index));
}

/** The overview as a kind of sheet: its rows are known by the indicator or the part of the page that they are about. */
export const overviewKind: SheetKind = {
  markName: '_BMS_overview',
  partOf: (code) => (pageCode.test(code) ? 'main' : 'helper'),
  rowKey: keyInColumn(keyCode),
};

/** Every overview that is written anew in place; each notes the same facts as the card that it was made with. */
export function liveOverviews(structure: Structure): readonly FoundCard[] {
  return findMarked(structure, overviewKind)
    .filter(({ mark }) => !mark.frozen)
    .map(({ sheet, mark }) => ({ sheet, mark: cardMark(mark) }));
}

/**
 * Finds the overview to rewrite.
 *
 * @param unit - of one of the cards per unit; `null` for the workbook's own
 */
export function findOverview(structure: Structure, unit: string | null): FoundCard | null {
  return liveOverviews(structure).find(({ mark }) => (unit === null ? !mark.perUnit : isForUnit(mark, unit))) ?? null;
}

/** Queues the reading of the overview that is there; `null` after the sync where there is none. */
export function queueOverview(
  context: Excel.RequestContext,
  structure: Structure,
  unit: string | null,
): () => PreviousCard | null {
  const found = findOverview(structure, unit);
  // A page is never large; what is marked so has been tampered with, and is left alone.
  return found === null || isLarge(found) ? () => null : queueSheet(context, found, overviewKind);
}
