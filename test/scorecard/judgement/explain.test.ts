import fc from 'fast-check';
import { languages } from '../../../src/locales/language';
import { explain } from '../../../src/scorecard/judgement/explain';
import { describeTarget } from '../../../src/scorecard/targets/describe-target';
import { readTarget } from '../../../src/scorecard/targets/target';
import { directions, statuses } from '../../../src/scorecard/values/types';
import type { Language } from '../../../src/locales/language';
import sentences from './explain-sentences.json';
import { judgeCells } from '../support';
import type { RowCells } from '../support';

/** Sentences with ordinary spaces, as one reads them. */
function sentence(cells: RowCells, language: Language): string {
  const carriesPercent = typeof cells.result === 'string' && cells.result.includes('%');
  return explain(judgeCells(cells), language, carriesPercent).replace(/[\u00a0\u202f]/g, ' ');
}

// The sentences are read aloud in that file; what stands there is what a controller would write.
test.each(sentences.map((expected) => [expected.name, expected] as const))('%s', (_, { cells, ...expected }) => {
  for (const language of languages) expect(sentence(cells, language)).toBe(expected[language]);
});

test('every status and direction has its sentences, and no two states the same', () => {
  const judged = sentences.map(({ cells }) => judgeCells(cells));
  expect(new Set(judged.map(({ status }) => status))).toEqual(new Set(statuses));
  for (const status of ['green', 'yellow', 'red']) {
    expect(new Set(judged.filter((row) => row.status === status).map(({ direction }) => direction))).toEqual(
      new Set(directions),
    );
  }
  for (const language of languages) expect(new Set(sentences.map((row) => row[language])).size).toBe(sentences.length);
});

test('whatever the numbers, it is one whole sentence', () => {
  const cell = fc.oneof(
    fc.constantFrom(null, '', '7-8', '< 7 mnd.', '70–80 %', '>= 5', '80 %', 'tekst', ':'),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.integer({ min: -5, max: 5 }),
  );
  const row = fc.record({
    result: cell,
    ambition: cell,
    critical: cell,
    direction: fc.constantFrom(null, 'opp', 'ned', 'intervall'),
    tolerance: fc.constantFrom(null, 1, '5 %', '0,5 pp'),
  });
  fc.assert(
    fc.property(row, fc.constantFrom(...languages), (cells, language) => {
      const text = sentence(cells, language);
      expect(text).toMatch(/^\p{Lu}[^{}]+\.$/u);
      expect(text).not.toMatch(/undefined|NaN|∞|Infinity|\.\./);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['> 79 %', 'Resultatet skal være over 79 %.'],
  ['5 ± 0,5', 'Resultatet skal være mellom 4,5 og 5,5.'],
  ['90 %', 'Målet er 90 %; retningen avgjør om det er en nedre eller øvre grense.'],
  ['kr 190 000', 'Målet er 190 000 kr; retningen avgjør om det er en nedre eller øvre grense.'],
  ['3 % / 60 %', 'Teksten har flere mål og brukes ikke.'],
  ['Observasjon', 'Teksten er ikke et tallfestet mål.'],
  ['1.250', 'Tallet kan leses både som tusen og som desimaler og brukes ikke.'],
  ['#REF!', 'Cellen har en feilverdi og kan ikke brukes.'],
  ['', ''],
])('%s is described', (text, description) => {
  expect(describeTarget(readTarget(text), 'nb').replace(/\u00a0/g, ' ')).toBe(description);
});
