import fc from 'fast-check';
import { overviewPage } from '../../../src/scorecard';
import type { IndicatorSetup } from '../../../src/scorecard/sources/setup';
import { buildFrom } from '../card/build';
import { cell, series } from '../setup';

const years = [2015, 2016, 2017, 2018];

interface Row extends Partial<IndicatorSetup> {
  readonly results?: readonly (number | string | null)[];
}

/** A card of indicators for which 80 and more is green and under 60 red, unless a row says otherwise. */
function pageOf(rows: Readonly<Record<string, Row>>) {
  const names = Object.keys(rows);
  return overviewPage(
    buildFrom(
      names.map((name, index) => {
        const { fields, ...row } = rows[name] ?? {};
        return {
          nr: `1.${index + 1}`,
          name,
          direction: 'høyere',
          ...row,
          fields: { result: cell(`Navn_${index}`), ambition: cell(80), critical: cell(60), ...fields },
        };
      }),
      { sources: names.map((name, index) => series(`Navn_${index}`, years, rows[name]?.results ?? [])) },
    ),
  );
}

const namesOf = (indicators: readonly { readonly card: { readonly name: string } }[]) =>
  indicators.map(({ card }) => card.name);

const noLimit = { ambition: cell(80), critical: cell(null) };

describe('how far from their ambitions (rules 17.5)', () => {
  const { distances } = pageOf({
    gul: { results: [null, null, null, 75] },
    nådd: { results: [null, null, null, 90] },
    rød: { results: [null, null, null, 50] },
    'nesten rød': { results: [null, null, null, 61] },
    'uten grense': { results: [null, null, null, 70], fields: noLimit },
    'uten grense, nådd': { results: [null, null, null, 80], fields: noLimit },
    'uten ambisjon': { results: [null, null, null, 70], fields: { ambition: cell(null), critical: cell(null) } },
    'ikke målt': {},
    skjermet: { results: [null, null, null, ':'] },
    'ikke aktuelt': { results: [null, null, null, '.'] },
    'satt til grønn': { results: [null, null, null, 65], manualStatus: 'grønn', reason: 'vedtak' },
  });

  test('bars stand from the farthest', () =>
    expect(namesOf(distances.bars)).toEqual(['rød', 'nesten rød', 'satt til grønn', 'gul']));
  test('those that are met', () => expect(namesOf(distances.met)).toEqual(['nådd', 'uten grense, nådd']));
  test('no place is made up', () => expect(namesOf(distances.unplaced)).toEqual(['uten grense']));
  test('those without an ambition', () => expect(namesOf(distances.withoutAmbition)).toEqual(['uten ambisjon']));
  test('those that are not measured', () => expect(namesOf(distances.unmeasured)).toEqual(['ikke målt', 'skjermet']));
});

test('every indicator that applies stands in one list, and bars from the lowest score', () => {
  const limit = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
  const row = fc.record({
    result: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(null, ':', '-', 'tull')),
    ambition: limit,
    critical: limit,
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const { distances } = pageOf(
        Object.fromEntries(
          rows.map(({ result, ambition, critical }, index) => [
            `I${index}`,
            { results: [null, null, null, result], fields: { ambition: cell(ambition), critical: cell(critical) } },
          ]),
        ),
      );
      const listed = Object.values(distances).flatMap((list) => namesOf(list));
      expect(listed.sort()).toEqual(rows.map((_, index) => `I${index}`).sort());
      const scores = distances.bars.map(({ card }) => card.score ?? NaN);
      expect(scores).toEqual([...scores].sort((a, b) => a - b));
      expect(scores.every((score) => score >= 0 && score < 100)).toBe(true);
    }),
  );
});

