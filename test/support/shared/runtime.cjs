// What runs a file of tests: jest's own runtime, but that code is compiled once a process. Each file of tests still gets
// modules of its own, evaluated in its own context; only the compiled code behind them is the same.
const { statSync } = require('node:fs');
const vm = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

/** What jest made of a file, by name and options, for as long as the file is what it was. */
const transformed = new Map();
/** A module as a function of its parameters, by file. */
const compiled = new Map();

/** Has what a file is transformed to outlive the file of tests that asked for it. */
function keepTransformed(cache) {
  const transform = cache.transform.bind(cache);
  cache.transform = (filename, options) => {
    if (options?.isInternalModule) return transform(filename, options);
    const { mtimeMs, size } = statSync(filename);
    const [key, version] = [`${filename} ${JSON.stringify(options)}`, `${mtimeMs} ${size}`];
    const known = transformed.get(key);
    if (known?.version !== version) {
      const code = transform(filename, options);
      transformed.set(key, { version, file: cache.transforms.get(filename) });
      return code;
    }
    const { file } = known;
    cache.transforms.set(filename, file);
    if (file.sourceMapPath) cache.sourceMaps.set(filename, file.sourceMapPath);
    return file.code;
  };
}

/** Has a module's code compiled for all contexts; jest compiles it for one. */
function keepCompiled(executor, environment) {
  const compile = executor.compile.bind(executor);
  const head = `(function (${executor.injectedModuleParameters.join(', ')}) {`;
  const scriptOf = (source, filename) => {
    const known = compiled.get(filename);
    if (known?.source === source && known.head === head) return known.script;
    const script = new vm.Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
    compiled.set(filename, { source, head, script });
    return script;
  };
  executor.compile = (source, filename) => {
    const context = environment.getVmContext();
    // Who imports in the midst of code is told by jest where from; and jest tells best what is wrong with code.
    if (context === null || /\bimport\s*\(/.test(source)) return compile(source, filename);
    let script;
    try {
      script = scriptOf(source, filename);
    } catch {
      return compile(source, filename);
    }
    return script.runInContext(context);
  };
}

class Runtime extends JestRuntime {
  constructor(...args) {
    super(...args);
    const [, environment, , , , coverage] = args;
    if (coverage?.collectCoverage) return;
    keepTransformed(this.transformCache);
    keepCompiled(this.executor, environment);
  }
}

module.exports = Runtime;
