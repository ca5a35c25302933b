import { findBrowser, findBuild, paneOf, startWorkbench } from '../support/browser';
import { report, reportSkipped } from './figure';

/** From the navigation of the pane's frame until its main button can be clicked, with an empty and a warm cache. */
export async function measure(): Promise<void> {
  const executable = findBrowser();
  const dist = findBuild();
  if (executable === null || dist === null)
    return reportSkipped(
      'pane.start',
      executable === null ? 'no Chromium or Chrome on this machine; CHROME_PATH says where one is' : 'nothing is built',
    );
  const workbench = await startWorkbench({ executable, dist });
  try {
    const context = await workbench.browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1400, height: 900 },
    });
    for (const cache of ['cold', 'warm']) {
      const page = await context.newPage();
      await page.goto(workbench.url);
      const button = paneOf(page)
        .getByRole('button', { name: /målekort/i })
        .first();
      await button.click({ trial: true, timeout: 60_000 });
      // The frame's clock starts with its own navigation.
      const frame = page.frames().find((candidate) => candidate.url().includes('/addin/'));
      if (frame === undefined) throw new Error('The workbench has no pane.');
      report({
        name: `pane.start.${cache}`,
        value: await frame.evaluate(() => performance.now()),
        unit: 'ms',
        goal: '< 1.5 s',
        note: 'from navigation until the main button can be clicked, beside the workbench',
      });
      await page.close();
    }
  } finally {
    await workbench.close();
  }
}
