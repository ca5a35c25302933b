import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A Chromium of this machine: `CHROME_PATH`, or where the systems put it. */
export function findBrowser(): string | null {
  const wanted = process.env['CHROME_PATH'];
  return [...(wanted === undefined ? [] : [wanted]), ...places].find((place) => existsSync(place)) ?? null;
}

/** The built bundles that browser tests need. */
export function findBuild(): string | null {
  const dist = path.resolve(__dirname, '..', '..', 'dist');
  return ['addin/taskpane.html', 'addin/functions.json', 'workbench/index.html'].every((file) => existsSync(path.join(dist, file))) ? dist : null;
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

export function launch(executable: string): Promise<Browser> {
  return chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--ignore-certificate-errors'] });
}
