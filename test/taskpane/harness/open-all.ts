import type { Page } from 'playwright-core';
import { expectSoon } from '../../support/soon';

/**
 * Opens all that is folded in the tab in view. One is opened a frame: in a long list what opens pushes others out of
 * view, so that one that was seen closed may be gone before it can be clicked.
 */
export async function openAll(page: Page): Promise<void> {
  const openNext = (): Promise<boolean> =>
    page.evaluate(() => {
      const closed = document.querySelector<HTMLElement>('[role=tabpanel] [aria-expanded=false]');
      closed?.click();
      return closed === null;
    });
  await expectSoon(page, openNext, true);
}
