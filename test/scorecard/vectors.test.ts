import { assess, readTarget, readTolerance, readValue, rollUp } from '../../src/scorecard';
import type { RawValue, RollupItem, Target, TargetReading } from '../../src/scorecard';
import vectors from './vectors.json';

interface VectorTarget {
  readonly op: string | null;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly carriesPercent?: boolean;
}

function reading(target: VectorTarget | null): TargetReading | null {
  if (target === null) return null;
  const plain = readTarget(target.op === 'in' ? '0-1' : `${target.op ?? ''} 1`).target;
  if (plain === null) throw new Error('The vectors hold an operator that is not one.');
  const carriesPercent = target.carriesPercent ?? false;
  const numbers = plain.op === 'in' ? { low: target.low, high: target.high } : { value: target.value };
  return { target: { ...plain, ...numbers, carriesPercent, text: '' } as Target, faulty: false, warnings: [] };
}

function tolerance(given: number | { relative: number } | null): RawValue {
  return typeof given === 'object' && given !== null ? `${String(given.relative * 100)} %` : given;
}

describe('the worked cases of semantics', () => {
  test.each(vectors.status.map((vector) => [JSON.stringify({ ...vector, expect: undefined }), vector] as const))('%s', (_, vector) => {
    const actual = assess({
      result: readValue(vector.result),
      ambition: reading(vector.ambition),
      critical: reading(vector.critical),
      direction: vector.direction,
      tolerance: readTolerance(tolerance(vector.tolerance as number | { relative: number } | null)).tolerance,
      baseline: readValue(vector.baseline),
    });
    for (const [field, expected] of Object.entries(vector.expect)) {
      const value = actual[field as keyof typeof actual];
      if (typeof expected === 'number') expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
      else expect({ [field]: value }).toEqual({ [field]: expected });
    }
  });

  test.each(vectors.rollup.map((vector) => [JSON.stringify(vector.items), vector] as const))('rollup of %s', (_, vector) => {
    const { score, ...rest } = rollUp(vector.items as RollupItem[]);
    const { score: expectedScore, ...expected } = vector.expect;
    expect(rest).toEqual(expected);
    if (expectedScore === null) expect(score).toBeNull();
    else expect(score).toBeCloseTo(expectedScore, 11);
  });
});
