import type { RawValue } from '../../../src/scorecard';
import type { IndicatorSetup } from '../../../src/scorecard/sources/setup';
import { block, cell, reading, series } from '../setup';
import { build, buildFrom } from './build';

const close = (value: number): unknown => expect.closeTo(value, 9) as unknown;

test('an indicator without anything is missing, and its row refers to nothing', () => {
  expect(build({ headers: {}, direction: null })).toMatchObject({
    card: {
      source: null,
      measure: null,
      period: null,
      result: null,
      previous: null,
      ambition: null,
      critical: null,
      benchmark: null,
      status: 'missing',
      trend: null,
      warnings: [],
    },
    result: { value: null, formula: null },
    previous: null,
    ambition: null,
    critical: null,
    baseline: null,
    benchmark: null,
    tolerance: null,
    trendTolerance: '1 %',
    percent: null,
    weight: 1,
    hasScale: false,
    format: 'General',
    series: null,
    points: [],
    link: null,
    comment: '',
    action: '',
    deadline: null,
  });
});

describe('where a result comes from', () => {
  const named = block('Frafall', [[5]]);
  test('is its name and its cell', () => {
    const built = build({ measure: 'dager', fields: { result: cell('frafall') } }, { sources: [named] });
    expect(built.card).toMatchObject({ source: { name: 'Frafall', address: 'Data!0,0' }, measure: 'dager' });
    expect(built.link).toBe('Frafall');
  });

  test('is the setup’s own cell', () => {
    const built = build({ fields: { result: cell(5) } });
    expect([built.card.source, built.link]).toEqual([{ name: null, address: 'Oppsett!A1' }, 'Oppsett!A1']);
  });

  test('is a name that leads nowhere, to which no link leads', () => {
    const built = build(
      { fields: { result: cell('Borte') } },
      { sources: [{ kind: 'fault', name: 'Borte', code: 'source-broken' }] },
    );
    expect([built.card.source, built.link, built.card.status]).toEqual([
      { name: 'Borte', address: null },
      null,
      'error',
    ]);
  });
});

describe('the other numbers of a row', () => {
  const years = series('Landet', [2017, 2018, 2019, 'snitt'], [1, 2, 3, 9]);
  const broken = { kind: 'fault', name: 'Borte', code: 'source-broken' } as const;
  const headers = { benchmark: 'Sammenlignet med' };
  const benchmark = (value: RawValue, period: string): unknown => {
    const { card, benchmark: shown } = build(
      { headers, fields: { result: cell(5), benchmark: cell(value) } },
      { sources: [years, broken], period },
    );
    return [card.benchmark, shown?.formula ?? null, card.warnings];
  };

  test.each<[string, RawValue, string, unknown]>([
    ['a number', 7, '2018', [7, 'IF(ISBLANK(Oppsett!$7),"",Oppsett!$7)', []]],
    ['a series’ point of the period', 'Landet', '2018', [2, 'IF(ISBLANK(INDEX(Landet,1,2)),"",INDEX(Landet,1,2))', []]],
    [
      'the newest before the period',
      'Landet',
      '2019-H1',
      [2, 'IF(ISBLANK(INDEX(Landet,1,2)),"",INDEX(Landet,1,2))', []],
    ],
    [
      'the newest of all where the period is none',
      'Landet',
      'Vår',
      [3, 'IF(ISBLANK(INDEX(Landet,1,3)),"",INDEX(Landet,1,3))', []],
    ],
    ['none before the series begins', 'Landet', '2016', [null, null, []]],
    ['none where the name leads nowhere, and that is told', 'Borte', '2018', [null, null, ['source-broken']]],
    ['none where it is no number', ':', '2018', [null, 'IF(ISBLANK(Oppsett!$:),"",Oppsett!$:)', []]],
  ])('%s', (_, value, period, expected) => {
    expect(benchmark(value, period)).toEqual(expected);
  });

  test('a baseline gives the attainment, and stands before the scale’s', () => {
    const fields = { result: cell(3), ambition: cell(4), baseline: cell(2) };
    expect(build({ scale: '1–5', fields })).toMatchObject({
      card: { achievement: 0.5 },
      baseline: { value: 2, formula: 'IF(ISBLANK(Oppsett!$2),"",Oppsett!$2)' },
      hasScale: true,
    });
  });
});

