/** @type {import('jest').Config} */
const config = {
  testEnvironment: '<rootDir>/test/support/shared/environment.cjs',
  runtime: '<rootDir>/test/support/shared/runtime.cjs',
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
  // These publish ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@borgar/fx|numfmt)/)'],
  moduleNameMapper: {
    // numfmt 4.0.1 names a CommonJS file in its `exports` that it does not contain.
    '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js',
    // Two thousand modules, which every file of tests would load anew: bundled once, and compiled once a process.
    '^@univerjs/(core|engine-formula|sheets|sheets-formula)$': '<rootDir>/test/support/shared/univer/$1.cjs',
  },
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
