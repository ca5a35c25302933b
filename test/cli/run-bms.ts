import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const program = path.join(root, 'dist/cli/bms.cjs');

export const exampleFile = (name: string): string => path.join(root, 'assets/examples', name);

export interface BmsRun {
  readonly exitCode: number | null;
  readonly output: string;
  readonly messages: string;
}

/** Runs the built command line as a user would, in a process of its own. */
export function bms(args: readonly string[], options: { readonly cwd?: string; readonly environment?: Readonly<Record<string, string>> } = {}): BmsRun {
  if (!existsSync(program)) throw new Error('The command line is not built: npm run build.');
  // The machine that runs the tests has a language of its own.
  const own = ['LC_ALL', 'LC_MESSAGES', 'LANG'];
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.includes(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: options.cwd ?? root,
    env: { ...environment, ...options.environment },
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return { exitCode: status, output: stdout, messages: stderr };
}

/** A folder for one test file's files, and what is in it. */
export class Workplace {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'bms-test-'));

  path(name: string): string {
    return path.join(this.folder, name);
  }

  file(name: string, content: Uint8Array | string): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /** Every file with a hash of its content. */
  contents(): Readonly<Record<string, string>> {
    const files = readdirSync(this.folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(files.map(({ name }) => [name, createHash('sha256').update(readFileSync(this.path(name))).digest('hex')]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
