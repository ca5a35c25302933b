import { parsePeriod, type Period, type RawValue, readValue, traitsOf } from '../../scorecard';
import { readPeriodText } from './period-text';
import { remembered } from './remembered';

/**
 * What a cell looks like before anything is known of its table. A whole number that may be a year is `year`: only its
 * neighbours tell. `symbol` stands where a number would (`-`, `..`, `<5`, `~100`, `#NUM!`), `period` is a text or a date.
 */
export type CellKind = 'number' | 'year' | 'period' | 'symbol' | 'text';

/** A cell that holds something, as the rules of blocks see it. */
export interface BlockCell {
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
  readonly format: string;
  readonly kind: CellKind;
  /** The text of a label, with single spaces; numbers as they are written in JSON. */
  readonly text: string;
}

/** Something near a number that no sum should take: `~100`, `ca. 30`. */
const roughNumber = /^(?:~|≈|ca\.? ?|>|≥|≤) ?\d[\d\s.,]*%?$/i;

/** A cell with what it looks like; `null` for a blank one. */
export function blockCell(row: number, column: number, value: RawValue, format: string): BlockCell | null {
  if (value === null) return null;
  if (typeof value === 'number')
    return { row, column, value, format, kind: kindOfNumber(value, format), text: String(value) };
  if (typeof value === 'boolean') return { row, column, value, format, kind: 'text', text: String(value) };
  const text = labelText(value);
  return text === '' ? null : { row, column, value, format, kind: kindOfText(text), text };
}

/** A label with plain single spaces, without what nobody sees (a byte order mark, soft hyphens). */
export function labelText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function kindOfNumber(value: number, format: string): CellKind {
  if (format !== 'General' && traitsOf(format).dateFormat === true) return 'period';
  return Number.isInteger(value) && value >= 1900 && value < 2100 && /^(?:General|0|@)$/.test(format)
    ? 'year'
    : 'number';
}

const kindOfText = remembered((text): CellKind => (text.length > 60 ? 'text' : kindOfShortText(text)));

function kindOfShortText(text: string): CellKind {
  if (readPeriodText(text)?.rest === '') return 'period';
  if (roughNumber.test(text)) return 'symbol';
  const { kind, warnings } = readValue(text);
  // A number with a unit behind it (`1000 kr`) says what others are counted in.
  if (kind === 'number') return /\p{L}/u.test(text) ? 'text' : 'number';
  return warnings.includes('text-value') || warnings.includes('number-ambiguous') ? 'text' : 'symbol';
}

/** The period of a cell that is one; `null` otherwise. */
export function periodOfCell({ kind, value, format, text }: BlockCell): Period | null {
  if (kind !== 'year' && kind !== 'period') return null;
  return parsePeriod(typeof value === 'string' ? text : value, traitsOf(format));
}
