import { wordsOf } from '../../locales/words';
import { fractionOf, percentOf } from '../values/percent';
import { parseTarget } from '../targets/target-text';
import { fold } from '../values/text';
import type { RawValue, Target, Value } from '../values/types';
import { isPercentagePoints, magnitudeOf } from '../values/unit';

const percentMeasures = new Set(['%', ...wordsOf((words) => words.percent)]);

/** Whether a Måleenhet is per cent. */
export function isPercentMeasure(measure: string): boolean {
  return percentMeasures.has(fold(measure));
}

/** The lowest and highest possible value of a measure. */
export interface ScaleBounds {
  readonly low: number;
  readonly high: number;
}

/** Reads a Skala such as `1–5`; `null` where it is blank or no interval. */
export function readScale(raw: RawValue): ScaleBounds | null {
  const parsed = typeof raw === 'string' ? parseTarget(raw) : null;
  return typeof parsed === 'object' && parsed?.op === 'in' ? { low: parsed.low, high: parsed.high } : null;
}

/** The numbers of a row that are compared with each other. */
export interface Row {
  readonly result: Value;
  readonly ambition: Target | null;
  readonly critical: Target | null;
  readonly baseline: Value | null;
}

export interface ScaledRow extends Row {
  /** One percentage point in the row's own unit: 0.01 where numbers are fractions. */
  readonly pointSize: number;
  /** Two numbers of the row are fraction and percent number. */
  readonly disagrees: boolean;
}

/** The card's knowledge of a row's unit. */
export interface RowUnit {
  readonly measure: string;
  /** Whether the result's cell has a percent format; for rows whose result is not a number now. */
  readonly carriesPercent?: boolean;
}

/**
 * Brings a row's numbers to one scale (rules 2).
 *
 * @param unit - the card's Måleenhet; left out in functions, where words beside a number are labels.
 */
export function scaleRow(row: Row, unit?: RowUnit): ScaledRow {
  const resultCarries = row.result.kind === 'number' ? row.result.carriesPercent : unit?.carriesPercent === true;
  const holdsPercentNumbers = unit !== undefined && isPercentMeasure(unit.measure) && !resultCarries;
  const scaled: Row = {
    result: row.result,
    ambition: scaleTarget(row.ambition, resultCarries, holdsPercentNumbers, unit),
    critical: scaleTarget(row.critical, resultCarries, holdsPercentNumbers, unit),
    baseline:
      row.baseline?.kind === 'number' && row.baseline.carriesPercent && holdsPercentNumbers
        ? { ...row.baseline, value: percentOf(row.baseline.value), carriesPercent: false }
        : row.baseline,
  };
  return { ...scaled, pointSize: pointSizeOf(scaled, resultCarries, unit), disagrees: disagrees(scaled) };
}

function scaleTarget(
  target: Target | null,
  resultCarries: boolean,
  holdsPercentNumbers: boolean,
  unit: RowUnit | undefined,
): Target | null {
  if (target === null) return null;
  if (target.carriesPercent)
    return holdsPercentNumbers ? { ...changed(target, percentOf), carriesPercent: false } : target;
  if (resultCarries && isPercentagePoints(target.unit)) return { ...changed(target, fractionOf), carriesPercent: true };
  const magnitude = magnitudeOf(target.unit);
  if (magnitude === 1 || unit === undefined || fold(unit.measure) === '' || magnitudeOf(unit.measure) !== 1)
    return target;
  const rest = target.unit.split(' ').filter((word) => magnitudeOf(word) === 1);
  return { ...changed(target, (value) => value * magnitude), unit: rest.join(' ') };
}

function changed(target: Target, change: (value: number) => number): Target {
  return target.op === 'in'
    ? { ...target, low: change(target.low), high: change(target.high) }
    : { ...target, value: change(target.value) };
}

interface ScaledNumber {
  readonly value: number;
  readonly carriesPercent: boolean;
}

function numbersOf(row: Row): readonly ScaledNumber[] {
  const numbers: ScaledNumber[] = [];
  for (const value of [row.result, row.baseline]) if (value?.kind === 'number') numbers.push(value);
  for (const target of [row.ambition, row.critical]) {
    if (target === null) continue;
    const { carriesPercent } = target;
    for (const value of target.op === 'in' ? [target.low, target.high] : [target.value])
      numbers.push({ value, carriesPercent });
  }
  return numbers;
}

function disagrees(row: Row): boolean {
  const numbers = numbersOf(row);
  const fractions = numbers.filter((number) => number.carriesPercent && number.value !== 0);
  if (fractions.length === 0) return false;
  return numbers.some(
    (plain) =>
      !plain.carriesPercent && fractions.some((fraction) => isPercentOf(Math.abs(plain.value / fraction.value))),
  );
}

/** A percent number is about a hundred times its fraction. */
function isPercentOf(ratio: number): boolean {
  return ratio >= 30 && ratio <= 300;
}

/**
 * In functions the cell's format is not known: numbers are taken for fractions where one of them carries %
 * or all are small enough to be.
 */
function pointSizeOf(row: Row, resultCarries: boolean, unit: RowUnit | undefined): number {
  if (unit !== undefined) return resultCarries ? 0.01 : 1;
  const numbers = numbersOf(row);
  return numbers.some((number) => number.carriesPercent) || numbers.every((number) => Math.abs(number.value) <= 1.5)
    ? 0.01
    : 1;
}
