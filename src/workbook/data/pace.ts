import { nextTurn } from '../next-turn';
import { DataFault } from './fault';

/**
 * Called every so often while a large file is read, so that clicks are answered, progress is shown, and the reading can
 * be called off. Resolves at once where there is nothing to wait for.
 *
 * @param done - the part of the work that is done, 0–1
 * @throws DataFault `cancelled` or `too-slow`
 */
export type Pace = (done: number) => Promise<void> | void;

/** So many cells are read between two looks at the clock. */
export const stride = 4096;

/** Never waits. */
export const unhurried: Pace = () => undefined;

/** A turn of work is no longer than this (ms): a click is answered within a twentieth of a second. */
const turn = 40;

/**
 * The pace of a pane: after every turn what has come in meanwhile is answered first.
 *
 * @param signal - calls the work off
 * @param tell - told the part that is done, 0–1, at every turn
 * @param now - the time, in milliseconds
 */
export function pacedBy(
  signal: AbortSignal,
  tell: (done: number) => void = () => undefined,
  now: () => number = () => performance.now(),
): Pace {
  const look = (): void => {
    if (signal.aborted) throw new DataFault('cancelled');
  };
  let begun = now();
  return (done) => {
    look();
    if (now() - begun < turn) return undefined;
    tell(done);
    return nextTurn().then(() => {
      look();
      begun = now();
    });
  };
}
