import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const types: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.xml': 'application/xml; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.woff2': 'font/woff2',
    '.map': 'application/json; charset=utf-8',
    '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
);

export function contentType(file: string): string {
  return types.get(path.extname(file).toLowerCase()) ?? 'application/octet-stream';
}

/**
 * The file of a folder that an address names.
 *
 * @param urlPath - the path of the address, still with `%` escapes; a folder's is its `index.html`
 * @returns `null` for an address that cannot be read or leads out of the folder
 */
export function fileOf(folder: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = path.resolve(folder, `.${path.posix.normalize(`/${decoded}`)}`);
  const inside = path.relative(folder, file);
  if (inside.startsWith('..') || path.isAbsolute(inside)) return null;
  // Files whose names begin with a point are the machine's, not the page's.
  if (inside.split(path.sep).some((part) => part.startsWith('.'))) return null;
  return decoded.endsWith('/') || inside === '' ? path.join(file, 'index.html') : file;
}

/** The contents of a file, or `null` where there is none. */
export async function readFileOrNull(file: string): Promise<Buffer | null> {
  try {
    if (!(await stat(file)).isFile()) return null;
    return await readFile(file);
  } catch {
    return null;
  }
}