describe('a perspective in short (rules 17.4)', () => {
  const tileOf = (rows: Readonly<Record<string, Row>>) => pageOf(rows).tiles[0];

  test('counts, what has gone which way, and the worst', () => {
    const tile = tileOf({
      gul: { results: [null, null, 70, 75] },
      grønn: { results: [null, null, 90, 90] },
      gulere: { results: [null, null, 70, 65] },
      'ikke målt': {},
    });
    expect(Object.fromEntries(tile?.counts ?? [])).toEqual({ yellow: 2, green: 1, missing: 1 });
    expect(Object.fromEntries(tile?.trends ?? [])).toEqual({ better: 1, flat: 1, worse: 1 });
    expect(tile?.worst?.card.name).toBe('gulere');
  });

  test('red is worse than a lower score, and what has none comes last', () => {
    const tile = tileOf({
      'gul uten grense': { results: [null, null, null, 10], fields: noLimit },
      gul: { results: [null, null, null, 75] },
    });
    expect(tile?.worst?.card.name).toBe('gul');
    const red = { manualStatus: 'rød', reason: 'vedtak', results: [null, null, null, 75] };
    expect(tileOf({ gul: { results: [null, null, null, 61] }, rød: red })?.worst?.card.name).toBe('rød');
  });

  test('nothing is worst where all is green', () =>
    expect(tileOf({ grønn: { results: [null, null, null, 90] } })?.worst).toBeNull());
});

describe('whose development is drawn (rules 17.6)', () => {
  const both = (result: number): Row => ({ results: [null, null, 70, result] });
  const developed = (rows: Readonly<Record<string, Row>>) => namesOf(pageOf(rows).developments);

  test('marked ones, then red, then yellow by score, then as they stand', () =>
    expect(
      developed({
        grønn: both(90),
        gul: both(75),
        gulere: both(65),
        'ikke på oversikten': { ...both(50), onOverview: false },
        rød: both(50),
        merket: { ...both(85), onOverview: true },
        'uten ambisjon': { ...both(50), fields: { ambition: cell(null), critical: cell(null) } },
        'ett tall': { results: [null, null, null, 40] },
        'for mange': both(95),
      }),
    ).toEqual(['merket', 'rød', 'gulere', 'gul', 'grønn', 'uten ambisjon']));

  test('the first six, though more are marked', () => {
    const marked = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`M${index}`, { ...both(70 + index), onOverview: true }]),
    );
    expect(developed(marked)).toEqual(['M0', 'M1', 'M2', 'M3', 'M4', 'M5']);
  });
});

describe('a development (rules 17.6)', () => {
  const developmentOf = (row: Row) => pageOf({ A: row }).developments[0]?.development() ?? [];
  const drawn = (row: Row) => developmentOf(row).map(({ label, result }) => [label, result]);

  test('gaps stay gaps, and what is suppressed is not there', () =>
    expect(drawn({ results: [70, null, ':', 75] })).toEqual([
      ['2015', 70],
      ['2016', null],
      ['2017', null],
      ['2018', 75],
    ]));

  test('numbers lead to their cells, and those read out of a text stand alone', () =>
    expect(developmentOf({ results: [70, '71', 72, 75] }).map(({ formula }) => formula)).toEqual([
      'INDEX(Navn_0,1,1)',
      null,
      'INDEX(Navn_0,1,3)',
      'INDEX(Navn_0,1,4)',
    ]));

  test('no formula shows what rests on few', () =>
    expect(
      developmentOf({ results: [70, 71, 72, 75], fields: { count: cell(50) } }).map(({ formula }) => formula),
    ).toEqual([null, null, null, null]));

  test('limits and a comparison of their own period', () => {
    const points = overviewPage(
      buildFrom(
        [
          {
            direction: 'høyere',
            fields: { result: cell('R'), ambition: cell(80), critical: cell(60), benchmark: cell('Landet') },
          },
        ],
        {
          sources: [series('R', years, [70, 71, 72, 75]), series('Landet', [2016, 2018], [50, 52])],
          ambitions: [{ nr: '1.1', period: { value: 2016, format: 'General' }, ambition: cell('70–75') }],
        },
      ),
    ).developments[0]?.development();
    expect(points?.map(({ ambition, critical, benchmark }) => [ambition, critical, benchmark])).toEqual([
      [[80], [60], null],
      [[70, 75], [60], 50],
      [[80], [60], null],
      [[80], [60], 52],
    ]);
  });

  test('a single comparison is of the card’s own period', () =>
    expect(
      developmentOf({ results: [70, 71, 72, 75], fields: { benchmark: cell(66) } }).map(({ benchmark }) => benchmark),
    ).toEqual([null, null, null, 66]));
});
