import { buildCard } from '../../src/scorecard/build-card';
import type { AmbitionSetup, AssessmentSetup, CellReading, IndicatorSetup, NameSource, Setup, SetupCell } from '../../src/scorecard/build-input';
import type { BuiltIndicator } from '../../src/scorecard/built-card';
import type { RawValue } from '../../src/scorecard/types';

const cell = (value: RawValue, format = 'General'): SetupCell => ({ value, format, hasFormula: false, formula: `Oppsett!$${String(value)}`, address: 'Oppsett!A1' });
const reading = (value: RawValue, format = 'General'): CellReading => ({ value, format });

/** A name over one row: labels above, values below. */
function series(name: string, labels: readonly RawValue[], values: readonly RawValue[], format = 'General'): NameSource {
  return {
    kind: 'cells', name, address: 'Data!B2:Z2', rowLabels: [], columnLabels: labels.map((label) => reading(label)),
    cells: [values.map((value, index) => ({ value, format, address: `Data!${index}`, formula: `INDEX(${name},1,${index + 1})` }))],
    reference: (from, to) => `${name}[${from.column}:${to.column}]`,
  };
}

interface Row { readonly [key: string]: unknown; readonly fields?: Readonly<Record<string, SetupCell>> }

function build(row: Row, more: { sources?: readonly NameSource[]; period?: string; unit?: string; ambitions?: readonly Partial<AmbitionSetup>[]; assessments?: readonly Partial<AssessmentSetup>[]; minimumGroup?: number } = {}): BuiltIndicator {
  const place = { table: 'BMS_Indikatorer', row: 7 };
  const indicator = {
    place, nr: '1.1', perspective: '1', goal: '', factor: '', name: 'Indikator', definition: '', measure: '', scale: '', direction: 'høyere', type: '',
    targetType: null, frequency: '', source: '', owner: '', manualStatus: null, reason: '', headers: { result: 'Resultat' }, fields: {}, ...row,
  } as unknown as IndicatorSetup;
  const setup: Setup = {
    card: { title: '', organisation: '', unit: '', period: reading(null), vision: '', mission: '', values: '', tolerance: null, minimumGroup: more.minimumGroup ?? 5, terminology: 'scorecard' },
    perspectives: [{ place, nr: '1', name: 'P', question: '', weight: null, colour: '' }],
    indicators: [indicator],
    ambitions: (more.ambitions ?? []).map((each) => ({ place, nr: '1.1', unit: '', period: null, ambition: null, critical: null, ...each })),
    assessments: (more.assessments ?? []).map((each) => ({ place, nr: '1.1', unit: '', period: null, comment: '', cause: '', action: '', owner: '', deadline: null, ...each })),
    history: [], warnings: [],
  };
  const built = buildCard(setup, {
    language: 'nb',
    find: (name) => more.sources?.find((source) => source.name.toLowerCase() === name.toLowerCase()) ?? null,
    ...(more.period === undefined ? {} : { period: more.period }),
    ...(more.unit === undefined ? {} : { unit: more.unit }),
  });
  const [only] = built.perspectives[0]?.indicators ?? [];
  if (only === undefined) throw new Error('no indicator');
  return only;
}

const years = series('Frafall', [2015, 2016, 2017, 2018], [0.21, 0.2, 0.19, 0.18], '0 %');

describe('which number a card takes', () => {
  test.each<[string, string | undefined, number | null, string | null, string | null]>([
    ['the newest by default', undefined, 0.18, '2018', '2017'],
    ['that of the report period', '2016', 0.2, '2016', '2015'],
    ['the newest before a report period without one', '2019', 0.18, '2018', '2017'],
    ['none before the series begins', '2014', null, '2014', null],
  ])('%s', (_, period, result, of, previousPeriod) => {
    const { card } = build({ fields: { result: cell('Frafall') } }, { sources: [years], ...(period === undefined ? {} : { period }) });
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
    expect(build({ fields: { result: cell('F') } }, { sources: [broken] , period: '2018' }).card).toMatchObject({ status: 'error', result: null, warnings: ['source-error'] });
  });

  test('quarters are compared with the same quarter a year before', () => {
    const quarters = series('K', ['K1 2019', 'K2 2019', 'K3 2019', 'K4 2019', 'K1 2020'], [5.7, 5, 3.8, 5.3, 5.8]);
    expect(build({ fields: { result: cell('K') } }, { sources: [quarters] }).card).toMatchObject({ result: 5.8, previous: 5.7, previousPeriod: 'K1 2019' });
  });
});

