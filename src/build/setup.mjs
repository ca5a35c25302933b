// Installs the packages the lock file names, when they are not there yet, and puts the languages together. Run before every
// other command.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeLanguages } from './languages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`BMS for Excel needs Node.js 20.9 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const lock = `${root}/package-lock.json`;
// npm writes this file last, so an interrupted install is done again.
const installed = `${root}/node_modules/.package-lock.json`;
const upToDate = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
if (!upToDate) {
  if (!process.argv.includes('--quiet')) console.error('Installing packages (once) …');
  // To standard error, so that commands with machine-readable output stay clean.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The packages could not be installed. Check the network and try again; nothing else was changed.');
    process.exit(1);
  }
}

writeLanguages(`${root}/src/locales`);
