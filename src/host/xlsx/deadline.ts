import { WorkbookFileError } from './fault';

/** Longer than the largest workbooks take on a slow machine; nobody waits longer for a file to open. */
const longestReading = 25_000;

/** Looks at the clock are dear beside the small steps that are counted between them. */
const stepsBetweenLooks = 1024;

/** The time that reading a file may take, so that no package, however it was made, holds the program. */
export class Deadline {
  private end: number;
  private steps = 0;

  /** @param milliseconds - from now on */
  constructor(milliseconds = longestReading) {
    this.end = performance.now() + milliseconds;
  }

  /**
   * To be called in every loop whose length a file decides, for each small step.
   *
   * @throws WorkbookFileError `too-slow` when the time is up
   */
  step(): void {
    if (++this.steps % stepsBetweenLooks === 0) this.look();
  }

  /** What was read is read again, for saving, without haste. */
  lift(): void {
    this.end = Infinity;
  }

  /** As {@link Deadline.step}, for a step that is large in itself. */
  look(): void {
    if (performance.now() > this.end) throw new WorkbookFileError('too-slow', 'Reading the file takes too long.');
  }
}
