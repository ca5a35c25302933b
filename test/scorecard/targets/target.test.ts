import { printTarget } from '../../../src/scorecard/targets/print-target';
import { readTarget } from '../../../src/scorecard/targets/target';
import type { Target } from '../../../src/scorecard/values/types';

type Expected = readonly [
  op: Target['op'],
  value: number | readonly [number, number],
  carriesPercent?: boolean,
  unit?: string,
  note?: string,
];

const texts: Readonly<Record<string, Expected>> = {
  '> 79 %': ['>', 0.79, true],
  '>79%': ['>', 0.79, true],
  'over 79 %': ['>', 0.79, true],
  'Over 79\u00a0prosent': ['>', 0.79, true],
  'mer enn 3': ['>', 3],
  'flere enn 3 elever': ['>', 3, false, 'elever'],
  'fleire enn 3': ['>', 3],
  'meir enn 3': ['>', 3],
  'more than 3': ['>', 3],
  'mer än 3': ['>', 3],
  'fler än 3': ['>', 3],
  'över 79 %': ['>', 0.79, true],
  '> 2 stk.': ['>', 2, false, 'stk.'],
  '> -5': ['>', -5],
  '<10 %': ['<', 0.1, true],
  'under 10 %': ['<', 0.1, true],
  'mindre enn 10': ['<', 10],
  'færre enn 10': ['<', 10],
  'less than 10': ['<', 10],
  'fewer than 10': ['<', 10],
  'mindre än 10': ['<', 10],
  'färre än 10': ['<', 10],
  '>= 90': ['>=', 90],
  '≥90': ['>=', 90],
  '=> 90': ['>=', 90],
  'minst 90': ['>=', 90],
  'Min. 90': ['>=', 90],
  'minst kr 1.250': ['>=', 1250, false, 'kr'],
  'at least 90': ['>=', 90],
  'ikke under 90': ['>=', 90],
  '90 eller mer': ['>=', 90],
  '90 % eller høyere': ['>=', 0.9, true],
  '90 eller bedre': ['>=', 90],
  '90 eller fleire': ['>=', 90],
  '90 or more': ['>=', 90],
  '90 eller högre': ['>=', 90],
  '<= 5': ['<=', 5],
  '≤ 5 %': ['<=', 0.05, true],
  'høyst 5': ['<=', 5],
  'høgst 5': ['<=', 5],
  'högst 5': ['<=', 5],
  'maks 5': ['<=', 5],
  'maks. 5 dager': ['<=', 5, false, 'dager'],
  'max 5': ['<=', 5],
  'inntil 5': ['<=', 5],
  'at most 5': ['<=', 5],
  '5 dager eller mindre': ['<=', 5, false, 'dager'],
  '5 eller færre avvik': ['<=', 5, false, 'avvik'],
  '5 eller lavere': ['<=', 5],
  '5 or less': ['<=', 5],
  '7,0–8,0': ['in', [7, 8]],
  '7-8': ['in', [7, 8]],
  '7 - 8': ['in', [7, 8]],
  '7..8': ['in', [7, 8]],
  '8-7': ['in', [7, 8]],
  'mellom 7 og 8': ['in', [7, 8]],
  'mellan 7 och 8': ['in', [7, 8]],
  'between 7 and 8': ['in', [7, 8]],
  'mellom -5 og -3': ['in', [-5, -3]],
  'mellom 7–8': ['in', [7, 8]],
  '7...8': ['in', [7, 8]],
  '7…8': ['in', [7, 8]],
  '5 % ± 1 %': ['in', [0.04, 0.06], true],
  '5 +- 1': ['in', [4, 6]],
  '=< 5': ['<=', 5],
  '= < 5': ['<=', 5],
  '< = 5': ['<=', 5],
  '> = 5': ['>=', 5],
  '= > 5': ['>=', 5],
  'minst 5 eller mer': ['>=', 5],
  '5 m²': [null, 5, false, 'm²'],
  'mellom 7 dager og 8 dager': ['in', [7, 8], false, 'dager'],
  '70–80 %': ['in', [0.7, 0.8], true],
  '70 % – 80 %': ['in', [0.7, 0.8], true],
  '-5 – -3': ['in', [-5, -3]],
  'kr 1.000–2.000': ['in', [1000, 2000], false, 'kr'],
  '5 ± 0,5': ['in', [4.5, 5.5]],
  '5 +/- 0.5': ['in', [4.5, 5.5]],
  '90 ± 5 %': ['in', [0.85, 0.95], true],
  'I alle saker': ['>=', 1, true],
  alle: ['>=', 1, true],
  'Alltid.': ['>=', 1, true],
  'all cases': ['>=', 1, true],
  'i alla ärenden': ['>=', 1, true],
  'alle saker (unntatt klager)': ['>=', 1, true],
  'ingen fristbrudd': ['<=', 0, false, 'fristbrudd'],
  'alle skoler, unntatt én': ['>=', 1, true],
  'Ingen avvik; se vedlegg': ['<=', 0, false, 'avvik'],
  'Ingen avvik': ['<=', 0, false, 'avvik'],
  'no delays': ['<=', 0, false, 'delays'],
  'inga avvikelser': ['<=', 0, false, 'avvikelser'],
  '90 %': [null, 0.9, true],
  '190 000': [null, 190000],
  'kr 190 000': [null, 190000, false, 'kr'],
  'kr 190 000 per elev': [null, 190000, false, 'kr', 'per elev'],
  '400 mill. kr': [null, 400, false, 'mill. kr'],
  '0,5 prosentpoeng': [null, 0.5, false, 'prosentpoeng'],
  '0,5 %-poeng': [null, 0.5, false, '%-poeng'],
  '1000 per år': [null, 1000, false, '', 'per år'],
  '1 per 10 000 innbyggere': [null, 1, false, '', 'per 10 000 innbyggere'],
  '< 7 mnd. inkl. innkreving (til krav er utsendt) for sakene i B1.2.1': [
    '<',
    7,
    false,
    'mnd.',
    'inkl. innkreving (til krav er utsendt) for sakene i B1.2.1',
  ],
  '90 % innen 2025': [null, 0.9, true, '', 'innen 2025'],
  '90 % innen 14 dager': [null, 0.9, true, '', 'innen 14 dager'],
  '90 % av 300 saker': [null, 0.9, true, '', 'av 300 saker'],
  '90 % (landet 76 %)': [null, 0.9, true, '', '(landet 76 %)'],
  '90 % [landet 76 %]': [null, 0.9, true, '', '[landet 76 %]'],
  '90 % (skolene (alle) 76 %)': [null, 0.9, true, '', '(skolene (alle) 76 %)'],
  '90 % i 2018': [null, 0.9, true, '', 'i 2018'],
  '90 % 2018': [null, 0.9, true, '', '2018'],
  '90 %: jf. 3.2.1': [null, 0.9, true, '', 'jf. 3.2.1'],
  '90 % 1)': [null, 0.9, true, '', '1)'],
  '90 %*': [null, 0.9, true, '', '*'],
  '90 %, jf. punkt 2-3': [null, 0.9, true, '', 'jf. punkt 2-3'],
  '90 % skoleåret 2018/19': [null, 0.9, true, '', 'skoleåret 2018/19'],
};

