import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { careless } from '../../test/mutants/careless.mjs';
import { carelessOfExcel } from '../../test/mutants/careless-excel.mjs';

/**
 * Puts in each careless bug alone, runs the tests that are said to see it, and prints whether they do.
 *
 * Works on a copy of the sources, so that nothing that ends it leaves a bug behind.
 *
 * @param {string} root - the project's folder
 * @param {readonly string[]} words - only bugs whose file or description holds one of them; empty for all
 * @returns {number} 0 when every bug was seen; 1 otherwise, also where the text to be changed is not there exactly once
 */
export function runCareless(root, words) {
  const chosen = [...careless, ...carelessOfExcel].filter(
    ({ file, bug }) => words.length === 0 || words.some((word) => `${file} ${bug}`.includes(word)),
  );
  const copy = mkdtempSync(path.join(os.tmpdir(), 'bms-careless-'));
  try {
    for (const item of [
      'src',
      'test',
      'assets',
      'manifest.xml',
      'package.json',
      'package-lock.json',
      'jest.config.mjs',
      'webpack.config.js',
    ])
      cpSync(path.join(root, item), path.join(copy, item), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    return run(copy, chosen);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function run(copy, chosen) {
  const tests = [...new Set(chosen.flatMap((each) => each.tests))];
  console.log(`${chosen.length} careless bugs. First their ${tests.length} test files without any bug.`);
  const sound = runTests(copy, tests);
  if (sound.kind !== 'passed') {
    console.error(`The tests are not green to begin with:\n${sound.text}`);
    return 1;
  }
  const wrong = chosen.filter((each) => {
    const outcome = outcomeOf(copy, each);
    console.log(`${outcome.padEnd(9)} ${each.file}: ${each.bug}`);
    return outcome !== 'seen';
  });
  console.log(`${chosen.length - wrong.length} of ${chosen.length} seen`);
  return wrong.length === 0 ? 0 : 1;
}

/** @returns `seen`, `not seen`, or `error` where the bug could not be put in or the tests could not run with it */
function outcomeOf(copy, { file, find, replace, tests }) {
  const place = path.join(copy, file);
  let text;
  try {
    text = readFileSync(place, 'utf8');
  } catch {
    return 'error: the file is gone.';
  }
  const count = text.split(find).length - 1;
  if (count !== 1) return `error: the text stands there ${count} times.`;
  writeFileSync(
    place,
    text.replace(find, () => replace),
  );
  try {
    const outcome = runTests(copy, tests);
    if (outcome.kind === 'broken') return `error: the tests cannot run with it.\n${outcome.text}`;
    return outcome.kind === 'failed' ? 'seen' : 'not seen';
  } finally {
    writeFileSync(place, text);
  }
}

/** Runs test files, all of them: told to stop at the first failure jest may end before it has written its report. */
function runTests(copy, tests) {
  const report = path.join(copy, 'report.json');
  const jest = ['node_modules/jest/bin/jest.js', '--silent', '--runInBand', '--reporters=default'];
  const { stderr } = spawnSync(
    process.execPath,
    [...jest, '--json', `--outputFile=${report}`, '--runTestsByPath', ...tests],
    { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 },
  );
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { kind: 'broken', text: stderr };
  } finally {
    rmSync(report, { force: true });
  }
  if (result.numFailedTests > 0) return { kind: 'failed', text: stderr };
  return { kind: result.success && result.numPassedTests > 0 ? 'passed' : 'broken', text: stderr };
}
