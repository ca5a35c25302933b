import { limitCell, type Measurement, periodMatch, readLimit } from '../../../src/scorecard/ambitions/limits';
import { parsePeriod } from '../../../src/scorecard';
import type { RawValue } from '../../../src/scorecard';
import type { AmbitionSetup } from '../../../src/scorecard/sources/setup';
import { ambitionSetup, block, cell, finding, indicatorSetup, reading, series } from '../setup';

const measured = (label: string, unit = ''): Measurement => ({ unit, label, period: parsePeriod(label) });

describe('how well the period of a row fits a measurement', () => {
  test.each<[RawValue, string, number | null]>([
    [2018, '2018', 4],
    ['2018', 'år 2018', 4],
    ['1. halvår 2018', '2018-H1', 4],
    [2018, '2018-H1', 2],
    [2018, '2018-H2', 2],
    [2018, '2018-05', 2],
    ['2018-H1', '2018-06', 2],
    ['2018-H1', '2018-07', null],
    ['2018-05', '2018', null],
    ['2018-H2', '2018', null],
    ['2018-H1', '2018', null],
    [2017, '2018', null],
    [2019, '2018', null],
    ['2017/18', '2018', null],
    // A label that is no period is compared as it is written.
    ['Vår', 'vår ', 4],
    ['Vår', 'Høst', null],
    ['Vår', '2018', null],
    [2018, 'Vår', null],
  ])('%j for %j: %p', (of, label, expected) => {
    expect(periodMatch(reading(of), measured(label))).toBe(expected);
  });

  test('a date stands for its month', () => {
    expect(periodMatch(reading(43_252, 'dd.mm.yyyy'), measured('mai 2018'))).toBeNull();
    expect(periodMatch(reading(43_252, 'dd.mm.yyyy'), measured('juni 2018'))).toBe(4);
    expect(periodMatch(reading(43_252), measured('juni 2018'))).toBeNull();
  });
});

describe('the cell of a limit', () => {
  const setup = indicatorSetup({ nr: '1.1', fields: { ambition: cell(1), critical: cell(0) } });
  const value = (rows: readonly Partial<AmbitionSetup>[], field: 'ambition' | 'critical' = 'ambition') =>
    limitCell(field, setup, rows.map(ambitionSetup), measured('2018', 'Skole A'))?.value;

  test.each<[string, readonly Partial<AmbitionSetup>[], number]>([
    ['is the indicator’s own where no row says more', [], 1],
    ['is not that of another indicator', [{ nr: '1.2', unit: 'Skole A', ambition: cell(9) }], 1],
    ['is that of the same Nr, however it is spaced', [{ nr: ' 1.1 ', unit: 'SKOLE A', ambition: cell(9) }], 9],
    ['is not that of another unit', [{ unit: 'Skole B', period: reading(2018), ambition: cell(9) }], 1],
    ['is not that of another period', [{ unit: 'Skole A', period: reading(2017), ambition: cell(9) }], 1],
    ['is not that of a row that has it blank', [{ unit: 'Skole A', critical: cell(9) }], 1],
    ['is not that of a row that says neither unit nor period', [{ ambition: cell(9) }], 1],
  ])('%s', (_, rows, expected) => {
    expect(value(rows)).toBe(expected);
  });

  test('is of its own column', () => {
    expect(value([{ unit: 'Skole A', ambition: cell(9), critical: cell(8) }], 'critical')).toBe(8);
    expect(value([{ unit: 'Skole A', ambition: cell(9) }], 'critical')).toBe(0);
  });

  test('is none where nothing gives it', () => {
    expect(limitCell('ambition', indicatorSetup(), [], measured('2018'))).toBeNull();
  });
});

describe('what a limit says', () => {
  const years = series('Mål', [2017, 2018, 2019, 'senere'], ['80 %', '82 %', '85 %', '90 %']);
  const units = block('Enhetsmål', [[3], [4]], { left: ['Skole A', 'Skole B'] });
  const broken = { kind: 'fault', name: 'Borte', code: 'source-broken' } as const;
  const find = finding(years, units, broken);
  const limit = (value: RawValue, label: string, unit = '') => readLimit(cell(value), find, measured(label, unit));

  test.each<[string, RawValue, string, string, number | null, string]>([
    ['a number of its own', 82, '2018', '', 82, '82'],
    ['that of the same period', 'Mål', '2018', '', 0.82, '82 %'],
    ['the newest before the period', 'mål', '2018-H1', '', 0.8, '80 %'],
    ['the newest of all where the period is none', 'Mål', 'Vår', '', 0.85, '85 %'],
    ['none before the series begins', 'Mål', '2016', '', null, ''],
    ['that of the unit', 'Enhetsmål', '2018', 'Skole B', 4, '4'],
  ])('%s', (_, value, label, unit, expected, subject) => {
    const { reading: read, subject: told } = limit(value, label, unit);
    expect([read.target?.op === 'in' ? null : (read.target?.value ?? null), read.faulty, told]).toEqual([
      expected,
      false,
      subject,
    ]);
  });

  test('comes from the cell that holds it', () => {
    expect(limit('Mål', '2018').cell.formula).toBe('INDEX(Mål,1,2)');
    expect(limit(82, '2018').cell).toEqual(cell(82));
    expect(limit('Mål', '2016').cell).toEqual({ ...cell('Mål'), value: null });
    expect(limit(0.5, '2018').reading.target).toMatchObject({ carriesPercent: false });
    expect(readLimit(cell(0.5, '0 %'), find, measured('2018')).reading.target).toMatchObject({ carriesPercent: true });
  });

  test.each([
    ['Borte', 'source-broken', 'Borte'],
    ['Enhetsmål', 'unit-missing', 'Enhetsmål'],
  ])('%s is faulty', (name, code, subject) => {
    expect(limit(name, '2018')).toEqual({
      reading: { target: null, faulty: true, warnings: [code] },
      cell: cell(name),
      subject,
    });
  });
});
