// Runs a TypeScript file of the repository: node src/build/run.mjs assets/examples/make.ts
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { transformSync } from '@swc/core';

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  console.error('Usage: node src/build/run.mjs FILE.ts [argument …]');
  process.exit(2);
}

process.setSourceMapsEnabled(true);
// Registering the extension also makes imports without one find .ts files.
Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    configFile: false,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

const file = path.resolve(script);
process.argv = [process.execPath, file, ...rest];
createRequire(import.meta.url)(file);
