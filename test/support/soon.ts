import type { Page } from 'playwright-core';

/** How long what is expected may take to come on a busy machine (ms); less than a test may take, so that it says what differs. */
const patience = 60_000;

/**
 * Reads the page at each of its frames until what is read is what is expected; fails with what differs when it never is.
 *
 * @param read - what is seen now; an expectation of `expected` may hold matchers of `expect`
 */
export async function expectSoon<Seen>(page: Page, read: () => Promise<Seen>, expected: Seen): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await read();
    try {
      expect(seen).toEqual(expected);
      return;
    } catch (difference) {
      if (performance.now() > end) throw difference;
    }
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}
