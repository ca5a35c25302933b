import { languages } from '../../../src/locales/language';
import { cardWarning } from '../../../src/scorecard';
import type { IndicatorSetup } from '../../../src/scorecard/sources/setup';
import { cell, reading } from '../setup';
import { buildFrom } from './build';

const result = cell(5);
const open: Partial<IndicatorSetup> = { fields: { result, ambition: cell(8) } };
const limited: Partial<IndicatorSetup> = { fields: { result, ambition: cell(8), critical: cell(3) } };
const tolerant: Partial<IndicatorSetup> = { fields: { result, ambition: cell(8), tolerance: cell(1) } };
const watched: Partial<IndicatorSetup> = { fields: { result } };
const onlyCritical: Partial<IndicatorSetup> = { fields: { result, critical: cell(3) } };
const waiting: Partial<IndicatorSetup> = { fields: { ambition: cell(8) } };

const told = (rows: readonly Partial<IndicatorSetup>[], around: Parameters<typeof buildFrom>[1] = {}) =>
  buildFrom(
    rows.map((row, index) => ({ ...row, nr: `1.${index}` })),
    around,
  ).warnings.filter(({ code }) => code === 'no-red-possible');

test.each<[string, readonly Partial<IndicatorSetup>[], readonly [number, number] | null]>([
  ['none of a critical limit', [limited, limited], null],
  ['none of a tolerance', [tolerant], null],
  ['none that are only watched', [watched, limited], null],
  ['none of a critical limit without an ambition', [onlyCritical], null],
  ['some, of those with an ambition or a limit', [open, limited, tolerant, watched, onlyCritical, open], [2, 5]],
  ['one that has no result yet', [waiting, limited], [1, 2]],
  ['all', [open, open], [2, 2]],
  ['one without a perspective', [{ ...open, perspective: '' }, limited], [1, 2]],
  ['none of an empty card', [], null],
])('indicators that nothing can make red: %s', (_, rows, expected) => {
  const counts = told(rows).map(({ nr, count, total }) => [nr, count, total]);
  expect(counts).toEqual(expected === null ? [] : [[null, ...expected]]);
});

test('the card’s tolerance holds for all', () => {
  expect(told([open, open], { card: { tolerance: cell('5 %') } })).toEqual([]);
});

test('a limit for the period alone is one', () => {
  const ambitions = [{ nr: '1.0', period: reading(2018), critical: cell(3) }];
  expect(told([open], { period: '2018', ambitions })).toEqual([]);
  expect(told([open], { period: '2017', ambitions })).toHaveLength(1);
});

test.each([
  ['nb', 'BMS_Indikatorer, Kritisk grense', 'Kritisk grense mangler for 1 av 2 indikatorer.'],
  ['nn', 'BMS_Indikatorer, Kritisk grense', 'Kritisk grense manglar for 1 av 2 indikatorar.'],
  ['sv', 'BMS_Indikatorer, Kritisk grense', 'Kritisk gräns saknas för 1 av 2 indikatorer.'],
  ['en', 'BMS_Indikatorer, Kritisk grense', 'There is no critical limit for 1 of 2 indicators.'],
] as const)('told in %s, with the place where it is mended', (language, where, message) => {
  expect(languages).toContain(language);
  const [warning] = told([open, limited]);
  if (warning === undefined) throw new Error('no warning');
  expect(cardWarning(warning, language)).toMatchObject({
    code: 'no-red-possible',
    nr: null,
    where,
    message: expect.stringContaining(message) as unknown,
  });
});

test('the column is called as the table calls it', () => {
  const named = { ...open, headers: { critical: 'Raudt under' } };
  expect(told([named])[0]?.subject).toBe('BMS_Indikatorer, Raudt under');
});
