import { IndicatorWarnings } from '../../../src/scorecard/sources/indicator-warnings';
import { indicatorSetup, place } from '../setup';

const headers = { result: 'Resultat', ambition: 'Mål', direction: 'Retning' };
const setup = indicatorSetup({ nr: '2.3', direction: 'opp og ned', headers });
const told = (fill: (warnings: IndicatorWarnings) => void): unknown => {
  const warnings = new IndicatorWarnings(setup);
  fill(warnings);
  return warnings.all.map(({ code, column, subject }) => [code, column, subject]);
};

test('a warning tells its row and its column by the user’s own header', () => {
  const warnings = new IndicatorWarnings(setup);
  warnings.add('result', 'text-number', '81,5');
  warnings.add('count', 'small-group');
  expect(warnings.all).toEqual([
    { code: 'text-number', nr: '2.3', place, column: 'Resultat', subject: '81,5' },
    { code: 'small-group', nr: '2.3', place, column: null, subject: '' },
  ]);
});

test('of one column each code is told once; of two columns twice, but counted once', () => {
  const warnings = new IndicatorWarnings(setup);
  warnings.add('result', 'text-number', '1');
  warnings.add('result', 'text-number', '2');
  warnings.add('ambition', 'text-number', '3');
  warnings.add('result', 'preliminary', '4');
  expect(warnings.all.map(({ column, subject }) => [column, subject])).toEqual([
    ['Resultat', '1'],
    ['Mål', '3'],
    ['Resultat', '4'],
  ]);
  expect(warnings.codes).toEqual(['text-number', 'preliminary']);
});

test.each([
  ['direction-unknown', 'Retning', 'opp og ned'],
  ['direction-conflict', 'Retning', ''],
  ['direction-missing', 'Retning', ''],
  ['scale-mismatch', 'Mål', ''],
  ['scale-suspect', 'Mål', ''],
  ['source-error', 'Resultat', ''],
] as const)('%s of the judgement belongs to %s', (code, column, subject) => {
  expect(told((warnings) => warnings.addJudged([code]))).toEqual([[code, column, subject]]);
});

test('what a cell has told the judgement does not tell again', () => {
  expect(
    told((warnings) => {
      warnings.add('ambition', 'text-number', '7');
      warnings.addJudged(['text-number', 'preliminary']);
    }),
  ).toEqual([
    ['text-number', 'Mål', '7'],
    ['preliminary', 'Resultat', ''],
  ]);
});
