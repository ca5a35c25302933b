import { readScale, type Row, type RowUnit, scaleRow } from '../../../src/scorecard/judgement/scale';
import { readTarget } from '../../../src/scorecard/targets/target';
import type { RawValue } from '../../../src/scorecard/values/types';
import { readValue } from '../../../src/scorecard/values/value';

interface Cells {
  readonly result?: RawValue;
  readonly ambition?: RawValue;
  readonly critical?: RawValue;
  readonly baseline?: RawValue;
}

const rowOf = ({ result = null, ambition = null, critical = null, baseline = null }: Cells): Row => ({
  result: readValue(result),
  ambition: readTarget(ambition).target,
  critical: readTarget(critical).target,
  baseline: baseline === null ? null : readValue(baseline),
});

/** The numbers of a scaled row, each with whether it carries %, and its unit where it has one. */
function scaled(cells: Cells, unit?: RowUnit): unknown {
  const { ambition, critical, baseline, pointSize, disagrees } = scaleRow(rowOf(cells), unit);
  const target = (given: typeof ambition): unknown =>
    given === null
      ? null
      : [...(given.op === 'in' ? [given.low, given.high] : [given.value]), given.carriesPercent, given.unit];
  return [
    target(ambition),
    target(critical),
    baseline?.kind === 'number' ? [baseline.value, baseline.carriesPercent] : (baseline?.kind ?? null),
    pointSize,
    disagrees,
  ];
}
const percent: RowUnit = { measure: '%' };

test.each<[string, Cells, RowUnit | undefined, unknown]>([
  [
    'a plain row stays',
    { result: 5, ambition: 4, critical: '2-9', baseline: 1 },
    { measure: 'dager' },
    [[4, false, ''], [2, 9, false, ''], [1, false], 1, false],
  ],
  [
    'fractions on a row of percent numbers are multiplied',
    { result: 80, ambition: '82 %', critical: '70–76 %', baseline: '50 %' },
    percent,
    [[82, false, ''], [70, 76, false, ''], [50, false], 1, false],
  ],
  [
    'a plain baseline on a row of percent numbers stays',
    { result: 80, baseline: 50 },
    percent,
    [null, null, [50, false], 1, false],
  ],
  ['a baseline that is no number stays', { result: 80, baseline: ':' }, percent, [null, null, 'suppressed', 1, false]],
  [
    'fractions beside a fraction stay',
    { result: '80 %', ambition: '82 %', baseline: '50 %' },
    percent,
    [[0.82, true, ''], null, [0.5, true], 0.01, false],
  ],
  [
    'points beside a fraction are fractions',
    { result: '80 %', ambition: '82 prosentpoeng', critical: '7-8 prosentpoeng' },
    percent,
    [[0.82, true, 'prosentpoeng'], [0.07, 0.08, true, 'prosentpoeng'], null, 0.01, false],
  ],
  [
    'points beside a plain number stay',
    { result: 80, ambition: '82 prosentpoeng' },
    percent,
    [[82, false, 'prosentpoeng'], null, null, 1, false],
  ],
  [
    'millions are written out beside a unit of ones',
    { result: 5, ambition: '3 mill. kr', critical: '1–2 mill. kr' },
    { measure: 'kr' },
    [[3e6, false, 'kr'], [1e6, 2e6, false, 'kr'], null, 1, false],
  ],
  [
    'millions beside millions stay',
    { result: 5, ambition: '3 mill. kr' },
    { measure: 'mill. kr' },
    [[3, false, 'mill. kr'], null, null, 1, false],
  ],
  [
    'millions without a measure stay',
    { result: 5, ambition: '3 mill. kr' },
    { measure: ' ' },
    [[3, false, 'mill. kr'], null, null, 1, false],
  ],
  [
    'millions in a function stay',
    { result: 5, ambition: '3 mill. kr' },
    undefined,
    [[3, false, 'mill. kr'], null, null, 1, false],
  ],
  [
    'a fraction beside a percent number disagrees',
    { result: '80 %', ambition: 82 },
    { measure: '' },
    [[82, false, ''], null, null, 0.01, true],
  ],
  [
    'so does one among the limits',
    { result: 5, ambition: '82 %', critical: 76 },
    { measure: '' },
    [[0.82, true, ''], [76, false, ''], null, 1, true],
  ],
  ['so does a baseline', { result: '80 %', baseline: 50 }, { measure: '' }, [null, null, [50, false], 0.01, true]],
  [
    'thirty times is a percent number',
    { result: '1 %', ambition: 0.3 },
    undefined,
    [[0.3, false, ''], null, null, 0.01, true],
  ],
  ['less is not', { result: '1 %', ambition: 0.29 }, undefined, [[0.29, false, ''], null, null, 0.01, false]],
  ['three hundred times is one', { result: '1 %', ambition: -3 }, undefined, [[-3, false, ''], null, null, 0.01, true]],
  ['more is not', { result: '1 %', ambition: 3.1 }, undefined, [[3.1, false, ''], null, null, 0.01, false]],
  [
    'nothing agrees with no per cent',
    { result: '0 %', ambition: 82 },
    undefined,
    [[82, false, ''], null, null, 0.01, false],
  ],
  [
    'in functions small numbers are fractions',
    { result: 0.8, ambition: 1.5, critical: -1.5 },
    undefined,
    [[1.5, false, ''], [-1.5, false, ''], null, 0.01, false],
  ],
  [
    'in functions one larger number makes none a fraction',
    { result: 0.8, ambition: 1.6 },
    undefined,
    [[1.6, false, ''], null, null, 1, false],
  ],
  [
    'on the card small numbers are what they are',
    { result: 0.8, ambition: 0.9 },
    { measure: 'dager' },
    [[0.9, false, ''], null, null, 1, false],
  ],
])('%s', (_, cells, unit, expected) => {
  expect(scaled(cells, unit)).toEqual(expected);
});

describe('a row whose result is no number now', () => {
  test.each<[RowUnit | undefined, RawValue, unknown]>([
    [{ measure: '%', carriesPercent: true }, null, [[0.82, true, ''], null, null, 0.01, false]],
    [{ measure: '%', carriesPercent: false }, null, [[82, false, ''], null, null, 1, false]],
    [{ measure: '%' }, ':', [[82, false, ''], null, null, 1, false]],
    [{ measure: '', carriesPercent: true }, null, [[0.82, true, ''], null, null, 0.01, false]],
    // A number says it itself.
    [{ measure: '%', carriesPercent: true }, 80, [[82, false, ''], null, null, 1, false]],
    [undefined, null, [[0.82, true, ''], null, null, 0.01, false]],
  ])('%j with %j', (unit, result, expected) => {
    expect(scaled({ result, ambition: '82 %' }, unit)).toEqual(expected);
  });
});

test.each<[RawValue, unknown]>([
  ['1–5', { low: 1, high: 5 }],
  ['0 til 10', null],
  ['0-100 %', { low: 0, high: 1 }],
  ['5', null],
  ['god', null],
  ['', null],
  [null, null],
  [5, null],
])('the scale %j is %j', (raw, expected) => {
  expect(readScale(raw)).toEqual(expected);
});
