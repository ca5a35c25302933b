import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { report, reportSkipped } from './figure';

const browsers = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** From the navigation of the pane's frame until its main button can be clicked, with an empty and a warm cache. */
export async function measure(): Promise<void> {
  const executablePath = browsers.find((file) => file !== undefined && existsSync(file));
  if (executablePath === undefined) return reportSkipped('pane.start', 'no Chromium or Chrome on this machine; CHROME_PATH says where one is');
  const { startServer } = createRequire(path.resolve('package.json'))(path.resolve('dist/cli/serve.cjs')) as { startServer: (options: { port: number; dist: string }) => Promise<Served> };
  const server = await startServer({ port: 0, dist: path.resolve('dist') });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--ignore-certificate-errors'] });
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 } });
    for (const cache of ['cold', 'warm']) {
      const page = await context.newPage();
      await page.goto(server.url);
      const button = page.frameLocator('iframe').getByRole('button', { name: /målekort/i }).first();
      await button.click({ trial: true, timeout: 60_000 });
      // The frame's clock starts with its own navigation.
      const frame = page.frames().find((candidate) => candidate.url().includes('/addin/'));
      if (frame === undefined) throw new Error('The workbench has no pane.');
      report({ name: `pane.start.${cache}`, value: await frame.evaluate(() => performance.now()), unit: 'ms', goal: '< 1.5 s', note: 'from navigation until the main button can be clicked, beside the workbench' });
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
