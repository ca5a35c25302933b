import type { Frame, Page } from 'playwright-core';
import { findBrowser, findBuild, openWorkbookOf, paneOf, slow, startWorkbench } from '../support/browser';
import { workbookOfManyNames } from '../support/workbook-builder';
import { report, reportSkipped } from './figure';

const names = 10_000;

/** Work of the pane's own that kept the page from answering (ms), longest first; the host's, in the page around it, is left out. */
async function blockings(frame: Frame): Promise<readonly number[]> {
  return frame.evaluate(() => {
    const found = window.blockings.filter(({ name }) => name === 'self').map(({ duration }) => duration);
    window.blockings.length = 0;
    return found.sort((a, b) => b - a);
  });
}

declare global {
  interface Window {
    blockings: PerformanceEntry[];
    painted: number[];
  }
}

async function reportBlocking(name: string, frame: Frame): Promise<void> {
  const found = await blockings(frame);
  report({
    name: `pane.${names}.${name}.longestTask`,
    value: found[0] ?? 0,
    unit: 'ms',
    goal: '< 100 ms',
    note: `${found.length} tasks over 50 ms`,
  });
}

/** Milliseconds from a key until what it changed is painted, of each key, shortest first. */
async function keyTimes(page: Page, frame: Frame, text: string): Promise<readonly number[]> {
  await frame.evaluate(() => {
    window.painted = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => window.painted.push(performance.now() - timeStamp))),
      { capture: true },
    );
  });
  for (const [index, key] of [...text].entries()) {
    await page.keyboard.press(key);
    await frame.waitForFunction((count) => window.painted.length > count, index);
  }
  return (await frame.evaluate(() => window.painted)).sort((a, b) => a - b);
}

/** Ten thousand names in the real pane: how soon they are listed, and whether it answers meanwhile. */
export async function measure(): Promise<void> {
  const executable = findBrowser();
  const dist = findBuild();
  if (executable === null || dist === null)
    return reportSkipped(
      `pane.${names}`,
      executable === null ? 'no Chromium or Chrome on this machine; CHROME_PATH says where one is' : 'nothing is built',
    );
  const workbench = await startWorkbench({ executable, dist });
  try {
    const { page } = workbench;
    await page.addInitScript(() => {
      window.blockings = [];
      new PerformanceObserver((list) => window.blockings.push(...list.getEntries())).observe({
        type: 'longtask',
        buffered: true,
      });
    });
    const bytes = workbookOfManyNames(names);
    const pane = paneOf(page);
    const started = performance.now();
    await openWorkbookOf(page, workbench, bytes, 'Data');
    await pane
      .getByText(/Fant \d/)
      .first()
      .waitFor({ timeout: slow });
    report({
      name: `pane.${names}.read`,
      value: performance.now() - started,
      unit: 'ms',
      note: 'from opening the workbench, with a first workbook and then this one, until the pane says how many names it has',
    });
    const frame = page.frames().find((candidate) => candidate.url().includes('/addin/'));
    if (frame === undefined) throw new Error('The workbench has no pane.');
    await reportBlocking('read', frame);
    const clicked = performance.now();
    await pane.getByRole('tab', { name: 'Oppsett' }).click();
    await pane.getByRole('listitem').first().waitFor({ timeout: slow });
    report({
      name: `pane.${names}.listed`,
      value: performance.now() - clicked,
      unit: 'ms',
      goal: '< 2 s',
      note: 'from opening the setup view until its list is there',
    });
    await reportBlocking('listed', frame);
    report({ name: `pane.${names}.rowsInPage`, value: await pane.getByRole('listitem').count(), unit: 'count' });
    await pane.getByRole('searchbox').focus();
    const keys = await keyTimes(page, frame, 'frafall_emne12');
    report({
      name: `pane.${names}.key.median`,
      value: keys[Math.floor(keys.length / 2)] ?? 0,
      unit: 'ms',
      note: `from a key in the search box until it is painted, longest ${Math.round(keys.at(-1) ?? 0)} ms`,
    });
    await page.waitForTimeout(1000);
    await reportBlocking('search', frame);
    await pane.getByRole('searchbox').fill('');
    await page.waitForTimeout(1000);
    await blockings(frame);
    await pane.getByRole('tabpanel').evaluate(async (panel) => {
      for (let top = 0; top < 60_000; top += 600) {
        panel.scrollTo(0, top);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await reportBlocking('scroll', frame);
  } finally {
    await workbench.close();
  }
}