describe('how a row is of percentages', () => {
  test.each<[string, Partial<IndicatorSetup>, unknown]>([
    ['by its result’s format', { fields: { result: cell(0.8, '0.0 %') } }, ['fraction', '0.0 %']],
    ['by a sign in its result', { fields: { result: cell('80 %') } }, ['fraction', 'General']],
    ['by its measure', { measure: 'prosent', fields: { result: cell(80) } }, ['number', 'General']],
    ['by its result before its measure', { measure: '%', fields: { result: cell(0.8, '0 %') } }, ['fraction', '0 %']],
    ['not at all', { measure: 'dager', fields: { result: cell(80, '0') } }, [null, '0']],
    ['by its limits, where it has no result', { fields: { ambition: cell(0.8, '0.00 %') } }, ['fraction', '0.00 %']],
    [
      'by either limit’s format',
      { fields: { ambition: cell('80 %'), critical: cell(0.7, '0.0 %') } },
      ['fraction', '0.0 %'],
    ],
    ['by limits in words', { fields: { ambition: cell('80 %') } }, ['fraction', '0 %']],
    ['not by one limit of two', { fields: { ambition: cell('80 %'), critical: cell(70) } }, [null, 'General']],
    ['not by a baseline alone', { fields: { baseline: cell(0.5, '0 %') } }, [null, 'General']],
    [
      'not by limits beside a plain baseline',
      { fields: { ambition: cell('80 %'), baseline: cell(50) } },
      [null, 'General'],
    ],
    [
      'by limits and a baseline that is a percentage',
      { fields: { ambition: cell('80 %'), baseline: cell(0.5, '0 %') } },
      ['fraction', '0 %'],
    ],
    [
      'by limits beside a baseline that is no number',
      { fields: { ambition: cell('80 %'), baseline: cell('..') } },
      ['fraction', '0 %'],
    ],
    [
      'not by limits beside a cell without a number and with a plain format',
      { fields: { result: cell(null, '0'), ambition: cell('80 %') } },
      [null, '0'],
    ],
    [
      'by the format of a cell without a number',
      { fields: { result: cell(null, '0 %'), ambition: cell(80) } },
      ['fraction', '0 %'],
    ],
  ])('%s', (_, row, expected) => {
    const { percent, format } = build(row);
    expect([percent, format]).toEqual(expected);
  });

  test('on a row of percentage numbers a fraction is multiplied by 100 wherever it stands', () => {
    const built = build({
      measure: '%',
      fields: {
        result: cell(80),
        previous: cell(0.78, '0 %'),
        benchmark: cell('76 %'),
        baseline: cell(0.5, '0 %'),
        ambition: cell(0.9, '0 %'),
      },
    });
    expect(built.card).toMatchObject({
      previous: 78,
      benchmark: 76,
      trend: 'better',
      achievement: close(0.75),
      gap: close(-10),
    });
    expect([built.previous?.value, built.benchmark?.value, built.baseline?.value]).toEqual([78, '76 ', 50]);
  });
});

