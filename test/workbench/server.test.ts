import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtemp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { connect } from 'node:net';
import type { IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { type Certificate, localhostCertificate } from '../../src/workbench/server/certificate';
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
  await write(
    'dist/addin/store.html',
    '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">',
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('addresses', () => {
  const root = path.join(path.sep, 'srv', 'dist');
  const cases: [address: string, file: string | null][] = [
    ['/', 'index.html'],
    ['/a.js', 'a.js'],
    ['/a/', 'a/index.html'],
    ['/a%20%C3%A5.xlsx', 'a å.xlsx'],
    ['/../secret', 'secret'],
    ['/%2e%2e/secret', 'secret'],
    ['/..%2fsecret', 'secret'],
    ['/..%5csecret', null],
    ['/.env', null],
    ['/a/.git/config', null],
    ['/%', null],
    ['/a%00.js', null],
  ];
  test.each(cases)('%s', (address, file) => {
    expect(fileOf(root, address)).toBe(file === null ? null : path.join(root, file));
  });

  test.each([
    ['a.html', 'text/html; charset=utf-8'],
    ['a.JS', 'text/javascript; charset=utf-8'],
    ['a.bin', 'application/octet-stream'],
  ])('%s is %s', (file, type) => {
    expect(contentType(file)).toBe(type);
  });
});

describe('the certificate', () => {
  test('is kept readable to its owner only, used again, and renewed before it ends', async () => {
    const kept = path.join(folder, 'certificates');
    const first = await localhostCertificate(kept);
    expect((await stat(path.join(kept, 'localhost.pem'))).mode & 0o777).toBe(0o600);
    expect((await localhostCertificate(kept)).cert).toBe(first.cert);
    const later = new Date(Date.now() + 380 * 24 * 60 * 60 * 1000);
    expect((await localhostCertificate(kept, later)).cert).not.toBe(first.cert);
  });

  test.each<[string, (kept: string, other: string) => string]>([
    ['is no certificate', () => 'not a certificate'],
    ['is cut', (kept) => kept.slice(0, -100)],
    ['has the key of another', (kept, other) => `${partsOf(other)[0]}${partsOf(kept).slice(1).join('')}`],
    [
      'is trusted by the authority of another',
      (kept, other) => `${partsOf(kept).slice(0, 2).join('')}${partsOf(other)[2]}`,
    ],
  ])('is made anew when what is kept %s', async (_, damage) => {
    const [kept, other] = [await mkdtemp(path.join(folder, 'kept-')), await mkdtemp(path.join(folder, 'other-'))];
    const { cert } = await localhostCertificate(kept);
    await localhostCertificate(other);
    const [file, others] = [path.join(kept, 'localhost.pem'), path.join(other, 'localhost.pem')];
    await writeFile(file, damage(await readFile(file, 'utf8'), await readFile(others, 'utf8')));
    const made = await localhostCertificate(kept);
    await expectWhole([made]);
    expect(made.cert).not.toBe(cert);
  });

  test('is what is to be trusted, also where that file was lost', async () => {
    const kept = await mkdtemp(path.join(folder, 'kept-'));
    const { cert, authorityFile } = await localhostCertificate(kept);
    await rm(authorityFile);
    const again = await localhostCertificate(kept);
    expect(again.cert).toBe(cert);
    await expectWhole([again]);
  });

  test('is whole for all that start at the same time, and afterwards', async () => {
    const kept = path.join(folder, 'at once');
    const all = await Promise.all(Array.from({ length: 3 }, () => localhostCertificate(kept)));
    await expectWhole([...all, await localhostCertificate(kept)]);
    expect((await readdir(kept)).sort()).toEqual(['localhost.pem', 'trust-this.crt']);
  });

  const partsOf = (pem: string): string[] => pem.split(/(?<=-----END [^\n]*\n)/);

  /** Each key is that of its certificate, and who trusts the authority that is kept trusts the last of them. */
  async function expectWhole(all: readonly Certificate[]): Promise<void> {
    for (const { key, cert } of all)
      expect(new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))).toBe(true);
    const last = all.at(-1);
    const authority = new X509Certificate(await readFile(last?.authorityFile ?? ''));
    expect(new X509Certificate(last?.cert ?? '').verify(authority.publicKey)).toBe(true);
  }
});

