import type { MakingState } from '../../src/commands';
import { createMaking, faultOf, ribbonMakeScorecard } from '../../src/commands';
import type { Card } from '../../src/scorecard/card';
import type { MadeScorecard, MakeOptions } from '../../src/workbook/types';
import { WorkbookError } from '../../src/workbook/types';

const card: Card = {
  card: { title: '', organisation: '', unit: '', period: '2018', language: 'nb' },
  overall: { status: 'green', score: 100, measured: 1, total: 1, coverage: 1, worst: 'green' },
  perspectives: [],
  warnings: [],
};
const made: MadeScorecard = { sheetName: 'Målekort', replaced: false, card, warnings: [] };

/** A making that the test ends; it heeds its signal as the workbook does, between round trips. */
function underControl() {
  const calls: MakeOptions[] = [];
  let end: { resolve: (made: MadeScorecard) => void; reject: (error: unknown) => void } | undefined;
  const making = createMaking((options) => {
    calls.push(options);
    return new Promise((resolve, reject) => {
      end = { resolve, reject };
      options.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled')));
    });
  });
  const seen: MakingState[] = [];
  const stop = making.subscribe(() => seen.push(making.state()));
  return { making, calls, seen, stop, succeed: () => end?.resolve(made), fail: (error: unknown) => end?.reject(error) };
}

describe('making a scorecard', () => {
  test('goes from idle through its steps to the made card', async () => {
    const { making, calls, seen, succeed } = underControl();
    expect(making.state()).toEqual({ phase: 'idle' });
    const end = making.start({ period: '2018' });
    calls[0]?.onProgress?.('computing');
    calls[0]?.onProgress?.('writing');
    succeed();
    expect(await end).toEqual({ phase: 'made', scorecard: made });
    expect(seen.map((state) => (state.phase === 'running' ? state.step : state.phase))).toEqual(['reading', 'computing', 'writing', 'made']);
    expect(calls[0]?.period).toBe('2018');
  });

  test('runs once however often it is started: ribbon and pane share it', async () => {
    const { making, calls, succeed } = underControl();
    const [first, second] = [making.start(), making.start()];
    succeed();
    expect(await first).toBe(await second);
    expect(calls).toHaveLength(1);
  });

  test('can be started again after a failure', async () => {
    const { making, calls, fail, succeed } = underControl();
    const first = making.start();
    fail(new WorkbookError('protected-sheet', { sheet: 'Målekort' }));
    expect(await first).toEqual({ phase: 'failed', fault: 'protected-sheet', parameters: { sheet: 'Målekort' } });
    const second = making.start();
    succeed();
    expect((await second).phase).toBe('made');
    expect(calls).toHaveLength(2);
  });

  test('tells that it is being cancelled until it has ended', async () => {
    const { making, seen } = underControl();
    const end = making.start();
    making.cancel();
    expect(making.state()).toEqual({ phase: 'running', step: 'reading', cancelling: true });
    expect(await end).toEqual({ phase: 'failed', fault: 'cancelled', parameters: {} });
    expect(seen.map((state) => state.phase)).toEqual(['running', 'running', 'failed']);
  });

  test('a card that was made in spite of the cancelling is told as made', async () => {
    const finished = createMaking(async () => made);
    const end = finished.start();
    finished.cancel();
    expect((await end).phase).toBe('made');
  });

  test('puts a result away, but not a making that runs', async () => {
    const { making, succeed } = underControl();
    const end = making.start();
    making.dismiss();
    expect(making.state().phase).toBe('running');
    succeed();
    await end;
    making.dismiss();
    expect(making.state()).toEqual({ phase: 'idle' });
  });

  test('tells a listener nothing after it has stopped listening', async () => {
    const { making, seen, stop, succeed } = underControl();
    stop();
    const end = making.start();
    succeed();
    await end;
    expect(seen).toEqual([]);
  });
});

describe('what went wrong', () => {
  test.each([
    [new WorkbookError('no-indicators'), 'no-indicators'],
    [new DOMException('stopped', 'AbortError'), 'cancelled'],
    [new Error('anything'), 'failed'],
    ['a text', 'failed'],
    [undefined, 'failed'],
  ])('%p is told as %s', (error, fault) => expect(faultOf(error).fault).toBe(fault));
});

describe('the ribbon’s button', () => {
  /** Presses the button; gives what Office was asked for, in order. */
  async function press(make: () => Promise<MadeScorecard>, showSheet: (name: string) => Promise<void> = async () => undefined): Promise<string[]> {
    const asked: string[] = [];
    const action = ribbonMakeScorecard(createMaking(make), {
      showPane: async () => void asked.push('pane'),
      showSheet: async (name) => {
        asked.push(`sheet ${name}`);
        await showSheet(name);
      },
    });
    await action({ completed: () => asked.push('completed'), source: { id: 'Bms.MakeScorecard' } });
    return asked;
  }

  test('leads to the sheet when the card is made', async () => {
    expect(await press(async () => made)).toEqual(['sheet Målekort', 'completed']);
  });

  test('leads to the pane with the message when it fails', async () => {
    expect(await press(() => Promise.reject(new WorkbookError('names-without-setup')))).toEqual(['pane', 'completed']);
  });

  test('leads to the pane when the way to the sheet fails', async () => {
    expect(await press(async () => made, () => Promise.reject(new Error('no such sheet')))).toEqual(['sheet Målekort', 'pane', 'completed']);
  });

  test('completes its event even when the pane cannot be shown', async () => {
    const completed: string[] = [];
    const action = ribbonMakeScorecard(createMaking(() => Promise.reject(new Error('failed'))), {
      showPane: () => Promise.reject(new Error('no pane')),
      showSheet: async () => undefined,
    });
    await action({ completed: () => completed.push('completed'), source: { id: 'Bms.MakeScorecard' } });
    expect(completed).toEqual(['completed']);
  });
});
