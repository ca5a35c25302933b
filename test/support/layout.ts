import type { Page } from 'playwright-core';

/**
 * Parts of the pane that scroll sideways, each in a line: `main: 190 px wide in 175`.
 */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role=tabpanel], main')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => {
        const name = element.getAttribute('role') ?? element.localName;
        // The parts that reach farthest are what to look at first.
        const widest = [...element.querySelectorAll('*')].reduce<Element>(
          (far, each) => (each.getBoundingClientRect().right > far.getBoundingClientRect().right ? each : far),
          element.firstElementChild ?? element,
        );
        const text = (widest.textContent || widest.getAttribute('aria-label') || '').trim().slice(0, 40);
        return `${name}: ${element.scrollWidth} px wide in ${element.clientWidth}, by ${widest.localName} “${text}”`;
      }),
  );
}

/**
 * Texts that go over the edge of what holds them, or of the pane, each in a line: `button “Lag målekort” needs 190 px and has 175`.
 */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const held = 'button, [role=tab], h1, h2, h3, label, p, span, li, td, legend, summary, select';
    return [...document.body.querySelectorAll<HTMLElement>(held)]
      .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).display !== 'inline')
      .map((element) => {
        const { left, right } = element.getBoundingClientRect();
        const over = element.scrollWidth > element.clientWidth + 1 || right > edge;
        const needs = Math.round(Math.max(element.scrollWidth, right - left));
        const has = Math.round(Math.min(element.clientWidth, edge - left));
        const text = (element.textContent ?? '').trim().slice(0, 40);
        return over ? `${element.localName} “${text}” needs ${needs} px and has ${has}` : '';
      })
      .filter((line) => line !== '');
  });
}
