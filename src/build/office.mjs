// npm run --silent office -- IN.xlsx SCRIPT.mjs [--excel PROFILE]: what the host answers to a script of Office.js.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
if (!buildIfNeeded(root, ['cli'], true)) process.exit(1);

// npm runs scripts in the project's folder; the user's paths are relative to where npm was called.
if (process.env.npm_lifecycle_event === 'office' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const { main } = createRequire(import.meta.url)(path.join(root, 'dist/cli/office.cjs'));
process.exitCode = await main(process.argv.slice(2));
