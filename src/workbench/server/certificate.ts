import { X509Certificate } from 'node:crypto';
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
  const files = {
    key: path.join(folder, 'localhost.key.pem'),
    cert: path.join(folder, 'localhost.cert.pem'),
    authority: path.join(folder, 'trust-this.crt'),
  };
  const kept = await readKept(files);
  if (kept !== null && isValid(kept, now)) return kept;
  const made = await makeCertificate(now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await write(files.key, made.key, 0o600);
  await write(files.cert, made.cert, 0o644);
  await write(files.authority, made.authority, 0o644);
  return { key: made.key, cert: made.cert, authorityFile: files.authority };
}

async function readKept(files: {
  readonly key: string;
  readonly cert: string;
  readonly authority: string;
}): Promise<Certificate | null> {
  try {
    const [key, cert] = await Promise.all([
      readFile(files.key, 'utf8'),
      readFile(files.cert, 'utf8'),
      readFile(files.authority),
    ]);
    return { key, cert, authorityFile: files.authority };
  } catch {
    return null;
  }
}

function isValid({ cert }: Certificate, now: Date): boolean {
  try {
    const { validFrom, validTo } = new X509Certificate(cert);
    return new Date(validFrom) <= now && new Date(validTo).getTime() - now.getTime() > renewBefore;
  } catch {
    return false;
  }
}

async function makeCertificate(
  now: Date,
): Promise<{ readonly key: string; readonly cert: string; readonly authority: string }> {
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
  return { key: leaf.private, cert: `${leaf.cert.trim()}\n${authority.cert.trim()}\n`, authority: authority.cert };
}

/** Whole or not at all, so that an interrupted run leaves no half certificate. */
async function write(file: string, text: string, mode: number): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, text, { mode });
  await chmod(part, mode);
  await rename(part, file);
}
