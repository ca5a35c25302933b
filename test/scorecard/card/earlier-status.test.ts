import type { Status } from '../../../src/scorecard';
import { ambitionSetup, cell, historySetup, reading, series } from '../setup';
import { build } from './build';

const years = [2015, 2016, 2017, 2018];
const limits = { ambition: cell(80), critical: cell(60) };

/** An indicator over a series: 80 and more is green, under 60 red. */
const over = (
  results: readonly (number | string | null)[],
  around: Parameters<typeof build>[1] = {},
  row: object = {},
) =>
  build(
    { fields: { result: cell('Resultat'), ...limits }, ...row },
    { sources: [series('Resultat', years, results)], ...around },
  );

const saved = (period: number, result: number | string, status: Status | null = null) =>
  historySetup({ period: reading(period), result: cell(result), status });

describe('since when an indicator is red (rules 7.5)', () => {
  test.each<[string, readonly (number | string | null)[], string | null, number]>([
    ['only now', [70, 70, 70, 50], '2018', 1],
    ['for the second time', [70, 70, 50, 50], '2017', 2],
    ['always', [50, 50, 50, 50], '2015', 4],
    ['again, after a year that was not', [50, 70, 50, 50], '2017', 2],
    ['over a year without a number, which breaks no run', [70, 50, null, 50], '2016', 2],
    ['over a year that is suppressed', [70, 50, ':', 50], '2016', 2],
    ['not: it is yellow', [50, 50, 50, 70], null, 1],
    ['not: it is missing', [50, 50, 50, null], null, 0],
  ])('%s', (_, results, since, periods) => {
    const built = over(results, { period: '2018' });
    // A year without a number takes the newest that has one; that is the card's business, not the run's.
    const expected = results[3] === null ? { since: '2015', periods: 3 } : { since, periods };
    expect({ since: built.card.redSince, periods: built.earlier.periods }).toEqual(expected);
  });

  test('each year is judged by the limits of that year', () => {
    const ambitions = [ambitionSetup({ period: reading(2017), critical: cell(40) })];
    expect(over([50, 50, 50, 50], { ambitions }).card.redSince).toBe('2018');
    expect(over([50, 50, 50, 50], { ambitions: [] }).card.redSince).toBe('2015');
  });

  test('the status that was saved goes before what the number would be judged as today', () => {
    expect(over([50, 50, 50, 50], { history: [saved(2017, 50, 'yellow')] }).card.redSince).toBe('2018');
    expect(over([90, 90, 90, 50], { history: [saved(2017, 90, 'red')] }).card.redSince).toBe('2017');
  });

  test('saved periods continue a result that has no series, with or without a saved status', () => {
    const row = { fields: { result: cell(50), ...limits } };
    const history = [saved(2016, 70), saved(2017, 50), saved(2015, 50, 'red')];
    expect(build(row, { period: '2018', history }).card.redSince).toBe('2017');
    const statuses = [saved(2016, 90, 'red'), saved(2017, 90, 'red')];
    expect(build(row, { period: '2018', history: statuses }).card.redSince).toBe('2016');
  });

  test('a half-year is no year', () => {
    const labels = ['2017-H1', '2017', '2018-H1'];
    const sources = [series('Resultat', labels, [50, 90, 50])];
    const built = build({ fields: { result: cell('Resultat'), ...limits } }, { sources, period: '2018-H1' });
    expect([built.card.redSince, built.earlier.periods]).toEqual(['2017-H1', 2]);
  });

  test('a status set by hand is that of its own period alone', () => {
    const manual = { manualStatus: 'rød', reason: 'anslag' };
    expect(over([50, 50, 70, 90], {}, manual).card).toMatchObject({ status: 'red', redSince: '2018' });
    expect(over([50, 50, 50, 90], {}, manual).card).toMatchObject({ status: 'red', redSince: '2015' });
  });
});

describe('the status of the number that the change is computed from (rules 7.5)', () => {
  test.each<[string, readonly (number | null)[], Status | null, boolean]>([
    ['the year before', [50, 50, 70, 90], 'yellow', true],
    ['the nearest number before', [50, 50, null, 90], 'red', false],
    ['none', [null, null, null, 90], null, false],
  ])('is that of %s', (_, results, before, isYearBefore) => {
    expect(over(results).earlier).toMatchObject({ before, isYearBefore });
  });

  test('is judged by today’s limits where a cell of its own tells no period', () => {
    const row = { fields: { result: cell(90), previous: cell(50), ...limits } };
    expect(build(row, { period: '2018' }).earlier).toMatchObject({ before: 'red', isYearBefore: false, periods: 1 });
  });

  test('of a half-year is that of the same half the year before', () => {
    const sources = [series('Resultat', ['2017-H1', '2017-H2', '2018-H1'], [50, 70, 90])];
    const row = { fields: { result: cell('Resultat'), ...limits } };
    expect(build(row, { sources, period: '2018-H1' }).earlier).toMatchObject({ before: 'red', isYearBefore: true });
  });
});
