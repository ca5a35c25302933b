import { languages } from '../../../src/locales/language';
import { coverageWords } from '../../../src/scorecard';
import type { Rollup } from '../../../src/scorecard/values/types';

const green: Rollup = { status: 'green', score: 100, measured: 4, total: 4, coverage: 1, worst: 'green' };

test.each<[string, Partial<Rollup>, string]>([
  ['a whole green one', {}, 'Målt 4 av 4'],
  ['too little to judge', { status: 'missing', measured: 1, coverage: 0.25 }, 'Målt 1 av 4: for lite til å vurdere'],
  ['too little by weight', { status: 'missing', measured: 3, coverage: 0.4 }, 'Målt 3 av 4: for lite til å vurdere'],
  ['nothing measured', { status: 'missing', score: null, measured: 0, coverage: 0, worst: null }, 'Målt 0 av 4'],
  ['nothing inside', { status: 'missing', score: null, measured: 0, total: 0, coverage: 0 }, 'Målt 0 av 0'],
  [
    'all measured, none inside',
    { status: 'missing', score: null, coverage: 0 },
    'Målt 4 av 4: kan ikke vurderes samlet',
  ],
  ['too little for green', { status: 'yellow', measured: 2, coverage: 0.5 }, 'Målt 2 av 4: for lite til grønn'],
  ['just too little', { status: 'yellow', score: 85, measured: 2, coverage: 0.59 }, 'Målt 2 av 4: for lite til grønn'],
  ['just enough', { status: 'yellow', score: 85, measured: 3, coverage: 0.6 - 1e-12 }, 'Målt 3 av 4'],
  ['yellow by its points', { status: 'yellow', score: 84, measured: 2, coverage: 0.5 }, 'Målt 2 av 4'],
  ['yellow by a red one', { status: 'yellow', score: 90, measured: 2, coverage: 0.5, worst: 'red' }, 'Målt 2 av 4'],
  ['red', { status: 'red', score: 0, measured: 2, coverage: 0.5, worst: 'red' }, 'Målt 2 av 4'],
])('%s', (_, rollup, words) => expect(coverageWords({ ...green, ...rollup }, 'nb')).toBe(words));

test.each([
  [
    { status: 'missing', measured: 1, coverage: 0.25 },
    ['for lite til å vurdere', 'for lite til å vurdere', 'för lite för att bedöma', 'too little to judge'],
  ],
  [
    { status: 'missing', coverage: 0 },
    ['kan ikke vurderes samlet', 'kan ikkje vurderast samla', 'kan inte bedömas samlat', 'cannot be judged as a whole'],
  ],
  [
    { status: 'yellow', measured: 2, coverage: 0.5 },
    ['for lite til grønn', 'for lite til grøn', 'för lite för grön', 'too little for green'],
  ],
] as const)('%j in each language', (rollup, words) => {
  expect(languages.map((language) => coverageWords({ ...green, ...rollup }, language).split(': ')[1])).toEqual(words);
});
