import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

/** A certificate for this machine's own name, and where it lies. */
export interface Certificate {
  readonly key: string;
  /** With the authority's certificate behind it. */
  readonly cert: string;
  /** The authority's certificate, which a person can tell the browser to trust. */
  readonly authorityFile: string;
}

const day = 24 * 60 * 60 * 1000;
/** Browsers refuse certificates of servers that are valid for more than 398 days. */
const lifetime = 390 * day;
const renewBefore = 14 * day;

/** Where programs of this kind keep what can be made again, for each system. */
export function cacheFolder(): string {
  const home = os.homedir();
  if (process.platform === 'win32')
    return path.join(process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'bms-for-excel');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'bms-for-excel');
  return path.join(process.env['XDG_CACHE_HOME'] ?? path.join(home, '.cache'), 'bms-for-excel');
}

/**
 * The certificate for localhost: the one made before, or a new one where there is none or it soon ends.
 *
 * The authority's key is thrown away once it has signed, so trusting it trusts this one certificate and no other.
 *
 * @param folder - only its owner can read the key that is kept there
 */
export async function localhostCertificate(folder = cacheFolder(), now = new Date()): Promise<Certificate> {
  const [file, authorityFile] = [path.join(folder, 'localhost.pem'), path.join(folder, 'trust-this.crt')];
  let pem = await readOrNull(file);
  if (pem === null || !isValid(pem, now)) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await write(file, await makeCertificate(now), 0o600);
    // Of several that start at the same time all go on with what was written last.
    pem = await readFile(file, 'utf8');
  }
  const { key, leaf, authority } = partsOf(pem);
  if ((await readOrNull(authorityFile)) !== authority) await write(authorityFile, authority, 0o644);
  return { key, cert: `${leaf}${authority}`, authorityFile };
}

const readOrNull = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

/** Key, certificate and authority lie in one file, so that they belong together whoever else writes it. */
function partsOf(pem: string): { readonly key: string; readonly leaf: string; readonly authority: string } {
  const [key = '', leaf = '', authority = ''] = pem.match(/-----BEGIN [^]*?-----END [^\n]*\n/g) ?? [];
  return { key, leaf, authority };
}

/** Whether a certificate is whole, and good for a while yet. */
function isValid(pem: string, now: Date): boolean {
  const { key, leaf, authority } = partsOf(pem);
  try {
    const certificate = new X509Certificate(leaf);
    return (
      new Date(certificate.validFrom) <= now &&
      new Date(certificate.validTo).getTime() - now.getTime() > renewBefore &&
      certificate.checkPrivateKey(createPrivateKey(key)) &&
      certificate.verify(new X509Certificate(authority).publicKey)
    );
  } catch {
    return false;
  }
}

/** @returns key, certificate and authority, as PEM one after the other */
async function makeCertificate(now: Date): Promise<string> {
  const validity = {
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + lifetime),
    keyType: 'ec' as const,
    curve: 'P-256' as const,
    algorithm: 'sha256',
  };
  const authority = await generate([{ name: 'commonName', value: 'BMS for Excel, this machine only' }], {
    ...validity,
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...validity,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return [leaf.private, leaf.cert, authority.cert].map((part) => `${part.trim().replace(/\r/g, '')}\n`).join('');
}

/** Whole or not at all, so that an interrupted run leaves no half certificate. */
async function write(file: string, text: string, mode: number): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  await writeFile(part, text, { mode });
  await chmod(part, mode);
  await rename(part, file);
}
