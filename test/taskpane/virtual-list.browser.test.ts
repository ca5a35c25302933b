import type { Locator, Page } from 'playwright-core';
import type { PlacedWarning } from '../../src/workbook/types';
import { describeInBrowser, slow } from '../support/browser';
import { county } from './harness/contents';
import type { PaneBrowser } from './harness/open-pane';
import { startPaneBrowser } from './harness/open-pane';

const count = 10_000;

/** Every third one takes several lines, so that rows are of different height. */
const warnings = Array.from({ length: count }, (_, index): PlacedWarning => ({
  code: 'setup-unknown-column', nr: null, where: `Sted ${index + 1}`, address: `Data!A${index + 1}`,
  message: index % 3 === 0 ? `Merknad ${index + 1}. ${'En lang forklaring på hva som ikke kunne leses. '.repeat(4)}` : `Merknad ${index + 1}`,
}));

describeInBrowser('a list of ten thousand rows', ({ executable }) => {
  let browser: PaneBrowser;
  let page: Page;
  let rows: Locator;

  beforeAll(async () => {
    browser = await startPaneBrowser(executable);
  }, slow);
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.open({ contents: { ...county, warnings } });
    await page.getByRole('tab', { name: /Merknader/ }).click();
    rows = page.getByRole('list', { name: 'Merknader' }).getByRole('listitem');
    await rows.first().waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    expect(browser.errors()).toEqual([]);
  });

  const panel = (): Locator => page.getByRole('tabpanel');
  const link = (row: number): Locator => page.getByRole('button', { name: `Gå til Sted ${row}`, exact: true });
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  const inView = (locator: Locator): Promise<boolean> => locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const frame = element.closest('[role=tabpanel]')?.getBoundingClientRect();
    return frame !== undefined && top >= frame.top - 1 && bottom <= frame.bottom + 1;
  });
  /** How far each row is from the one above it (px); 0 where they meet. */
  const gaps = (): Promise<number[]> => rows.evaluateAll((elements) => elements.slice(1).map((element, index) => Math.round(element.getBoundingClientRect().top - (elements[index]?.getBoundingClientRect().bottom ?? 0))));

  test('has in the page only the rows in view, each with its place in the whole', async () => {
    expect(await rows.count()).toBeLessThan(40);
    expect(await rows.first().getAttribute('aria-posinset')).toBe('1');
    expect(await rows.first().getAttribute('aria-setsize')).toBe(String(count));
    expect(new Set(await gaps())).toEqual(new Set([0]));
  });

  test('shows its last row when it is scrolled to the end', async () => {
    // What was only estimated is measured on the way, so that the end moves.
    await page.waitForFunction((last) => {
      const frame = document.querySelector('[role=tabpanel]');
      frame?.scrollTo(0, frame.scrollHeight);
      const row = document.querySelector(`li[aria-posinset="${last}"]`);
      return frame && row && row.getBoundingClientRect().bottom <= frame.getBoundingClientRect().bottom;
    }, count);
    expect(await rows.count()).toBeLessThan(40);
    expect(new Set(await gaps())).toEqual(new Set([0]));
  });

  test('is gone through by arrows, Home and End', async () => {
    await link(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Gå til Sted 3');
    await page.keyboard.press('End');
    expect(await focused()).toBe(`Gå til Sted ${count}`);
    await page.waitForFunction((last) => document.querySelector('li:last-child')?.getAttribute('aria-posinset') === String(last), count);
    expect(await inView(link(count))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(`Gå til Sted ${count - 1}`);
    await page.keyboard.press('Home');
    expect(await focused()).toBe('Gå til Sted 1');
  });

  test('keeps the row with the focus, however far it is scrolled away', async () => {
    await link(2).focus();
    await panel().evaluate((element) => element.scrollTo(0, 50_000));
    await page.waitForFunction(() => Number(document.querySelector('li[aria-posinset]:last-child')?.getAttribute('aria-posinset')) > 500);
    expect(await focused()).toBe('Gå til Sted 2');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Gå til Sted 3');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.harness.asked.filter(({ method }) => method === 'goTo').map(({ argument }) => argument))).toEqual(['Data!A3']);
  });
});
