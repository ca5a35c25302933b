import { readValue } from '../../../src/scorecard/values/value';
import type { CellTraits, RawValue } from '../../../src/scorecard/values/types';
import type { WarningCode } from '../../../src/scorecard/values/warning';

const percent: CellTraits = { percentFormat: true };
const date: CellTraits = { dateFormat: true };

describe('a number is read with what its cell and text say of it', () => {
  const cases: readonly (readonly [RawValue, number, readonly WarningCode[], boolean?, CellTraits?])[] = [
    [82, 82, []],
    [0, 0, []],
    [0.808, 0.808, [], true, percent],
    [true, 1, []],
    [false, 0, []],
    ['Ja', 1, []],
    ['NEJ', 0, []],
    ['yes', 1, []],
    ['82', 82, ['text-number']],
    [' 80,8 % ', 0.808, ['text-number'], true],
    ['80.8%', 0.808, ['text-number'], true],
    ['80,8 prosent', 0.808, ['text-number'], true],
    ['192\u00a0584', 192584, ['text-number']],
    ['192\u2009584', 192584, ['text-number']],
    ["192'584", 192584, ['text-number']],
    ['1.000.000', 1_000_000, ['text-number']],
    ['1.000.000,5', 1_000_000.5, ['text-number']],
    ['1.250,50', 1250.5, ['text-number']],
    ['kr 1.250', 1250, ['text-number']],
    ['1.250 kr', 1250, ['text-number']],
    ['NOK 190 000', 190000, ['text-number']],
    ['kr 190 000,-', 190000, ['text-number']],
    ['1,250', 1.25, ['text-number']],
    ['0.125', 0.125, ['text-number']],
    ['12.5', 12.5, ['text-number']],
    ['-4,2', -4.2, ['text-number']],
    ['−4,2', -4.2, ['text-number']],
    ['+4,2', 4.2, ['text-number']],
    ['- 4,2', -4.2, ['text-number']],
    ['kr -500', -500, ['text-number']],
    ['-kr 500', -500, ['text-number']],
    [',5', 0.5, ['text-number']],
    ['.25', 0.25, ['text-number']],
    ['-,75', -0.75, ['text-number']],
    ['1 234 567,89', 1_234_567.89, ['text-number']],
    ['12.345.678', 12_345_678, ['text-number']],
    ['190,–', 190, ['text-number']],
    ['82 prosenten', 82, ['text-number']],
    ['5 mill. kr', 5, ['text-number']],
    ['12 kr/elev', 12, ['text-number']],
    ['3 m²', 3, ['text-number']],
    ['7 mnd.', 7, ['text-number']],
    ['350 mill. kr', 350, ['text-number']],
    ['4,3 *', 4.3, ['text-number', 'preliminary']],
    ['80,8 %*', 0.808, ['text-number', 'preliminary'], true],
  ];
  test.each(cases.map((row) => [row[0], row] as const))(
    '%p',
    (_, [raw, value, warnings, carriesPercent = false, traits = {}]) => {
      expect(readValue(raw, traits)).toEqual({ kind: 'number', value, carriesPercent, warnings });
    },
  );
});

describe('what is no number says what it is', () => {
  const cases: readonly (readonly [string, readonly RawValue[], readonly WarningCode[]])[] = [
    [
      'missing',
      [
        null,
        '',
        '  ',
        '-',
        '–',
        '—',
        '..',
        '...',
        'n/a',
        'NA',
        'i.a.',
        'ia',
        'Mangler',
        'manglar',
        'ikke målt',
        'Ikkje målt',
        'saknas',
        '#I/T',
        '#N/A',
        '#SAKNAS!',
      ],
      [],
    ],
    [
      'suppressed',
      [
        ':',
        '*',
        '**',
        'x',
        'X',
        'u.off.',
        'Unntatt offentlighet',
        'skjermet',
        'skjerma',
        'prikket',
        '<5',
        '< 5',
        '<10 elever',
      ],
      [],
    ],
    ['notApplicable', ['.', 'ikke aktuelt', 'Ikkje aktuelt', 'ej aktuellt', 'not applicable', 'i/a'], []],
    [
      'missing',
      [
        'ca. 5',
        'under arbeid',
        '5 av 10',
        '1 25',
        '1,250,000',
        '1.000.000.5',
        '31.12.2025',
        '1e5',
        '4,3**',
        '<mange',
        '5.',
      ],
      ['text-value'],
    ],
    ['missing', ['4.125', '-1.250', '12.500 elever'], ['number-ambiguous']],
    [
      'error',
      ['#REF!', '#DIV/0!', '#VERDI!', '#NAME?', '#NAMN?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', NaN, Infinity],
      ['source-error'],
    ],
  ];
  test.each(cases.flatMap(([kind, raws, warnings]) => raws.map((raw) => [raw, kind, warnings] as const)))(
    '%p is %s %p',
    (raw, kind, warnings) => {
      expect(readValue(raw)).toEqual({ kind, warnings });
    },
  );

  test('a number in a cell formatted as a date is what Excel made of something else', () => {
    expect(readValue(43803, date)).toEqual({ kind: 'error', warnings: ['date-value'] });
  });
});
