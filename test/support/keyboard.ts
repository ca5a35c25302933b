import type { Locator, Page } from 'playwright-core';
import { slow } from './browser';

/** Leads the keyboard to a part of the workbench as in Excel: F6 goes on, Ctrl+F6 leaves the pane. */
export async function keyboardTo(page: Page, part: 'grid' | 'addin', key: 'F6' | 'Control+F6'): Promise<void> {
  const parts = '#grid, #addin, #pane, #ribbon';
  const focusedPart = (): Promise<string> =>
    page.evaluate((all) => document.activeElement?.closest(all)?.id ?? '', parts);
  for (let times = 0; times < 10; times += 1) {
    const before = await focusedPart();
    if (before === part) return;
    await page.keyboard.press(times === 0 ? key : 'F6');
    // Who takes the focus may be told of it later.
    await page.waitForFunction(
      ([all, at]) => (document.activeElement?.closest(all)?.id ?? '') !== at,
      [parts, before] as const,
      { timeout: slow / 4 },
    );
  }
  throw new Error(`The keyboard does not lead to ${part}.`);
}

/** Whether something has the keyboard; what is not there has not. */
export function isFocused(target: Locator): Promise<boolean> {
  return target
    .evaluate((element) => element === document.activeElement, undefined, { timeout: 1000 })
    .catch(() => false);
}

/** Nobody presses Tab more often to get anywhere. */
const mostTabs = 60;

/**
 * Presses Tab until something has the keyboard.
 *
 * @returns how often
 */
export async function tabsTo(page: Page, target: Locator): Promise<number> {
  for (let times = 0; times < mostTabs; times += 1) {
    if (await isFocused(target)) return times;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not lead to ${String(target)}.`);
}
