import { call, cell, errorOf } from './call';

const none = undefined;
const row = (...values: readonly unknown[]): readonly unknown[][] => [[...values]];
const column = (...values: readonly unknown[]): readonly unknown[][] => values.map((value) => [value]);
/** What a function answers with for blocks of cells, all of it. */
const block = (id: string, ...args: readonly unknown[]): unknown =>
  call(
    id,
    ...args.map((value) => (value === undefined ? null : Array.isArray(value) ? (value as unknown) : [[value]])),
  );

describe('single cells, rows and columns are spread over each other', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['GAP', [column(5, 6, 7), 5], column(0, 1, 2)],
    ['GAP', [row(5, 6, 7), 5], row(0, 1, 2)],
    ['GAP', [7, row(5, 6, 7)], row(2, 1, 0)],
    [
      'GAP',
      [column(5, 6), row(5, 6, 7)],
      [
        [0, -1, -2],
        [1, 0, -1],
      ],
    ],
    [
      'GAP',
      [
        [
          [5, 6],
          [7, 8],
        ],
        [
          [5, 5],
          [8, 8],
        ],
      ],
      [
        [0, 1],
        [-1, 0],
      ],
    ],
    [
      'GAP',
      [
        [
          [5, 6],
          [7, 8],
        ],
        row(5, 6),
      ],
      [
        [0, 0],
        [2, 2],
      ],
    ],
    [
      'GAP',
      [5, column(4, 6), none, row('høyere', 'lavere')],
      [
        [1, -1],
        [-1, 1],
      ],
    ],
    ['STATUS', [5, 4, none, none, none, row(0, 1, 2, 3)], row('Grønn', 3, '●', '● Grønn')],
    ['STATUS', [column(5, 3, 1), 4, 2, none, none, 1], column(3, 2, 1)],
    ['STATUS', [column(5, '', 'x', 5), 4], column('Grønn', 'Mangler tall', 'Skjermet', 'Grønn')],
    ['ACHIEVEMENT', [column(3, 4), 4, column(2, 0)], column(0.5, 1)],
    [
      'TREND',
      [
        [
          [1, 2],
          [2, 1],
          [1, 1],
        ],
      ],
      column('Bedre', 'Svakere', 'Uendret'),
    ],
    [
      'TREND',
      [
        [
          [1, 2],
          [2, 1],
        ],
        column('lavere', 'høyere'),
      ],
      column('Svakere', 'Svakere'),
    ],
    [
      'TREND',
      [
        [
          [1, 2],
          ['', 1],
        ],
        none,
        none,
        row(1, 2),
      ],
      [
        [1, '↗'],
        ['', ''],
      ],
    ],
    ['TREND', [[[1, 5, 2]], none, none, none, none, row(1, 2)], row('Svakere', 'Bedre')],
    [
      'SPARK',
      [
        [
          [1, 2],
          [2, 1],
          ['', 1],
        ],
      ],
      column('▁█', '█▁', ' ▅'),
    ],
    [
      'TARGET',
      [column('> 5', '7-8', 'god'), row(1, 2, 3)],
      [
        ['>', 5, ''],
        ['in', 7, 8],
        ['', '', ''],
      ],
    ],
    [
      'REAL',
      [column(100, ''), 2015, row(2015, 2020)],
      [
        [100, 112.2],
        ['', ''],
      ],
    ],
    [
      'FORECAST',
      [column(50, 60), row(1, 2), 4],
      [
        [200, 100],
        [240, 120],
      ],
    ],
  ])('%s(%j)', (id, args, expected) => {
    expect(block(id, ...args)).toEqual(expected);
  });

  test('a bare list is a column', () => {
    expect(call('GAP', [5, 6], [[5]])).toEqual([[0], [1]]);
    expect(call('GAP', [[5], 6], [[5]])).toEqual([[0], [1]]);
  });

  test.each<[string, readonly unknown[], string]>([
    [
      'GAP',
      [column(1, 2), column(1, 2, 3)],
      'ambisjon: området har 3 × 1 celler, og de andre har 2 × 1. Bruk like store områder eller én celle.',
    ],
    [
      'GAP',
      [row(1, 2), row(1, 2, 3)],
      'ambisjon: området har 1 × 3 celler, og de andre har 1 × 2. Bruk like store områder eller én celle.',
    ],
    [
      'GAP',
      [1, column(1, 2), row(1, 2), column('a', 'b', 'c')],
      'retning: området har 3 × 1 celler, og de andre har 2 × 2. Bruk like store områder eller én celle.',
    ],
  ])('%s of sizes that do not go together says which', (id, args, message) => {
    expect(errorOf(id, ...args)).toEqual(['#VALUE!', message]);
  });

  test.each<[string, readonly unknown[], unknown]>([
    ['SPARK', [none], ''],
    ['TREND', [none], ''],
    ['COVERAGE', [none], 'Målt 0 av 0'],
    ['TARGET', [none], ''],
    ['REAL', [none, 2015, 2020], ''],
    ['FORECAST', [none, 1, 4], ''],
    ['FORECAST', [1, none, 4], ''],
    ['FORECAST', [1, 1, none], ''],
    ['GAP', [5, [[]]], ''],
    ['GAP', [none, 5], ''],
    ['GAP', [{ address: 'A1' }, 5], ''],
  ])('%s(%j) without what it needs is %j', (id, args, expected) => {
    expect(cell(id, ...args)).toBe(expected);
  });
});

