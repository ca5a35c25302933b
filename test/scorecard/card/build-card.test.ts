import type { AmbitionSetup } from '../../../src/scorecard/sources/setup';
import { cell, place, reading, series } from '../setup';
import { build, buildFrom } from './build';

const years = series('Frafall', [2015, 2016, 2017, 2018], [0.21, 0.2, 0.19, 0.18], '0 %');

describe('which number a card takes', () => {
  test.each<[string, string | undefined, number | null, string | null, string | null]>([
    ['the newest by default', undefined, 0.18, '2018', '2017'],
    ['that of the report period', '2016', 0.2, '2016', '2015'],
    ['the newest before a report period without one', '2019', 0.18, '2018', '2017'],
    ['none before the series begins', '2014', null, '2014', null],
  ])('%s', (_, period, result, of, previousPeriod) => {
    const { card } = build(
      { fields: { result: cell('Frafall') } },
      { sources: [years], ...(period === undefined ? {} : { period }) },
    );
    expect(card).toMatchObject({ result, period: of, previousPeriod });
  });

  test('a number of another period says so, and an old one that it is stale', () => {
    const built = build({ fields: { result: cell('Frafall') } }, { sources: [years], period: '2020' });
    expect(built.periodDiffers).toBe(true);
    expect(built.card.warnings).toContain('stale');
  });

  test('a series in falling order is read by its periods', () => {
    const falling = series('F', [2018, 2017, 2016], [3, 2, 1]);
    const built = build({ fields: { result: cell('F') } }, { sources: [falling] });
    expect(built.card).toMatchObject({ result: 3, previous: 2, trend: 'better' });
    expect(built.series).toBeNull();
  });

  test('a newer cell in error is not passed over', () => {
    const broken = series('F', [2017, 2018], [5, '#DIV/0!']);
    expect(build({ fields: { result: cell('F') } }, { sources: [broken], period: '2018' }).card).toMatchObject({
      status: 'error',
      result: null,
      warnings: ['source-error'],
    });
  });

  test('quarters are compared with the same quarter a year before', () => {
    const quarters = series('K', ['K1 2019', 'K2 2019', 'K3 2019', 'K4 2019', 'K1 2020'], [5.7, 5, 3.8, 5.3, 5.8]);
    expect(build({ fields: { result: cell('K') } }, { sources: [quarters] }).card).toMatchObject({
      result: 5.8,
      previous: 5.7,
      previousPeriod: 'K1 2019',
    });
  });
});

describe('percentages on the card (rules 2)', () => {
  test('whatever carries % is multiplied by 100 on a row of percentage numbers', () => {
    const built = build({
      measure: '%',
      fields: { result: cell(80.8), ambition: cell(0.82, '0 %'), critical: cell('76 %') },
    });
    expect(built.card).toMatchObject({ status: 'yellow', gap: expect.closeTo(-1.2, 9) as unknown });
    expect(built.percent).toBe('number');
    expect(built.ambition).toEqual({ value: 82, formula: 'IF(ISBLANK(Oppsett!$0.82),"",100*Oppsett!$0.82)' });
    expect(built.critical?.formula).toBe('IF(ISBLANK(Oppsett!$76 %),"",SUBSTITUTE(Oppsett!$76 %,"%",""))');
    expect(built.statusIsLive).toBe(true);
  });

  test('a percentage beside a percent number is an error that no function sees, so it stands as a value', () => {
    const built = build({ fields: { result: cell(0.808, '0.0 %'), ambition: cell(82), critical: cell(76) } });
    expect(built.card).toMatchObject({ status: 'error', warnings: ['scale-mismatch'] });
    expect(built.statusIsLive).toBe(false);
  });
});

test('the most specific ambition wins: unit and period, then period, then unit, then the indicator’s own', () => {
  const rows = [
    { ambition: cell(4), unit: 'A', period: reading('2018') },
    { ambition: cell(3), period: reading('2018') },
    { ambition: cell(2), unit: 'A' },
  ];
  const ambition = (unit: string, period: string): unknown =>
    build({ fields: { result: cell(10), ambition: cell(1) } }, { unit, period, ambitions: rows }).card.ambition?.value;
  expect([ambition('A', '2018'), ambition('B', '2018'), ambition('A', '2017'), ambition('B', '2017')]).toEqual([
    4, 3, 2, 1,
  ]);
});

