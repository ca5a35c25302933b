import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@swc/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { bind } from 'jest-each';
import jestConfig from '../../jest.config.mjs';

/**
 * Runs the tests of the rules within Stryker's own process. Jest takes half a second to begin, and there are thousands of
 * bugs: here the files are compiled once, and loaded afresh for each bug, so that nothing one bug leaves behind is taken
 * for another's.
 *
 * Tests with random cases stay out, since another day they might not see the same bug; so do those that build or measure.
 */
const excluded = /(?:fuzz|runtime|metadata)\.test\.ts$/;
const folders = ['test/scorecard', 'test/functions'];
const [[, [, swcOptions]]] = Object.entries(jestConfig.transform);

/** Compiles and loads the sources of a folder as CommonJS; everything else is Node's own. */
class Loader {
  compiled = new Map();
  loaded = new Map();

  constructor(root, globals) {
    this.root = root;
    this.globals = globals;
    this.require = createRequire(path.join(root, 'package.json'));
  }

  /** Forgets what was loaded, not what was compiled. */
  reset() {
    this.loaded.clear();
  }

  load(file) {
    const known = this.loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.loaded.set(file, module);
    this.compile(file)(
      module,
      module.exports,
      (name) => this.resolve(name, file),
      path.dirname(file),
      file,
      ...Object.values(this.globals),
    );
    return module.exports;
  }

  resolve(name, from) {
    // As in jest.config.mjs: it names a CommonJS file that it does not contain.
    if (name === 'numfmt') return this.load(path.join(this.root, 'node_modules/numfmt/dist/index.js'));
    if (name === 'fast-check') return withoutRandomCases(this.require(name));
    if (!name.startsWith('.')) return this.require(name);
    const base = path.resolve(path.dirname(from), name);
    const found = [base, `${base}.ts`, path.join(base, 'index.ts')].find((candidate) => this.exists(candidate));
    if (found === undefined) throw new Error(`${from} imports ${name}, which is not there.`);
    return this.load(found);
  }

  exists(file) {
    if (this.compiled.has(file)) return true;
    if (!/\.(?:ts|json)$/.test(file)) return false;
    try {
      this.compile(file);
      return true;
    } catch (error) {
      if (error.code === 'ENOENT') return false;
      throw error;
    }
  }

  compile(file) {
    let run = this.compiled.get(file);
    if (run === undefined) {
      const source = readFileSync(file, 'utf8');
      const code = file.endsWith('.json')
        ? `module.exports = ${source}`
        : transformSync(source, { ...swcOptions, filename: file, configFile: false, swcrc: false }).code;
      const parameters = ['module', 'exports', 'require', '__dirname', '__filename', ...Object.keys(this.globals)];
      run = vm.compileFunction(code, parameters, { filename: file });
      this.compiled.set(file, run);
    }
    return run;
  }
}

function withoutRandomCases(fastCheck) {
  return { ...fastCheck, __esModule: true, default: { ...fastCheck.default, assert: () => undefined } };
}

/** Gathers tests as their files tell them. */
class Collector {
  tests = [];
  path = [];
  hooks = [];

  globals() {
    const describe = (name, body) => {
      this.path.push(name);
      const count = this.hooks.length;
      body();
      this.hooks.length = count;
      this.path.pop();
    };
    const test = (name, run) => {
      this.tests.push({ name: [...this.path, name].join(' '), run, after: [...this.hooks] });
    };
    describe.each = bind(describe, false);
    test.each = bind(test, false);
    const afterEach = (hook) => void this.hooks.push(hook);
    return { describe, test, expect, afterEach };
  }
}

class RulesRunner {
  collector = new Collector();
  loader = new Loader(process.cwd(), this.collector.globals());

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Loads every test file anew. */
  load() {
    const { collector, loader } = this;
    collector.tests = [];
    loader.reset();
    for (const folder of folders) {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
        if (!file.endsWith('.test.ts') || excluded.test(file)) continue;
        collector.path = [`${folder}/${file}`];
        collector.hooks = [];
        loader.load(path.resolve(folder, file));
      }
    }
    collector.tests.forEach((test, index) => (test.id = `${index} ${test.name}`));
  }

  async dryRun() {
    const stryker = (globalThis.__stryker__ ??= {});
    stryker.activeMutant = undefined;
    stryker.currentTestId = undefined;
    try {
      this.load();
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error.stack ?? error) };
    }
    const tests = [];
    for (const test of this.collector.tests) {
      stryker.currentTestId = test.id;
      const start = performance.now();
      const failure = await failureOf(test);
      const common = { id: test.id, name: test.name, timeSpentMs: performance.now() - start };
      tests.push(
        failure === null
          ? { ...common, status: TestStatus.Success }
          : { ...common, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    // A process that takes the place of one that hung has run nothing yet.
    const stryker = (globalThis.__stryker__ ??= {});
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    let failure = null;
    let killer = '';
    let count = 0;
    try {
      this.load();
      stryker.activeMutant = activeMutant.id;
      for (const test of this.collector.tests) {
        if (wanted !== null && !wanted.has(test.id)) continue;
        count += 1;
        failure = await failureOf(test);
        killer = test.id;
        if (failure !== null) break;
      }
    } catch (error) {
      failure = String(error);
    } finally {
      stryker.activeMutant = undefined;
    }
    const timeout = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    if (timeout !== undefined) return timeout;
    return failure === null
      ? { status: MutantRunStatus.Survived, nrOfTests: count }
      : { status: MutantRunStatus.Killed, killedBy: [killer], failureMessage: failure, nrOfTests: count };
  }
}

async function failureOf({ run, after }) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    for (const hook of after) hook();
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rules', RulesRunner)];
