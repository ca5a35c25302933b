import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import type { BrowserContextOptions, Page } from 'playwright-core';
import webpack from 'webpack';
import { describeInBrowser, launch } from '../../support/browser';
import type { Harness } from './page';

const root = path.resolve(__dirname, '../../..');

/** The pane's page without Excel; the same strictness as the server's, so that nothing inline or foreign creeps in. */
const html = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>BMS for Excel</title><meta property="csp-nonce" nonce="test"><link rel="icon" href="data:,"><link rel="stylesheet" href="pane.css"></head><body><div id="pane"></div><script src="pane.js"></script></body></html>`;
const policy = "default-src 'self'; style-src 'self' 'nonce-test'; img-src 'self' data:; base-uri 'none'; object-src 'none'";

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

function build(folder: string, pseudo: boolean): Promise<void> {
  const swc = { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } };
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: path.join(__dirname, 'page.tsx'),
    output: { path: folder, filename: 'pane.js', publicPath: '' },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: 'swc-loader', options: swc },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        ...(pseudo ? [{ test: path.join(root, 'src/locales/nb'), type: 'json', loader: path.join(__dirname, 'pseudo-loader.cjs') }] : []),
      ],
    },
    performance: { hints: false },
    plugins: [new MiniCssExtractPlugin({ filename: 'pane.css' })],
    cache: { type: 'filesystem', cacheDirectory: path.join(root, '.cache/webpack'), name: pseudo ? 'pane-pseudo' : 'pane-harness' },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = path.basename(request.url ?? '/');
    const type = types[path.extname(file)];
    response.setHeader('Content-Security-Policy', policy);
    if (type) response.setHeader('Content-Type', type).end(readFileSync(path.join(folder, file)));
    else if (file === '') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
    else response.writeHead(404).end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The real pane in a real browser, over a workbook that the test controls through `window.harness`. */
export interface PaneBrowser {
  open(start: Partial<Harness> & { readonly readOnlyFile?: boolean }, options?: BrowserContextOptions & { readonly officeTheme?: string; readonly displayLanguage?: string }): Promise<Page>;
  /** What the pages have thrown or the browser refused (content security, missing files) since this was last asked. */
  errors(): string[];
  close(): Promise<void>;
}

/**
 * Builds the pane, serves it and starts a browser.
 *
 * @param pseudo - whether the texts in bokmål are bracketed, accented and 40 % longer
 */
export async function startPaneBrowser(executable: string, { pseudo = false } = {}): Promise<PaneBrowser> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bms-pane-'));
  await build(folder, pseudo);
  const server = await serve(folder);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const browser = await launch(executable);
  const errors: string[] = [];
  return {
    errors: () => errors.splice(0),
    async open(start, { officeTheme, displayLanguage = 'nb-NO', ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 350, height: 720 }, locale: 'nb-NO', reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      const officeContext = { displayLanguage, ...(officeTheme && { officeTheme: { bodyBackgroundColor: officeTheme } }) };
      await page.addInitScript(
        ([first, office]) => Object.assign(window, { start: first, Office: { context: office } }),
        [start, officeContext] as const,
      );
      await page.goto(`http://127.0.0.1:${address.port}/`);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * `describeInBrowser` over the real pane. Every page is closed after its test, and must then have thrown nothing and
 * had nothing refused.
 *
 * @param tests - given what opens pages once the tests run
 */
export function describeInPane(name: string, tests: (browser: Pick<PaneBrowser, 'open'>) => void): void {
  describeInBrowser(name, ({ executable }) => {
    let started: PaneBrowser;
    let pages: Page[] = [];

    beforeAll(async () => {
      started = await startPaneBrowser(executable);
    }, 120_000);
    afterAll(() => started.close());
    afterEach(async () => {
      await Promise.all(pages.map((page) => page.context().close()));
      pages = [];
      expect(started.errors()).toEqual([]);
    });

    tests({
      async open(...asked) {
        const page = await started.open(...asked);
        pages.push(page);
        return page;
      },
    });
  });
}
