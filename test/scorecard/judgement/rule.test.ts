import fc from 'fast-check';
import { makeRule, reusedRule, setRuleOfNumbers } from '../../../src/scorecard/judgement/rule';
import type { Target } from '../../../src/scorecard/values/types';

const target = (value: number): Target => ({ op: null, value, carriesPercent: false, unit: '', text: '', note: '' });

test('the rule of plain numbers is the one that is made of them as targets, whatever the object held before', () => {
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -3, max: 3 }));
  // Limits that rounding alone keeps apart are the same one.
  const near = number.chain((ambition) =>
    fc.constantFrom(0, 1e-10, -1e-10, 1e-9, 2e-9).map((apart) => [ambition, ambition + apart] as const),
  );
  const row = fc.oneof(fc.tuple(number, fc.option(number)), near);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
      const rule = reusedRule();
      for (const [ambition, critical] of rows) {
        setRuleOfNumbers(rule, ambition, critical);
        expect(rule).toEqual(
          makeRule({
            ambition: target(ambition),
            critical: critical === null ? null : target(critical),
            given: null,
            tolerance: null,
            pointSize: 0.01,
          }),
        );
      }
    }),
  );
});