describe('a tolerance', () => {
  const row = (tolerance: RawValue, format?: string, more: Partial<IndicatorSetup> = {}): Partial<IndicatorSetup> => ({
    headers: { tolerance: 'Toleranse' },
    ...more,
    fields: { result: cell(96), ambition: cell(100), ...more.fields, tolerance: cell(tolerance, format) },
  });
  const fraction = { fields: { result: cell(0.78, '0 %'), ambition: cell(0.8, '0 %') } };

  test.each<[string, Partial<IndicatorSetup>, unknown]>([
    ['a number', row(5), [5, 5, 'yellow', []]],
    ['a percentage of the ambition', row('5 %'), ['5 %', '5 %', 'yellow', []]],
    ['a percentage by format', row(0.025, '0.0 %'), ['2,5 %', '2,5 %', 'red', []]],
    ['points of percentage numbers', row('3 pp', undefined, { measure: '%' }), [3, 3, 'red', []]],
    ['points of fractions', row('3 pp', undefined, fraction), [0.03, 0.03, 'yellow', []]],
    ['none that can be used', row('litt'), [null, '1 %', 'yellow', ['text-value']]],
    ['none, on a row of fractions', fraction, [null, 0.005, 'yellow', []]],
    [
      'none, on a row of percentage numbers',
      { measure: '%', fields: { result: cell(78) } },
      [null, 0.5, 'noTarget', []],
    ],
    ['none, on a scale', { scale: '1–5', fields: { result: cell(4) } }, [null, 0.04, 'noTarget', []]],
  ])('%s', (_, given, expected) => {
    const { tolerance, trendTolerance, card } = build(given);
    expect([tolerance, trendTolerance, card.status, card.warnings]).toEqual(expected);
  });

  test('is the card’s where the row has none', () => {
    const around = { card: { tolerance: cell(1) } };
    expect(build({ fields: { result: cell(96), ambition: cell(100) } }, around)).toMatchObject({
      tolerance: 1,
      card: { status: 'red' },
    });
    expect(build(row(5), around)).toMatchObject({ tolerance: 5, card: { status: 'yellow' } });
  });

  test('of the row decides what counts as a change', () => {
    const trend = (tolerance: RawValue) =>
      build(row(tolerance, undefined, { fields: { result: cell(96), previous: cell(94) } })).card.trend;
    expect([trend(null), trend(2), trend(1.9)]).toEqual(['better', 'flat', 'better']);
  });
});

describe('the change', () => {
  const of = (more: Partial<IndicatorSetup>) => {
    const { card, trendIsLive } = build({ ...more, fields: { result: cell(9), previous: cell(6), ...more.fields } });
    return [card.trend, card.previous, card.previousPeriod, trendIsLive];
  };
  test.each<[string, Partial<IndicatorSetup>, unknown]>([
    ['is better with more', {}, ['better', 6, null, true]],
    ['is worse with more, where less is better', { direction: 'lavere' }, ['worse', 6, null, true]],
    [
      'is away from an interval',
      { direction: 'intervall', fields: { ambition: cell('5-6') } },
      ['worse', 6, null, true],
    ],
    [
      'is towards a single number',
      { direction: 'intervall', fields: { ambition: cell(9) } },
      ['better', 6, null, true],
    ],
    ['is none of an interval that is not there', { direction: 'intervall' }, [null, 6, null, true]],
    ['is none where the direction is not known', { direction: 'opp og ned' }, [null, 6, null, false]],
    ['is none of few answers', { fields: { count: cell(7) } }, [null, 6, null, false]],
    ['is none of a result that is hidden', { fields: { count: cell(3) } }, [null, 6, null, false]],
    ['is none without an earlier number', { fields: { previous: cell('..') } }, [null, null, null, true]],
  ])('%s', (_, more, expected) => {
    expect(of(more)).toEqual(expected);
  });
});

describe('what counts as no change where the row says nothing', () => {
  const of = (newest: RawValue, earlier: RawValue, format?: string, more: Partial<IndicatorSetup> = {}) =>
    build({ ...more, fields: { result: cell(newest, format), previous: cell(earlier, format) } }).card.trend;
  test.each<[string, ReturnType<typeof of>, string]>([
    ['half a point of percentages', of(0.505, 0.5, '0 %'), 'flat'],
    ['not more of percentages', of(0.506, 0.5, '0 %'), 'better'],
    ['half a point of percentage numbers', of(50.5, 50, undefined, { measure: '%' }), 'flat'],
    ['not more of percentage numbers', of(50.6, 50, undefined, { measure: '%' }), 'better'],
    ['one per cent of a plain number', of(50.5, 50), 'flat'],
    ['not more of a plain number', of(50.6, 50), 'better'],
    ['one per cent of a scale’s width', of(4.04, 4, undefined, { scale: '1–5' }), 'flat'],
    ['not more of a scale’s width', of(4.05, 4, undefined, { scale: '1–5' }), 'better'],
  ])('%s', (_, trend, expected) => {
    expect(trend).toBe(expected);
  });
});

