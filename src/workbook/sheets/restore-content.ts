import { toCol } from '@borgar/fx';
import { entryAsRead } from '../cells/entry';
import { type Progress, queueArrangingBack } from './arrange';
import { markFormula } from './sheet-mark';
import { unfinished } from './unfinished';
import type { SheetWriting } from './write-sheet';

/**
 * Queues the putting back of what a sheet held before a writing: values, formulas and number formats, and nothing where
 * the new sheet would have reached further. What is the user's goes back to where it stood. Looks are made again with
 * the next sheet.
 *
 * @param progress - how far the lines have come; `null` where none has moved
 */
export function restoreContent(sheet: Excel.Worksheet, writing: SheetWriting, progress: Progress | null): void {
  const { kind, previous, plan, arrangement } = writing;
  if (previous === null) return;
  const { mark } = previous;
  const [width, height] = [Math.max(1, mark.columnCodes.length), Math.max(1, mark.lastRow)];
  const empty = (columns: number, rows: number): void => {
    const reach = sheet.getRange(`A1:${toCol(columns - 1)}${rows}`);
    // A value that is written under a merge of the new sheet is lost.
    reach.unmerge();
    reach.clear(Excel.ClearApplyTo.contents);
  };
  if (arrangement === null || progress === null)
    empty(Math.max(width, plan.columns.length), Math.max(height, plan.cells.length));
  else {
    if (progress.stage === 'after') empty(plan.columns.length, plan.cells.length);
    if (progress.stage !== 'before') queueArrangingBack(sheet, arrangement, progress);
    else empty(width, height);
  }
  const part = <T>(rows: readonly (readonly T[])[]): T[][] => rows.slice(0, height).map((row) => row.slice(0, width));
  const [values, formulas] = [part(previous.values), part(previous.formulas)];
  const range = sheet.getRange(`A1:${toCol(width - 1)}${height}`);
  range.numberFormat = part(previous.formats);
  range.formulas = formulas.map((row, r) => row.map((formula, c) => entryAsRead(formula, values[r]?.[c] ?? null)));
  sheet.names.getItem(kind.markName).formula = markFormula(unfinished(mark, writing.mark));
}
