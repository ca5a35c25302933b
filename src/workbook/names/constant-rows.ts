import type { RawValue } from '../../scorecard';

/**
 * The rows of a name that is a constant: `=0,25`, `="tekst"`, `=SANN`, `={1\2;3\4}`. Its value is Excel's; its text is read only
 * where Excel gave none, as for an array in some versions.
 *
 * @param formula - with its `=`, localised on the desktop
 * @param value - what Excel computed: a single value, rows of them, or nothing
 * @param decimalSeparator - of the user's Excel: whether `{1,2}` is two numbers or one
 * @returns `null` where neither tells
 */
export function constantRows(
  formula: string,
  value: unknown,
  decimalSeparator: string,
): readonly (readonly RawValue[])[] | null {
  const text = formula.replace(/^=/, '').trim();
  if (!text.startsWith('{')) {
    const single = isRaw(value) ? value : literalOf(text, ',');
    return single === undefined ? null : [[single]];
  }
  if (isRows(value)) return value;
  return rowsOf(text.slice(1, -1), decimalSeparator);
}

function isRaw(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isRows(value: unknown): value is readonly (readonly RawValue[])[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length > 0 && row.every(isRaw));
}

/** A comma parts the columns of an array where it is not the decimal sign; elsewhere a backslash does. */
function rowsOf(text: string, decimalSeparator: string): readonly (readonly RawValue[])[] | null {
  const comma = text.includes('\\') || decimalSeparator === ',' ? '' : ',';
  const rows: RawValue[][] = [[]];
  for (const [, item, end] of text.matchAll(new RegExp(`("(?:[^"]|"")*"|[^;\\\\${comma}]*)([;\\\\${comma}]|$)`, 'g'))) {
    if (item === '' && end === '') break;
    const literal = literalOf((item ?? '').trim(), comma === '' ? ',' : '.');
    if (literal === undefined) return null;
    rows.at(-1)?.push(literal);
    if (end === ';') rows.push([]);
  }
  return rows.every((row) => row.length > 0) ? rows : null;
}

function literalOf(text: string, decimalSeparator: string): RawValue | undefined {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:TRUE|SANN|SANT)$/i.test(text)) return true;
  if (/^(?:FALSE|USANN|FALSKT)$/i.test(text)) return false;
  const [, number, percent] = /^([+-]?[\d.,]+(?:E[+-]?\d+)?)\s*(%?)$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  const read = Number(decimalSeparator === ',' ? number.replace(',', '.') : number);
  return Number.isNaN(read) ? undefined : percent === '%' ? read / 100 : read;
}
