import { FunctionResults } from '../../../src/host/engine/function-results';

const place = { sheetId: 's1', row: 0, column: 0 };
const ask = (results: FunctionResults) => results.answer('BMS.STATUS', [1, 2], place);

test('an answer that was on its way when everything was forgotten does not answer the question that was asked since', () => {
  const results = new FunctionResults();
  ask(results);
  const [before] = results.takeQuestions();
  results.clear();
  ask(results);
  const [since] = results.takeQuestions();
  if (before === undefined || since === undefined) throw new Error('nothing was asked');
  results.keep(before, 'Rød');
  expect(ask(results)).toEqual({ state: 'busy' });
  results.keep(since, 'Raud');
  expect(ask(results)).toEqual({ state: 'ready', value: 'Raud' });
});

test('a question that was given up is asked again, and not the one that was asked since', () => {
  const results = new FunctionResults();
  ask(results);
  const before = results.takeQuestions();
  results.clear();
  ask(results);
  const since = results.takeQuestions();
  results.giveUp(before);
  expect(results.waiting).toBe(true);
  ask(results);
  expect(results.takeQuestions()).toEqual([]);
  results.giveUp(since);
  ask(results);
  expect(results.takeQuestions()).toHaveLength(1);
});
