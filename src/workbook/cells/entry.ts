import type { RawValue } from '../../scorecard';

/** The number format of a cell that takes whatever is written into it as text. */
export const textFormat = '@';

/** Whether Excel takes whatever is written into a cell of this format as text. */
export function isTextFormat(format: string): boolean {
  return format === textFormat;
}

/** A formula of ours, with its `=`: English and in A1 style, as Excel takes it in every language. */
export interface OwnFormula {
  readonly formula: string;
}

/** What a cell is to hold. */
export type CellContent = RawValue | Date | OwnFormula;

export function isOwnFormula(content: CellContent): content is OwnFormula {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/**
 * What Excel takes for a value, so that it stays what it is. Text stands behind an apostrophe, or `1.1` would become a date
 * and `=…` a formula; in a cell formatted as text it needs none.
 * A day is written as Excel takes it in every language, and by the workbook's own date system.
 *
 * @param value - `null` and '' give a blank cell
 * @param format - the number format that the cell has when it is written
 */
export function entry(value: CellContent, format = 'General'): string | number | boolean {
  if (value === null || value === '') return '';
  if (value instanceof Date) return dayText(value);
  if (isOwnFormula(value)) return value.formula;
  return typeof value === 'string' && (!isTextFormat(format) || value.startsWith("'")) ? `'${value}` : value;
}

/**
 * Whether a cell holds a formula. A text that begins with `=` reads the same in `values` and `formulas`; a formula shows its
 * result in `values`.
 *
 * @param formula - of the cell, as `Range.formulas` gives it
 * @param value - of the same cell, as `Range.values` gives it
 */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** A cell as Excel takes it back: formulas as they were, anything else as `entry` has it. */
export function entryAsRead(formula: RawValue, value: RawValue, format?: string): string | number | boolean {
  return isFormula(formula, value) ? formula : entry(formula, format);
}

function dayText(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
