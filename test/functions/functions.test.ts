import { setFunctionLanguage } from '../../src/functions';
import { associatedIds, call, cell, errorOf } from './call';

afterEach(() => {
  setFunctionLanguage('nb');
});

const none = undefined;
const serieOf = (...values: readonly unknown[]): readonly unknown[][] => [[...values]];
const columnOf = (...values: readonly unknown[]): readonly unknown[][] => values.map((value) => [value]);

describe('what a controller types is answered as the help says', () => {
  const cases: readonly (readonly [string, readonly unknown[], unknown])[] = [
    ['STATUS', ['80,8 %', 'minst 82 %', '< 76 %'], 'Gul'],
    ['STATUS', [0.808, 0.82, 0.76], 'Gul'],
    ['STATUS', [0.83, 0.82, 0.76, none, none, 1], 3],
    ['STATUS', [0.75, 0.82, 0.76, none, none, 2], '■'],
    ['STATUS', [0.83, 0.82, none, 'høyere', none, 3], '● Grønn'],
    ['STATUS', ['', 0.82], 'Mangler tall'],
    ['STATUS', [none, 0.82], 'Mangler tall'],
    ['STATUS', [':', 0.82], 'Skjermet'],
    ['STATUS', ['.', 0.82, none, none, none, 1], 0],
    ['STATUS', [{ code: '#BUSY!' }, 0.82], 'Beregnes'],
    ['STATUS', [0.8, { code: '#GETTING_DATA' }, none, none, none, 3], '○ Beregnes'],
    ['STATUS', [0.8, 0.82, { code: '#BUSY!' }, none, none, 1], 0],
    ['STATUS', [0.8, 0.82, { code: '#BUSY!' }, none, none, 2], '○'],
    ['GAP', [{ code: '#BUSY!' }, 5], ''],
    ['EXPLAIN', [{ code: '#BUSY!' }, 5], 'Beregnes.'],
    ['STATUS', [5, none], 'Uten ambisjon'],
    ['STATUS', [80, '>= 90', none, 'lavere'], 'Feil i grunnlaget'],
    ['STATUS', [76.1, '> 79 %'], 'Feil i grunnlaget'],
    ['STATUS', [92, 100, none, none, '5 %'], 'Rød'],
    ['STATUS', [true, 1], 'Grønn'],
    ['GAP', [5.4, 5, 7], -0.40000000000000036],
    ['GAP', ['', 5, 7], ''],
    ['GAPPCT', [90, 100], -0.1],
    ['GAPPCT', [1, 0, none, 'lavere'], ''],
    ['ACHIEVEMENT', [3, 4, 1], 2 / 3],
    ['ACHIEVEMENT', [92, 100], 0.92],
    ['ACHIEVEMENT', [3, 2, none, none, 5], ''],
    ['ACHIEVEMENT', [3, 2, 10, none, 5], 0.875],
    ['SCORE', [6, 5, 7], 50],
    ['TONEXT', [7.5, 5, 7], 0.5],
    ['TONEXT', [5, none, 3, 'opp'], ''],
    ['TREND', [serieOf(1, 2, 3, 4)], 'Bedre'],
    ['TREND', [columnOf(4, 3, 2)], 'Svakere'],
    ['TREND', [serieOf(1, 2)], 'Bedre'],
    ['TREND', [columnOf(2, 1)], 'Svakere'],
    ['TREND', [serieOf(1)], ''],
    ['TREND', [serieOf(100, 100.5), none, none, 3], '→ Uendret'],
    ['TREND', [serieOf(5.7, 5, 3.8, 5.3, 5.8), 'lavere', none, 1, none, 4], -1],
    ['TREND', [serieOf(6, 7.5), none, none, 2, '7-8'], '↗'],
    ['TREND', [serieOf(6, 7.5), 'intervall'], ''],
    ['TREND', [serieOf(6, '')], ''],
    ['TREND', [serieOf(0.8, 0.804), none, '0,5 pp'], 'Uendret'],
    ['TREND', [serieOf('80 %', '81 %'), none, '0,5 pp'], 'Bedre'],
    ['SPARK', [serieOf(1, '', 8)], '▁ █'],
    ['ROLLUP', [columnOf('Grønn', 'Green', '● Grön', 3, '')], 'Grønn'],
    ['ROLLUP', [columnOf('Grønn', 'Grønn', 'Grønn', 'Rød')], 'Gul'],
    ['ROLLUP', [columnOf('Grønn', 'Rød'), columnOf(1, 9), 1], 1],
    ['ROLLUP', [columnOf('Grønn', 'blå')], 'Gul'],
    ['ROLLUP', [none, none, 2], '○'],
    ['ROLLUP', [columnOf('Grønn', { code: '#BUSY!' }, 'blå')], 'Beregnes'],
    ['ROLLUP', [columnOf('Grønn', '○ Beräknas'), none, 3], '○ Beregnes'],
    ['COVERAGE', [columnOf('Grønn', 'Beregnes', { code: '#BUSY!' })], 'Målt 1 av 3'],
    ['COVERAGE', [columnOf('Grønn', 'Mangler tall', 'Uten ambisjon', '', 'Rød')], 'Målt 2 av 3'],
    ['TARGET', ['< 7 mnd. inkl. innkreving'], 'Resultatet skal være under 7 mnd. (merknad: inkl. innkreving).'],
    ['TARGET', ['70–80 %', 1], 'in'],
    ['TARGET', ['70–80 %', 2], 0.7],
    ['TARGET', ['70–80 %', 3], 0.8],
    ['TARGET', ['90 % innen 2025', 4], 'innen 2025'],
    ['TARGET', ['3 % / 60 %', 2], ''],
    ['REAL', [388, 2023, 2024], (388 * 133.6) / 129.6],
    ['REAL', ['', 2023, 2024], ''],
    [
      'REAL',
      [
        100,
        2030,
        2031,
        [
          ['År', 'Indeks'],
          [2030, 100],
          [2031, 110],
        ],
      ],
      110,
    ],
    ['FORECAST', [210, 6, 12], 420],
    ['FORECAST', [50, 1, 4, serieOf(10, 40, 30, 20)], 500],
    ['FORECAST', [50, 0, 4], ''],
    ['FORECAST', [50, 4, 4], 50],
    ['FORECAST', [50, 5, 4], ''],
    ['FORECAST', [50, 5, 4, serieOf(10, 40, 30, 20)], ''],
  ];
  test.each(cases.map(([id, args, expected]) => [`${id}(${JSON.stringify(args)})`, id, args, expected] as const))(
    '%s',
    (_, id, args, expected) => {
      const actual = cell(id, ...args);
      if (typeof expected === 'number') expect(actual).toBeCloseTo(expected, 12);
      else expect(actual).toBe(expected);
    },
  );
});