describe('the server', () => {
  let server: RunningServer;
  let authority: Buffer;
  beforeAll(async () => {
    server = await startServer({
      port: 0,
      dist: path.join(folder, 'dist'),
      certificateFolder: path.join(folder, 'certificates'),
    });
    authority = await readFile(server.certificate.authorityFile);
  });
  afterAll(() => server.close());

  async function fetchText(address: string, method = 'GET'): Promise<{ response: IncomingMessage; text: string }> {
    return new Promise((resolve, reject) => {
      request(`${server.url}${address}`, { ca: authority, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ response, text: Buffer.concat(chunks).toString() }));
      })
        .on('error', reject)
        .end();
    });
  }

  test('is trusted by whoever trusts the authority, and gives pages with their types', async () => {
    const { response, text } = await fetchText('/');
    expect([response.statusCode, response.headers['content-type'], text]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<html><head></head></html>',
    ]);
  });

  test("gives the add-in's page a nonce of its own each time, and lets only Excel on the web and the workbench frame it", async () => {
    const answers = [await fetchText('/addin/taskpane.html?_host_Info=excel'), await fetchText('/addin/taskpane.html')];
    const nonces = answers.map(({ response, text }) => {
      const policy = String(response.headers['content-security-policy']);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(text).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
      expect(policy).toMatch(
        /frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com https:\/\/\*\.sharepoint\.com https:\/\/onedrive\.live\.com https:\/\/excel\.cloud\.microsoft$/,
      );
      expect(policy).not.toContain('unsafe');
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  test.each([
    '/nothing',
    '/../secret.txt',
    '/%2e%2e/%2e%2e/secret.txt',
    '/addin/..%2f..%2fsecret.txt',
    '/addin/../workbench/.env',
    '/.env',
  ])('%s is not there', async (address) => {
    const { response, text } = await fetchText(address);
    expect([response.statusCode, text]).toEqual([404, '404']);
  });

  const common = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
  };
  const ofWorkbench =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; " +
    "object-src 'none'; frame-ancestors 'none'";
  const ofAddin = (office: string): string =>
    `default-src 'none'; script-src 'self'${office}; style-src 'self' 'nonce-NONCE'; img-src 'self' data:; ` +
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self' " +
    'https://*.officeapps.live.com https://*.sharepoint.com https://onedrive.live.com https://excel.cloud.microsoft';

  test.each<[string, string, number, string]>([
    ['GET', '/', 200, ofWorkbench],
    ['HEAD', '/', 200, ofWorkbench],
    ['GET', '/examples/', 200, ofWorkbench],
    ['GET', '/nothing', 404, ofWorkbench],
    ['GET', '/addin/nothing', 404, ofWorkbench],
    ['POST', '/', 405, ofWorkbench],
    ['GET', '/addin/taskpane.html', 200, ofAddin('')],
    ['GET', '/addin/functions.js', 200, ofAddin('')],
    ['GET', '/addin/store.html', 200, ofAddin(' https://appsforoffice.microsoft.com')],
  ])(
    '%s %s is answered with all the headers that keep a page in its place',
    async (method, address, status, policy) => {
      const { response } = await fetchText(address, method);
      expect([response.statusCode, response.headers.allow]).toEqual([status, status === 405 ? 'GET, HEAD' : undefined]);
      expect(response.headers).toMatchObject(common);
      expect(String(response.headers['content-security-policy']).replace(/'nonce-[^']{22,}'/, "'nonce-NONCE'")).toBe(
        policy,
      );
    },
  );

  test('is there for this machine alone', async () => {
    const { port } = new URL(server.url);
    // 127.0.0.2 is this machine too on most systems, but nothing listens there unless something listens everywhere.
    const others = Object.values(os.networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    for (const address of ['127.0.0.2', ...others])
      expect([address, await answers(address, Number(port))]).toEqual([address, false]);
    expect(await answers('127.0.0.1', Number(port))).toBe(true);
  });

  /** Whether anything takes a connection at an address; a packet that nobody answers is no connection either. */
  function answers(host: string, port: number): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect({ host, port, timeout: 5_000 });
      const end = (is: boolean) => () => {
        socket.destroy();
        resolve(is);
      };
      socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
    });
  }

  test('lists the examples in order', async () => {
    expect(JSON.parse((await fetchText('/examples/')).text)).toEqual(['a å.xlsx', 'b.xlsx']);
  });

  test('takes the next port when one is in use', async () => {
    const port = Number(new URL(server.url).port);
    const second = await startServer({
      port,
      dist: path.join(folder, 'dist'),
      certificateFolder: path.join(folder, 'certificates'),
    });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
  });
});
