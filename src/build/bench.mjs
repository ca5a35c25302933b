// npm run bench [-- PART …]: measures, one line of JSON a figure; nothing is asserted.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareBase } from './bench-base.mjs';
import { besideBase, figuresOf } from './bench-turns.mjs';
import { buildIfNeeded } from './build-if-needed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
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
  'tables',
  'units',
];

/** What is measured beside the old build, and what each figure should at most be of its. */
const goals = {
  card: {
    'card.30.first.settled': 1.1,
    'card.30.again.settled': 1.1,
    'card.300.first.settled': 0.35,
    'card.300.again.settled': 0.4,
  },
  'large-workbook': {
    'largeWorkbook.opened': 0.5,
    'largeWorkbook.firstEdit.settled': 0.3,
    'largeWorkbook.secondEdit.settled': 0.3,
    'large-workbook.peakMemory': 0.6,
  },
  'pane-many-names': { 'pane.10000.read': 0.25, 'pane.10000.listed': 0.5 },
};
/** Beside the old build as well, but in one run that knows where it is. */
const askForBase = new Set(['command-line']);

/** Bundles the bench of a folder as its command line is bundled. */
function bundle(folder) {
  const require = createRequire(path.join(folder, 'package.json'));
  const webpack = require('webpack');
  const cli = require(path.join(folder, 'webpack.config.js'))(undefined, { mode: 'production' }).find(
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
    entry: { run: path.join(folder, 'test/bench/run.ts') },
    output: { ...cli.output, path: path.join(folder, '.cache/bench') },
    resolve: { ...cli.resolve, symlinks: false },
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
await bundle(root);
const parts = process.argv.length > 2 ? process.argv.slice(2) : all;
const isCompared = (part) => Object.hasOwn(goals, part) || askForBase.has(part);
const base = parts.some(isCompared) ? await prepareBase(root, bundle) : { folder: null, why: '' };

function measure(part) {
  if (!isCompared(part)) return figuresOf(root, part);
  if (base.folder === null) return figuresOf(root, part)?.concat({ name: `${part}.toBase`, skipped: base.why }) ?? null;
  return askForBase.has(part)
    ? figuresOf(root, part, { BENCH_BASE: base.folder })
    : besideBase(part, { root, base: base.folder }, goals[part]);
}

const failed = parts.filter((part) => {
  const figures = measure(part);
  for (const figure of figures ?? []) console.log(JSON.stringify(figure));
  return figures === null;
});
if (failed.length > 0) {
  console.error(`Not measured because of an error: ${failed.join(', ')}`);
  process.exit(1);
}
