import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a bundle is made of; tests and examples' scripts are not in it. */
const sources = ['src', 'assets', 'webpack.config.js', 'manifest.xml', 'package-lock.json'];

function newest(file) {
  if (!existsSync(file)) return 0;
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), mtimeMs);
}

/**
 * Builds the bundles whose sources changed since they were last built.
 *
 * @param root - the repository
 * @param names - names of webpack configurations
 * @param quiet - says nothing unless the build fails
 * @returns whether all of them are there now
 */
export function buildIfNeeded(root, names, quiet = false) {
  const changed = Math.max(...sources.map((source) => newest(path.join(root, source))));
  const stamp = (name) => path.join(root, '.cache', `built-${name}`);
  const outdated = names.filter((name) => !existsSync(path.join(root, 'dist', name)) || newest(stamp(name)) < changed);
  if (outdated.length === 0) return true;
  if (!quiet) console.error('Building …');
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const started = new Date();
  const args = [webpack, '--mode', 'production', ...outdated.flatMap((name) => ['--config-name', name])];
  // To standard error, so that commands with machine-readable output stay clean; a quiet build speaks only when it fails.
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'ignore'] : ['ignore', 2, 2],
    encoding: 'utf8',
  });
  if (status !== 0) {
    if (quiet) process.stderr.write(stdout);
    return false;
  }
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  // The stamp tells when the build began: what was changed meanwhile is built the next time.
  for (const name of outdated) {
    writeFileSync(stamp(name), '');
    utimesSync(stamp(name), started, started);
  }
  return true;
}
