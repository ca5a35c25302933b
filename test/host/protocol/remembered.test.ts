import { remembered, withoutRows } from '../../../src/host/protocol/remembered';

/** How often each text was worked on. */
function counted(work: (text: string) => unknown): readonly [(text: string) => unknown, Map<string, number>] {
  const counts = new Map<string, number>();
  return [
    remembered((text) => {
      counts.set(text, (counts.get(text) ?? 0) + 1);
      return work(text);
    }),
    counts,
  ];
}

test('a text is worked on once, also where what came of it is false or empty', () => {
  for (const result of [false, '', 0, null, 'A1']) {
    const [work, counts] = counted(() => result);
    expect([work('A1'), work('A1'), work('constructor')]).toEqual([result, result, result]);
    expect(Object.fromEntries(counts)).toEqual({ A1: 1, constructor: 1 });
  }
});

test('what was thrown is thrown again', () => {
  const [work] = counted((text) => {
    throw new Error(text);
  });
  expect(() => work('A1(')).toThrow('A1(');
  expect(() => work('A1(')).toThrow('A1(');
});

test('long texts are not kept, nor more than some thousands', () => {
  const [work, counts] = counted((text) => text.length);
  const long = 'A'.repeat(5000);
  expect([work(long), work(long), counts.get(long)]).toEqual([5000, 5000, 2]);
  for (let index = 0; index < 20_000; index += 1) work(`A${index}`);
  expect([work('A19999'), counts.get('A19999')]).toEqual([6, 1]);
  expect([work('A1'), counts.get('A1')]).toEqual([2, 2]);
});

test.each([
  ['SUM(A12:$B$300)', 'SUM(A1:$B$1)'],
  ['\'År 2018\'!C40&"A7"', '\'År 2018\'!C1&"A1"'],
  ['1.5*A2+20', '1.5*A1+20'],
  ['LOG10(7)', 'LOG1(7)'],
  ['A0+A1048577+B12345678', 'A0+A1048577+B12345678'],
])('%s without its rows', (formula, without) => {
  expect(withoutRows(formula)).toBe(without);
});
