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
  setupFiles: ['<rootDir>/test/support/laws.ts'],
  testTimeout: 30000,
  reporters: ['default', '<rootDir>/src/build/count-reporter.cjs'],
};

export default config;
