import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import type { Language } from '../../src/locales/language';
import type { ProfileName } from '../../src/host/profile';
import { startServer } from '../../src/workbench/server/serve';
import { inDefaultExcel, inOtherExcel, otherExcels, type TestsInExcel } from './excels';
import { shared } from './shared/ask';
import browserArguments from './shared/browser-arguments.json';
import { skipOutsideCi } from './skip';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

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
  return ['addin/taskpane.html', 'addin/functions.json', 'workbench/index.html'].every((file) =>
    existsSync(path.join(dist, file)),
  )
    ? dist
    : null;
}

/**
 * A connection of one's own to the Chromium that all test files share, and what is opened through it goes with it. Outside
 * jest (the benches) a Chromium of one's own.
 */
export async function connect(executable: string): Promise<Browser> {
  return process.env['SHARED_TESTS'] === undefined
    ? chromium.launch({ executablePath: executable, args: [...browserArguments] })
    : chromium.connect(await shared('/browser', executable));
}

/**
 * `describe` for tests in a browser. Without a Chromium or a build they are skipped, and the name says why; in continuous
 * integration nothing is skipped, so they fail.
 */
export function describeInBrowser(
  name: string,
  tests: (place: { readonly executable: string; readonly dist: string }) => void,
): void {
  const executable = findBrowser();
  const dist = findBuild();
  if (executable === null) skipOutsideCi(name, 'no Chromium found; set CHROME_PATH, or apt-get install chromium');
  else if (dist === null) skipOutsideCi(name, 'nothing built; run npm run build');
  else describe(name, () => tests({ executable, dist }));
}

/** The built workbench on a server of its own, and a browser to open it in. */
export interface WorkbenchBrowser {
  /** Of the server, `https://localhost:3000`. */
  readonly url: string;
  /** A folder for what is downloaded; it goes when the tests end. */
  readonly folder: string;
  readonly browser: Browser;
  /** The Excel that its workbooks are opened in unless an address says another; the default one where this is `null`. */
  readonly excel: ProfileName | null;
  /** The one page of the test file, large enough for grid and pane. */
  readonly page: Page;
  close(): Promise<void>;
}

/** Starts a server over the built bundles, and a page in the browser that all test files share. */
export async function startWorkbench({
  executable,
  dist,
}: {
  readonly executable: string;
  readonly dist: string;
}): Promise<WorkbenchBrowser> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bms-workbench-'));
  const server = await startServer({ port: 0, dist, certificateFolder: process.env['SHARED_FOLDER'] ?? folder });
  const browser = await connect(executable);
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
    ignoreHTTPSErrors: true,
    reducedMotion: 'reduce',
  });
  return {
    url: server.url,
    excel: null,
    folder,
    browser,
    page,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * `describeInBrowser` with the workbench started before the tests; it can be asked for once they run. Tests told with
 * `important` run in the other Excels as well, on the same page.
 */
export function describeInWorkbench(
  name: string,
  tests: (workbench: () => WorkbenchBrowser, tell: TestsInExcel) => void,
): void {
  describeInBrowser(name, (place) => {
    let started: WorkbenchBrowser | null = null;
    beforeAll(async () => {
      started = await startWorkbench(place);
    }, slow);
    afterAll(() => started?.close());
    const workbenchIn = (excel: ProfileName | null) => () => {
      if (started === null) throw new Error('The workbench is started before the tests, not while they are told.');
      return { ...started, excel };
    };
    tests(workbenchIn(null), inDefaultExcel);
    // A file that takes no means to tell its tests with has none for the others.
    if (tests.length > 1)
      for (const excel of otherExcels) describe(`in ${excel}`, () => tests(workbenchIn(excel), inOtherExcel));
  });
}

/** The add-in's pane in the workbench. */
export function paneOf(page: Page): FrameLocator {
  return page.frameLocator('#addin');
}

/** What of the page is not the workbook: kept by the browser, or laid over the network by a test before this one. */
async function forget(page: Page): Promise<void> {
  await page.unrouteAll();
  if (page.url() !== 'about:blank') await page.evaluate(() => localStorage.clear());
}

/**
 * Loads the workbench's page anew, as a person who comes to it for the first time.
 *
 * @param prepare - what the test does to the empty page first
 */
export async function loadWorkbench(
  workbench: WorkbenchBrowser,
  address: string,
  prepare: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const { page } = workbench;
  await forget(page);
  await page.goto('about:blank');
  await prepare();
  await page.goto(`${workbench.url}${address}`);
}

/** What the page's address asks for beside an example: its language, and which Excel it is to be. */
function askedBeside(address: string): string {
  const { searchParams } = new URL(address, 'https://localhost');
  searchParams.delete('example');
  searchParams.sort();
  return searchParams.toString();
}

/** An address with the Excel that the tests run in, unless it says one. */
function inExcel(address: string, { excel }: WorkbenchBrowser): string {
  return excel === null || address.includes('excel=') ? address : `${address}&excel=${excel}`;
}

/**
 * Opens the workbench with one of its examples, and waits until the pane can make a card of it or says why not. A page
 * that is what the address asks for already opens the example as by its file dialog: nothing is left of the workbook before it.
 *
 * @param wanted - `/?example=telemark.xlsx&lang=en`
 */
export async function openExample(page: Page, workbench: WorkbenchBrowser, wanted: string): Promise<void> {
  const address = inExcel(wanted, workbench);
  if (page.url().startsWith(workbench.url) && askedBeside(page.url()) === askedBeside(address)) {
    const example = new URL(address, workbench.url).searchParams.get('example') ?? '';
    await openFile(page, example, await readFile(path.join('assets/examples', example)));
  } else {
    await loadWorkbench(workbench, address);
    await page.waitForFunction(() => window.workbench?.document != null);
  }
  await paneOf(page)
    .getByRole('tabpanel')
    .waitFor({ timeout: slow / 2 });
}

/**
 * Opens a workbook of one's own in the workbench, as by its file dialog.
 *
 * @param firstSheet - the sheet that is then in view
 * @param language - of the page and the pane
 */
export async function openWorkbookOf(
  page: Page,
  workbench: WorkbenchBrowser,
  bytes: Uint8Array,
  firstSheet: string,
  language: Language = 'nb',
): Promise<void> {
  const address = inExcel(`/?example=telemark.xlsx${language === 'nb' ? '' : `&lang=${language}`}`, workbench);
  const isOpen = page.url().startsWith(workbench.url) && askedBeside(page.url()) === askedBeside(address);
  if (!isOpen) await openExample(page, workbench, address);
  await openFile(page, 'prøve.xlsx', bytes);
  await page.waitForFunction((name) => window.workbench?.document?.activeSheet?.name === name, firstSheet, {
    timeout: slow / 2,
  });
}

/** Opens a file by the file dialog, and waits until the page holds it and the pane has begun anew. */
async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await forget(page);
  const before = await page.evaluateHandle(() => window.workbench?.document);
  const pane = page.frame({ url: /taskpane\.html/ });
  await pane?.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  await page.setInputFiles('#ribbon input[type=file]', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  await page.waitForFunction((old) => window.workbench?.document != null && window.workbench.document !== old, before, {
    timeout: slow / 2,
  });
  await before.dispose();
  await paneOf(page)
    .locator('html:not([data-left])')
    .waitFor({ timeout: slow / 2 });
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
  return page.evaluate(
    ([on, at]) => {
      const value = window.workbench?.cell(on, at)?.value;
      return typeof value === 'object' && value !== null ? value.error : value;
    },
    [sheet, address] as const,
  );
}
