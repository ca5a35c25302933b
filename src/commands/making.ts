import type { MadeHealthSheet } from '../workbook/health/made-health-sheet';
import type { MadeUnits, UnitProgress } from '../workbook/make/made-units';
import type { SavedPeriod } from '../workbook/history/saved-period';
import type { MadeScorecard, MakeOptions, MakeStep, ReadOptions } from '../workbook/port';
import type { Fault } from './fault';
import { faultOf } from './fault';

/** What is made or saved from the card. */
export type MakingTask =
  | { readonly kind: 'card' }
  /** A copy with values, on a sheet of its own. */
  | { readonly kind: 'frozen' }
  | { readonly kind: 'units'; readonly units: readonly string[] }
  /** The findings of the health check, on a sheet of their own. */
  | { readonly kind: 'health' }
  /** Saves the numbers in the history; `overwrite` says that other numbers saved earlier may go. */
  | { readonly kind: 'period'; readonly overwrite: boolean };

/** A task under way, with how far it is. */
export type RunningTask =
  | { readonly kind: 'card' | 'frozen' | 'health'; readonly step: MakeStep }
  | { readonly kind: 'units'; readonly progress: UnitProgress }
  | { readonly kind: 'period' };

/** Where the making stands. */
export type MakingState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly task: RunningTask; readonly cancelling: boolean }
  | { readonly phase: 'made'; readonly kind: 'card' | 'frozen'; readonly scorecard: MadeScorecard }
  | { readonly phase: 'unitsMade'; readonly run: MadeUnits }
  | { readonly phase: 'healthMade'; readonly sheet: MadeHealthSheet }
  /** Not `written`: other numbers were saved earlier, and whether they may go is the user's to say. */
  | { readonly phase: 'periodSaved'; readonly saved: SavedPeriod }
  | ({ readonly phase: 'failed'; readonly kind: MakingTask['kind'] } & Fault);

/**
 * What the card is about, where the user has chosen something else than the setup says; held while the add-in is
 * loaded.
 */
export type CardChoice = Pick<ReadOptions, 'period' | 'unit'>;

/** What making does in the workbook. */
export interface Maker {
  makeScorecard(options: MakeOptions): Promise<MadeScorecard>;
  makeUnitCards(
    units: readonly string[],
    options: Pick<CardChoice, 'period'> & {
      readonly onProgress: (progress: UnitProgress) => void;
      readonly signal: AbortSignal;
    },
  ): Promise<MadeUnits>;
  savePeriod(options: CardChoice & { readonly overwrite: boolean }): Promise<SavedPeriod>;
  makeHealthSheet(options: Pick<MakeOptions, 'period' | 'unit' | 'signal' | 'onProgress'>): Promise<MadeHealthSheet>;
}

/** The one making that the pane's buttons and the ribbon's share; at most one task runs at a time. */
export interface Making {
  state(): MakingState;
  /** Calls the listener after each change of state or choice; gives the function that stops it. */
  subscribe(listener: () => void): () => void;
  /** The same object until another choice is made. */
  choice(): CardChoice;
  /** Chooses what the card is about from now on; `undefined` follows the setup again. */
  choose(changed: CardChoice): void;
  /**
   * Does a task, the card unless told otherwise, or waits for the one that runs; never rejects. Gives the state it
   * ended in.
   */
  start(task?: MakingTask): Promise<MakingState>;
  /** Asks for an end between two round trips; what was being written is then as it was. */
  cancel(): void;
  /** Puts a result or a failure away. */
  dismiss(): void;
}

/** Without the fields that follow the setup. */
function withoutBlanks({ period, unit }: CardChoice): CardChoice {
  return { ...(period !== undefined && { period }), ...(unit !== undefined && { unit }) };
}

function firstProgress(task: MakingTask): RunningTask {
  switch (task.kind) {
    case 'units':
      return { kind: 'units', progress: { done: 0, total: task.units.length, unit: task.units[0] ?? '' } };
    case 'period':
      return { kind: 'period' };
    default:
      return { kind: task.kind, step: 'reading' };
  }
}

/**
 * The state of making, outside React because a ribbon button works without the pane.
 *
 * @param maker - what makes and saves in the workbook.
 */
export function createMaking(maker: Maker): Making {
  const listeners = new Set<() => void>();
  let state: MakingState = { phase: 'idle' };
  let choice: CardChoice = {};
  let run: { readonly ended: Promise<MakingState>; readonly abort: AbortController } | null = null;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const become = (next: MakingState): MakingState => {
    state = next;
    tell();
    return next;
  };

  const goOn = (task: RunningTask): void => {
    if (state.phase === 'running') become({ ...state, task });
  };

  const perform = async (task: MakingTask, signal: AbortSignal): Promise<MakingState> => {
    switch (task.kind) {
      case 'units': {
        // Each card has its own unit.
        const options = withoutBlanks({ period: choice.period });
        return {
          phase: 'unitsMade',
          run: await maker.makeUnitCards(task.units, {
            ...options,
            signal,
            onProgress: (progress) => goOn({ kind: 'units', progress }),
          }),
        };
      }
      case 'health':
        return {
          phase: 'healthMade',
          sheet: await maker.makeHealthSheet({
            ...choice,
            signal,
            onProgress: (step) => goOn({ kind: 'health', step }),
          }),
        };
      case 'period':
        return { phase: 'periodSaved', saved: await maker.savePeriod({ ...choice, overwrite: task.overwrite }) };
      default: {
        const { kind } = task;
        const frozen = kind === 'frozen' ? { freeze: true } : {};
        return {
          phase: 'made',
          kind,
          scorecard: await maker.makeScorecard({
            ...choice,
            ...frozen,
            signal,
            onProgress: (step) => goOn({ kind, step }),
          }),
        };
      }
    }
  };

  /**
   * Rejects when the task is cancelled while Excel lets it wait for a cell or a dialog: it ends before it writes
   * anything.
   */
  const cancelledEarly = (signal: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        const task = state.phase === 'running' ? state.task : null;
        if (task !== null && 'step' in task && task.step === 'reading') reject(signal.reason as Error);
      });
    });

  return {
    state: () => state,
    choice: () => choice,
    choose(changed) {
      choice = withoutBlanks({ ...choice, ...changed });
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start(task = { kind: 'card' }) {
      if (run) return run.ended;
      const abort = new AbortController();
      become({ phase: 'running', task: firstProgress(task), cancelling: false });
      const ended = Promise.race([perform(task, abort.signal), cancelledEarly(abort.signal)])
        .catch((error: unknown): MakingState => ({ phase: 'failed', kind: task.kind, ...faultOf(error) }))
        .then((end) => {
          run = null;
          return become(end);
        });
      run = { ended, abort };
      return ended;
    },
    cancel() {
      if (!run || state.phase !== 'running') return;
      become({ ...state, cancelling: true });
      run.abort.abort();
    },
    dismiss() {
      if (!run) become({ phase: 'idle' });
    },
  };
}
