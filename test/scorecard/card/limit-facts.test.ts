import { limitFacts } from '../../../src/scorecard';
import type { IndicatorSetup } from '../../../src/scorecard/sources/setup';
import { ambitionSetup, cell, finding, historySetup, reading, series } from '../setup';
import { buildFrom } from './build';

type Around = NonNullable<Parameters<typeof buildFrom>[1]>;

const fields = { result: cell('Trivsel'), ambition: cell(80) };
const sources = [series('Trivsel', [2015, 2016, 2017, 2018], [70, 71, ':', 75])];

function factsOf(row: Partial<IndicatorSetup> = {}, around: Around = {}) {
  const all = { period: '2018', sources, ...around };
  const built = buildFrom([{ fields, ...row }], all);
  const [indicator] = built.perspectives[0]?.indicators ?? [];
  if (indicator === undefined) throw new Error('no indicator');
  return limitFacts(
    indicator,
    built,
    { ambitions: (all.ambitions ?? []).map(ambitionSetup), history: all.history ?? [] },
    finding(...all.sources),
  );
}

describe('who is asked for a limit', () => {
  test.each<[string, Partial<IndicatorSetup>, Around, boolean]>([
    ['who has an ambition alone', {}, {}, true],
    ['who has no number yet', { fields: { ambition: cell(80) } }, {}, true],
    ['not who has a limit', { fields: { ...fields, critical: cell(60) } }, {}, false],
    ['not who has a tolerance', { fields: { ...fields, tolerance: cell('5 %') } }, {}, false],
    ['not whose card has a tolerance', {}, { card: { tolerance: cell('5 %') } }, false],
    ['not who has no ambition', { fields: { result: cell(70) } }, {}, false],
    ['not whose ambition is a word', { fields: { ...fields, ambition: cell('Må utvikles') } }, {}, false],
    ['not who has a limit of its period', {}, { ambitions: [{ period: reading(2018), critical: cell(60) }] }, false],
  ])('%s', (_what, row, around, isAsked) => expect(factsOf(row, around) !== null).toBe(isAsked));
});

test('its history leaves out the number of the card and what is hidden', () =>
  expect(factsOf()?.history).toEqual([
    { period: '2015', value: 70 },
    { period: '2016', value: 71 },
  ]));

test('its history is of periods as long as its own', () =>
  expect(
    factsOf({}, { sources: [series('Trivsel', ['2016', '2017', '2017-H2', '2018'], [70, 71, 72, 75])] })?.history,
  ).toEqual([
    { period: '2016', value: 70 },
    { period: '2017', value: 71 },
  ]));

test('what had come by then is no history of a whole year', () =>
  expect(factsOf({ targetType: 'toDate' })?.history).toEqual([]));

test('its history is there where the card has no number', () =>
  expect(
    factsOf(
      {},
      {
        history: [2016, 2017].map((year) => historySetup({ period: reading(year), result: cell(year) })),
        sources: [series('Trivsel', [2018], ['..'])],
      },
    )?.history,
  ).toEqual([
    { period: '2016', value: 2016 },
    { period: '2017', value: 2017 },
  ]));

describe('the limit of an earlier period', () => {
  const saved = (year: number, critical: number | null, unit = '') =>
    historySetup({
      period: reading(year),
      result: cell(70),
      critical: critical === null ? null : cell(critical),
      unit,
    });
  const set = (year: number, critical: number, unit = '') => ({
    period: reading(year),
    critical: cell(critical),
    unit,
  });
  test.each<[string, Around, string | null]>([
    ['is the newest that was set', { ambitions: [set(2016, 61), set(2017, 62), set(2015, 60)] }, '2017: 62'],
    ['is not of a later period', { ambitions: [set(2016, 61), set(2019, 64)] }, '2016: 61'],
    ['is the unit’s own or that of all', { unit: 'A', ambitions: [set(2016, 61), set(2017, 62, 'B')] }, '2016: 61'],
    ['is of the unit', { unit: 'A', ambitions: [set(2016, 61), set(2017, 62, 'A')] }, '2017: 62'],
    ['is one that was saved with its period', { history: [saved(2016, 61), saved(2017, null)] }, '2016: 61'],
    ['is none of another indicator', { ambitions: [{ ...set(2017, 62), nr: '9.9' }] }, null],
    ['is none without a period', { ambitions: [{ ...set(2017, 62), period: reading('alltid') }] }, null],
    ['is one that a name leads to', { ambitions: [{ ...set(2017, 0), critical: cell('Trivsel') }] }, '2017: :'],
  ])('%s', (_what, around, expected) => {
    const earlier = factsOf({}, around)?.earlier ?? null;
    expect(earlier === null ? null : `${earlier.period}: ${String(earlier.value)}`).toBe(expected);
  });
});
