import type { Locator, Page } from 'playwright-core';
import type { PlacedWarning } from '../../../src/workbook/port';
import { expectSoon } from '../../support/soon';
import { county } from '../harness/contents';
import { describeInPane } from '../harness/open-pane';

const count = 10_000;

/** Every third one takes several lines, so that rows are of different height. */
const warnings = Array.from({ length: count }, (_, index): PlacedWarning => ({
  code: 'setup-unknown-column',
  nr: null,
  where: `Sted ${index + 1}`,
  address: `Data!A${index + 1}`,
  message:
    index % 3 === 0
      ? `Merknad ${index + 1}. ${'En lang forklaring på hva som ikke kunne leses. '.repeat(4)}`
      : `Merknad ${index + 1}`,
}));

describeInPane('a list of ten thousand rows', (browser) => {
  let page: Page;
  let rows: Locator;

  beforeEach(async () => {
    page = await browser.open({ contents: { ...county, warnings } });
    await page.getByRole('tab', { name: /Merknader/ }).click();
    rows = page.getByRole('list', { name: 'Merknader' }).getByRole('listitem');
    await rows.first().waitFor();
  });

  const panel = (): Locator => page.getByRole('tabpanel');
  const link = (row: number): Locator => page.getByRole('button', { name: `Gå til Sted ${row}`, exact: true });
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  const inView = (locator: Locator): Promise<boolean> =>
    locator.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const frame = element.closest('[role=tabpanel]')?.getBoundingClientRect();
      return frame !== undefined && top >= frame.top - 1 && bottom <= frame.bottom + 1;
    });
  /** How far each row is from the one above it (px), 0 where they meet; a row whose height is not known yet is `hidden`. */
  const gaps = (): Promise<(number | 'hidden')[]> =>
    page.evaluate(() => {
      const elements = [...document.querySelectorAll('li[aria-posinset]')];
      return elements
        .slice(1)
        .map((element, index) =>
          getComputedStyle(element).visibility === 'hidden'
            ? 'hidden'
            : Math.round(element.getBoundingClientRect().top - (elements[index]?.getBoundingClientRect().bottom ?? 0)),
        );
    });
  /** Rows are drawn before their height is known: soon they meet, and there are some. */
  const expectRowsToMeet = (): Promise<void> => expectSoon(page, async () => [...new Set(await gaps())], [0]);

  test('has in the page only the rows in view, each with its place in the whole', async () => {
    expect(await rows.count()).toBeLessThan(40);
    expect(await rows.first().getAttribute('aria-posinset')).toBe('1');
    expect(await rows.first().getAttribute('aria-setsize')).toBe(String(count));
    await expectRowsToMeet();
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
    await expectRowsToMeet();
  });

  test('is gone through by arrows, Home and End', async () => {
    await link(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expectSoon(page, focused, 'Gå til Sted 3');
    await page.keyboard.press('End');
    await expectSoon(page, focused, `Gå til Sted ${count}`);
    await expectSoon(page, () => inView(link(count)), true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expectSoon(page, focused, `Gå til Sted ${count - 1}`);
    await page.keyboard.press('Home');
    await expectSoon(page, focused, 'Gå til Sted 1');
    await expectSoon(page, () => inView(link(1)), true);
  });

  test('is one tab stop, which stays at the row where the keyboard was', async () => {
    const inList = (): Promise<boolean> =>
      rows.first().evaluate((row) => row.parentElement?.contains(document.activeElement) === true);
    await link(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expectSoon(page, focused, 'Gå til Sted 3');
    await page.keyboard.press('Tab');
    expect(await inList()).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Gå til Sted 3');
    await page.keyboard.press('Shift+Tab');
    expect(await inList()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Gå til Sted 3');
    // Rows that were drawn since are no stops either.
    await panel().evaluate((element) => element.scrollTo(0, 50_000));
    await page.waitForFunction(
      () => Number(document.querySelector('li[aria-posinset]:last-child')?.getAttribute('aria-posinset')) > 500,
    );
    await expectSoon(page, () => rows.locator('[tabindex="0"]').count(), 1);
  });

  test('goes a screenful at a time by Page Down and Page Up, and ends at its ends', async () => {
    await link(1).focus();
    const inScreen = (await rows.all()).length;
    const row = async (): Promise<number> => Number(/\d+$/.exec((await focused()) ?? '')?.[0]);
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => !document.activeElement?.getAttribute('aria-label')?.endsWith(' 1'));
    const first = await row();
    expect(first).toBeGreaterThan(3);
    expect(first).toBeLessThanOrEqual(inScreen);
    await expectSoon(page, () => inView(link(first)), true);
    await page.keyboard.press('PageUp');
    await expectSoon(page, focused, 'Gå til Sted 1');
    await page.keyboard.press('End');
    await expectSoon(page, focused, `Gå til Sted ${count}`);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowUp');
    await expectSoon(page, focused, `Gå til Sted ${count - 1}`);
  });

  test('loses no key that comes before the row that the one before it led to', async () => {
    await link(1).focus();
    await page.evaluate(() => {
      for (const key of ['ArrowDown', 'End', 'ArrowUp', 'ArrowUp'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    await expectSoon(page, focused, `Gå til Sted ${count - 2}`);
    await expectSoon(page, () => inView(link(count - 2)), true);
  });

  test('keeps the row with the focus, however far it is scrolled away', async () => {
    await link(2).focus();
    await panel().evaluate((element) => element.scrollTo(0, 50_000));
    await page.waitForFunction(
      () => Number(document.querySelector('li[aria-posinset]:last-child')?.getAttribute('aria-posinset')) > 500,
    );
    expect(await focused()).toBe('Gå til Sted 2');
    await page.keyboard.press('ArrowDown');
    await expectSoon(page, focused, 'Gå til Sted 3');
    await page.keyboard.press('Enter');
    expect(
      await page.evaluate(() =>
        window.harness.asked.filter(({ method }) => method === 'goTo').map(({ argument }) => argument),
      ),
    ).toEqual(['Data!A3']);
  });
});