test('states of the data are never errors: sums beside them still work', () => {
  for (const id of ['GAP', 'GAPPCT', 'ACHIEVEMENT', 'SCORE', 'TONEXT'])
    for (const args of [
      ['#N/A', 1],
      ['tekst', 1],
      [1, 'tekst'],
      [1, none],
      [1, 2, none, 'sidelengs'],
      [1, '1.250'],
    ])
      expect([id, args, cell(id, ...args)]).toEqual([id, args, '']);
});

test.each<[string, (code: string) => unknown]>([
  ['as data types', (code) => ({ type: 'Error', basicType: 'Error', basicValue: code })],
  ['as the runtime’s own errors', (code) => ({ code, message: 'En feil' })],
])('error cells %s are read as errors', (_, errorCell) => {
  expect(cell('STATUS', errorCell('#REF!'), 1)).toBe('Feil i grunnlaget');
  expect(cell('STATUS', errorCell('#N/A'), 1)).toBe('Mangler tall');
  expect(cell('STATUS', 1, errorCell('#DIV/0!'))).toBe('Feil i grunnlaget');
});

test('a formatted number is the number in it', () => {
  expect(
    cell('STATUS', { type: 'FormattedNumber', basicType: 'Double', basicValue: 0.9, numberFormat: '0 %' }, 0.8),
  ).toBe('Grønn');
});

