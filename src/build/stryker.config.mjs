import { fileURLToPath } from 'node:url';

const of = process.env.MUTANTS_OF ?? 'all';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  testRunner: 'rules',
  plugins: [fileURLToPath(new URL('rules-runner.mjs', import.meta.url))],
  coverageAnalysis: 'perTest',
  ignorePatterns: ['/dist', '/coverage', '/assets', '/.cache', '*.log'],
  tempDirName: '.cache/stryker',
  incremental: true,
  incrementalFile: `.cache/mutants/${of}.json`,
  reporters: ['clear-text', 'html', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  htmlReporter: { fileName: `.cache/mutants/${of}.html` },
  thresholds: { high: 95, low: 85, break: 85 },
  concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 1),
  allowConsoleColors: false,
  timeoutMS: 10_000,
};

export default config;
