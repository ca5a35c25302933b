import { squeeze } from '../../scorecard';

/** How a file writes numbers; `null` where `1.250` could be either and nothing else in it tells. */
export interface NumberStyle {
  readonly point: 'decimal' | 'thousands' | null;
  readonly comma: 'decimal' | 'thousands' | null;
}

const grouped = /^[-+\u2212]?\d{1,3}(?:([.,])\d{3})+$/;

/**
 * Finds how numbers are written from those that can be read in one way only.
 *
 * @param texts - cells of the columns of figures
 * @param delimiter - between cells; where it is a comma, decimals have a point
 */
export function numberStyleOf(texts: Iterable<string>, delimiter: string): NumberStyle {
  let point: NumberStyle['point'] = null;
  let comma: NumberStyle['comma'] = null;
  for (const raw of texts) {
    const text = raw.replace(/\s/g, '');
    if (!/^[-+\u2212]?[\d.,]*\d[\d.,]*%?\*?$/.test(text)) continue;
    const [lastPoint, lastComma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
    if (lastPoint >= 0 && lastComma >= 0) {
      point = lastPoint > lastComma ? 'decimal' : 'thousands';
      comma = lastPoint > lastComma ? 'thousands' : 'decimal';
      break;
    }
    const separator = lastPoint >= 0 ? '.' : ',';
    if (lastPoint < 0 && lastComma < 0) continue;
    const isMany = text.indexOf(separator) !== text.lastIndexOf(separator);
    // A group cannot begin with 0: 0.125 has decimals.
    const isGrouped = grouped.test(text) && !/^[-+\u2212]?0/.test(text);
    const meaning = isMany ? 'thousands' : isGrouped ? null : 'decimal';
    if (meaning === null) continue;
    if (separator === '.') point = meaning;
    else comma = meaning;
  }
  // One of them is left for the other thing; a comma is decimal where nothing speaks against it.
  if (comma === null) comma = point === 'decimal' || delimiter === ',' ? 'thousands' : 'decimal';
  if (point === null) point = comma === 'thousands' ? 'decimal' : null;
  return { point, comma };
}

/** A number in a text, and what stood behind it. */
export interface NumberText {
  readonly value: number;
  readonly percent: boolean;
  /** A flag behind the number: `*`, `p`, `e`; `null` for none. */
  readonly flag: string | null;
}

const shape = /^([-+\u2212]?)(\d[\d ’'.,]*|[.,]\d+)((?:e[+-]?\d+)?) ?(%?) ?(\*|\(?[bcdefinprsuz]{1,2}\)?)?$/i;

/**
 * Reads a number as a file of statistics writes it.
 *
 * @returns `null` for a sign, a word, or a number that could be two
 * @example readNumberText('1 234,5', { comma: 'decimal', point: null }) // { value: 1234.5, … }
 */
export function readNumberText(raw: string, { point, comma }: NumberStyle): NumberText | null {
  const text = squeeze(raw);
  const found = shape.exec(text);
  if (found === null) return null;
  const [, sign = '', digits = '', power = '', percent = '', flag] = found;
  const whole = digits.trim();
  const decimal = point === 'decimal' ? '.' : comma === 'decimal' ? ',' : null;
  const parts = decimal === null ? [whole] : whole.split(decimal);
  if (parts.length > 2) return null;
  const [front = '', back] = parts;
  // What is left in front are groups of three, all set apart by the same.
  if (!/^\d*$/.test(front) && !/^\d{1,3}(?:([ ’'.,])\d{3})(?:\1\d{3})*$/.test(front)) return null;
  if (back !== undefined && !/^\d*$/.test(back)) return null;
  if (decimal === ',' && point === null && /\./.test(front) && front.split('.').length === 2) return null;
  const value = Number(`${front.replace(/\D/g, '') || '0'}.${back ?? '0'}${power}`);
  if (!Number.isFinite(value)) return null;
  return {
    value: sign === '' || sign === '+' ? value : -value,
    percent: percent !== '',
    flag: flag === undefined ? null : flag.replace(/[()]/g, ''),
  };
}

/** Decimals that a number needs to be written whole. */
export function decimalsOf(value: number): number {
  const [, decimals = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, decimals.length - Number(power));
}
