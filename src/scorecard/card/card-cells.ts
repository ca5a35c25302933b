import type { SourceCell } from '../sources/cell';
import type { CardCell } from '../sources/referring-cell';
import { referringCell } from '../sources/referring-cell';
import { printTarget } from '../targets/print-target';
import type { RawValue, Target } from '../values/types';
import type { CardTarget } from './card';

/**
 * The card's cell of an ambition or critical limit whose numbers the card may have scaled (rules 2 and 10).
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
