/** Work that is asked for often and done seldom. */
export interface Sometimes {
  readonly ask: () => void;
  /** Nothing is done any more. */
  readonly end: () => void;
}

/** How many times its own length the work rests after it was done, so that long work takes no more than a small share of the time. */
const restShare = 20;

/**
 * Does what it is asked for at once, then rests; what is asked for meanwhile is done once, after the rest.
 *
 * @param pause - the shortest rest, in milliseconds
 */
export function sometimes(work: () => Promise<void>, pause: number): Sometimes {
  let isResting = false;
  let isAsked = false;
  let hasEnded = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const doWork = (): void => {
    isResting = true;
    isAsked = false;
    const start = Date.now();
    void work().finally(() => {
      if (!hasEnded) timer = setTimeout(wake, Math.max(pause, (Date.now() - start) * restShare));
    });
  };
  const wake = (): void => {
    isResting = false;
    if (isAsked) doWork();
  };
  return {
    ask: () => {
      isAsked = true;
      if (!isResting && !hasEnded) doWork();
    },
    end: () => {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}
