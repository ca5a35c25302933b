import { cell, reading, series } from '../setup';
import { build, buildFrom } from './build';

const years = series('Frafall', [2016, 2017, 2018], [20, 19, 18]);
const fromYears = { result: cell('Frafall') };

describe('the card’s period (rules 9.3)', () => {
  test.each([
    ['the newest with a number, where BMS_Kort says none', null, '2018', 18],
    ['the newest, where the text of BMS_Kort is no period', 'siste', '2018', 18],
    ['that of BMS_Kort', 2017, '2017', 19],
  ])('is %s', (_, ofCard, period, result) => {
    const built = buildFrom([{ fields: fromYears }], { sources: [years], card: { period: reading(ofCard) } });
    expect(built.card.card.period).toBe(period);
    expect(built.perspectives[0]?.indicators[0]?.card).toMatchObject({ period, result });
  });

  test('is the text of BMS_Kort where no result has a period', () => {
    expect(buildFrom([{ fields: { result: cell(5) } }], { card: { period: reading('siste') } }).card.card.period).toBe(
      'siste',
    );
  });
});

test('Forrige måling of the row’s own goes before the series (rules 7.2)', () => {
  const own = build({ fields: { ...fromYears, previous: cell(25) } }, { sources: [years], period: '2018' });
  expect(own.card).toMatchObject({ previous: 25, previousPeriod: null });
  expect(build({ fields: fromYears }, { sources: [years], period: '2018' }).card).toMatchObject({
    previous: 19,
    previousPeriod: '2017',
  });
});

describe('a target that speaks of the year (rules 10.3)', () => {
  test.each<[string, string, 'level' | null, string, readonly string[]]>([
    ['a half-year', '2018-H1', null, 'error', ['period-mismatch']],
    ['a year', '2018', null, 'green', []],
    ['a half-year whose target is a level', '2018-H1', 'level', 'green', []],
  ])('on %s', (_, period, targetType, status, warnings) => {
    const fields = { result: cell(1200), ambition: cell('1000 per år') };
    expect(build({ targetType, fields }, { period }).card).toMatchObject({ status, warnings });
  });
});

test.each([
  ['half of the labels are periods', [2017, 2018, 'Merknad', 'Kilde'], 2, []],
  ['fewer are', [2017, 2018, 'Skole A', 'Skole B', 'Skole C'], null, ['unit-missing']],
])('a range is a series over periods when %s (rules 14.2)', (_, labels, result, warnings) => {
  const source = series(
    'Navn',
    labels,
    labels.map((_label, index) => index + 1),
  );
  const { card } = build({ fields: { result: cell('Navn') } }, { sources: [source], period: '2018' });
  expect([card.result, card.warnings.filter((code) => code === 'unit-missing')]).toEqual([result, warnings]);
});

test.each([
  ['2017', 17],
  ['2018', 18],
  ['2019', 18],
])('a limit that is a named series has in %s the newest point until then (rules 15.2)', (period, ambition) => {
  const limits = series('Ambisjoner', [2016, 2017, 2018], [16, 17, 18]);
  const fields = { result: cell(20), ambition: cell('Ambisjoner') };
  expect(build({ fields }, { sources: [limits], period }).card.ambition?.value).toBe(ambition);
});

test('the remark of a year is none of its half (rules 15.3)', () => {
  const remarks = [{ period: reading(2018), comment: 'hele året' }];
  const comment = (period: string): string => build({ fields: { result: cell(1) } }, { period, remarks }).comment;
  expect([comment('2018'), comment('2018-H1')]).toEqual(['hele året', '']);
});

test('a warning of the judgement names the cell that it speaks of (rules 13.1)', () => {
  const headers = { result: 'Resultat', direction: 'Retning', ambition: 'Ambisjon' };
  const columns = (row: object, ambition: ReturnType<typeof cell>): unknown =>
    buildFrom([{ headers, fields: { result: cell(80), ambition, tolerance: cell(1) }, ...row }]).warnings.map(
      ({ code, column }) => [code, column],
    );
  expect(columns({ direction: '' }, cell(90))).toEqual([['direction-missing', 'Retning']]);
  expect(columns({ direction: 'sidelengs' }, cell(90))).toEqual([['direction-unknown', 'Retning']]);
  expect(columns({}, cell(0.9, '0 %'))).toEqual([['scale-mismatch', 'Ambisjon']]);
});
