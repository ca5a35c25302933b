// npm run --silent bms -- COMMAND …: builds the command line when it is missing or older than its sources, then runs it.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
if (!buildIfNeeded(root, ['cli'], true)) process.exit(1);

// npm runs scripts in the project's folder; the user's paths are relative to where npm was called.
if (process.env.npm_lifecycle_event === 'bms' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const program = path.join(root, 'dist/cli/bms.cjs');
process.argv = [process.execPath, program, ...process.argv.slice(2)];
await import(pathToFileURL(program).href);
