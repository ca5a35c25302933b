import { browserGlobals } from '../../../src/host/node/browser-globals';

describe('the clock of the client in Node', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** What has come of waits of these lengths (ms) after so much time. */
  function come(delays: readonly (number | undefined)[], after: number): readonly (number | undefined)[] {
    const { globals, loaded } = browserGlobals('nb-NO');
    loaded();
    const came: (number | undefined)[] = [];
    for (const delay of delays) (globals['setTimeout'] as typeof setTimeout)(() => came.push(delay), delay);
    jest.advanceTimersByTime(after);
    return came;
  }

  test('waits by which answers are gathered are a twenty-fifth, in the order of their lengths', () => {
    expect(come([500, 50, 0], 1)).toEqual([0]);
    expect(come([500, 50, 0], 2)).toEqual([0, 50]);
    expect(come([500, 50, 0], 19)).toEqual([0, 50]);
    expect(come([500, 50, 0], 20)).toEqual([0, 50, 500]);
    expect(come([undefined], 1)).toEqual([undefined]);
  });

  test('a longer wait, after which the client gives something up, is as long as it says', () => {
    expect(come([501, 30_000], 500)).toEqual([]);
    expect(come([501, 30_000], 501)).toEqual([501]);
    expect(come([501, 30_000], 30_000)).toEqual([501, 30_000]);
  });

  test('nothing comes of a client that was let go, or of what it set going while it loaded', () => {
    const { globals, loaded, stop } = browserGlobals('nb-NO');
    const came: string[] = [];
    const wait = globals['setTimeout'] as typeof setTimeout;
    wait(() => came.push('while loading'), 10);
    loaded();
    wait(() => came.push('let go'), 10);
    stop();
    wait(() => came.push('afterwards'), 10);
    jest.advanceTimersByTime(1000);
    expect(came).toEqual([]);
  });
});
