import { readValue } from '../../scorecard';
import { decimalsOf } from './number-text';
import type { DataPoint, DataSeries } from './series';

/** A cell of figures: the value or the sign, and how it is shown. */
export interface DataCell {
  readonly value: number | string | null;
  readonly format: string;
}

/** A row of the sheet: a series with its figures by period. */
export interface DataRow {
  readonly key: string;
  readonly indicator: string;
  readonly unit: string;
  readonly measure: string;
  readonly isBenchmark: boolean;
  readonly cells: ReadonlyMap<string, DataCell>;
}

/** Decimals beyond these are noise of a computation. */
const mostDecimals = 6;

/** Behind a number that is preliminary, or that begins a series of another kind. */
const suffixes: ReadonlyMap<DataPoint['state'], string> = new Map([
  ['preliminary', '"*"'],
  ['break', '" b"'],
]);

/** Signs that are read alike whoever the source is said to be (rules 1.2, 1.7). */
const commonSigns = { missing: '...', suppressed: ':', notApplicable: '.' } as const;

/** The series as rows, with numbers as numbers and signs as signs. */
export function dataRows(series: readonly DataSeries[]): readonly DataRow[] {
  return series.map(({ codes, indicator, unit, measure, isBenchmark, points, ...own }) => {
    const needed = Math.max(0, ...points.map(({ value }) => (value === null ? 0 : decimalsOf(value))));
    const decimals = Math.min(own.decimals ?? needed, mostDecimals);
    const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
    return {
      key: keyOf(codes),
      indicator,
      unit: unit ?? '',
      measure: measure ?? '',
      isBenchmark,
      cells: new Map(points.map((point) => [point.period, cellOf(point, format)])),
    };
  });
}

/** One text for the codes, whatever is in them; never blank. */
export function keyOf(codes: readonly string[]): string {
  return codes.map((code) => code.replace(/[\\|]/g, (character) => `\\${character}`)).join('|') || '|';
}

/** The codes of a key, as many as there are dimensions but for the time. */
export function codesOf(key: string, count: number): readonly string[] {
  const codes = `|${key}`.match(/\|(?:[^\\|]|\\[^])*/g) ?? [];
  return Array.from({ length: count }, (_, index) => (codes[index] ?? '').slice(1).replace(/\\([^])/g, '$1'));
}

function cellOf({ value, sign, state }: DataPoint, format: string): DataCell {
  if (value !== null) return { value, format: format + (suffixes.get(state) ?? '') };
  if (state !== 'missing' && state !== 'suppressed' && state !== 'notApplicable')
    return { value: sign, format: 'General' };
  // A sign that is read otherwise outside its source gives way to the usual one of the same meaning.
  const reading = readValue(sign);
  const isPlain = sign !== null && reading.kind === state && reading.warnings.length === 0;
  const usual = sign === null && state === 'missing' ? null : isPlain ? sign : commonSigns[state];
  return { value: usual, format: 'General' };
}
