import fc from 'fast-check';
import { readDirection } from '../../src/scorecard/judgement/direction';
import { readStatus } from '../../src/scorecard/judgement/status';
import { parsePeriod } from '../../src/scorecard/periods/parse-period';
import { describeTarget } from '../../src/scorecard/targets/describe-target';
import { readTarget } from '../../src/scorecard/targets/target';
import { readTolerance } from '../../src/scorecard/targets/tolerance';
import { readValue } from '../../src/scorecard/values/value';

const pieces = fc.constantFrom(
  '7',
  '8,5',
  '1.250',
  '190 000',
  ' ',
  '%',
  'kr',
  '-',
  '–',
  '±',
  '..',
  '>',
  '<',
  '≥',
  '/',
  'og',
  'mellom',
  'minst',
  'eller mer',
  'alle',
  'ingen',
  'mnd.',
  '(',
  ')',
  'B1.2',
  '2018',
  'avvik',
  'mill.',
  '\u00a0',
  '\n',
  '*',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(' ')),
);

test('no text makes a reader throw, and what is read is finite', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readTarget(text);
      const { target } = reading;
      if (target !== null)
        expect((target.op === 'in' ? [target.low, target.high] : [target.value]).every(Number.isFinite)).toBe(true);
      if (target?.op === 'in') expect(target.low).toBeLessThanOrEqual(target.high);
      // Something is said about every text of which nothing is used.
      if (target === null && text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').trim() !== '')
        expect(reading.warnings).toHaveLength(1);
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

const readers = [readTarget, readValue, readTolerance, readDirection, readStatus, parsePeriod];

/**
 * The least processor time of some readings of a text of a length, in microseconds; what other programs do does not
 * count.
 *
 * @param enough - nothing is read any further, or again, when it is clear whether it takes less than this
 */
function readingTime(piece: string, length: number, enough: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const work = [text, `5 ${text}`, `${text}5`, `minst 5 dager ${text}`, `alle${text}x`].flatMap((long) =>
    readers.map((read) => () => read(long)),
  );
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least >= enough; attempt += 1) {
    const before = process.cpuUsage();
    let spent = 0;
    for (let index = 0; index < work.length && spent < enough; index += 1) {
      work[index]?.();
      const { user, system } = process.cpuUsage(before);
      spent = user + system;
    }
    least = Math.min(least, spent);
  }
  return least;
}

const [short, factor] = [1_000, 16];
/** Times below this are mostly the clock's own. */
const clockTime = 1_000;

// Linear work grows 16 times with the text, quadratic work 256 times.
test.each([
  '1 111',
  '111 ',
  '1.111.',
  '1.111',
  '9'.repeat(50),
  '. ',
  '... ',
  'mellom ',
  'alle ',
  'ingen avvik ',
  '5 ',
  '5 og ',
  '(',
  '5 (',
  '7-',
  '% ',
  'kr ',
  ' ',
  '\u00a0',
  'a',
  '5 a',
  '> ',
  '<5 ',
  '* ',
  '±',
  '1,',
  'per ',
  '#',
  '#A',
])('a text of %p is read in time that grows with its length, and no faster', (piece) => {
  const bound = 4 * factor * Math.max(clockTime, readingTime(piece, short, Infinity));
  expect(readingTime(piece, short * factor, bound)).toBeLessThan(bound);
});
