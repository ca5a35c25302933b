import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Certificate, localhostCertificate } from './certificate';
import { addinHeaders, officeCdn, workbenchHeaders } from './security-headers';
import { contentType, fileOf, readFileOrNull } from './static-files';

// Who starts the server may ask for a workbench in one of the Excels that the host can be.
export { profileNameOf, profileNames } from '../../host/profile';

export interface ServerOptions {
  /** The port to begin with; 0 takes any that is free. Default 3000. */
  readonly port?: number;
  /** The folder that holds `addin` and `workbench`. */
  readonly dist: string;
  /** Where the certificate is kept; by default the person's own cache. */
  readonly certificateFolder?: string;
}

export interface RunningServer {
  /** `https://localhost:3000` */
  readonly url: string;
  readonly certificate: Certificate;
  close(): Promise<void>;
}

const portsToTry = 20;

/**
 * Serves the workbench at `/` and the add-in at `/addin/`, over HTTPS and to this machine only.
 * Takes the next free port when the wanted one is in use.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const certificate = await localhostCertificate(options.certificateFolder);
  const open = (): Server =>
    createServer({ key: certificate.key, cert: certificate.cert, minVersion: 'TLSv1.2' }, (request, response) => {
      void respond(request, response, options.dist).catch(() => finish(response, 500, workbenchHeaders(), ''));
    });
  const { servers, port } = await listen(open, options.port ?? 3000);
  return {
    url: `https://localhost:${port}`,
    certificate,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

/** Both of this machine's own addresses, or another program could answer on the one that is left. */
async function listen(
  open: () => Server,
  first: number,
): Promise<{ readonly servers: readonly Server[]; readonly port: number }> {
  for (let port = first; ; port += 1) {
    const servers: Server[] = [];
    try {
      servers.push(await listenOn(open(), '127.0.0.1', port));
      const taken = (servers[0]?.address() as AddressInfo).port;
      const second = await listenOn(open(), '::1', taken).catch((error: unknown) => {
        // A machine without IPv6.
        if (codeOf(error) === 'EADDRNOTAVAIL' || codeOf(error) === 'EAFNOSUPPORT') return null;
        throw error;
      });
      return { servers: second === null ? servers : [...servers, second], port: taken };
    } catch (error) {
      await Promise.all(servers.map(close));
      if (codeOf(error) !== 'EADDRINUSE' || port - first >= portsToTry) throw error;
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function listenOn(server: Server, address: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers keep connections open for the next page.
    server.closeAllConnections();
  });
}

async function respond(request: IncomingMessage, response: ServerResponse, dist: string): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return finish(response, 405, { ...workbenchHeaders(), Allow: 'GET, HEAD' }, '');
  const [urlPath = '/'] = (request.url ?? '/').split('?');
  if (urlPath === '/examples/') return respondExamples(response, dist);
  const ofAddin = urlPath.startsWith('/addin/');
  const file = ofAddin
    ? fileOf(path.join(dist, 'addin'), urlPath.slice('/addin'.length))
    : fileOf(path.join(dist, 'workbench'), urlPath);
  const contents = file === null ? null : await readFileOrNull(file);
  if (file === null || contents === null)
    return finish(response, 404, { ...workbenchHeaders(), 'Content-Type': 'text/plain; charset=utf-8' }, '404');
  const type = { 'Content-Type': contentType(file) };
  if (!ofAddin) return finish(response, 200, { ...workbenchHeaders(), ...type }, contents);
  const nonce = randomBytes(16).toString('base64');
  const page = file.endsWith('.html') ? contents.toString('utf8') : null;
  const headers = { ...addinHeaders(nonce, page?.includes(officeCdn) ?? false), ...type };
  finish(
    response,
    200,
    headers,
    page === null ? contents : page.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`),
  );
}

/** The example workbooks that were built, by file name. */
async function respondExamples(response: ServerResponse, dist: string): Promise<void> {
  const files = await readdir(path.join(dist, 'workbench', 'examples')).catch(() => []);
  const names = files.filter((file) => file.endsWith('.xlsx')).sort((a, b) => a.localeCompare(b, 'nb'));
  finish(response, 200, { ...workbenchHeaders(), 'Content-Type': contentType('.json') }, JSON.stringify(names));
}

function finish(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