test('what was left out is null, and the call’s own object is no argument', () => {
  expect(call('STATUS', [[5]], [[4]], null, null, null, null)).toEqual([['Grønn']]);
  expect(call('STATUS', [[5]], [[4]])).toEqual([['Grønn']]);
  expect(call('STATUS', 5, 4)).toEqual([['Grønn']]);
});

describe('answers are in the workbook’s language', () => {
  test.each([
    ['nn', 'Raud', 'Utan ambisjon', 'Svakare', 'Målt 1 av 1'],
    ['sv', 'Röd', 'Målvärde saknas', 'Sämre', 'Mätt 1 av 1'],
    ['en', 'Red', 'No target', 'Worse', 'Measured 1 of 1'],
  ] as const)('%s', (language, red, noTarget, worse, coverage) => {
    setFunctionLanguage(language);
    expect([
      cell('STATUS', 1, 3, 2),
      cell('STATUS', 1, none),
      cell('TREND', serieOf(2, 1)),
      cell('COVERAGE', serieOf('Grønn')),
    ]).toEqual([red, noTarget, worse, coverage]);
  });
});

describe('wrong use is #VALUE! with a message that names the argument', () => {
  const cases: readonly (readonly [string, readonly unknown[], string])[] = [
    [
      'STATUS',
      [columnOf(1, 2, 3), columnOf(1, 2)],
      'ambisjon: området har 2 × 1 celler, og de andre har 3 × 1. Bruk like store områder eller én celle.',
    ],
    ['STATUS', [1, 2, none, none, none, 4], 'visning: må være ett av tallene 0, 1, 2, 3.'],
    [
      'STATUS',
      [1, 2, none, none, 'litt'],
      'toleranse: må være et tall som ikke er negativt, en prosent (5 %) eller prosentpoeng (0,5 pp).',
    ],
    [
      'SCORE',
      [1, 2, none, none, -1],
      'toleranse: må være et tall som ikke er negativt, en prosent (5 %) eller prosentpoeng (0,5 pp).',
    ],
    ['TREND', [serieOf(1, 2), none, none, none, none, 0], 'steg: må være et helt tall fra 1 og oppover.'],
    [
      'ROLLUP',
      [columnOf('Grønn', 'Gul'), columnOf(1, 2, 3)],
      'vekter: området har 3 × 1 celler, og de andre har 2 × 1. Bruk like store områder eller én celle.',
    ],
    ['TARGET', ['90 %', 5], 'del: må være ett av tallene 0, 1, 2, 3, 4.'],
    ['REAL', [1, 2004, 2024], 'fra_år: 2004 er ikke i indeksen, som har årene 2005–2024.'],
    ['REAL', [1, 2020, 'neste'], 'til_år: må være et årstall.'],
    ['REAL', [1, 2020, 2021, serieOf(1)], 'indeks: må ha to kolonner, årstall og indeksverdi.'],
    ['FORECAST', [1, 1, 4, serieOf(1, 2, 3)], 'profil: må ha én verdi for hver av de 4 periodene.'],
  ];
  test.each(cases.map(([id, args, message]) => [message, id, args] as const))('%s', (message, id, args) => {
    expect(errorOf(id, ...args)).toEqual(['#VALUE!', message]);
  });

  test('in the workbook’s language', () => {
    setFunctionLanguage('en');
    expect(errorOf('STATUS', 1, 2, none, none, none, 9)).toEqual([
      '#VALUE!',
      'display: must be one of the numbers 0, 1, 2, 3.',
    ]);
  });
});

test('every function of the specification is there', () => {
  expect([...associatedIds].sort()).toEqual([
    'ACHIEVEMENT',
    'COVERAGE',
    'EXPLAIN',
    'FORECAST',
    'GAP',
    'GAPPCT',
    'REAL',
    'ROLLUP',
    'SCORE',
    'SPARK',
    'STATUS',
    'TARGET',
    'TONEXT',
    'TREND',
  ]);
});
