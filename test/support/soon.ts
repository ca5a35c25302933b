import type { Locator, Page } from 'playwright-core';

/** How long what is expected may take to come on a busy machine (ms); less than a test may take, so that it says what differs. */
export const patience = 60_000;

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
    await nextFrame(page);
  }
}

/**
 * Expects that what was done has changed nothing: reads when all that follows from it at once has come. What is told by
 * an event of its own must have been waited for.
 *
 * @param read - what is seen now; an expectation of `expected` may hold matchers of `expect`
 */
export async function expectStill<Seen>(page: Page, read: () => Promise<Seen>, expected: Seen): Promise<void> {
  // In the first frame what was done is drawn, in the second what its drawing led to.
  await nextFrame(page);
  await nextFrame(page);
  expect(await read()).toEqual(expected);
}

/** Whether an element of the page has the keyboard. */
export function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((held) => held === document.activeElement);
}

/** Expects that the keyboard is led to an element. */
export async function expectFocus(page: Page, element: Locator): Promise<void> {
  await expectSoon(page, () => isFocused(element), true);
}

/** Gives the keyboard to an element as soon as it takes it: one that is not measured yet is hidden, and refuses. */
export async function focusOn(page: Page, element: Locator): Promise<void> {
  const focus = async (): Promise<boolean> => {
    await element.focus();
    return isFocused(element);
  };
  await expectSoon(page, focus, true);
}

/** Waits until the page has drawn once more. Not `requestAnimationFrame`, which stands still with `page.clock`. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(document.documentElement);
      }),
  );
}
