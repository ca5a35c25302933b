import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from '../../src/workbench/server/serve';
import { describeInBrowser, launch } from '../support/browser';

const slow = 120_000;

describeInBrowser('a pane whose code cannot be loaded', ({ executable, dist }) => {
  let folder: string;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'bms-pane-'));
    server = await startServer({ port: 0, dist, certificateFolder: folder });
    browser = await launch(executable);
  }, slow);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    ['nb', 'Panelet kunne ikke lastes.', 'Last panelet på nytt'],
    ['nn', 'Panelet kunne ikkje lastast.', 'Last panelet på nytt'],
    ['sv', 'Panelen kunde inte laddas.', 'Ladda om panelen'],
    ['en', 'The pane could not be loaded.', 'Load the pane again'],
  ])('says so in words, and comes back when it can be: %s', async (language, message, again) => {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    const code = /\/addin\/pane\.\w+\.js/;
    await page.route(code, (route) => route.abort());
    await page.goto(`${server.url}?lang=${language}`);
    const pane = page.frameLocator('#addin');
    expect(await pane.getByRole('alert').innerText()).toContain(message);
    await page.unroute(code);
    await pane.getByRole('button', { name: again }).click();
    await pane.locator('h1').waitFor({ timeout: 60_000 });
    expect(await pane.getByRole('alert').count()).toBe(0);
    await page.close();
  }, slow);
});