test.each<[string, readonly Partial<AmbitionSetup>[], number]>([
  [
    'the year that holds the period before the unit',
    [
      { ambition: cell(2), unit: 'A' },
      { ambition: cell(3), period: reading(2018) },
    ],
    3,
  ],
  [
    'the period itself before the unit in its year',
    [
      { ambition: cell(2), unit: 'A', period: reading(2018) },
      { ambition: cell(3), period: reading('2018-H1') },
    ],
    3,
  ],
  [
    'the unit in the year before the year',
    [
      { ambition: cell(2), period: reading(2018) },
      { ambition: cell(3), unit: 'A', period: reading(2018) },
    ],
    3,
  ],
  ['the unit before what holds for all', [{ ambition: cell(2) }, { ambition: cell(3), unit: 'A' }], 3],
  [
    'the indicator’s own before another year or a part of the period',
    [
      { ambition: cell(2), period: reading(2017) },
      { ambition: cell(2), period: reading('2018-01') },
    ],
    1,
  ],
  [
    'the first of two that say as much',
    [
      { ambition: cell(3), unit: 'A' },
      { ambition: cell(2), unit: 'a' },
    ],
    3,
  ],
])('of the ambitions of a half-year wins %s', (what, rows, expected) => {
  const ambition = (ambitions: readonly Partial<AmbitionSetup>[]): unknown =>
    build({ fields: { result: cell(10), ambition: cell(1) } }, { unit: 'A', period: '2018-H1', ambitions }).card
      .ambition?.value;
  expect(ambition(rows)).toBe(expected);
  if (!what.startsWith('the first')) expect(ambition(rows.toReversed())).toBe(expected);
});

test('a limit that fails in one table falls to the next column by column', () => {
  const built = build(
    { fields: { result: cell(10), ambition: cell(12), critical: cell(8) } },
    { period: '2018', ambitions: [{ period: reading(2018), ambition: cell(9) }] },
  );
  expect([built.card.ambition?.value, built.card.critical?.value, built.card.status]).toEqual([9, 8, 'green']);
});

test.each<[number, string, number | null, string | null]>([
  [4, 'suppressed', null, null],
  [7, 'yellow', 0.18, null],
  [12, 'yellow', 0.18, 'worse'],
])('a result that rests on %d answers is %s', (count, status, result, trend) => {
  const built = build(
    { fields: { result: cell('Frafall'), ambition: cell(0.3), critical: cell(0.1), count: cell(count) } },
    { sources: [years] },
  );
  expect(built.card).toMatchObject({ status, result, trend });
  expect(built.card.warnings.includes('small-group')).toBe(count < 10);
  expect(built.result.formula).toContain(`N(Oppsett!$${count})<5`);
  if (count < 5) expect([built.result.value, built.series]).toEqual([':', null]);
});

test('Skala gives the baseline, and a manual status with a reason stands beside the computed one', () => {
  const built = build({
    scale: '1–5',
    manualStatus: 'Rød',
    reason: 'Ny metode',
    fields: { result: cell(4.3), ambition: cell(4.4), critical: cell(4.1) },
  });
  expect(built.card).toMatchObject({
    status: 'red',
    computedStatus: 'yellow',
    achievement: expect.closeTo(3.3 / 3.4, 12) as unknown,
    warnings: ['manual-status'],
  });
  expect([built.baseline, built.statusIsLive]).toEqual([{ value: 1, formula: null }, false]);
});

test('a weight that is none makes the indicator an error, which no function may compute away', () => {
  const built = build({ fields: { result: cell(5), ambition: cell(4), weight: cell('mye') } });
  expect(built.card).toMatchObject({ status: 'error', computedStatus: 'error', warnings: ['weight-invalid'] });
  expect([built.statusIsLive, built.byFunction.status]).toEqual([false, 'green']);
});

test('a target for the whole year is due by its share', () => {
  const built = build(
    { targetType: 'toDate', fields: { result: cell(60), ambition: cell(100) } },
    { period: '2018-H1' },
  );
  expect(built.card).toMatchObject({ status: 'green', warnings: ['linear-target'] });
  expect(built.card.ambition?.value).toBe(50);
  expect(built.ambition?.formula).toBe('IF(ISBLANK(Oppsett!$100),"",0.5*Oppsett!$100)');
});

test('words belong to their own period', () => {
  const remarks = [
    { period: reading(2017), comment: 'i fjor' },
    { period: reading(2018), cause: 'Årsak', comment: 'Kommentar', action: 'Tiltak' },
  ];
  const words = (period: string): unknown[] => {
    const { comment, action } = build({ fields: { result: cell(1) } }, { period, remarks });
    return [comment, action];
  };
  expect([words('2018'), words('2017'), words('2016')]).toEqual([
    ['Årsak\nKommentar', 'Tiltak'],
    ['i fjor', ''],
    ['', ''],
  ]);
});

