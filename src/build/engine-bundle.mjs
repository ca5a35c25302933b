// The engine as the tests load it: Univer and what it needs, two thousand modules, bundled as the command line's build does.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = path.join(root, '.cache');

/** Univer's packages that src/host/engine imports; the bundle exports them by name. */
const packages = ['core', 'engine-formula', 'sheets', 'sheets-formula'];

/** Plain objects, as their CommonJS builds are: a module's exports cannot be read as fast. */
const entry = `${packages.map((name, index) => `import * as p${index} from '@univerjs/${name}';`).join('\n')}
const plain = (module) => Object.defineProperty({ ...module }, '__esModule', { value: true });
export const packages = { ${packages.map((name, index) => `'${name}': plain(p${index})`).join(', ')} };
`;

/**
 * Bundles the engine unless that has been done for the packages as they are locked and for this file.
 *
 * @returns the bundle's path: a CommonJS module
 * @throws Error when it cannot be bundled
 */
export async function bundleEngine() {
  const key = createHash('sha256');
  for (const file of ['package-lock.json', 'webpack.config.js']) key.update(readFileSync(path.join(root, file)));
  key.update(readFileSync(fileURLToPath(import.meta.url)));
  const bundle = path.join(cache, `engine-${key.digest('hex').slice(0, 16)}.cjs`);
  if (existsSync(bundle)) return bundle;
  mkdirSync(cache, { recursive: true });
  // In a folder of its own and moved when it is whole: another run may be making it too.
  const folder = mkdtempSync(path.join(cache, 'engine-'));
  try {
    const source = path.join(folder, 'entry.js');
    writeFileSync(source, entry);
    await build(source, folder);
    renameSync(path.join(folder, 'bundle.cjs'), bundle);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return bundle;
}

/** Loads webpack only here: most runs find the bundle there. */
async function build(source, folder) {
  const [{ default: webpack }, { default: configurations }] = await Promise.all([
    import('webpack'),
    import('../../webpack.config.js'),
  ]);
  const commandLine = configurations({}, { mode: 'production' }).find(({ name }) => name === 'cli');
  const { plugins, target, externalsPresets, resolve, performance } = commandLine;
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: source,
    output: { path: folder, filename: 'bundle.cjs', library: { type: 'commonjs2' } },
    optimization: { minimize: false },
    ...{ plugins, target, externalsPresets, resolve, performance },
  });
  await new Promise((done, failed) => {
    compiler.run((error, stats) => {
      const fault = error ?? (stats?.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : null);
      compiler.close(() => (fault === null ? done() : failed(fault)));
    });
  });
}