describe('neighbouring rows with other limits are judged by their own', () => {
  const limits = (ambition: unknown, critical: unknown, direction: unknown, tolerance: unknown) =>
    block('STATUS', column(5, 5), ambition, critical, direction, tolerance, 1);
  test.each<[string, unknown, unknown]>([
    ['ambition', limits(column(4, 6), none, none, none), column(3, 2)],
    ['critical limit', limits(6, column(4, 5.5), none, none), column(2, 1)],
    ['direction', limits(4, none, column('høyere', 'lavere'), none), column(3, 2)],
    ['tolerance', limits(6, none, none, column(2, 0.5)), column(2, 1)],
    ['kind', limits(column(4, '70–80 %'), none, none, none), column(3, 2)],
  ])('%s', (_, answer, expected) => {
    expect(answer).toEqual(expected);
  });

  test('and rows with the same limits by these, whatever stands between', () => {
    expect(block('STATUS', column(5, '80 %', 5, ':', 3), column(4, 0.7, 4, 4, 4), none, none, none, 1)).toEqual(
      column(3, 3, 3, 0, 2),
    );
  });
});

describe('a percent number beside a fraction is never held against it', () => {
  test.each<[readonly unknown[], unknown]>([
    [[80, '82 %'], 0],
    [[0.8, '82 %'], 2],
    [['80 %', 82], 0],
    [[25, '82 %'], 0],
    [[24, '82 %'], 3],
    [[246, '82 %'], 0],
    [[247, '82 %'], 3],
    [[-80, '82 %', none, 'høyere'], 0],
    [[80, '0 %'], 3],
    [[80, 0.82, '70 %'], 0],
    [[0.8, 0.82, '70 %'], 2],
    [[60, none, '70 %', 'lavere'], 0],
    [[50, '70–80 %'], 0],
    [[20, '10–80 %'], 0],
  ])('STATUS(%j)', (args, expected) => {
    expect(cell('STATUS', ...args, ...Array.from({ length: 5 - args.length }, () => undefined), 1)).toBe(expected);
  });

  test('nor a baseline', () => {
    expect(cell('ACHIEVEMENT', 0.6, '80 %', 40)).toBe('');
    expect(cell('ACHIEVEMENT', 0.6, '80 %', 0.4)).toBeCloseTo(0.5, 12);
    expect(cell('ACHIEVEMENT', 0.6, '80 %', '40 %')).toBeCloseTo(0.5, 12);
    expect(cell('ACHIEVEMENT', 3, 4, '#REF!')).toBe('');
  });
});

