// What browser tests share: each page of the pane built once, before the tests, and one Chromium, started when the first
// of them asks for it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleEngine } from '../../../src/build/engine-bundle.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Stricter or as strict as the product's server, so that nothing inline or foreign creeps in. */
const policy =
  "default-src 'self'; style-src 'self' 'nonce-test'; img-src 'self' data:; base-uri 'none'; object-src 'none'";
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
};

const once = (make) => {
  let made;
  return (...args) => (made ??= make(...args));
};

/** Builds a page of the pane, `pane` or `pseudo`, in a process of its own: this one has the workers to serve. */
function buildPage(kind, folder, children) {
  return new Promise((resolve, reject) => {
    const script = path.join(root, 'test/taskpane/harness/build-page.ts');
    const words = [path.join(root, 'src/build/run.mjs'), script, path.join(folder, kind), kind];
    const child = spawn(process.execPath, words, { cwd: root });
    children.add(child);
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('close', (status) => {
      children.delete(child);
      if (status === 0) resolve('');
      else reject(new Error(`The page ${kind} is not built: ${said}`));
    });
  });
}

/**
 * The pages that some test files ask for. They are built before the tests: on a busy machine a build takes longer than what
 * waits for one may, and then every test of a file fails.
 *
 * @param files - as jest found them
 */
function pagesOf(files) {
  const texts = files.filter((file) => /\.browser\.test\.tsx?$/.test(file)).map((file) => readFileSync(file, 'utf8'));
  const inPane = texts.filter((text) => text.includes('describeInPane('));
  const isPseudo = (text) => text.includes('pseudo: true');
  return [...(inPane.some((text) => !isPseudo(text)) ? ['/pane'] : []), ...(inPane.some(isPseudo) ? ['/pseudo'] : [])];
}

/** Before all tests: a server of this machine alone, of which workers ask by `SHARED_TESTS`. */
export default async function start() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bms-tests-'));
  const children = new Set();
  let browserServer = null;
  const makers = {
    '/browser': once(async (executablePath) => {
      const { chromium } = await import('playwright-core');
      browserServer = await chromium.launchServer({
        executablePath,
        args: JSON.parse(readFileSync(path.join(root, 'test/support/shared/browser-arguments.json'), 'utf8')),
      });
      return browserServer.wsEndpoint();
    }),
    '/pane': once(() => buildPage('pane', folder, children)),
    '/pseudo': once(() => buildPage('pseudo', folder, children)),
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const make = makers[pathname];
    if (make !== undefined) {
      make(searchParams.get('with') ?? undefined).then(
        (answer) => response.end(answer),
        (error) => response.writeHead(500).end(String(error.message)),
      );
      return;
    }
    const [place, name] = [path.basename(path.dirname(pathname)), path.basename(pathname)];
    const type = types[path.extname(name)];
    try {
      if (type === undefined) throw new Error('no such type');
      const content = readFileSync(path.join(folder, place, name));
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Cache-Control', 'max-age=3600');
      response.setHeader('Content-Type', type).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Who asks for one that could not be built is told why.
  await Promise.allSettled(pagesOf(globalThis.testFiles ?? []).map((page) => makers[page]()));
  process.env.SHARED_TESTS = `http://127.0.0.1:${server.address().port}`;
  process.env.SHARED_FOLDER = folder;
  process.env.SHARED_ENGINE = await bundleEngine();
  globalThis.sharedTests = {
    folder,
    server,
    async endProcesses() {
      // Tests that were broken off may leave a build behind them.
      for (const child of children) child.kill();
      await browserServer?.close();
    },
  };
}
