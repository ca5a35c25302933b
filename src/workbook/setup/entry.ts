import type { RawValue } from '../../scorecard/types';

/**
 * What Excel takes for a cell. Text stands behind an apostrophe, or `1.1` would become a date and `=…` a formula; in a cell
 * formatted as text it needs none.
 */
export function entry(value: RawValue, isTextCell: boolean): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' && (!isTextCell || value.startsWith("'")) ? textEntry(value) : value;
}

/** Text as text. */
export function textEntry(text: string): string {
  return text === '' ? '' : `'${text}`;
}
