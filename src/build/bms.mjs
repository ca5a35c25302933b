// npm run --silent bms -- COMMAND …: builds the command line when it is missing or older than its sources, then runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = path.join(root, 'dist/cli/bms.cjs');

/** What the bundle is made of. */
const sources = ['src/cli', 'src/functions', 'src/host', 'src/locales', 'src/scorecard', 'src/workbook', 'src/workbench/server', 'webpack.config.js', 'package-lock.json'];

function newest(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

const isFresh = existsSync(program) && statSync(program).mtimeMs >= Math.max(...sources.map((source) => newest(path.join(root, source))));
if (!isFresh) {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, '--mode', 'production', '--config-name', 'cli'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(stdout + stderr);
    process.exit(1);
  }
  // webpack leaves a file whose content is the same as it is; the time says that it is up to date.
  utimesSync(program, new Date(), new Date());
}

// npm runs scripts in the project's folder; the user's paths are relative to where npm was called.
if (process.env.npm_lifecycle_event === 'bms' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

process.argv = [process.execPath, program, ...process.argv.slice(2)];
await import(pathToFileURL(program).href);
