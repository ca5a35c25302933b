import { scanQuantity, skipSpaces } from '../values/number';
import { fold, squeeze } from '../values/text';
import type { CellTraits, RawValue, Tolerance } from '../values/types';
import { isPercentagePoints, scanUnit } from '../values/unit';

export interface ToleranceReading {
  /** `null` where the cell is blank, and where it cannot be used. */
  readonly tolerance: Tolerance | null;
  readonly faulty: boolean;
}

const none: ToleranceReading = { tolerance: null, faulty: false };
const faulty: ToleranceReading = { tolerance: null, faulty: true };

/**
 * Reads a tolerance: a number in the measure's own unit, a text with `%` relative to the ambition, `0,5 pp` as points.
 *
 * @param traits - Excel turns a typed `5 %` into 0.05 with a percent format; it means the same as the text.
 */
export function readTolerance(raw: RawValue, traits: CellTraits = {}): ToleranceReading {
  if (raw === null || raw === undefined) return none;
  if (typeof raw === 'boolean') return faulty;
  if (typeof raw === 'string') return readText(raw);
  if (!Number.isFinite(raw) || raw < 0 || traits.dateFormat === true) return faulty;
  return {
    tolerance: traits.percentFormat === true ? { kind: 'relative', share: raw } : { kind: 'absolute', value: raw },
    faulty: false,
  };
}

function readText(raw: string): ToleranceReading {
  const text = fold(raw);
  if (text === '') return none;
  const start = text.startsWith('±') ? skipSpaces(text, 1) : 0;
  const quantity = scanQuantity(text, start, false);
  if (quantity === null || quantity.ambiguous) return faulty;
  const unit = scanUnit(squeeze(raw), text, quantity.end);
  if (skipSpaces(text, unit.end) !== text.length) return faulty;
  if (quantity.carriesPercent) return { tolerance: { kind: 'relative', share: quantity.value }, faulty: false };
  const kind = isPercentagePoints(unit.unit);
  return {
    tolerance: kind
      ? { kind: 'percentagePoints', points: quantity.number }
      : { kind: 'absolute', value: quantity.number },
    faulty: false,
  };
}

/**
 * A tolerance in the measure's own unit.
 *
 * @param reference - what a relative tolerance is relative to: the ambition, its nearest bound, or the earlier value.
 * @param pointSize - one percentage point in the measure's unit: 0.01 where numbers are fractions, else 1.
 */
export function toleranceWidth(tolerance: Tolerance, reference: number, pointSize: number): number {
  switch (tolerance.kind) {
    case 'absolute':
      return tolerance.value;
    case 'relative':
      return tolerance.share * Math.abs(reference);
    case 'percentagePoints':
      return tolerance.points * pointSize;
  }
}