test('a result of a series has the series up to it behind it, and none where it is no number', () => {
  const years = series('År', [2016, 2017, 2018], [1, 2, 3]);
  const of = (count: RawValue) => {
    const fields = { result: cell('År'), count: cell(count) };
    const { series: reference, points } = build({ fields }, { sources: [years], period: '2017' });
    return [reference, points];
  };
  expect(of(20)).toEqual(['År[0,0:0,1]', [1, 2]]);
  expect(of(3)[0]).toBeNull();
});

test('limits are those of the result’s own period', () => {
  const old = series('Gammel', [2015, 2016], [3, 5]);
  const ambitions = [
    { period: reading(2016), ambition: cell(4) },
    { period: reading(2018), ambition: cell(9) },
  ];
  const around = { sources: [old], ambitions, period: '2018' };
  expect(build({ fields: { result: cell('Gammel') } }, around).card).toMatchObject({ period: '2016', status: 'green' });
});

test('what a row holds that cannot be used is told with its column and its text', () => {
  const { warnings } = buildFrom([
    {
      headers: { manualStatus: 'Manuell status', count: 'Antall', weight: 'Vekt', tolerance: 'Toleranse' },
      manualStatus: 'lilla',
      fields: { result: cell(9), count: cell(7), weight: cell('mye'), tolerance: cell('litt') },
    },
    { nr: '1.2', headers: { manualStatus: 'Manuell status' }, manualStatus: 'lilla', fields: { result: cell(9) } },
  ]);
  expect(warnings.map(({ code, nr, column, subject }) => [code, nr, column, subject])).toEqual([
    ['small-group', '1.1', 'Antall', '7'],
    ['weight-invalid', '1.1', 'Vekt', 'mye'],
    ['text-value', '1.1', 'Toleranse', 'litt'],
    ['text-value', '1.2', 'Manuell status', 'lilla'],
  ]);
});

describe('a result that rests on few answers', () => {
  const headers = { result: 'Resultat', count: 'Antall' };
  const of = (count: RawValue, result: RawValue = 9) => {
    const built = build({ headers, fields: { result: cell(result), count: cell(count) } });
    return [built.card.status, built.result.value, built.result.formula];
  };
  const guarded = (count: number) =>
    `IF(AND(NOT(ISBLANK(Oppsett!$${count})),N(Oppsett!$${count})<5),":",IF(ISBLANK(Oppsett!$9),"",Oppsett!$9))`;
  test.each<[RawValue, unknown]>([
    [4, ['suppressed', ':', guarded(4)]],
    [5, ['noTarget', 9, guarded(5)]],
    [null, ['noTarget', 9, 'IF(ISBLANK(Oppsett!$9),"",Oppsett!$9)']],
    // A number of answers that is hidden itself is small.
    ['<5', ['suppressed', ':', null]],
    ['mange', ['noTarget', 9, 'IF(ISBLANK(Oppsett!$9),"",Oppsett!$9)']],
  ])('%j answers', (count, expected) => {
    expect(of(count)).toEqual(expected);
  });

  test('an error stays an error', () => {
    expect(of(3, '#REF!')).toMatchObject(['error', '#REF!', expect.stringContaining('<5') as unknown]);
  });

  test('the card’s own least number counts, and is told with the number of answers', () => {
    const built = build({ headers, fields: { result: cell(9), count: cell(7) } }, { card: { minimumGroup: 8 } });
    expect([built.card.status, built.result.formula?.includes('<8')]).toEqual(['suppressed', true]);
    expect(built.card.warnings).toEqual(['small-group']);
  });

  test('how many answers another unit has says nothing of this one', () => {
    const own = block('Egen', [[9]], { left: ['Skole A'] });
    const row = { headers, fields: { result: cell('Egen'), count: cell(3) } };
    const around = { sources: [own], unit: 'Skole A' };
    expect(build(row, around).card.status).toBe('noTarget');
    expect(build(row, { ...around, card: { unit: 'Skole A' } }).card.status).toBe('suppressed');
    const ownCount = block('Antall', [[3]], { left: ['Skole A'] });
    expect(
      build(
        { headers, fields: { result: cell('Egen'), count: cell('Antall') } },
        { ...around, sources: [own, ownCount] },
      ).card.status,
    ).toBe('suppressed');
  });
});

