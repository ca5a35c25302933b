import type { SourceCell } from './build-input';
import type { CardCell } from './built-card';
import type { CardTarget } from './card';
import { printTarget } from './print-target';
import type { RawValue, Target } from './types';

/**
 * A cell of the card that shows another one. A blank source shows nothing: a plain reference would show 0,
 * and missing is never zero.
 *
 * @param factor - multiplies a number, for limits on another scale than the row
 */
export function referringCell(cell: SourceCell, factor = 1): CardCell {
  const { formula, value } = cell;
  if (factor === 1) return { value, formula: `IF(ISBLANK(${formula}),"",${formula})` };
  if (typeof value === 'number') return { value: value * factor, formula: `IF(ISBLANK(${formula}),"",${factor}*${formula})` };
  // `82 %` on a row of percentage numbers is 82.
  if (factor === 100 && typeof value === 'string') return { value: value.replaceAll('%', ''), formula: `IF(ISBLANK(${formula}),"",SUBSTITUTE(${formula},"%",""))` };
  return { value, formula: null };
}

/**
 * The card's cell of an ambition or critical limit whose numbers the card may have scaled (semantics 2 and 10).
 *
 * @param read - as read from the source
 * @param scaled - as the row is judged by
 */
export function targetCell(cell: SourceCell, read: Target | null, scaled: Target | null): CardCell {
  if (read === null || scaled === null) return referringCell(cell);
  const from = read.op === 'in' ? read.high : read.value;
  const to = scaled.op === 'in' ? scaled.high : scaled.value;
  if (from === to || from === 0) return referringCell(cell);
  const factor = to / from;
  const neat = Math.abs(factor - 100) < 1e-9 ? 100 : factor;
  if (typeof cell.value === 'number') return referringCell(cell, neat);
  if (neat === 100 && /^[^%]*\d[^%]*%[^%]*$/.test(String(cell.value))) return referringCell(cell, 100);
  return { value: plainTarget(scaled), formula: null };
}

/** A target as a value that reads back as the same target, in any language; a number where it has no operator. */
function plainTarget(target: Target): RawValue {
  return target.op === null ? target.value : printTarget({ ...target, unit: '', note: '' }, 'nb');
}

/** A target as the card carries it. */
export function cardTarget(target: Target | null): CardTarget | null {
  if (target === null) return null;
  const { text, note } = target;
  return target.op === 'in'
    ? { op: 'in', value: null, low: target.low, high: target.high, text, note }
    : { op: target.op, value: target.value, low: null, high: null, text, note };
}
