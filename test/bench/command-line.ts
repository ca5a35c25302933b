import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureChoices } from './command-line-choices';
import { medianTime, report } from './figure';

/** From the start of the process to the written file, for the county's workbook. */
export async function measure(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bms-bench-'));
  const input = path.resolve('assets/examples/sogn-og-fjordane-2018.xlsx');
  const run = (...args: string[]): void => {
    const { status, stderr } = spawnSync(process.execPath, [path.resolve('dist/cli/bms.cjs'), ...args], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  };
  try {
    report({
      name: 'commandLine.scorecard.written',
      value: await medianTime(3, () => run('scorecard', input, '-o', path.join(folder, 'out.xlsx'))),
      unit: 'ms',
      goal: '< 4 s',
      note: 'median of 3',
    });
    report({
      name: 'commandLine.scorecard.computed',
      value: await medianTime(3, () => run('scorecard', input, '--json')),
      unit: 'ms',
      note: 'median of 3',
    });
    report({
      name: 'commandLine.names',
      value: await medianTime(3, () => run('names', input)),
      unit: 'ms',
      note: 'median of 3',
    });
    measureChoices(input, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
