import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type FrameLocator, type Page } from 'playwright-core';
import { startServer } from '../../src/workbench/server/serve';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** How long a test with a browser, or the start of one, may take on a busy machine (ms). */
export const slow = 120_000;

/** A Chromium of this machine: `CHROME_PATH`, or where the systems put it. */
export function findBrowser(): string | null {
  const wanted = process.env['CHROME_PATH'];
  return [...(wanted === undefined ? [] : [wanted]), ...places].find((place) => existsSync(place)) ?? null;
}

/** The built bundles that browser tests need. */
export function findBuild(): string | null {
  const dist = path.resolve('dist');
  return ['addin/taskpane.html', 'addin/functions.json', 'workbench/index.html'].every((file) => existsSync(path.join(dist, file))) ? dist : null;
}

export function launch(executable: string): Promise<Browser> {
  return chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--ignore-certificate-errors'] });
}

/**
 * `describe` for tests in a browser. Without a Chromium or a build they are skipped, and the name says why.
 */
export function describeInBrowser(name: string, tests: (place: { readonly executable: string; readonly dist: string }) => void): void {
  const executable = findBrowser();
  const dist = findBuild();
  if (executable === null) describe.skip(`${name} (skipped: no Chromium found; set CHROME_PATH)`, () => test('in a browser', () => undefined));
  else if (dist === null) describe.skip(`${name} (skipped: nothing built; run npm run build)`, () => test('in a browser', () => undefined));
  else describe(name, () => tests({ executable, dist }));
}

/** The built workbench on a server of its own, and a browser to open it in. */
export interface WorkbenchBrowser {
  /** Of the server, `https://localhost:3000`. */
  readonly url: string;
  /** A folder for what is downloaded; it goes when the tests end. */
  readonly folder: string;
  readonly browser: Browser;
  /** A blank page, large enough for grid and pane unless asked for otherwise. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a server over the built bundles, and a browser. */
export async function startWorkbench({ executable, dist }: { readonly executable: string; readonly dist: string }): Promise<WorkbenchBrowser> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bms-workbench-'));
  const server = await startServer({ port: 0, dist, certificateFolder: folder });
  const browser = await launch(executable);
  return {
    url: server.url,
    folder,
    browser,
    newPage: (options) => browser.newPage({ viewport: { width: 1400, height: 900 }, ignoreHTTPSErrors: true, reducedMotion: 'reduce', ...options }),
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `describeInBrowser` with the workbench started before the tests; it can be asked for once they run. */
export function describeInWorkbench(name: string, tests: (workbench: () => WorkbenchBrowser) => void): void {
  describeInBrowser(name, (place) => {
    let started: WorkbenchBrowser | null = null;
    beforeAll(async () => {
      started = await startWorkbench(place);
    }, slow);
    afterAll(() => started?.close());
    tests(() => {
      if (started === null) throw new Error('The workbench is started before the tests, not while they are told.');
      return started;
    });
  });
}

/** The add-in's pane in the workbench. */
export function paneOf(page: Page): FrameLocator {
  return page.frameLocator('#addin');
}

/**
 * Opens the workbench with one of its examples, and waits until the pane can make a card of it or says why not.
 *
 * @param address - `/?example=telemark.xlsx&lang=en`
 */
export async function openExample(page: Page, workbench: WorkbenchBrowser, address: string): Promise<void> {
  await page.goto(`${workbench.url}${address}`);
  await page.waitForFunction(() => window.workbench?.document != null);
  await paneOf(page).getByRole('tabpanel').waitFor({ timeout: slow / 2 });
}

/**
 * Opens a workbook of one's own in the workbench, as by its file dialog.
 *
 * @param firstSheet - the sheet that is then in view
 */
export async function openWorkbookOf(page: Page, workbench: WorkbenchBrowser, bytes: Uint8Array, firstSheet: string): Promise<void> {
  await openExample(page, workbench, '/?example=telemark.xlsx');
  await page.setInputFiles('#ribbon input[type=file]', { name: 'prøve.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.waitForFunction((name) => window.workbench?.document?.activeSheet?.name === name, firstSheet, { timeout: slow / 2 });
}

/** Goes to a cell by the name box and types there. */
export async function typeInCell(page: Page, address: string, entry: string): Promise<void> {
  const box = page.locator('#grid [data-u-comp="defined-name"] input');
  await box.fill(address);
  await box.press('Enter');
  await page.keyboard.type(entry);
  await page.keyboard.press('Enter');
}

/** A cell's value once everything is computed; an error as its text. */
export async function cellValue(page: Page, sheet: string, address: string): Promise<unknown> {
  await page.evaluate(() => window.workbench?.settled());
  return page.evaluate(([on, at]) => {
    const value = window.workbench?.cell(on, at)?.value;
    return typeof value === 'object' && value !== null ? value.error : value;
  }, [sheet, address] as const);
}
