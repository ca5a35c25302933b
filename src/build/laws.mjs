import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Runs every test with properties over and over, each time with other cases: `npm run laws -- 20`. */
const rounds = Number(process.argv[2] ?? 5);
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => path.join('test', file))
  .filter((file) => file.endsWith('.test.ts') && /from 'fast-check'|LAW_RUNS/.test(readFileSync(file, 'utf8')));

for (let round = 0; round < rounds; round += 1) {
  const seed = String(Math.trunc(Math.random() * 2 ** 31));
  console.log(`Round ${round + 1} of ${rounds}, LAW_SEED=${seed}`);
  const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...files], {
    stdio: 'inherit',
    // Properties over whole workbooks are tried on more of them than `npm test` has time for.
    env: { ...process.env, LAW_SEED: seed, LAW_RUNS: '500' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
