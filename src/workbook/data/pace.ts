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
