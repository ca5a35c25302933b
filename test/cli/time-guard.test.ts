import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';
import { run } from '../../src/cli/run';
import { Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());

const source = readFileSync(path.join(__dirname, '../../src/cli/time-guard.ts'), 'utf8');
const guard = transformSync(source, {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
}).code;

/** Runs a program of its own that has a second's time. */
function program(work: string): { readonly status: number | null; readonly stdout: string } {
  const ending = "() => { process.stdout.write('late'); process.exit(1); }";
  const file = place.file('program.cjs', `${guard}\nvoid timeIsUp(1).then(${ending});\n${work}`);
  const { status, stdout } = spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 60_000 });
  return { status, stdout };
}

test('what the main thread never comes back from is ended', () => {
  expect(program('void Promise.resolve().then(() => { for (;;); });')).toEqual({ status: 1, stdout: 'late' });
});

test('a program that is done in time ends by itself', () => {
  expect(program("process.stdout.write('done');")).toEqual({ status: 0, stdout: 'done' });
});

test('waiting costs no time', () => {
  expect(program("setTimeout(() => process.stdout.write('done'), 2000);")).toEqual({ status: 0, stdout: 'done' });
});

test.each([
  ['nb', 'Arbeidsboken er for omfattende å lese og regne ut'],
  ['nn', 'Arbeidsboka er for omfattande å lese og rekne ut'],
  ['sv', 'Arbetsboken är för omfattande att läsa och beräkna'],
  ['en', 'The workbook takes too long to read and compute'],
])('a command whose time is up says so (%s)', async (language, message) => {
  // No such file, so that nothing is left at work.
  const outcome = await run(['names', place.path('nei.xlsx'), '--lang', language], {}, () => Promise.resolve());
  expect(outcome).toMatchObject({ exitCode: 1, output: '' });
  expect(outcome.messages).toContain(message);
});

test('wrong arguments start no clock', async () => {
  const outcome = await run(['name'], {}, () => {
    throw new Error('started');
  });
  expect(outcome.exitCode).toBe(2);
});
