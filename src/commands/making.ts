import type { MadeScorecard, MakeOptions, MakeStep } from '../workbook/types';
import type { Fault } from './fault';
import { faultOf } from './fault';

/** Where the making of a scorecard stands. */
export type MakingState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly step: MakeStep; readonly cancelling: boolean }
  | { readonly phase: 'made'; readonly scorecard: MadeScorecard }
  | ({ readonly phase: 'failed' } & Fault);

/** The one making of scorecards that the pane's button and the ribbon's share; at most one runs at a time. */
export interface Making {
  state(): MakingState;
  /** Calls the listener after each change; gives the function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Makes the card, or joins the making that runs; never rejects. Gives the state it ended in. */
  start(options?: Pick<MakeOptions, 'period' | 'unit' | 'freeze'>): Promise<MakingState>;
  /** Asks for an end between two round trips; the old card is then whole. */
  cancel(): void;
  /** Puts a result or a failure away. */
  dismiss(): void;
}

/**
 * The state of making, outside React because a ribbon button works without the pane.
 *
 * @param make - makes the card in the workbook.
 */
export function createMaking(make: (options: MakeOptions) => Promise<MadeScorecard>): Making {
  const listeners = new Set<() => void>();
  let state: MakingState = { phase: 'idle' };
  let run: { readonly ended: Promise<MakingState>; readonly abort: AbortController } | null = null;

  const become = (next: MakingState): MakingState => {
    state = next;
    for (const listener of [...listeners]) listener();
    return next;
  };

  const perform = async (options: MakeOptions, signal: AbortSignal): Promise<MakingState> => {
    const onProgress = (step: MakeStep): void => {
      if (state.phase === 'running') become({ ...state, step });
    };
    try {
      return { phase: 'made', scorecard: await make({ ...options, signal, onProgress }) };
    } catch (error) {
      return { phase: 'failed', ...faultOf(error) };
    }
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start(options = {}) {
      if (run) return run.ended;
      const abort = new AbortController();
      become({ phase: 'running', step: 'reading', cancelling: false });
      const ended = perform(options, abort.signal).then((end) => {
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
