import fc from 'fast-check';
import { judge } from '../../src/scorecard/judgement/judge';
import { readTarget } from '../../src/scorecard/targets/target';
import { readTolerance } from '../../src/scorecard/targets/tolerance';
import { readValue } from '../../src/scorecard/values/value';
import type { RawValue } from '../../src/scorecard/values/types';
import { sampledRuns } from '../support/sweeps';
import { cell } from './call';

// The quick way through plain numbers and known limits must say what the full judgement says.
const raw = fc.oneof(
  fc.constantFrom<RawValue>(null, '', '80 %', '> 79 %', '< 7', '7-8', '70–80 %', '0,5 pp', 'ca. 5', ':', '1.250'),
  fc.double({ min: -300, max: 300, noNaN: true }),
  fc.integer({ min: -3, max: 100 }),
);
const tolerance = fc.constantFrom<RawValue>(null, '', 0, 0.01, 5, '5 %', '0,5 pp');
const direction = fc.constantFrom<RawValue>(null, 'høyere', 'lavere', 'intervall', 'x');
const baseline = fc.constantFrom<RawValue>(null, '', 0, 50, '50 %', '#REF!', 'tekst');

test('functions and the scorecard agree about every row', () => {
  fc.assert(
    fc.property(raw, raw, raw, direction, tolerance, baseline, (result, ambition, critical, given, width, start) => {
      const row = {
        result: readValue(result),
        ambition: readTarget(ambition),
        critical: readTarget(critical),
        direction: given,
        tolerance: readTolerance(width).tolerance,
      };
      const full = judge({ ...row, baseline: null });
      const measured = judge({
        ...row,
        tolerance: null,
        baseline: start === null || start === '' ? null : readValue(start),
      });
      const number = { green: 3, yellow: 2, red: 1 } as Readonly<Record<string, number>>;
      expect(cell('STATUS', result, ambition, critical, given, width, 1)).toBe(number[full.status] ?? 0);
      expect(cell('SCORE', result, ambition, critical, given, width)).toBe(full.score ?? '');
      expect(cell('TONEXT', result, ambition, critical, given, width)).toBe(full.toNext ?? '');
      expect(cell('GAP', result, ambition, critical, given)).toBe(full.gap ?? '');
      expect(cell('GAPPCT', result, ambition, critical, given)).toBe(full.gapPct ?? '');
      expect(cell('ACHIEVEMENT', result, ambition, start, given, critical)).toBe(measured.achievement ?? '');
    }),
    { numRuns: sampledRuns(3000), examples: [[0, '80 %', null, 'lavere', null, 50]] },
  );
});
