import { toCol } from '@borgar/fx';

/** Queues the emptying of a sheet's first rows and columns: content, looks, rules and merges. */
export function empty(sheet: Excel.Worksheet, columns: number, rows: number): void {
  const range = sheet.getRange(`A1:${toCol(columns - 1)}${rows}`);
  range.conditionalFormats.clearAll();
  range.unmerge();
  range.clear(Excel.ClearApplyTo.all);
}
