import type { ExcelProfile } from '../profile';

/** How a command is tried while the page may still be telling of its actions. */
export interface Attempts {
  /** Invokes the action. @returns whether the add-in knows it */
  readonly attempt: () => Promise<boolean>;
  /** What becomes of a click that comes before the page has said what its actions are. */
  readonly earlyClick: ExcelProfile['earlyClick'];
  /** Whether the page has had its time. */
  readonly isLate: () => boolean;
  /** Waits until it is worth another try. */
  readonly pause: () => Promise<void>;
}

/**
 * Invokes a ribbon button's action: the client listens before the page's own code has run, which tells it of its
 * actions, so an Excel that keeps early clicks tries again.
 *
 * @returns whether the add-in knew the action in time
 */
export async function invokeInTime({ attempt, earlyClick, isLate, pause }: Attempts): Promise<boolean> {
  for (;;) {
    if (await attempt()) return true;
    if (earlyClick === 'lost' || isLate()) return false;
    await pause();
  }
}
