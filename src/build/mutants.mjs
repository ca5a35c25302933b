// npm run mutants [-- FOLDER …]: puts small bugs into the rules and counts those that no test sees (Stryker).
// npm run mutants -- careless [WORD …]: puts in the careless bugs of test/mutants/careless.mjs instead.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCareless } from './careless-mutants.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [first, ...rest] = process.argv.slice(2);

/** Stryker over some folders of `src`; its report is a page in `.cache/mutants`. */
function runStryker(folders) {
  const files = folders.map((folder) => `src/${folder}/**/*.ts`);
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
      'run',
      path.join(root, 'src/build/stryker.config.mjs'),
      '--mutate',
      files.join(','),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MUTANTS_OF: folders.join('+').replaceAll('/', '-') } },
  );
  return status ?? 1;
}

process.exitCode =
  first === 'careless'
    ? runCareless(root, rest)
    : runStryker(first === undefined ? ['scorecard', 'functions'] : [first, ...rest]);
