import { together } from './chart-names';
import type { SheetMark } from './sheet-mark';

/** The mark of a sheet while its lines move to where another one says: whoever finds it knows the charts of both. */
export function unfinished(mark: SheetMark, other: SheetMark): SheetMark {
  return { ...mark, charts: together(mark.charts, other.charts), unfinished: true };
}

/**
 * The mark of a sheet while it is written anew where it stands: whoever finds it knows all cells that either of both
 * states reaches, none of which is the user's.
 */
export function unfinishedInPlace(mark: SheetMark, other: SheetMark): SheetMark {
  return {
    ...unfinished(mark, other),
    lastRow: Math.max(mark.lastRow, other.lastRow),
    columnCodes: mark.columnCodes.length < other.columnCodes.length ? other.columnCodes : mark.columnCodes,
  };
}