describe('a manual status', () => {
  const row = (manualStatus: RawValue, reason: string): Partial<IndicatorSetup> => ({
    headers: { manualStatus: 'Manuell status' },
    manualStatus,
    reason,
    fields: { result: cell(5), ambition: cell(4) },
  });
  test.each<[string, RawValue, string, unknown]>([
    ['stands with a reason', 'rød', 'få svar', ['red', 'green', false, ['manual-status']]],
    ['that is the computed one is set all the same', 'grønn', 'enig', ['green', 'green', false, ['manual-status']]],
    ['without a reason is not used', 'rød', '', ['green', 'green', true, ['manual-reason-missing']]],
    ['that is no status is not used', 'lilla', 'fin farge', ['green', 'green', true, ['text-value']]],
    ['that is blank is none', '', '', ['green', 'green', true, []]],
  ])('%s', (_, status, reason, expected) => {
    const { card, statusIsLive } = build(row(status, reason));
    expect([card.status, card.computedStatus, statusIsLive, card.warnings]).toEqual(expected);
  });
});

describe('the words beside a row', () => {
  test('are the cause and the comment, what is done, and until when', () => {
    const deadline = reading(43_252, 'dd.mm.yyyy');
    const built = (remark: object) => {
      const { comment, action, deadline: until } = build({ fields: { result: cell(1) } }, { remarks: [remark] });
      return [comment, action, until];
    };
    expect(built({ cause: 'Årsak', action: 'Tiltak', deadline })).toEqual(['Årsak', 'Tiltak', deadline]);
    expect(built({ comment: 'Kommentar' })).toEqual(['Kommentar', '', null]);
    expect(built({})).toEqual(['', '', null]);
  });

  test('are those of the report period and the unit, not of the period of the number', () => {
    const old = series('Gammel', [2015, 2016], [1, 2]);
    const remarks = [
      { period: reading(2016), comment: 'tallet' },
      { period: reading(2018), unit: 'Skole A', comment: 'skolen' },
      { period: reading(2018), comment: 'kortet' },
    ];
    const comment = (unit?: string) =>
      build(
        { fields: { result: cell('Gammel') } },
        { sources: [old], remarks, period: '2018', ...(unit === undefined ? {} : { unit }) },
      ).comment;
    expect([comment(), comment('Skole A')]).toEqual(['kortet', 'skolen']);
  });
});

test('a function over the row’s cells judges by both limits', () => {
  const { card, statusIsLive, byFunction } = build({
    fields: { result: cell(5), ambition: cell(8), critical: cell(6) },
  });
  expect([card.status, byFunction.status, statusIsLive]).toEqual(['red', 'red', true]);
});

test('what a function over the row’s cells judges differently stands as a value', () => {
  const live = (row: Partial<IndicatorSetup>): boolean => build(row).statusIsLive;
  expect(live({ fields: { result: cell(5), ambition: cell(4) } })).toBe(true);
  expect(live({ direction: null, fields: { result: cell(5), ambition: cell(4) } })).toBe(false);
  expect(live({ fields: { result: cell(43_252, 'dd.mm.yyyy'), ambition: cell(4) } })).toBe(false);
});
