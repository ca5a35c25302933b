/** How long what is waited for may take to come on a busy machine (ms). */
const patience = 60_000;

/**
 * Waits for a state that comes by events: looks again at each turn of the loop.
 *
 * @param reached - whether it has come
 * @throws Error when it never comes
 */
export async function until(reached: () => boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!reached()) {
    if (performance.now() > end) throw new Error(`Never came: ${reached.toString()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
