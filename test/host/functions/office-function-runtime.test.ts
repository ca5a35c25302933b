import { OfficeFunctionRuntime } from '../../../src/host/functions';
import type { MessageEntry } from '../../../src/host/protocol/events';

const call = (...args: unknown[]) => ({ name: 'BMS.STATUS', args, address: 'Ark1!B2' });

/** The invocation as the client reads it. */
function invocation(entry: MessageEntry | undefined): {
  readonly id: number;
  readonly name: string;
  readonly args: unknown[];
} {
  const [id, name, args] = JSON.parse(entry?.message ?? '[]') as [number, string, unknown[]];
  return { id, name, args };
}

test('calls wait until the runtime listens, then go out as one event by id without namespace', async () => {
  const sent: (readonly MessageEntry[])[] = [];
  const runtime = new OfficeFunctionRuntime({ send: (entries) => sent.push(entries) });
  const results = runtime.call([call(1, 2), call('a', [[null, { error: '#REF!' }]])]);
  await Promise.resolve();
  expect(sent).toEqual([]);
  runtime.ready();
  await new Promise(setImmediate);
  const [entries = []] = sent;
  expect(entries.map(({ messageCategory, messageType }) => [messageCategory, messageType])).toEqual([
    [1, 1000],
    [1, 1000],
  ]);
  const [first, second] = entries.map(invocation);
  expect([first?.name, first?.args, second?.args]).toEqual([
    'STATUS',
    [1, 2],
    ['a', [['', { type: 'CustomFunctionError', code: '#REF!' }]]],
  ]);
  runtime.receive([
    [second?.id, true, [['Grønn', null]]],
    [first?.id, false, 'sizes differ', 7],
  ]);
  expect(await results).toEqual([
    { succeeded: false, error: '#VALUE!', message: 'sizes differ' },
    { succeeded: true, value: [['Grønn', 0]] },
  ]);
  expect(runtime.resultBatches).toBe(1);
});

test.each<[unknown[], unknown]>([
  [[true, 1.5], { succeeded: true, value: 1.5 }],
  [[true, null], { succeeded: true, value: 0 }],
  [[true, [['a'], ['b', 'c']]], { succeeded: true, value: { error: '#VALUE!' } }],
  [[true, { type: 'Error', code: '#N/A' }], { succeeded: true, value: { error: '#N/A' } }],
  [[true, 'x'.repeat(40_000)], { succeeded: true, value: { error: '#VALUE!' } }],
  [[false, '', 1], { succeeded: false, error: '#N/A', message: '' }],
  [[false, '', 5], { succeeded: false, error: '#DIV/0!', message: '' }],
  [[false, 'inside', 2], { succeeded: false, error: '#VALUE!', message: 'inside' }],
  [[false, '', 10], { succeeded: false, error: '#NAME?', message: '' }],
])('the answer %j', async (answer, expected) => {
  const sent: MessageEntry[] = [];
  const runtime = new OfficeFunctionRuntime({ send: (entries) => sent.push(...entries) });
  runtime.ready();
  const results = runtime.call([call()]);
  await new Promise(setImmediate);
  runtime.receive(['not an answer', [invocation(sent[0]).id, ...answer]]);
  expect(await results).toEqual([expected]);
});

test('very large arguments go out in several messages', async () => {
  const sizes: number[] = [];
  const runtime = new OfficeFunctionRuntime({ send: (entries) => sizes.push(entries.length) });
  runtime.ready();
  void runtime.call(Array.from({ length: 5 }, () => call('x'.repeat(1_500_000))));
  await new Promise(setImmediate);
  expect(sizes).toEqual([2, 2, 1]);
});

test('an error goes in the place of a call that its metadata does not allow', async () => {
  const sent: MessageEntry[] = [];
  const runtime = new OfficeFunctionRuntime({
    send: (entries) => sent.push(...entries),
    metadata: { functions: [{ id: 'STATUS', name: 'STATUS', parameters: [{ dimensionality: 'matrix' }, {}] }] },
  });
  runtime.ready();
  const results = runtime.call([call([[1, { error: '#N/A' }]]), call(5)]);
  await new Promise(setImmediate);
  expect(sent.map((entry) => invocation(entry).args)).toEqual([[[[5]], null]]);
  runtime.receive([[invocation(sent[0]).id, true, 'Gul']]);
  expect(await results).toEqual([
    { succeeded: false, error: '#N/A', message: '' },
    { succeeded: true, value: 'Gul' },
  ]);
});
