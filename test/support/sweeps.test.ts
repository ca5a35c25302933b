const cases = ['a', 'b', 'a', 'c', 'b', 'a', 'a'].map((kind, place) => ({ kind, place }));

/** What is taken of the cases, and of two laws of 40, where the environment says how much. */
async function taken(
  environment: NodeJS.ProcessEnv,
): Promise<readonly [places: readonly number[], runs: number, ofWorkbooks: number]> {
  const before = process.env;
  process.env = environment;
  try {
    jest.resetModules();
    const { lawRuns, sampledRuns, sweep } = await import('./sweeps');
    return [sweep(cases, ({ kind }) => kind).map(({ place }) => place), sampledRuns(40), lawRuns(40)];
  } finally {
    process.env = before;
  }
}

test.each<[string, NodeJS.ProcessEnv, readonly number[], number, number]>([
  ['all, unless less or more is asked for', {}, [0, 1, 2, 3, 4, 5, 6], 40, 40],
  ['the first of each kind and the very last, in their order', { BMS_SWEEPS: 'sample' }, [0, 1, 3, 6], 8, 8],
  ['of laws over whole workbooks as many as are wanted', { LAW_RUNS: '500' }, [0, 1, 2, 3, 4, 5, 6], 40, 500],
])('%s', async (_, environment, places, runs, ofWorkbooks) => {
  expect(await taken(environment)).toEqual([places, runs, ofWorkbooks]);
});
