import { toCol } from '@borgar/fx';
import { markFormula, markName } from './card-mark';
import { entryAsRead } from './own-columns';
import type { PreviousCard } from './previous-card';

/** Queues the putting back of what a card held: values, formulas and number formats. Its looks are made again with the next card. */
export function restoreContent(sheet: Excel.Worksheet, { mark, values, formulas, formats }: PreviousCard): void {
  const width = Math.max(1, ...values.map((row) => row.length));
  const range = sheet.getRange(`A1:${toCol(width - 1)}${Math.max(1, values.length)}`);
  range.numberFormat = formats.map((row) => [...row]);
  range.formulas = formulas.map((row, r) => row.map((formula, c) => entryAsRead(formula, values[r]?.[c] ?? null)));
  sheet.names.getItem(markName).formula = markFormula({ ...mark, unfinished: true });
}
