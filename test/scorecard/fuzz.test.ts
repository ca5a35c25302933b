import fc from 'fast-check';
import { describeTarget, parsePeriod, readDirection, readStatus, readTarget, readTolerance, readValue } from '../../src/scorecard';

const pieces = fc.constantFrom(
  '7', '8,5', '1.250', '190 000', ' ', '%', 'kr', '-', '–', '±', '..', '>', '<', '≥', '/', 'og', 'mellom', 'minst', 'eller mer', 'alle', 'ingen', 'mnd.', '(', ')', 'B1.2', '2018', 'avvik', 'mill.', '\u00a0', '\n', '*',
);
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')), fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(' ')));

test('no text makes a reader throw, and what is read is finite', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readTarget(text);
      const { target } = reading;
      if (target !== null) expect((target.op === 'in' ? [target.low, target.high] : [target.value]).every(Number.isFinite)).toBe(true);
      if (target?.op === 'in') expect(target.low).toBeLessThanOrEqual(target.high);
      // Something is said about every text of which nothing is used.
      if (target === null && text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').trim() !== '') expect(reading.warnings).toHaveLength(1);
      expect(describeTarget(reading, 'nb')).not.toMatch(/undefined|NaN|\{\{/);
      const value = readValue(text);
      if (value.kind === 'number') expect(Number.isFinite(value.value)).toBe(true);
      readDirection(text);
      readTolerance(text);
      readStatus(text);
      parsePeriod(text);
    }),
    { numRuns: 5000 },
  );
});

// Anything that is worse than linear does not come through texts of this length within the test's time.
test.each([
  '1 111', '111 ', '1.111.', '1.111', '9'.repeat(50), '. ', '... ', 'mellom ', 'alle ', 'ingen avvik ', '5 ', '5 og ', '(', '5 (', '7-', '% ', 'kr ', ' ', '\u00a0', 'a', '5 a', '> ', '<5 ', '* ', '±', '1,', 'per ', '#', '#A',
])('a long text of %p is read in linear time', (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  for (const long of [text, `5 ${text}`, `${text}5`, `minst 5 dager ${text}`, `alle${text}x`]) {
    readTarget(long);
    readValue(long);
    readTolerance(long);
    readDirection(long);
    readStatus(long);
    parsePeriod(long);
  }
});
