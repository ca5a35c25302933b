// npm test: type check, lint and build side by side, then all tests. npm run test:fast: type check and the tests that need
// neither a browser nor another program. What else is said on the command line goes to jest.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemPackagesSuffice } from './system-packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (...parts) => path.join(root, 'node_modules', ...parts);

const args = process.argv.slice(2);
const fast = args[0] === '--fast';
if (fast) args.shift();

const typecheck = {
  name: 'type check',
  script: bin('typescript/bin/tsc'),
  // What has not changed since the last run is not checked again.
  args: ['--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'],
};
/** The longest first, so that the cores end at the same time. */
const steps = [
  { name: 'build', script: bin('webpack/bin/webpack.js'), args: ['--mode', 'production'] },
  { name: 'lint', script: bin('eslint/bin/eslint.js'), args: ['--max-warnings', '0', '.'] },
  typecheck,
  {
    name: 'format',
    script: bin('prettier/bin/prettier.cjs'),
    args: ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  },
];
const jest = {
  name: 'tests',
  script: bin('jest/bin/jest.js'),
  // The kinds of tests by the end of their name.
  args: [
    ...(fast ? ['--testPathIgnorePatterns', String.raw`\.(browser|libreoffice|process)\.test\.tsx?$`, '--'] : []),
    ...args,
  ],
};

/** Runs a step; what a quiet one says is shown when it has ended, so that two do not speak at once. */
function run({ name, script, args: words }, quiet) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...words], {
      cwd: root,
      // The fast tests take a sample of each sweep (test/support/sweeps.ts).
      env: fast ? { BMS_SWEEPS: 'sample', ...process.env } : process.env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let said = '';
    child.stdout?.on('data', (text) => (said += text));
    child.stderr?.on('data', (text) => (said += text));
    child.on('close', (status) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(0);
      if (quiet) console.error(`${name}: ${status === 0 ? 'done' : 'FAILED'} in ${seconds} s`);
      if (quiet && status !== 0) process.stderr.write(said);
      resolve(status === 0);
    });
  });
}

/** Runs steps, as many at once as there are cores. */
async function runAll(waiting) {
  let good = true;
  const next = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) good = (await run(step, true)) && good;
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, next));
  return good;
}

let good;
if (fast) {
  const [checked, tested] = await Promise.all([run(typecheck, true), run(jest, false)]);
  good = checked && tested;
} else {
  good = systemPackagesSuffice() && (await runAll([...steps])) && (await run(jest, false));
}
process.exitCode = good ? 0 : 1;