describe('the card', () => {
  const good = { fields: { result: cell(5), ambition: cell(4) } };
  const bad = { fields: { result: cell(1), ambition: cell(4), critical: cell(2) } };

  test('has its head, and each perspective its own indicators in their order', () => {
    const built = buildFrom(
      [
        { ...bad, nr: '2.1', perspective: '2' },
        { ...good, nr: '1.1' },
        { ...bad, nr: '9.1', perspective: '9' },
        { ...bad, nr: '1.2' },
      ],
      {
        card: { title: 'Tittel', organisation: 'Fylket', unit: 'Skole A', period: reading(2018) },
        perspectives: [{}, { nr: '2', name: 'Q' }],
      },
    );
    expect(built.card.card).toEqual({
      title: 'Tittel',
      organisation: 'Fylket',
      unit: 'Skole A',
      period: '2018',
      language: 'nb',
    });
    expect(
      built.perspectives.map((each) => [each.card.nr, each.card.name, each.indicators.map(({ setup }) => setup.nr)]),
    ).toEqual([
      ['1', 'P', ['1.1', '1.2']],
      ['2', 'Q', ['2.1']],
      ['', 'Uten perspektiv', ['9.1']],
    ]);
    expect(built.card.perspectives.map(({ indicators }) => indicators.map(({ nr }) => nr))).toEqual([
      ['1.1', '1.2'],
      ['2.1'],
      ['9.1'],
    ]);
    expect(built.card.perspectives.map(({ status, measured, worst }) => [status, measured, worst])).toEqual([
      ['yellow', 2, 'red'],
      ['red', 1, 'red'],
      ['red', 1, 'red'],
    ]);
    expect(built.card.overall).toMatchObject({ status: 'red', score: 25, measured: 4, total: 4, worst: 'red' });
    expect(built.card.warnings).toEqual([]);
  });

  test('weighs indicators and perspectives', () => {
    const built = buildFrom(
      [
        { ...good, nr: '1.1', fields: { ...good.fields, weight: cell(3) } },
        { ...bad, nr: '1.2' },
        { ...bad, nr: '2.1', perspective: '2' },
      ],
      { perspectives: [{ weight: cell(4) }, { nr: '2' }] },
    );
    expect(built.card.perspectives.map(({ score }) => score)).toEqual([75, 0]);
    expect(built.perspectives.map(({ weight, weightIsValid }) => [weight, weightIsValid])).toEqual([
      [4, true],
      [1, true],
    ]);
    expect(built.perspectives[0]?.indicators.map(({ weight }) => weight)).toEqual([3, 1]);
    // Yellow and red, four to one.
    expect(built.card.overall).toMatchObject({ score: 40, status: 'yellow' });
  });

  test.each([['mye'], [0], [-1]])('a perspective’s weight of %j is an error of the card, and is told', (weight) => {
    const built = buildFrom([good], { card: { tolerance: cell(1) }, perspectives: [{ weight: cell(weight) }] });
    expect(built.warnings).toEqual([{ code: 'weight-invalid', nr: '1', place, column: null, subject: String(weight) }]);
    expect([built.card.overall.status, built.perspectives[0]?.weightIsValid]).toEqual(['missing', false]);
    expect(built.card.perspectives[0]?.status).toBe('green');
  });

  test('the setup’s warnings come first, then those of the indicators', () => {
    const copied = { code: 'setup-table-copy', nr: null, place: null, column: null, subject: 'BMS_Kort_1' } as const;
    const built = buildFrom([{ fields: { result: cell('81,5') } }], { warnings: [copied] });
    expect(built.warnings.map(({ code, column }) => [code, column])).toEqual([
      ['setup-table-copy', null],
      ['text-number', 'Resultat'],
    ]);
  });

  test.each([
    [undefined, 'Skole A', 'Skole A', 5],
    ['skole a', 'Skole A', 'skole a', 5],
    ['', 'Skole A', '', 5],
    ['Skole B', 'Skole A', 'Skole B', null],
    ['Skole B', '', 'Skole B', null],
  ])('a card asked for unit %j of a workbook about %j is of %j', (asked, own, unit, result) => {
    const built = buildFrom([good], { card: { unit: own }, ...(asked === undefined ? {} : { unit: asked }) });
    expect(built.card.card.unit).toBe(unit);
    expect(built.card.perspectives[0]?.indicators[0]?.result).toBe(result);
  });
});