describe('tolerances in percentage points', () => {
  test.each<[readonly unknown[], unknown]>([
    [[0.79, 0.8, none, none, '2 pp', 1], 2],
    [[0.77, 0.8, none, none, '2 pp', 1], 1],
    [[79, 80, none, none, '2 pp', 1], 2],
    [[77, 80, none, none, '2 pp', 1], 1],
    [['79 %', '80 %', none, none, '2 pp', 1], 2],
    [['77 %', '80 %', none, none, '2 pp', 1], 1],
    [[0.77, '80 %', none, none, '2 pp', 1], 1],
  ])('STATUS(%j) is %p', (args, expected) => {
    expect(cell('STATUS', ...args)).toBe(expected);
  });

  test.each<[readonly unknown[], string]>([
    [[row(0.8, 0.81)], 'Bedre'],
    [[row(0.8, 0.804), none, '0,5 pp'], 'Uendret'],
    [[row(0.8, 0.806), none, '0,5 pp'], 'Bedre'],
    [[row(80, 80.4), none, '0,5 pp'], 'Uendret'],
    [[row(80, 80.6), none, '0,5 pp'], 'Bedre'],
    [[row(1.5, 1.504), none, '0,5 pp'], 'Uendret'],
    [[row(1.5, 1.6), none, '0,5 pp'], 'Uendret'],
    [[row(1.4, 1.6), none, '0,5 pp'], 'Uendret'],
    [[row('160 %', '160,4 %'), none, '0,5 pp'], 'Uendret'],
    [[row('160 %', '161 %'), none, '0,5 pp'], 'Bedre'],
  ])('TREND(%j) is %s', (args, expected) => {
    expect(cell('TREND', ...args)).toBe(expected);
  });

  test('a percentage in one row says nothing of the next', () => {
    expect(
      block(
        'TREND',
        [
          ['160 %', '160,4 %'],
          [160, 160.4],
        ],
        none,
        '0,5 pp',
      ),
    ).toEqual(column('Uendret', 'Uendret'));
    expect(
      block(
        'TREND',
        [
          ['160 %', '161 %'],
          [1.6, 1.61],
        ],
        none,
        '0,5 pp',
      ),
    ).toEqual(column('Bedre', 'Uendret'));
  });
});

describe('the direction and the ambition of a trend', () => {
  test.each<[readonly unknown[], unknown]>([
    [[row(6, 7), none, none, none, '< 5'], 'Svakere'],
    [[row(6, 7), none, none, none, '> 5'], 'Bedre'],
    [[row(6, 7), 'lavere', none, none, '> 5'], ''],
    [[row(6, 7), 'sidelengs'], ''],
    [[row(6, 7), 'intervall'], ''],
    [[row(6, 7), 'intervall', none, none, '7-8'], 'Bedre'],
    [[row(8, 9), 'intervall', none, none, '7-8'], 'Svakere'],
    [[row(6, 7), 'intervall', none, none, 7], 'Bedre'],
    [[row(6, 7), none, none, none, 'god kvalitet'], 'Bedre'],
    [[row(6, 7), 'lavere', none, 3], '↘ Svakere'],
    [[row(6, 7), none, 1, 1], 0],
    [[row(6, 7), none, 0.9, 1], 1],
    [[row(6, ':', 7)], 'Bedre'],
    [[row(6, 7, ':')], ''],
  ])('TREND(%j) is %j', (args, expected) => {
    expect(cell('TREND', ...args)).toBe(expected);
  });

  test('each row by its own', () => {
    expect(
      block(
        'TREND',
        [
          [6, 7],
          [6, 7],
          [6, 7],
        ],
        column('høyere', 'lavere', 'høyere'),
      ),
    ).toEqual(column('Bedre', 'Svakere', 'Bedre'));
    expect(
      block(
        'TREND',
        [
          [6, 7],
          [6, 7],
        ],
        'intervall',
        none,
        none,
        column('7-8', '3-5'),
      ),
    ).toEqual(column('Bedre', 'Svakere'));
  });
});

