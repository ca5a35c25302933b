import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { baseCommit } from './bench-base.mjs';

const peakMemory = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

/**
 * What a part of the bench prints, run in a process of its own.
 *
 * @param folder - with the bench in `.cache/bench` and the bundles in `dist`
 * @returns its figures, or `null` when it failed
 */
export function figuresOf(folder, part, env = {}) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--require', peakMemory, path.join(folder, '.cache', 'bench', 'run.cjs'), part],
    { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 2], encoding: 'utf8' },
  );
  return status === 0 ? stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : [])) : null;
}

/**
 * Measures a part of both builds in turns, so that what else the machine does meanwhile falls on both alike.
 *
 * @param goals - by figure, what its ratio should at most be
 * @returns the figures of the last turn, and the middle ratio of each figure that has a goal; `null` when a run failed
 */
export function besideBase(part, { root, base }, goals, turns = 3) {
  const runs = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const before = figuresOf(base, part);
    const own = before && figuresOf(root, part);
    if (own === null) return null;
    runs.push({ before, own });
  }
  const ratios = Object.entries(goals).map(([name, goal]) => {
    const of = (key) => middle(runs.map(({ before, own }) => ratio(find(own, name), find(before, name), key)));
    return {
      name: `${name}.toBase`,
      value: of('value'),
      unit: 'ratio',
      cpu: of('cpu'),
      goal: `≤ ${goal}`,
      note: `to ${baseCommit} in the same run, middle of ${turns} turns; cpu is the ratio of processor times`,
    };
  });
  return [...(runs.at(-1)?.own ?? []), ...ratios];
}

const find = (figures, name) => figures.find((figure) => figure.name === name);

function ratio(own, before, key) {
  const [a, b] = [own?.[key], before?.[key]];
  return a === undefined || b === undefined ? undefined : a / b;
}

function middle(values) {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return known.length === 0 ? undefined : Number(known[Math.floor(known.length / 2)].toPrecision(3));
}
