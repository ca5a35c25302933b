/** @type {import('jest').Config} */
const config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These publish ES modules only; the second line is what Univer's CommonJS build requires.
  transformIgnorePatterns: [
    '/node_modules/(?!(@borgar/fx|numfmt|' +
      'kdbush|lodash-es|nanoid|rbush|quickselect|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|collapse-white-space|n-gram)/)',
  ],
  // numfmt 4.0.1 names a CommonJS file in its `exports` that it does not contain.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  globalSetup: '<rootDir>/test/support/shared/start.mjs',
  globalTeardown: '<rootDir>/test/support/shared/end.mjs',
  setupFiles: ['<rootDir>/test/support/laws.ts'],
  // No test is about time: on a busy machine all take longer, and what they wait for (at most a minute) fails first.
  testTimeout: 120_000,
  // Two share the machine that continuous integration has; the files that last come first.
  maxWorkers: 2,
  testSequencer: '<rootDir>/src/build/longest-first.cjs',
  reporters: ['default', '<rootDir>/src/build/count-reporter.cjs'],
};

export default config;
