// What browser tests share, made when the first of them asks for it: one Chromium, and the pane's page built once.
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

/** Builds the pane's page in a process of its own: this one has the workers to serve. */
function buildPane(folder) {
  return new Promise((resolve, reject) => {
    const script = path.join(root, 'test/taskpane/harness/build-page.ts');
    const child = spawn(process.execPath, [path.join(root, 'src/build/run.mjs'), script, folder], { cwd: root });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('close', (status) => (status === 0 ? resolve('') : reject(new Error(`The pane is not built: ${said}`))));
  });
}

/** Before all tests: a server of this machine alone, of which workers ask by `SHARED_TESTS`. */
export default async function start() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bms-tests-'));
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
    '/pane': once(() => buildPane(folder)),
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
  process.env.SHARED_TESTS = `http://127.0.0.1:${server.address().port}`;
  process.env.SHARED_FOLDER = folder;
  process.env.SHARED_ENGINE = await bundleEngine();
  globalThis.sharedTests = { folder, server, endBrowser: () => browserServer?.close() };
}
