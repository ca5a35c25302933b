import { judge } from '../../src/scorecard/judgement/judge';
import { rollUp } from '../../src/scorecard/rollup/rollup';
import { readTarget } from '../../src/scorecard/targets/target';
import { readTolerance } from '../../src/scorecard/targets/tolerance';
import { readValue } from '../../src/scorecard/values/value';
import type { RollupItem } from '../../src/scorecard/rollup/rollup';
import type { RawValue, Target, TargetReading } from '../../src/scorecard/values/types';
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

describe('the worked cases of the rules', () => {
  test.each(vectors.status.map((vector) => [JSON.stringify({ ...vector, expect: undefined }), vector] as const))(
    '%s',
    (_, vector) => {
      const actual = judge({
        result: readValue(vector.result),
        ambition: reading(vector.ambition),
        critical: reading(vector.critical),
        direction: vector.direction,
        tolerance: readTolerance(tolerance(vector.tolerance as number | { relative: number } | null)).tolerance,
        baseline: readValue(vector.baseline),
      });
      for (const [field, expected] of Object.entries(vector.expect)) {
        const value = actual[field as keyof typeof actual];
        if (typeof expected === 'number')
          expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
        else expect({ [field]: value }).toEqual({ [field]: expected });
      }
    },
  );

  test.each(vectors.rollup.map((vector) => [JSON.stringify(vector.items), vector] as const))(
    'rollup of %s',
    (_, vector) => {
      const { score, ...rest } = rollUp(vector.items as RollupItem[]);
      const { score: expectedScore, ...expected } = vector.expect;
      expect(rest).toEqual(expected);
      if (expectedScore === null) expect(score).toBeNull();
      else expect(score).toBeCloseTo(expectedScore, 11);
    },
  );
});
