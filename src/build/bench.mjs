// npm run bench [-- PART …]: measures, one line of JSON a figure; nothing is asserted.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const all = [
  'card',
  'command-line',
  'functions',
  'large-workbook',
  'latency',
  'mapping',
  'pane-many-names',
  'pane-size',
  'pane-start',
  'units',
];

/** Bundles the bench as the command line is bundled. */
function bundle() {
  const webpack = require('webpack');
  const cli = require(path.join(root, 'webpack.config.js'))(undefined, { mode: 'production' }).find(
    ({ name }) => name === 'cli',
  );
  const outside = ({ request }, callback) =>
    request === '@ironcalc/wasm'
      ? callback(null, `import ${request}`)
      : request === 'playwright-core'
        ? callback(null, `commonjs ${request}`)
        : callback();
  const compiler = webpack({
    ...cli,
    name: 'bench',
    entry: { run: path.join(root, 'test/bench/run.ts') },
    output: { ...cli.output, path: path.join(root, '.cache/bench') },
    externals: [outside, ...cli.externals],
    // The bench asks where packages lie on the disk.
    node: { __filename: false, __dirname: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
}

if (!buildIfNeeded(root, ['addin', 'workbench', 'cli'])) process.exit(1);
await bundle();
const parts = process.argv.length > 2 ? process.argv.slice(2) : all;
const failed = parts.filter(
  (part) =>
    spawnSync(process.execPath, [path.join(root, '.cache/bench/run.cjs'), part], { cwd: root, stdio: 'inherit' })
      .status !== 0,
);
if (failed.length > 0) {
  console.error(`Not measured because of an error: ${failed.join(', ')}`);
  process.exit(1);
}
