import { spawn, spawnSync } from 'node:child_process';
import { openSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { openWorkbookFile } from '../../src/host/xlsx';
import { readFileSync } from 'node:fs';
import { bms, bmsProcess, exampleFile, program, Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());

const county = exampleFile('sogn-og-fjordane-2018.xlsx');

// The other tests of the command line run in their own process: here the built program says and does the same.
test.each<readonly [string, number, readonly string[], Readonly<Record<string, string>>]>([
  ['what was asked for to standard output', 0, ['names', county, '--json'], {}],
  ['a table in the workbook’s language', 0, ['suggest', county], { LANG: 'en_GB.UTF-8' }],
  [
    'why a file cannot be used, in the machine’s language',
    1,
    ['scorecard', place.path('borte.xlsx')],
    { LANG: 'sv_SE' },
  ],
  ['the usage after wrong arguments', 2, ['lag'], {}],
])('the program writes %s, and exits with %d', async (_what, exitCode, args, environment) => {
  const run = bmsProcess(args, { environment });
  expect(run).toEqual(await bms(args, { environment }));
  expect(run.exitCode).toBe(exitCode);
});

test.each([
  ['scorecard', 'Målekort', []],
  ['setup', 'BMS-oppsett', ['--lang', 'nn']],
])('bms %s writes a workbook with %s', (command, sheet, options) => {
  const input = command === 'setup' ? exampleFile('sogn-og-fjordane-2018-utan-oppsett.xlsx') : county;
  const output = place.path(`${command}.xlsx`);
  expect(bmsProcess([command, input, '-o', output, ...options])).toMatchObject({ exitCode: 0, messages: '' });
  expect(openWorkbookFile(readFileSync(output)).document.sheetByName(sheet)).toBeDefined();
});

// In a process that has asked Excel before, some of it is known already.
test('a card is written in five round trips: one for a dynamic name, and one for how it is viewed and printed', () => {
  const { output } = bmsProcess(['scorecard', county, '--json', '-o', place.path('turer.xlsx')]);
  const { host } = JSON.parse(output) as { readonly host: Readonly<Record<string, number>> };
  expect(host['roundTrips']).toBeLessThanOrEqual(5);
  expect(host['functionBatches']).toBeGreaterThan(0);
});

test.each([[['names', county]], [['names', county, '--json']], [['--help']]])(
  'an output that cannot be written, as on a full disk, is told: %j',
  (args) => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/could not be written out[^]*try again\.\n$/);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
  },
);

/** Kills a run of the program in the moment that it writes beside its output. */
async function killedWhileWriting(output: string, signal: NodeJS.Signals): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [program, 'scorecard', county, '-o', output], { stdio: 'ignore' });
  const watcher = watch(place.folder, (_event, name) => {
    if (name?.startsWith('.bms-') === true) child.kill(signal);
  });
  const ending = await new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_code, by) => resolve(by)));
  watcher.close();
  return ending;
}

const temporary = (): readonly string[] => readdirSync(place.folder).filter((name) => name.startsWith('.bms-'));

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while it writes leaves the old file or the new, and no other',
  async (signal) => {
    const output = place.path('avbrutt.xlsx');
    writeFileSync(output, 'gammel');
    await killedWhileWriting(output, signal);
    const left = readFileSync(output);
    if (left.toString() !== 'gammel') expect(openWorkbookFile(left).document.sheetByName('Målekort')).toBeDefined();
    expect(temporary()).toEqual([]);
  },
);

test('what a killed run leaves, the next one sweeps', async () => {
  const output = place.path('drept.xlsx');
  writeFileSync(output, 'gammel');
  await killedWhileWriting(output, 'SIGKILL');
  expect(bmsProcess(['scorecard', county, '-o', output])).toMatchObject({ exitCode: 0 });
  expect(temporary()).toEqual([]);
  expect(openWorkbookFile(readFileSync(output)).document.sheetByName('Målekort')).toBeDefined();
});

test('a reader that stops early is no error', async () => {
  const child = spawn(process.execPath, [program, 'names', exampleFile('sogn-og-fjordane-2018.xlsx'), '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let messages = '';
  child.stderr.on('data', (text: Buffer) => (messages += text.toString()));
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
});
