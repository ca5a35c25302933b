import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { connect, describeInBrowser, slow } from '../../support/browser';
import { shared, sharedAddress } from '../../support/shared/ask';
import { type PaneFont, paneFont } from './fonts';
import type { Harness } from './page';

/** What the workbook behind the pane is like when the pane opens. */
export type PaneStart = Partial<Harness> & { readonly readOnlyFile?: boolean };

/** How the pane is opened; what is not said is as in Norway, light, and 350 px wide. */
export interface PaneOptions extends Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'forcedColors' | 'locale'
> {
  readonly officeTheme?: string;
  readonly displayLanguage?: string;
  /** What Office puts before keys of storage where it is parted. */
  readonly partitionKey?: string;
  readonly font?: PaneFont;
  /** Whether the test moves the page's clock, `page.clock`; it goes by itself as well. */
  readonly clock?: boolean;
}

/** The real pane in a real browser, over a workbook that the test controls through `window.harness`. */
export interface PaneBrowser {
  /** Opens the pane anew: nothing is left of what was opened before it. */
  open(start: PaneStart, options?: PaneOptions): Promise<Page>;
  /** What the pages have thrown or the browser refused (content security, missing files) since this was last asked. */
  errors(): string[];
  close(): Promise<void>;
}

/** A page that is opened again and again, so that the browser reads the pane's code once. */
interface OpenPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** Takes away what the page was told to begin with. */
  forget(): Promise<void>;
}

/**
 * Opens panes in the browser that all test files share.
 *
 * @param pseudo - whether the texts in bokmål are bracketed, accented and 40 % longer
 */
export async function startPaneBrowser(executable: string, { pseudo = false } = {}): Promise<PaneBrowser> {
  await shared('/pane');
  const browser = await connect(executable);
  const errors: string[] = [];
  const pages = new Map<string, OpenPage>();
  return {
    errors: () => errors.splice(0),
    async open(
      start,
      { officeTheme, displayLanguage = 'nb-NO', partitionKey, font = paneFont, viewport, ...options } = {},
    ) {
      const key = JSON.stringify(options);
      const opened = pages.get(key) ?? (await openPage(browser, options, errors));
      const { page, session } = opened;
      await page.goto('about:blank');
      await opened.forget();
      await session.send('Storage.clearDataForOrigin', { origin: sharedAddress(), storageTypes: 'local_storage' });
      await page.setViewportSize(viewport ?? { width: 350, height: 720 });
      // A test may have looked at the other colours.
      await page.emulateMedia({ colorScheme: options.colorScheme ?? 'light' });
      const officeContext = {
        displayLanguage,
        partitionKey,
        ...(officeTheme && { officeTheme: { bodyBackgroundColor: officeTheme } }),
      };
      const told = await page.addInitScript(
        (text) => {
          const isMap = (value: unknown): value is { readonly entries: [unknown, unknown][] } =>
            typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Map';
          const [first, office] = JSON.parse(text, (_, value: unknown) =>
            isMap(value) ? new Map(value.entries) : value,
          ) as readonly [PaneStart, object];
          Object.assign(window, { start: first, Office: { context: office } });
        },
        // What a page is told to begin with goes as JSON, which knows no maps.
        JSON.stringify([start, officeContext], (_, value: unknown) =>
          value instanceof Map ? { kind: 'Map', entries: [...value] } : value,
        ),
      );
      pages.set(key, { page, session, forget: () => told.dispose() });
      await page.goto(`${sharedAddress()}/${pseudo ? 'pseudo' : 'pane'}/${font}.html`);
      await expectFont(page, font);
      return page;
    },
    close: () => browser.close(),
  };
}

async function openPage(
  browser: Browser,
  { clock = false, ...options }: BrowserContextOptions & Pick<PaneOptions, 'clock'>,
  errors: string[],
): Promise<OpenPage> {
  const context = await browser.newContext({ locale: 'nb-NO', reducedMotion: 'reduce', ...options });
  // Less than a test may take, so that it says what did not come.
  context.setDefaultTimeout(60_000);
  if (clock) await context.clock.install();
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, session: await context.newCDPSession(page), forget: () => Promise.resolve() };
}

/** Waits until the font is loaded; without it the browser would take another, and the test would be about that. */
async function expectFont(page: Page, font: PaneFont): Promise<void> {
  const missing = await page.evaluate(async () => {
    const loaded = await Promise.allSettled([...document.fonts].map((face) => face.load()));
    return loaded.some(({ status }) => status === 'rejected');
  });
  if (missing) throw new Error(`The font ${font} is not on this machine.`);
}

/**
 * `describeInBrowser` over the real pane. After each test its pages must have thrown nothing and had nothing refused.
 *
 * @param tests - given what opens pages once the tests run
 * @param options - as `startPaneBrowser` takes them
 */
export function describeInPane(
  name: string,
  tests: (browser: Pick<PaneBrowser, 'open'>) => void,
  options: { readonly pseudo?: boolean } = {},
): void {
  describeInBrowser(name, ({ executable }) => {
    let started: PaneBrowser;

    beforeAll(async () => {
      started = await startPaneBrowser(executable, options);
    }, slow);
    afterAll(() => started.close());
    afterEach(() => expect(started.errors()).toEqual([]));

    tests({ open: (...asked) => started.open(...asked) });
  });
}
