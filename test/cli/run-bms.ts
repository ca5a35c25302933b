import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run';

const root = path.join(__dirname, '../..');
export const program = path.join(root, 'dist/cli/bms.cjs');

export const exampleFile = (name: string): string => path.join(root, 'assets/examples', name);

export interface BmsRun {
  readonly exitCode: number | null;
  readonly output: string;
  readonly messages: string;
}

interface BmsOptions {
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the command line in this process; on a machine without a language of its own. */
export async function bms(args: readonly string[], { environment = {} }: BmsOptions = {}): Promise<BmsRun> {
  const { exitCode, output, messages } = await run(args, environment);
  // As the program writes them.
  return { exitCode, output: asLine(output), messages: asLine(messages) };
}

const asLine = (text: string): string => (text === '' ? '' : `${text}\n`);

/** Runs the built command line as a user would, in a process of its own. */
export function bmsProcess(args: readonly string[], { environment = {} }: BmsOptions = {}): BmsRun {
  if (!existsSync(program)) throw new Error('The command line is not built: npm run build.');
  // The machine that runs the tests has a language of its own.
  const own = ['LC_ALL', 'LC_MESSAGES', 'LANG'];
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.includes(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...inherited, ...environment },
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
    return Object.fromEntries(
      files.map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(this.path(name)))
          .digest('hex'),
      ]),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