describe('texts of plans are read as what they mean', () => {
  test.each(Object.entries(texts))('%s', (text, [op, value, carriesPercent = false, unit = '', note = '']) => {
    const numbers = typeof value === 'number' ? { value } : { low: value[0], high: value[1] };
    expect(readTarget(text)).toEqual({
      target: { op, ...numbers, carriesPercent, unit, note, text: text.replace(/\u00a0/g, ' ') },
      faulty: false,
      warnings: [],
    });
  });

  test.each(Object.keys(texts))('%s prints as a text that is read the same', (text) => {
    const { target } = readTarget(text);
    if (target === null) throw new Error('no target');
    for (const language of ['nb', 'en'] as const)
      expect(readTarget(printTarget(target, language)).target).toEqual({
        ...target,
        text: expect.any(String) as string,
      });
  });
});

describe('what is not certain is not guessed', () => {
  const multiple = [
    '3 % / 60 % / 50 %',
    '80 % og 90 %',
    '80; 90',
    '5 7',
    '80 % for gutter, 90 % for jenter',
    '> 5 < 10',
    '≥ 7 og ≤ 8',
    '7-8-9',
    '2 av 3',
    '7 til 8',
    '80 % 90 %',
    '90 % opp fra 80 %',
    '80 %\n90 %',
    '1900 / 2000',
    '80, 90',
    '80 % (landet 76 %) / 90 %',
    '80 % [landet] / 90 %',
    '80 % → 90 %',
    '80 % i 2018, 90 %',
    '80 % i 2018 og 2018 %',
    '80 % a 12018 %',
  ];
  test.each(multiple)('%s is several targets', (text) => {
    expect(readTarget(text)).toEqual({ target: null, faulty: false, warnings: ['target-multiple'] });
  });

  const qualitative = [
    'Observasjon',
    'Må utvikles',
    'Se statistikkvedlegg',
    'ingen',
    'null',
    '-',
    '..',
    'ca. 90 %',
    'over halvparten',
    'nesten alle',
    'ikke alle',
    'i alle fall',
    'ingen ambisjon',
    'ingen mål satt',
    'no target',
    '5. plass',
    '16-åringer',
    '1:2',
    '31.12.2025',
    'B2.1.2',
    '70 % – 80',
    'mellom 7 og mange',
    'mer enn 5 eller mindre',
    '=90',
    '7 dager – 2 uker',
    '90 % ± 5',
    '5 ± mange',
    'mellom mange og 7',
    'høyst 5 eller mer',
    '5.plass',
    '5²',
    '7-8-åringer',
    'alle saker innen fristen',
    'ingen avvik utover planen',
    'alle 5 saker',
    true,
  ];
  test.each(qualitative)('%p is no target in numbers', (text) => {
    expect(readTarget(text)).toEqual({ target: null, faulty: false, warnings: ['target-qualitative'] });
  });

  test.each(['1.250', '> 1.250', '1.250–1.500', '1.250–1500', '1000–1.500', '12.500 elever'])(
    '%s can be read in two ways',
    (text) => {
      expect(readTarget(text)).toEqual({ target: null, faulty: true, warnings: ['number-ambiguous'] });
    },
  );

  test('a date was something else before Excel read it', () => {
    expect(readTarget(45876, { dateFormat: true })).toEqual({ target: null, faulty: true, warnings: ['target-date'] });
  });

  test('an error is no target, and a blank cell is none without a warning', () => {
    expect(readTarget('#REF!')).toEqual({ target: null, faulty: true, warnings: ['source-error'] });
    expect(readTarget(NaN)).toEqual({ target: null, faulty: true, warnings: ['source-error'] });
    expect([null, undefined as unknown as null, '', '  '].map((blank) => readTarget(blank))).toEqual(
      Array(4).fill({ target: null, faulty: false, warnings: [] }),
    );
  });
});

