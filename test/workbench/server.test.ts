import { mkdtemp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { get, request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { localhostCertificate } from '../../src/workbench/server/certificate';
import { startServer, type RunningServer } from '../../src/workbench/server/serve';
import { contentType, fileOf } from '../../src/workbench/server/static-files';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bms-server-'));
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  await write('secret.txt', 'secret');
  await write('dist/workbench/index.html', '<html><head></head></html>');
  await write('dist/workbench/.env', 'secret');
  await write('dist/workbench/examples/b.xlsx', 'b');
  await write('dist/workbench/examples/a å.xlsx', 'a');
  await write('dist/addin/taskpane.html', '<html><head><title>x</title></head></html>');
  await write('dist/addin/functions.js', '1');
});
afterAll(() => rm(folder, { recursive: true }));

describe('addresses', () => {
  const root = path.join(path.sep, 'srv', 'dist');
  const cases: [address: string, file: string | null][] = [
    ['/', 'index.html'], ['/a.js', 'a.js'], ['/a/', 'a/index.html'], ['/a%20%C3%A5.xlsx', 'a å.xlsx'], ['/../secret', 'secret'], ['/%2e%2e/secret', 'secret'],
    ['/..%2fsecret', 'secret'], ['/..%5csecret', null], ['/.env', null], ['/a/.git/config', null], ['/%', null], ['/a%00.js', null],
  ];
  test.each(cases)('%s', (address, file) => {
    expect(fileOf(root, address)).toBe(file === null ? null : path.join(root, file));
  });

  test.each([['a.html', 'text/html; charset=utf-8'], ['a.JS', 'text/javascript; charset=utf-8'], ['a.bin', 'application/octet-stream']])('%s is %s', (file, type) => {
    expect(contentType(file)).toBe(type);
  });
});

describe('the certificate', () => {
  test('is kept readable to its owner only, used again, and renewed before it ends', async () => {
    const kept = path.join(folder, 'certificates');
    const first = await localhostCertificate(kept);
    expect((await stat(path.join(kept, 'localhost.key.pem'))).mode & 0o777).toBe(0o600);
    expect((await localhostCertificate(kept)).cert).toBe(first.cert);
    const later = new Date(Date.now() + 380 * 24 * 60 * 60 * 1000);
    expect((await localhostCertificate(kept, later)).cert).not.toBe(first.cert);
  });

  test('is made anew when what is kept is damaged', async () => {
    const kept = path.join(folder, 'damaged');
    await localhostCertificate(kept);
    await writeFile(path.join(kept, 'localhost.cert.pem'), 'not a certificate');
    expect((await localhostCertificate(kept)).cert).toContain('BEGIN CERTIFICATE');
  });
});

describe('the server', () => {
  let server: RunningServer;
  let authority: Buffer;
  beforeAll(async () => {
    server = await startServer({ port: 0, dist: path.join(folder, 'dist'), certificateFolder: path.join(folder, 'certificates') });
    authority = await readFile(server.certificate.authorityFile);
  });
  afterAll(() => server.close());

  async function fetchText(address: string): Promise<{ response: IncomingMessage; text: string }> {
    return new Promise((resolve, reject) => {
      get(`${server.url}${address}`, { ca: authority }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ response, text: Buffer.concat(chunks).toString() }));
      }).on('error', reject);
    });
  }

  test('is trusted by whoever trusts the authority, and gives pages with their types', async () => {
    const { response, text } = await fetchText('/');
    expect([response.statusCode, response.headers['content-type'], text]).toEqual([200, 'text/html; charset=utf-8', '<html><head></head></html>']);
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test("gives the add-in's page a nonce of its own each time, and lets only Excel on the web and the workbench frame it", async () => {
    const answers = [await fetchText('/addin/taskpane.html?_host_Info=excel'), await fetchText('/addin/taskpane.html')];
    const nonces = answers.map(({ response, text }) => {
      const policy = String(response.headers['content-security-policy']);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(text).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
      expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com https:\/\/\*\.sharepoint\.com https:\/\/onedrive\.live\.com https:\/\/excel\.cloud\.microsoft$/);
      expect(policy).not.toContain('unsafe');
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  test.each(['/nothing', '/../secret.txt', '/%2e%2e/%2e%2e/secret.txt', '/addin/..%2f..%2fsecret.txt', '/addin/../workbench/.env', '/.env'])('%s is not there', async (address) => {
    const { response, text } = await fetchText(address);
    expect([response.statusCode, text]).toEqual([404, '404']);
  });

  test('lists the examples in order', async () => {
    expect(JSON.parse((await fetchText('/examples/')).text)).toEqual(['a å.xlsx', 'b.xlsx']);
  });

  test('takes only reading', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${server.url}/`, { method: 'POST', ca: authority }, (response) => resolve(response.resume().statusCode)).on('error', reject).end();
    });
    expect(status).toBe(405);
  });

  test('takes the next port when one is in use', async () => {
    const port = Number(new URL(server.url).port);
    const second = await startServer({ port, dist: path.join(folder, 'dist'), certificateFolder: path.join(folder, 'certificates') });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
  });
});
