/** The pane is drawn at the latest this long after the start (ms), even if no one said that it is seen. */
const latest = 3000;

/**
 * Resolves when the page is seen. A shared runtime also starts unseen, to answer a custom function or a
 * ribbon button; the pane's code is then not loaded. Hosts differ in what they tell of visibility, so a
 * short wait ends it in any case: an empty pane would be worse than some code too many.
 */
export function whenShown(): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
    setTimeout(resolve, latest);
  });
}