describe('statuses and their weights', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['ROLLUP', [column('Grønn', 'Rød'), column(9, 1)], 'Gul'],
    ['ROLLUP', [column('Grønn', 'Grønn'), column(1, 1), 3], '● Grønn'],
    ['ROLLUP', [column('Grønn', 'Rød'), 1, 1], 2],
    ['ROLLUP', [column('Grønn', 'Grønn', 'Gul', 'Grønn'), column(1, '', 1, 4)], 'Grønn'],
    ['ROLLUP', [column('Grønn', 'Grønn'), column(1, 'mye')], 'Gul'],
    ['ROLLUP', [column('Grønn', 'Grønn'), column(1, 0)], 'Gul'],
    ['ROLLUP', [column('Grønn', ''), column(1, 'mye')], 'Grønn'],
    ['ROLLUP', [row(3, 2, 1)], 'Gul'],
    ['COVERAGE', [row('Grønn', 'Mangler tall', '', 'tull', '·')], 'Målt 1 av 3'],
  ])('%s(%j) is %j', (id, args, expected) => {
    expect(cell(id, ...args)).toBe(expected);
  });
});

describe('amounts', () => {
  const index = [
    ['År', 'Indeks'],
    [2030, 100],
    [2031, 110],
    [2032, 0],
    ['2033', '121'],
  ];
  test.each<[readonly unknown[], unknown]>([
    [[100, 2030, 2031, index], 110],
    [[100, 2030, 2033, index], 121],
    [['100', 2030, 2031, index], 110],
    [['x', 2030, 2031, index], ''],
  ])('REAL(%j) is %p', (args, expected) => {
    const answer = cell('REAL', ...args);
    if (typeof expected === 'number') expect(answer).toBeCloseTo(expected, 9);
    else expect(answer).toBe(expected);
  });

  test.each<[readonly unknown[], string]>([
    [[100, 2030, 2032, index], 'til_år: 2032 er ikke i indeksen, som har årene 2030–2033.'],
    [[100, 2020.5, 2021], 'fra_år: må være et årstall.'],
    [[100, 2030, 2031, [['a', 'b']]], 'indeks: må ha to kolonner, årstall og indeksverdi.'],
    [
      [
        100,
        2030,
        2031,
        [
          [2030, 100, 1],
          [2031, 110, 1],
        ],
      ],
      'indeks: må ha to kolonner, årstall og indeksverdi.',
    ],
  ])('REAL(%j) says what is wrong', (args, message) => {
    expect(errorOf('REAL', ...args)).toEqual(['#VALUE!', message]);
  });

  test.each<[readonly unknown[], unknown]>([
    [[50, 2, 4, row(10, 40, 30, 20)], 100],
    [[50, 2, 4, column(10, 40, 30, 20)], 100],
    [[50, 1, 4, row(0, 40, 30, 20)], ''],
    [[50, 5, 4], ''],
    [['', 1, 4], ''],
  ])('FORECAST(%j) is %p', (args, expected) => {
    expect(cell('FORECAST', ...args)).toBe(expected);
  });

  test.each<[readonly unknown[], string]>([
    [[50, 1, 4, row(10, 40, 30)], 'profil: må ha én verdi for hver av de 4 periodene.'],
    [[50, 1, 3, row(10, 'x', 30)], 'profil: må ha én verdi for hver av de 3 periodene.'],
    [[50, 1, '', row(10, 20)], 'profil: må ha én verdi for hver av de ? periodene.'],
  ])('FORECAST(%j) says what is wrong', (args, message) => {
    expect(errorOf('FORECAST', ...args)).toEqual(['#VALUE!', message]);
  });
});

describe('choices', () => {
  test.each<[unknown, unknown]>([
    ['', 'Grønn'],
    [' ', 'Grønn'],
    ['1', 3],
    [true, 3],
  ])('%j as display', (display, expected) => {
    expect(cell('STATUS', 5, 4, none, none, none, display)).toBe(expected);
  });

  test.each([-1, 1.5, 4, 'x', ':'])('%j is none', (display) => {
    expect(errorOf('STATUS', 5, 4, none, none, none, display)).toEqual([
      '#VALUE!',
      'visning: må være ett av tallene 0, 1, 2, 3.',
    ]);
  });

  test.each([0, -1, 1.5, 'x'])('%j steps are none', (steps) => {
    expect(errorOf('TREND', row(1, 2, 3), none, none, none, none, steps)).toEqual([
      '#VALUE!',
      'steg: må være et helt tall fra 1 og oppover.',
    ]);
  });
});
