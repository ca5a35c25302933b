import nb from '../../src/locales/nb/explain.json';
import { associateFunctions, functionIds, functionsMetadata } from '../../src/functions/associate';
import { call, cell, errorOf } from './call';

const named: Readonly<Record<string, readonly (keyof typeof nb.arguments)[]>> = {
  STATUS: ['result', 'ambition', 'critical', 'direction', 'tolerance', 'display'],
  GAP: ['result', 'ambition', 'critical', 'direction'],
  GAPPCT: ['result', 'ambition', 'critical', 'direction'],
  ACHIEVEMENT: ['result', 'ambition', 'baseline', 'direction', 'critical'],
  SCORE: ['result', 'ambition', 'critical', 'direction', 'tolerance'],
  TONEXT: ['result', 'ambition', 'critical', 'direction', 'tolerance'],
  EXPLAIN: ['result', 'ambition', 'critical', 'direction', 'tolerance'],
  TARGET: ['text', 'part'],
  REAL: ['amount', 'fromYear', 'toYear'],
  FORECAST: ['actual', 'elapsed', 'total'],
};
const blank = (rows: number): readonly (readonly string[])[] => Array.from({ length: rows }, () => ['']);

describe('an argument of a size that does not go with the first is called by its name', () => {
  const cases = Object.entries(named).flatMap(([id, names]) =>
    names.slice(1).map((name, index) => [id, index + 1, nb.arguments[name]] as const),
  );
  test.each(cases)('%s, argument %i: %s', (id, position, name) => {
    const args: unknown[] = [blank(2)];
    args[position] = blank(3);
    expect(errorOf(id, ...Array.from(args, (arg) => arg ?? undefined))[1]).toMatch(new RegExp(`^${name}: `));
  });

  test.each([
    [1, 'direction'],
    [2, 'tolerance'],
    [3, 'display'],
    [4, 'ambition'],
    [5, 'lag'],
  ] as const)('TREND, argument %i: %s', (position, name) => {
    const series = [
      [1, 2],
      [3, 4],
    ];
    const args: unknown[] = [series];
    args[position] = blank(3);
    expect(errorOf('TREND', ...Array.from(args, (arg) => arg ?? undefined))[1]).toMatch(
      new RegExp(`^${nb.arguments[name]}: `),
    );
  });

  test('of two that do not go together, the later one', () => {
    expect(errorOf('ROLLUP', blank(2), blank(3))[1]).toMatch(new RegExp(`^${nb.arguments.weights}: `));
    expect(errorOf('STATUS', undefined, blank(2), blank(3))[1]).toMatch(new RegExp(`^${nb.arguments.critical}: `));
  });
});

test('what is wrong within an argument is told by its name', () => {
  expect(
    [
      errorOf('ROLLUP', [['Grønn']], undefined, 9)[1],
      errorOf('TREND', [[1, 2]], undefined, undefined, 9)[1],
      errorOf('TREND', [[1, 2]], undefined, 'litt')[1],
      errorOf('TARGET', '5', 9)[1],
      errorOf('EXPLAIN', 1, 2, undefined, undefined, 'litt')[1],
    ].map((message) => message.split(':')[0]),
  ).toEqual((['display', 'display', 'tolerance', 'part', 'tolerance'] as const).map((name) => nb.arguments[name]));
});

describe('rows that only the full judgement can tell', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['GAP', ['80 %', '82 %'], -0.02],
    ['GAP', [0.8, '82 %'], -0.02],
    ['GAPPCT', ['41 %', '82 %'], -0.5],
    ['SCORE', ['79 %', '82 %', '76 %'], 50],
    ['TONEXT', ['79 %', '82 %', '76 %'], 0.03],
    ['ACHIEVEMENT', ['41 %', '82 %'], 0.5],
    ['ACHIEVEMENT', ['41 %', '82 %', ''], 0.5],
    ['ACHIEVEMENT', [3, 4, '2'], 0.5],
    ['ACHIEVEMENT', [3, 4, ' '], 0.75],
    ['GAP', [{ basicValue: 5 }, { basicValue: '4' }], 1],
    ['GAP', [true, 0], 1],
  ])('%s(%j) is %p', (id, args, expected) => {
    expect(cell(id, ...args)).toBeCloseTo(expected as number, 12);
  });
});

test.each<[readonly unknown[], RegExp]>([
  [[0.808, 0.82, 0.76], /^Gul fordi resultatet på 0,808 /],
  [['80,8 %', '82 %', '76 %'], /^Gul fordi resultatet på 80,8\s% .*1,2 prosentpoeng/],
  [['80,8 %', 0.82, 0.76], /80,8\s%/],
  [[':', 5], /skjerm/i],
  [['', 5], /mangler/i],
  [['#REF!', 5], /feil/i],
  [[5, 6, undefined, undefined, 2], /^Gul fordi resultatet på 5 /],
  [[5, 6, undefined, 'lavere'], /^Grønn/],
])('EXPLAIN(%j) is %s', (args, expected) => {
  expect(cell('EXPLAIN', ...args)).toMatch(expected);
});

test('EXPLAIN explains each row', () => {
  const answer = call('EXPLAIN', [[5], [7]], [[6]]) as readonly (readonly string[])[];
  expect(answer.map(([text = '']) => text.split(' ')[0])).toEqual(['Gul', 'Grønn']);
});

test('a single cell that is a data type is an argument; the call’s own object is none', () => {
  expect(call('GAP', { basicValue: 5 }, { code: '#N/A' })).toEqual([['']]);
  expect(call('GAP', { basicValue: 5 }, { basicValue: 4 })).toEqual([[1]]);
  expect(call('GAP', 5, 4, { address: 'A1' })).toEqual([[1]]);
  expect(call('STATUS', { code: '#REF!' }, 4, null, null, null, [[1]])).toEqual([[0]]);
  expect(call('STATUS', [[{ address: 'A1' }]], 4, undefined, undefined, undefined, [[3]])).toEqual([
    ['○ Mangler tall'],
  ]);
});

describe('registering', () => {
  test('says how each function is called: all its arguments as blocks, errors included', () => {
    expect(functionsMetadata.allowErrorForDataTypeAny).toBe(true);
    expect(functionsMetadata.functions.map(({ id, name }) => [id, name])).toEqual(functionIds.map((id) => [id, id]));
    expect(functionsMetadata.functions.find(({ id }) => id === 'GAP')?.parameters).toEqual(
      Array.from({ length: 4 }, () => ({ dimensionality: 'matrix' })),
    );
  });

  test('with a runtime without errors of its own leaves the one before in place', () => {
    associateFunctions({ associate: () => undefined });
    expect(errorOf('STATUS', 1, 2, undefined, undefined, undefined, 9)[0]).toBe('#VALUE!');
  });
});