describe('a target is printed in full, as the language writes it', () => {
  test.each<[string | number, string, string]>([
    ['> 79 %', '> 79 %', '> 79 %'],
    ['minst 82,5 prosent', '≥ 82,5 %', '≥ 82.5 %'],
    ['høyst -5 dager', '≤ −5 dager', '≤ −5 dager'],
    ['< 7 mnd. inkl. innkreving', '< 7 mnd. inkl. innkreving', '< 7 mnd. inkl. innkreving'],
    ['7,0–8,5', '7–8,5', '7–8.5'],
    ['0,5 prosentpoeng', '0,5 prosentpoeng', '0.5 prosentpoeng'],
    [82, '82', '82'],
    [1250, '1250', '1250'],
    [12500, '12\u00a0500', '12\u00a0500'],
    [1234567.25, '1\u00a0234\u00a0567,25', '1\u00a0234\u00a0567.25'],
    // A point and three digits could be thousands.
    [1.125, '1,125', '1.1250'],
    [1.25, '1,25', '1.25'],
    [1.1255, '1,1255', '1.1255'],
  ])('%s', (raw, nb, en) => {
    const { target } = readTarget(raw);
    if (target === null) throw new Error('no target');
    expect([printTarget(target, 'nb'), printTarget(target, 'sv'), printTarget(target, 'en')]).toEqual([nb, nb, en]);
  });
});

test('a number is a target without text, unit or note', () => {
  expect(readTarget(0.82, { percentFormat: true })).toEqual({
    target: { op: null, value: 0.82, carriesPercent: true, unit: '', text: '', note: '' },
    faulty: false,
    warnings: [],
  });
});
