import { isAtMost, isLess } from '../values/compare';
import type { RawValue, Rollup, Status } from '../values/types';
import { readValue } from '../values/value';

/** An indicator, or a perspective in the rollup of the whole card. */
export interface RollupItem {
  readonly status: Status;
  /** Default 1; anything that is not a number above 0 makes the item an error. */
  readonly weight?: number;
  /** For a perspective: what its own indicators came to. */
  readonly nested?: Counts;
}

const points = { green: 1, yellow: 0.5, red: 0 };
type Colour = keyof typeof points;

function isColour(status: Status): status is Colour {
  return status === 'green' || status === 'yellow' || status === 'red';
}

function worseOf(a: Colour | null, b: Colour | null): Colour | null {
  if (a === null || b === null) return a ?? b;
  return points[a] < points[b] ? a : b;
}

/** Reads a weight: blank is 1; `valid` is false for anything that is not a number above 0. */
export function readWeight(raw: RawValue): { readonly weight: number; readonly valid: boolean } {
  const value = readValue(raw);
  if (value.kind === 'missing' && value.warnings.length === 0) return { weight: 1, valid: true };
  return value.kind === 'number' && value.value > 0
    ? { weight: value.value, valid: true }
    : { weight: 1, valid: false };
}

/** What indicators came to, without a weight of their own. */
export type Counts = Pick<Rollup, 'measured' | 'total' | 'worst'>;

/**
 * Rolls statuses up into one (rules 8).
 *
 * @param items - indicators of a perspective, or perspectives of a card with what is nested in them.
 * @param apart - indicators without a perspective: counted, and a red one forbids green, but of no weight
 */
export function rollUp(items: readonly RollupItem[], apart: Counts | null = null): Rollup {
  let inside = 0;
  let measuredWeight = 0;
  let weightedPoints = 0;
  let measured = apart?.measured ?? 0;
  let total = apart?.total ?? 0;
  let worst: Colour | null = apart?.worst ?? null;
  let hasError = false;
  for (const item of items) {
    if (item.status === 'notApplicable' || item.status === 'noTarget') continue;
    const isValid = item.weight === undefined || (item.weight > 0 && Number.isFinite(item.weight));
    const weight = isValid ? (item.weight ?? 1) : 1;
    const status = isValid ? item.status : 'error';
    inside += weight;
    hasError ||= status === 'error';
    const colour = isColour(status) ? status : null;
    if (colour !== null) {
      measuredWeight += weight;
      weightedPoints += weight * points[colour];
    }
    measured += item.nested?.measured ?? (colour === null ? 0 : 1);
    total += item.nested?.total ?? 1;
    worst = worseOf(worst, item.nested === undefined ? colour : item.nested.worst);
  }
  const coverage = inside === 0 ? 0 : measuredWeight / inside;
  const share = measuredWeight === 0 ? null : weightedPoints / measuredWeight;
  const status = colourOf(share, coverage, worst === 'red' || hasError);
  return { status, score: share === null ? null : 100 * share, measured, total, coverage, worst };
}

function colourOf(share: number | null, coverage: number, isHeldBack: boolean): Rollup['status'] {
  if (share === null || isLess(coverage, 0.5)) return 'missing';
  if (isAtMost(0.85, share) && isAtMost(0.6, coverage) && !isHeldBack) return 'green';
  return isAtMost(0.4, share) ? 'yellow' : 'red';
}
