// What all tests run in: Node, and the engine of src/host/engine/univer-node.ts compiled once for all files of a process.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const vm = require('node:vm');
const { TestEnvironment: NodeEnvironment } = require('jest-environment-node');

/** The parameters of a CommonJS module, as the bundle is one. */
const wrapped = (code) => `(function (module, exports, require) {${code}\n})`;

let script = null;

/** Univer's packages by name, evaluated for one context: what a file does to them no other file sees. */
function evaluate(context) {
  const filename = process.env.SHARED_ENGINE;
  script ??= new vm.Script(wrapped(readFileSync(filename, 'utf8')), { filename });
  const module = { exports: {} };
  script.runInContext(context)(module, module.exports, createRequire(filename));
  return module.exports.packages;
}

class TestEnvironment extends NodeEnvironment {
  constructor(config, context) {
    super(config, context);
    let packages = null;
    // Asked for by the files in `univer`, which jest.config.mjs puts in the place of Univer's packages.
    Object.defineProperty(this.global, Symbol.for('bms.univer'), {
      value: (name) => (packages ??= evaluate(this.context))[name],
    });
  }
}

module.exports = TestEnvironment;
