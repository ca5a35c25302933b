import { languages } from '../../../src/locales/language';
import { isWaiting, waitingWord } from '../../../src/scorecard/values/waiting';
import { judge } from '../../../src/scorecard/judgement/judge';
import { readStatus } from '../../../src/scorecard/judgement/status';
import { readTarget } from '../../../src/scorecard/targets/target';
import type { RawValue } from '../../../src/scorecard/values/types';
import { readValue } from '../../../src/scorecard/values/value';

const waiting = [
  '#BUSY!',
  '#GETTING_DATA',
  '#OPPTATT!',
  ...languages.flatMap((each) => [waitingWord(each), `○ ${waitingWord(each)}`]),
];

test.each(waiting)('%s waits, and is no error', (text) => {
  expect(isWaiting(text)).toBe(true);
  expect(readValue(text)).toEqual({ kind: 'missing', warnings: [] });
  expect(readStatus(text)).toBe('missing');
});

test.each<[RawValue]>([['#REF!'], ['#N/A'], ['○ Mangler tall'], ['Mangler'], ['beregnet'], [''], [0], [null]])(
  '%s does not wait',
  (value) => expect(isWaiting(value)).toBe(false),
);

test.each<[RawValue, RawValue, RawValue]>([
  ['#BUSY!', 82, 76],
  [80, '#BUSY!', 76],
  [80, 82, '#BUSY!'],
])('nothing is judged of a row with %s, %s, %s', (result, ambition, critical) => {
  const judged = judge({
    result: readValue(result),
    ambition: readTarget(ambition),
    critical: readTarget(critical),
    direction: null,
    tolerance: null,
    baseline: null,
  });
  expect(judged).toMatchObject({ status: 'missing', gap: null, warnings: [] });
});
