import { judge } from '../../../src/scorecard/judgement/judge';
import { readTarget } from '../../../src/scorecard/targets/target';
import { readValue } from '../../../src/scorecard/values/value';
import type { CellTraits, RawValue, Status } from '../../../src/scorecard/values/types';
import type { WarningCode } from '../../../src/scorecard/values/warning';
import { judgeCells } from '../support';

const percent: CellTraits = { percentFormat: true };

describe('percent cells, percent texts and percent numbers on the card', () => {
  const cases: readonly (readonly [
    string,
    RawValue,
    CellTraits,
    RawValue,
    CellTraits,
    string,
    Status,
    number | null,
    readonly WarningCode[],
  ])[] = [
    ['both are cells in percent', 0.808, percent, 0.82, percent, '%', 'yellow', 0.82, []],
    ['a percent cell against a text', 0.808, percent, '82 %', {}, '%', 'yellow', 0.82, []],
    ['percent numbers against a text', 80.8, {}, 'minst 82 %', {}, '%', 'yellow', 82, []],
    ['percent numbers against a percent cell', 80.8, {}, 0.82, percent, 'prosent', 'yellow', 82, []],
    ['percent numbers against a percent number', 80.8, {}, 82, {}, '%', 'yellow', 82, []],
    ['a percent cell against a percent number', 0.808, percent, 82, {}, '%', 'error', 82, ['scale-mismatch']],
    ['a percent cell with another measure', 0.808, percent, 82, {}, '', 'error', 82, ['scale-mismatch']],
    ['a percent text as result', '80,8 %', {}, 0.82, percent, '%', 'yellow', 0.82, ['text-number']],
    ['a small percentage is not taken for a fraction', 0.8, {}, '2 %', {}, '%', 'yellow', 2, []],
    ['zero has no scale', 0, percent, 5, {}, '', 'yellow', 5, []],
  ];
  test.each(cases)('%s', (_, result, resultTraits, ambition, ambitionTraits, measure, status, value, warnings) => {
    const actual = judge({
      result: readValue(result, resultTraits),
      ambition: readTarget(ambition, ambitionTraits),
      critical: null,
      direction: 'høyere',
      tolerance: null,
      baseline: null,
      card: { measure },
    });
    expect({
      status: actual.status,
      ambition: actual.ambition?.op === 'in' ? null : actual.ambition?.value,
      warnings: actual.warnings,
    }).toEqual({ status, ambition: value, warnings });
  });
});

describe('words beside a target', () => {
  test('percentage points are hundredths on a percent row', () => {
    const { ambition, status } = judgeCells({
      result: '0,4 %',
      ambition: 'høyst 0,5 prosentpoeng',
      card: { measure: '%' },
    });
    expect([ambition, status]).toEqual([expect.objectContaining({ value: 0.005, carriesPercent: true }), 'green']);
  });

  test.each([
    ['kr', 400_000_000, 'kr'],
    ['mill. kr', 400, 'mill. kr'],
    ['', 400, 'mill. kr'],
  ])('mill. with Måleenhet %p', (measure, value, unit) => {
    expect(
      judgeCells({ result: 1, ambition: '400 mill. kr', direction: 'opp', card: { measure } }).ambition,
    ).toMatchObject({
      value,
      unit,
    });
  });

  test('in functions such a word is a label', () => {
    expect(judgeCells({ result: 350, ambition: 'minst 400 mill. kr' })).toMatchObject({
      gap: -50,
      ambition: { value: 400 },
    });
  });

  test.each([
    ['fractions by their size', 0.8, 0.82, 'yellow'],
    ['fractions beyond', 0.7, 0.82, 'red'],
    ['percent numbers', 80, 82, 'yellow'],
    ['percent numbers beyond', 78, 82, 'red'],
  ])('a tolerance in percentage points: %s', (_, result, ambition, status) => {
    expect(judgeCells({ result, ambition, tolerance: '3 pp' }).status).toBe(status);
  });
});

describe('the card is stricter than functions', () => {
  test('no direction is no colour', () => {
    expect(judgeCells({ result: 92, ambition: 100, card: { measure: '' } })).toMatchObject({
      status: 'error',
      direction: null,
      gap: null,
      warnings: ['direction-missing'],
    });
  });

  test('a measure that is only watched needs no direction', () => {
    expect(judgeCells({ result: 92, card: { measure: '' } })).toMatchObject({
      status: 'noTarget',
      direction: null,
      assumed: false,
      warnings: [],
    });
  });

  test.each([
    ['høyere', 4.2, 3.4, 2.4 / 3.2],
    ['lavere', 2, 3, 2 / 3],
  ])('Skala gives the baseline when the direction is %s', (direction, ambition, result, achievement) => {
    expect(
      judgeCells({ result, ambition, direction, card: { measure: 'indeks', scale: { low: 1, high: 5 } } }).achievement,
    ).toBeCloseTo(achievement, 12);
  });

  test('a baseline that cannot be read is not answered as if there were none', () => {
    expect(judgeCells({ result: 3, ambition: 4, baseline: '#REF!' })).toMatchObject({
      achievement: null,
      warnings: ['source-error'],
    });
  });
});

test.each([
  [1000, 1, ['scale-suspect']],
  [999, 1, []],
  [0.001, 1, ['scale-suspect']],
  [0, 1, []],
])('%p against %p', (result, ambition, warnings) => {
  expect(judgeCells({ result, ambition, direction: 'opp' }).warnings).toEqual(warnings);
});

test.each([
  [23.9, 'green'],
  [24, 'error'],
  [240, 'error'],
  [240.1, 'green'],
])('a plain %d beside 80 % is %s', (result, status) => {
  expect(judgeCells({ result, ambition: '80 %' }).status).toBe(status);
});
