import type { Maker, MakingState } from '../../src/commands';
import { createMaking, faultOf, ribbonActions } from '../../src/commands';
import type { Card } from '../../src/scorecard/card/card';
import type { MadeHealthSheet } from '../../src/workbook/health/made-health-sheet';
import type { MadeUnits, UnitProgress } from '../../src/workbook/make/made-units';
import type { SavedPeriod } from '../../src/workbook/history/saved-period';
import type { MadeScorecard, MakeOptions } from '../../src/workbook/port';
import { WorkbookError } from '../../src/workbook/error';

const card: Card = {
  card: { title: '', organisation: '', unit: '', period: '2018', language: 'nb' },
  overall: { status: 'green', score: 100, measured: 1, total: 1, coverage: 1, worst: 'green' },
  perspectives: [],
  warnings: [],
};
const made: MadeScorecard = {
  sheetName: 'Målekort',
  replaced: false,
  card,
  overview: { sentence: '', changes: [] },
  openActions: new Map(),
  warnings: [],
};

const run: MadeUnits = {
  made: [{ unit: 'Førde', sheetName: 'Målekort – Førde', replaced: false }],
  left: [],
  failed: null,
};
const saved: SavedPeriod = { period: '2018', unit: '', written: true, added: 3, unchanged: 0, changed: [] };

const refuse = (): Promise<never> => Promise.reject(new Error('not asked for'));
const makerOf = (makeScorecard: Maker['makeScorecard']): Maker => ({
  makeScorecard,
  makeUnitCards: refuse,
  savePeriod: refuse,
  makeHealthSheet: refuse,
});

/** A making that the test ends; it heeds its signal as the workbook does, between round trips. */
function underControl() {
  const calls: {
    readonly method: keyof Maker;
    readonly options: MakeOptions & { readonly overwrite?: boolean };
    readonly units?: readonly string[];
  }[] = [];
  let end: { resolve: (outcome: never) => void; reject: (error: unknown) => void } | undefined;
  let onUnit: ((progress: UnitProgress) => void) | undefined;
  const waiting = <Outcome>(signal?: AbortSignal): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      end = { resolve, reject };
      signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled')));
    });
  const making = createMaking({
    makeScorecard(options) {
      calls.push({ method: 'makeScorecard', options });
      return waiting(options.signal);
    },
    makeUnitCards(units, { onProgress, ...options }) {
      calls.push({ method: 'makeUnitCards', options, units });
      onUnit = onProgress;
      return waiting(options.signal);
    },
    savePeriod(options) {
      calls.push({ method: 'savePeriod', options });
      return waiting();
    },
    makeHealthSheet(options) {
      calls.push({ method: 'makeHealthSheet', options });
      return waiting(options.signal);
    },
  });
  const seen: MakingState[] = [];
  const stop = making.subscribe(() => seen.push(making.state()));
  return {
    making,
    calls,
    seen,
    stop,
    unit: (progress: UnitProgress) => onUnit?.(progress),
    succeed: (outcome: MadeScorecard | MadeUnits | SavedPeriod | MadeHealthSheet = made) =>
      end?.resolve(outcome as never),
    fail: (error: unknown) => end?.reject(error),
  };
}

