import fc from 'fast-check';
import { judge } from '../../src/scorecard/judgement/judge';
import { rollUp } from '../../src/scorecard/rollup/rollup';
import { printTarget } from '../../src/scorecard/targets/print-target';
import { readTarget } from '../../src/scorecard/targets/target';
import { isAtMost, isLess } from '../../src/scorecard/values/compare';
import { statuses } from '../../src/scorecard/values/types';
import { readValue } from '../../src/scorecard/values/value';
import type { Judgement } from '../../src/scorecard/judgement/judge';
import type { RollupItem } from '../../src/scorecard/rollup/rollup';
import type { Direction, Target, TargetReading, Tolerance } from '../../src/scorecard/values/types';
import { sampledRuns } from '../support/sweeps';

/** Magnitudes from 1e-3 to 1e9, with few digits, so that differences lie well above what rounding explains. */
const magnitude = fc
  .tuple(fc.integer({ min: -3, max: 8 }), fc.integer({ min: -999, max: 999 }))
  .map(([exponent, digits]) => Number(`${digits}e${exponent - 2}`));

interface Row {
  readonly result: number;
  readonly ambition: Target | null;
  readonly critical: Target | null;
  readonly tolerance: number | null;
  readonly baseline: number | null;
  readonly direction: Direction;
}

function single(op: '>' | '>=' | '<' | '<=' | null, value: number): Target {
  return { op, value, carriesPercent: false, unit: '', text: '', note: '' };
}

function interval(low: number, high: number): Target {
  return { op: 'in', low, high, carriesPercent: false, unit: '', text: '', note: '' };
}

const operator = fc.constantFrom(null, '>' as const, '>=' as const, '<' as const, '<=' as const);
const target = fc.oneof(
  fc.tuple(operator, magnitude).map(([op, value]) => single(op, value)),
  fc.tuple(magnitude, magnitude).map(([a, b]) => interval(Math.min(a, b), Math.max(a, b))),
);
const row: fc.Arbitrary<Row> = fc.record({
  result: magnitude,
  ambition: fc.option(target),
  critical: fc.option(target),
  tolerance: fc.option(magnitude.map(Math.abs)),
  baseline: fc.option(magnitude),
  direction: fc.constantFrom<Direction>('higher', 'lower', 'range'),
});

function reading(given: Target | null): TargetReading | null {
  return given === null ? null : { target: given, faulty: false, warnings: [] };
}

function judgeRow({ result, ambition, critical, tolerance, baseline, direction }: Row): Judgement {
  const absolute: Tolerance | null = tolerance === null ? null : { kind: 'absolute', value: tolerance };
  return judge({
    result: readValue(result),
    ambition: reading(ambition),
    critical: reading(critical),
    direction,
    tolerance: absolute,
    baseline: baseline === null ? null : readValue(baseline),
  });
}

function mapTarget(given: Target | null, change: (value: number) => number, flip: boolean): Target | null {
  if (given === null) return null;
  if (given.op === 'in') {
    const [a, b] = [change(given.low), change(given.high)];
    return interval(Math.min(a, b), Math.max(a, b));
  }
  const mirror = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' } as const;
  return single(given.op === null || !flip ? given.op : mirror[given.op], change(given.value));
}

function numbersOf({ result, ambition, critical, tolerance }: Row): readonly number[] {
  const own = [ambition, critical].flatMap((given) =>
    given === null ? [] : given.op === 'in' ? [given.low, given.high] : [given.value],
  );
  const edges = own.flatMap((value) => (tolerance === null ? [] : [value - tolerance, value + tolerance]));
  return [result, ...own, ...edges];
}

/** Whether all that is compared is either the same or apart by far more than the tolerance of comparisons. */
function isClear(given: Row, factor = 1): boolean {
  const numbers = numbersOf(given);
  return numbers.every((a) =>
    numbers.every(
      (b) => a === b || Math.abs(a - b) * Math.min(1, factor) > 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)),
    ),
  );
}

const runs = { numRuns: sampledRuns(3000) };

test('the gap is not negative exactly when an ambition that is not strict is met', () => {
  fc.assert(
    fc.property(row, (given) => {
      const { status, gap } = judgeRow(given);
      fc.pre(gap !== null && given.ambition?.op !== '>' && given.ambition?.op !== '<' && isClear(given));
      expect(gap >= 0).toBe(status === 'green');
    }),
    runs,
  );
});

test('multiplying everything by a positive number changes no status', () => {
  fc.assert(
    fc.property(row, fc.constantFrom(0.01, 0.5, 2, 3, 100, 1000), (given, factor) => {
      fc.pre(isClear(given, factor));
      const times = (value: number): number => value * factor;
      const scaled: Row = {
        ...given,
        result: times(given.result),
        ambition: mapTarget(given.ambition, times, false),
        critical: mapTarget(given.critical, times, false),
        tolerance: given.tolerance === null ? null : times(given.tolerance),
      };
      expect(judgeRow(scaled).status).toBe(judgeRow(given).status);
    }),
    runs,
  );
});

