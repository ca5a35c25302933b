import fc from 'fast-check';
import { axisLimits, stepsWithin } from '../../../src/host/document/drawings/axis-limits';

const automatic = { minimum: null, maximum: null, majorUnit: null };

test.each<
  readonly [what: string, numbers: readonly number[], steps: number, limits: readonly [number, number, number]]
>([
  ['numbers from 0 on', [3, 18, 42], 10, [0, 45, 5]],
  ['shares', [0.71, 0.4, 0.82], 10, [0, 0.9, 0.1]],
  ['numbers close together', [81, 82, 84], 5, [79, 85, 1]],
  ['numbers on both sides of 0', [-4, 12], 10, [-6, 14, 2]],
  ['numbers under 0', [-42, -3], 10, [-45, 0, 5]],
  ['numbers under 0 and close together', [-84, -81], 5, [-85, -79, 1]],
  ['one number alone', [5], 10, [0, 5, 0.5]],
  ['nothing but 0', [0, 0], 5, [0, 1, 0.2]],
  ['no number at all', [], 5, [0, 1, 0.2]],
  ['large numbers', [1_250_000, 3_900_000], 5, [0, 5_000_000, 1_000_000]],
])('the limits of %s', (_, numbers, steps, [minimum, maximum, majorUnit]) => {
  expect(axisLimits(automatic, numbers, steps)).toEqual({ minimum, maximum, majorUnit });
});

test.each([
  [
    { minimum: 0, maximum: 1, majorUnit: 0.25 },
    { minimum: 0, maximum: 1, majorUnit: 0.25 },
  ],
  [
    { ...automatic, minimum: 50 },
    { minimum: 50, maximum: 90, majorUnit: 10 },
  ],
  [
    { ...automatic, maximum: 100 },
    { minimum: 0, maximum: 100, majorUnit: 20 },
  ],
  [
    { ...automatic, majorUnit: 100 },
    { minimum: 0, maximum: 100, majorUnit: 100 },
  ],
  // What somebody has set so that nothing is between.
  [
    { ...automatic, minimum: 200 },
    { minimum: 200, maximum: 250, majorUnit: 50 },
  ],
])('what is set of %j stays', (axis, limits) => {
  expect(axisLimits(axis, [71, 40, 82], 5)).toEqual(limits);
});

test('every number is within the limits, which are whole steps and not many', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: -4, max: 4 }),
      fc.integer({ min: 2, max: 10 }),
      (integers, power, steps) => {
        const numbers = integers.map((number) => number * 10 ** power);
        const { minimum, maximum, majorUnit } = axisLimits(automatic, numbers, steps);
        const dust = majorUnit * 1e-6;
        expect(minimum).toBeLessThanOrEqual(Math.min(...numbers) + dust);
        expect(maximum).toBeGreaterThanOrEqual(Math.max(...numbers) - dust);
        expect(Math.abs((maximum - minimum) / majorUnit - Math.round((maximum - minimum) / majorUnit))).toBeLessThan(
          1e-6,
        );
        expect((maximum - minimum) / majorUnit).toBeLessThanOrEqual(steps + 2 + 1e-6);
      },
    ),
  );
});

test.each([
  [140, 9, 9],
  [400, 9, 10],
  [5, 9, 1],
])('an axis of %d points with a font of %d has room for %d steps', (length, fontSize, steps) => {
  expect(stepsWithin(length, fontSize)).toBe(steps);
});