describe('making a scorecard', () => {
  test('goes from idle through its steps to the made card', async () => {
    const { making, calls, seen, succeed } = underControl();
    expect(making.state()).toEqual({ phase: 'idle' });
    const end = making.start();
    calls[0]?.options.onProgress?.('computing');
    calls[0]?.options.onProgress?.('writing');
    succeed();
    expect(await end).toEqual({ phase: 'made', kind: 'card', scorecard: made });
    expect(
      seen.map((state) => (state.phase === 'running' && 'step' in state.task ? state.task.step : state.phase)),
    ).toEqual(['reading', 'computing', 'writing', 'made']);
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
    expect(await first).toEqual({
      phase: 'failed',
      kind: 'card',
      fault: 'protected-sheet',
      parameters: { sheet: 'Målekort' },
    });
    const second = making.start();
    succeed();
    expect((await second).phase).toBe('made');
    expect(calls).toHaveLength(2);
  });

  test('tells that it is being cancelled until it has ended', async () => {
    const { making, seen } = underControl();
    const end = making.start();
    making.cancel();
    expect(making.state()).toEqual({ phase: 'running', task: { kind: 'card', step: 'reading' }, cancelling: true });
    expect(await end).toEqual({ phase: 'failed', kind: 'card', fault: 'cancelled', parameters: {} });
    expect(seen.map((state) => state.phase)).toEqual(['running', 'running', 'failed']);
  });

  test('ends at once when it is cancelled while Excel lets it wait, and writes nothing later', async () => {
    let answer: () => void = () => undefined;
    let late: AbortSignal | undefined;
    const making = createMaking(
      makerOf(async ({ signal, onProgress }) => {
        onProgress?.('reading');
        late = signal;
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return made;
      }),
    );
    const ended = making.start();
    making.cancel();
    expect(await ended).toMatchObject({ phase: 'failed', fault: 'cancelled' });
    expect(late?.aborted).toBe(true);
    answer();
    await Promise.resolve();
    expect(making.state()).toMatchObject({ phase: 'failed', fault: 'cancelled' });
  });

  test('a card that was made in spite of the cancelling is told as made', async () => {
    const finished = createMaking(
      makerOf(async ({ onProgress }) => {
        onProgress?.('writing');
        return made;
      }),
    );
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

describe('the other tasks', () => {
  test('a frozen copy is a card with values', async () => {
    const { making, calls, succeed } = underControl();
    const end = making.start({ kind: 'frozen' });
    succeed();
    expect(await end).toEqual({ phase: 'made', kind: 'frozen', scorecard: made });
    expect(calls[0]?.options.freeze).toBe(true);
  });

  test('cards of several units tell which unit they have come to', async () => {
    const { making, calls, seen, unit, succeed } = underControl();
    const end = making.start({ kind: 'units', units: ['Førde', 'Volda'] });
    unit({ done: 1, total: 2, unit: 'Volda' });
    succeed(run);
    expect(await end).toEqual({ phase: 'unitsMade', run });
    expect(calls).toMatchObject([{ method: 'makeUnitCards', units: ['Førde', 'Volda'] }]);
    expect(seen.map((state) => state.phase === 'running' && state.task)).toEqual([
      { kind: 'units', progress: { done: 0, total: 2, unit: 'Førde' } },
      { kind: 'units', progress: { done: 1, total: 2, unit: 'Volda' } },
      false,
    ]);
  });

  test.each([false, true])('a saved period writes over other numbers only when asked to: %s', async (overwrite) => {
    const { making, calls, succeed } = underControl();
    const end = making.start({ kind: 'period', overwrite });
    succeed(saved);
    expect(await end).toEqual({ phase: 'periodSaved', saved });
    expect(calls[0]).toMatchObject({ method: 'savePeriod', options: { overwrite } });
  });

  test('wait for the one that runs: nothing is written by two at once', async () => {
    const { making, calls, succeed } = underControl();
    const first = making.start({ kind: 'units', units: ['Førde'] });
    const second = making.start({ kind: 'period', overwrite: true });
    succeed(run);
    expect(await second).toBe(await first);
    expect(calls.map(({ method }) => method)).toEqual(['makeUnitCards']);
  });
});

describe('what the card is about', () => {
  test('is chosen for the card, its copy and what is saved; a unit’s card has its own unit', async () => {
    const { making, calls, succeed } = underControl();
    making.choose({ period: '2017', unit: 'Volda' });
    for (const task of [
      { kind: 'card' },
      { kind: 'frozen' },
      { kind: 'period', overwrite: false },
      { kind: 'units', units: ['Førde'] },
    ] as const) {
      const end = making.start(task);
      succeed();
      await end;
    }
    expect(calls.map(({ options: { period, unit } }) => [period, unit])).toEqual([
      ['2017', 'Volda'],
      ['2017', 'Volda'],
      ['2017', 'Volda'],
      ['2017', undefined],
    ]);
  });

  test('follows the setup again where nothing is chosen; all units together is a choice', () => {
    const { making } = underControl();
    making.choose({ period: '2017', unit: '' });
    expect(making.choice()).toEqual({ period: '2017', unit: '' });
    making.choose({ period: undefined });
    expect(making.choice()).toEqual({ unit: '' });
    making.choose({ unit: undefined });
    expect(making.choice()).toEqual({});
  });

  test('is told to listeners, and is the same object until it changes', () => {
    const { making, seen } = underControl();
    const before = making.choice();
    expect(making.choice()).toBe(before);
    making.choose({ unit: 'Volda' });
    expect(making.choice()).not.toBe(before);
    expect(seen).toHaveLength(1);
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

describe('the ribbon’s buttons', () => {
  type Button = keyof ReturnType<typeof ribbonActions>;

  /** Presses a button; gives what Office was asked for, in order. */
  async function press(
    maker: Partial<Maker>,
    button: Button = 'makeScorecard',
    showSheet: (name: string) => Promise<void> = async () => undefined,
  ): Promise<string[]> {
    const asked: string[] = [];
    const actions = ribbonActions(createMaking({ ...makerOf(refuse), ...maker }), {
      ready: Promise.resolve(),
      showPane: async () => void asked.push('pane'),
      showSheet: async (name) => {
        asked.push(`sheet ${name}`);
        await showSheet(name);
      },
    });
    await actions[button]({ completed: () => asked.push('completed'), source: { id: 'Bms' } });
    return asked;
  }

  test('lead to the sheet when the card is made', async () => {
    expect(await press({ makeScorecard: async () => made })).toEqual(['completed', 'sheet Målekort']);
  });

  test.each([
    ['what has become of cells of the user’s', { strays: { sheet: 'Målekort', rows: [40], columns: [] } }],
    ['of indicators without a perspective', { apart: ['1.2 Fravær'] }],
    ['of rows that are left off', { leftOff: 1 }],
  ])('lead to the pane as well where it tells %s', async (_, told) => {
    expect(await press({ makeScorecard: async () => ({ ...made, ...told }) })).toEqual([
      'completed',
      'sheet Målekort',
      'pane',
    ]);
  });

  test('lead to the sheet of the copy when it is made with values', async () => {
    const makeScorecard: Maker['makeScorecard'] = async ({ freeze }) => ({
      ...made,
      sheetName: freeze === true ? 'Målekort 2018' : 'Målekort',
    });
    expect(await press({ makeScorecard }, 'freezeScorecard')).toEqual(['completed', 'sheet Målekort 2018']);
  });

  test('lead to the pane with what was saved, and overwrite nothing unasked', async () => {
    const overwrites: boolean[] = [];
    const savePeriod: Maker['savePeriod'] = async ({ overwrite }) => {
      overwrites.push(overwrite);
      return saved;
    };
    expect(await press({ savePeriod }, 'savePeriod')).toEqual(['completed', 'pane']);
    expect(overwrites).toEqual([false]);
  });

  test('lead to the pane with the message when it fails', async () => {
    expect(await press({ makeScorecard: () => Promise.reject(new WorkbookError('names-without-setup')) })).toEqual([
      'completed',
      'pane',
    ]);
  });

  test('lead to the pane when the way to the sheet fails', async () => {
    expect(
      await press({ makeScorecard: async () => made }, 'makeScorecard', () =>
        Promise.reject(new Error('no such sheet')),
      ),
    ).toEqual(['completed', 'sheet Målekort', 'pane']);
  });

  test('complete their event even when the pane cannot be shown', async () => {
    const completed: string[] = [];
    const { makeScorecard } = ribbonActions(createMaking(makerOf(refuse)), {
      ready: Promise.resolve(),
      showPane: () => Promise.reject(new Error('no pane')),
      showSheet: async () => undefined,
    });
    await makeScorecard({ completed: () => completed.push('completed'), source: { id: 'Bms' } });
    expect(completed).toEqual(['completed']);
  });

  test('ask for the pane once while it is on its way, and again after that', async () => {
    let shown: () => void = () => undefined;
    let asked = 0;
    const { makeScorecard } = ribbonActions(createMaking(makerOf(refuse)), {
      ready: Promise.resolve(),
      showPane: () => {
        asked += 1;
        return new Promise((resolve) => {
          shown = resolve;
        });
      },
      showSheet: async () => undefined,
    });
    const press = (): Promise<void> => {
      let ended: Promise<void> = Promise.resolve();
      const completed = new Promise<void>((resolve) => {
        ended = makeScorecard({ completed: () => resolve(), source: { id: 'Bms' } });
      });
      waiting.push(ended);
      return completed;
    };
    const waiting: Promise<void>[] = [];
    await press();
    await press();
    expect(asked).toBe(1);
    shown();
    await Promise.all(waiting);
    await press();
    expect(asked).toBe(2);
  });

  test('wait for Office when they are pressed before it answers', async () => {
    const asked: string[] = [];
    let answers: (value: unknown) => void = () => undefined;
    const { makeScorecard } = ribbonActions(
      createMaking(
        makerOf(async () => {
          asked.push('made');
          return made;
        }),
      ),
      {
        ready: new Promise((resolve) => {
          answers = resolve;
        }),
        showPane: async () => undefined,
        showSheet: async () => undefined,
      },
    );
    const ended = makeScorecard({ completed: () => asked.push('completed'), source: { id: 'Bms' } });
    await Promise.resolve();
    expect(asked).toEqual([]);
    answers(null);
    await ended;
    expect(asked).toEqual(['made', 'completed']);
  });
});

test('the sheet of the health check is of the chosen period and unit, tells how far it is, and can be cancelled', async () => {
  const { making, calls, succeed } = underControl();
  making.choose({ period: '2018', unit: 'Volda' });
  const end = making.start({ kind: 'health' });
  const { onProgress, signal, ...about } = calls[0]?.options ?? {};
  expect([calls[0]?.method, about]).toEqual(['makeHealthSheet', { period: '2018', unit: 'Volda' }]);
  onProgress?.('writing');
  expect(making.state()).toMatchObject({ phase: 'running', task: { kind: 'health', step: 'writing' } });
  const sheet: MadeHealthSheet = {
    sheetName: 'Helsesjekk',
    replaced: false,
    checked: { language: 'nb', findings: [], groups: [], summary: 'Ingen funn' },
  };
  succeed(sheet);
  expect(await end).toEqual({ phase: 'healthMade', sheet });
  const again = making.start({ kind: 'health' });
  making.cancel();
  expect(await again).toMatchObject({ phase: 'failed', kind: 'health', fault: 'cancelled' });
  expect(signal?.aborted).toBe(false);
});