test('mirroring sign and direction changes no status and no gap, nor the score between two single limits', () => {
  const opposite = { higher: 'lower', lower: 'higher', range: 'range' } as const;
  fc.assert(
    fc.property(row, (given) => {
      const negate = (value: number): number => -value;
      const mirrored: Row = {
        ...given,
        result: -given.result,
        ambition: mapTarget(given.ambition, negate, true),
        critical: mapTarget(given.critical, negate, true),
        baseline: given.baseline === null ? null : -given.baseline,
        direction: opposite[given.direction],
      };
      const [a, b] = [judgeRow(given), judgeRow(mirrored)];
      expect(b.status).toBe(a.status);
      if (a.gap === null || b.gap === null) expect(b.gap).toBe(a.gap);
      else expect(b.gap).toBeCloseTo(a.gap, 9);
      if (a.score === null || b.score === null) expect(b.score).toBe(a.score);
      else expect(b.score).toBeCloseTo(a.score, 9);
    }),
    runs,
  );
});

test('the score never falls as the result moves towards the ambition', () => {
  fc.assert(
    fc.property(row, magnitude, (given, other) => {
      const { ambition } = given;
      fc.pre(ambition !== null);
      const distance = (value: number): number => {
        if (ambition.op === 'in')
          return value < ambition.low ? ambition.low - value : Math.max(0, value - ambition.high);
        return given.direction === 'higher'
          ? Math.max(0, ambition.value - value)
          : given.direction === 'lower'
            ? Math.max(0, value - ambition.value)
            : Math.abs(value - ambition.value);
      };
      const isSameSide =
        ambition.op === 'in'
          ? given.result < ambition.low === other < ambition.low
          : given.direction !== 'range' || given.result < ambition.value === other < ambition.value;
      fc.pre(isSameSide && distance(given.result) <= distance(other));
      const [nearer, further] = [judgeRow(given).score, judgeRow({ ...given, result: other }).score];
      fc.pre(nearer !== null && further !== null);
      expect(nearer).toBeGreaterThanOrEqual(further);
    }),
    runs,
  );
});

test('what is missing never equals zero', () => {
  fc.assert(
    fc.property(row, fc.constantFrom(null, '', '-', '..', ':', '.', '#N/A'), (given, raw) => {
      const missing = judge({
        result: readValue(raw),
        ambition: reading(given.ambition),
        critical: reading(given.critical),
        direction: given.direction,
        tolerance: null,
        baseline: null,
      });
      expect(['missing', 'suppressed', 'notApplicable', 'error']).toContain(missing.status);
      expect([missing.gap, missing.gapPct, missing.achievement, missing.score, missing.toNext, missing.result]).toEqual(
        [null, null, null, null, null, null],
      );
    }),
    runs,
  );
});

test('comparisons allow exactly the rounding that is agreed', () => {
  fc.assert(
    fc.property(magnitude, (value) => {
      const allowed = 1e-9 * Math.max(1, Math.abs(value));
      expect([isAtMost(value + 0.9 * allowed, value), isAtMost(value + 1.1 * allowed, value)]).toEqual([true, false]);
      expect([isLess(value - 0.9 * allowed, value), isLess(value - 1.1 * allowed, value)]).toEqual([false, true]);
    }),
    runs,
  );
  expect(
    judgeRow({
      result: 0.1 + 0.2,
      ambition: single('>=', 0.3),
      critical: null,
      tolerance: null,
      baseline: null,
      direction: 'higher',
    }).status,
  ).toBe('green');
  expect(
    judgeRow({
      result: 0.1 + 0.2,
      ambition: single('>', 0.3),
      critical: null,
      tolerance: null,
      baseline: null,
      direction: 'higher',
    }).status,
  ).toBe('yellow');
});

test('a rollup does not depend on the order of its items', () => {
  const item: fc.Arbitrary<RollupItem> = fc.record({
    status: fc.constantFrom(...statuses),
    weight: fc.integer({ min: 1, max: 5 }),
  });
  const shuffled = fc
    .array(item, { maxLength: 12 })
    .chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));
  fc.assert(
    fc.property(shuffled, ([items, other]) => {
      expect(rollUp(other)).toEqual(rollUp(items));
    }),
    runs,
  );
});

test('a printed target is read as the same target', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, shift]) => Number(`${digits}e-${shift}`));
  const notes = fc.constantFrom(
    '',
    'innen 2025',
    '(landet 76 %)',
    'per år',
    'av sakene',
    'inkl. innkreving (til krav er utsendt) for sakene i B1.2.1',
  );
  const units = fc.constantFrom('', 'dager', 'mnd.', 'stk.', 'mill. kr', 'kr/elev');
  const printed = fc
    .tuple(operator, decimal, decimal, fc.boolean(), fc.boolean(), units, notes)
    .map(([op, a, b, isInterval, carriesPercent, word, note]): Target => {
      const rest = { carriesPercent, unit: carriesPercent ? '' : word, text: '', note };
      const value = (number: number): number => (carriesPercent ? Number(`${number}e-2`) : number) + 0;
      return isInterval
        ? { op: 'in', low: value(Math.min(a, b)), high: value(Math.max(a, b)), ...rest }
        : { op, value: value(a), ...rest };
    });
  fc.assert(
    fc.property(
      printed,
      fc.constantFrom('nb' as const, 'nn' as const, 'sv' as const, 'en' as const),
      (given, language) => {
        const text = printTarget(given, language);
        const again = readTarget(text).target;
        expect(again === null ? text : { ...again, text: '' }).toEqual(given);
      },
    ),
    runs,
  );
});
