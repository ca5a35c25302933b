import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** The build that figures are held against: what stood before the host computed as Excel does. */
export const baseCommit = '119f513';

const bundles = ['addin', 'workbench', 'cli'];

/**
 * The old build with its own bench beside it, made the first time that it is asked for.
 *
 * @param root - the repository
 * @param bundle - makes the bench of a folder
 * @returns its folder, or why there is none; `BENCH_BASE` names one that is checked out already
 */
export async function prepareBase(root, bundle) {
  const named = process.env.BENCH_BASE;
  const folder = named === undefined ? path.join(root, '.cache', 'bench-base') : path.resolve(named);
  if (named === undefined && !existsSync(path.join(folder, 'package.json')) && !unpack(root, folder))
    return { folder: null, why: `${baseCommit} is not in this clone` };
  const missing = bundles.filter((name) => !existsSync(path.join(folder, 'dist', name)));
  if (missing.length > 0 && !build(folder, missing)) return { folder: null, why: `${baseCommit} could not be built` };
  if (!existsSync(path.join(folder, '.cache', 'bench', 'run.cjs'))) await bundle(folder);
  return { folder, why: '' };
}

/** The commit's files, with the packages of today: the same versions, so that only our own code differs. */
function unpack(root, folder) {
  const archive = path.join(root, '.cache', `${baseCommit}.tar`);
  mkdirSync(folder, { recursive: true });
  const done = [
    ['git', ['archive', '--format=tar', `--output=${archive}`, baseCommit]],
    ['tar', ['-xf', archive, '-C', folder]],
  ].every(([command, args]) => spawnSync(command, args, { cwd: root, stdio: 'ignore' }).status === 0);
  rmSync(archive, { force: true });
  if (done) symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  else rmSync(folder, { recursive: true, force: true });
  return done;
}

function build(folder, names) {
  console.error(`Building ${baseCommit} to measure beside it …`);
  const webpack = path.join(folder, 'node_modules', 'webpack', 'bin', 'webpack.js');
  // The configuration knows packages by their places under the folder.
  const args = ['--mode', 'production', '--no-resolve-symlinks', ...names.flatMap((name) => ['--config-name', name])];
  return spawnSync(process.execPath, [webpack, ...args], { cwd: folder, stdio: ['ignore', 2, 2] }).status === 0;
}
