import officeAddins from 'eslint-plugin-office-addins';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What each folder of `src` may import from its siblings; imports point one way. */
const mayImport = {
  locales: [],
  scorecard: ['locales'],
  functions: ['scorecard', 'locales'],
  workbook: ['scorecard', 'locales'],
  commands: ['workbook', 'scorecard', 'locales'],
  taskpane: ['workbook', 'scorecard', 'functions', 'locales', 'commands'],
  host: [],
  workbench: ['host', 'locales'],
  cli: ['host', 'workbook', 'functions', 'scorecard', 'locales'],
};

const zones = Object.entries(mayImport).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed].map((name) => `./${name}`),
  message: `src/${folder} may import only from: ${allowed.join(', ') || 'itself'}.`,
}));

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.cache/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'office-addins': officeAddins, 'import-x': importX, 'react-hooks': reactHooks },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: { ...globals.browser, Office: 'readonly', Excel: 'readonly', OfficeExtension: 'readonly', CustomFunctions: 'readonly' },
    },
    settings: { 'import-x/resolver': { typescript: true } },
    rules: {
      ...Object.fromEntries(
        officeAddins.configs.recommended.flatMap((entry) =>
          Object.entries(entry.rules ?? {}).filter(([rule]) => rule.startsWith('office-addins/')),
        ),
      ),
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['src/scorecard/**'],
    rules: {
      'no-restricted-globals': ['error', 'Excel', 'Office', 'window', 'document', 'CustomFunctions'],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The scorecard has no clock.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The scorecard has no clock.' },
      ],
    },
  },
  { files: ['src/build/**', '**/*.mjs'], languageOptions: { globals: globals.node } },
  // What webpack loads itself is CommonJS.
  { files: ['webpack.config.js', 'src/build/**/*.js'], languageOptions: { globals: globals.node }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