describe('percentages on the card (semantics 2)', () => {
  test('whatever carries % is multiplied by 100 on a row of percentage numbers', () => {
    const built = build({ measure: '%', fields: { result: cell(80.8), ambition: cell(0.82, '0 %'), critical: cell('76 %') } });
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
    { ambition: cell(4), unit: 'A', period: reading('2018') }, { ambition: cell(3), period: reading('2018') }, { ambition: cell(2), unit: 'A' },
  ];
  const ambition = (unit: string, period: string): unknown =>
    build({ fields: { result: cell(10), ambition: cell(1) } }, { unit, period, ambitions: rows }).card.ambition?.value;
  expect([ambition('A', '2018'), ambition('B', '2018'), ambition('A', '2017'), ambition('B', '2017')]).toEqual([4, 3, 2, 1]);
});

test('a limit that fails in one table falls to the next column by column', () => {
  const built = build({ fields: { result: cell(10), ambition: cell(12), critical: cell(8) } }, { period: '2018', ambitions: [{ period: reading(2018), ambition: cell(9) }] });
  expect([built.card.ambition?.value, built.card.critical?.value, built.card.status]).toEqual([9, 8, 'green']);
});

test.each<[number, string, number | null, string | null]>([
  [4, 'suppressed', null, null],
  [7, 'yellow', 0.18, null],
  [12, 'yellow', 0.18, 'worse'],
])('a result that rests on %d answers is %s', (count, status, result, trend) => {
  const built = build({ fields: { result: cell('Frafall'), ambition: cell(0.3), critical: cell(0.1), count: cell(count) } }, { sources: [years] });
  expect(built.card).toMatchObject({ status, result, trend });
  expect(built.card.warnings.includes('small-group')).toBe(count < 10);
  expect(built.result.formula).toContain(`N(Oppsett!$${count})<5`);
  if (count < 5) expect([built.result.value, built.series]).toEqual([':', null]);
});

test('Skala gives the baseline, and a manual status with a reason stands beside the computed one', () => {
  const built = build({ scale: '1–5', manualStatus: 'Rød', reason: 'Ny metode', fields: { result: cell(4.3), ambition: cell(4.4), critical: cell(4.1) } });
  expect(built.card).toMatchObject({ status: 'red', computedStatus: 'yellow', achievement: expect.closeTo(3.3 / 3.4, 12) as unknown, warnings: ['manual-status'] });
  expect([built.baseline, built.statusIsLive]).toEqual([{ value: 1, formula: null }, false]);
});

test('a weight that is none makes the indicator an error', () => {
  expect(build({ fields: { result: cell(5), ambition: cell(4), weight: cell('mye') } }).card).toMatchObject({ status: 'error', warnings: ['weight-invalid'] });
});

test('a target for the whole year is due by its share', () => {
  const built = build({ targetType: 'toDate', fields: { result: cell(60), ambition: cell(100) } }, { period: '2018-H1' });
  expect(built.card).toMatchObject({ status: 'green', warnings: ['linear-target'] });
  expect(built.card.ambition?.value).toBe(50);
  expect(built.ambition?.formula).toBe('IF(ISBLANK(Oppsett!$100),"",0.5*Oppsett!$100)');
});

test('words belong to their own period', () => {
  const assessments = [{ period: reading(2017), comment: 'i fjor' }, { period: reading(2018), cause: 'Årsak', comment: 'Kommentar', action: 'Tiltak' }];
  const words = (period: string): unknown[] => {
    const { comment, action } = build({ fields: { result: cell(1) } }, { period, assessments });
    return [comment, action];
  };
  expect([words('2018'), words('2017'), words('2016')]).toEqual([['Årsak\nKommentar', 'Tiltak'], ['i fjor', ''], ['', '']]);
});
