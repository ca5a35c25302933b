import officeAddins from 'eslint-plugin-office-addins';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { noDictionaryLookup } from './src/build/no-dictionary-lookup.mjs';

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

/** The rooms of a folder in the order of their arrows: each may import from those before it. */
const rooms = {
  scorecard: [
    'values',
    'periods',
    'targets',
    'judgement',
    'rollup',
    'sources',
    'ambitions',
    'history',
    'card',
    'health',
    'overview',
    'actions',
  ],
  workbook: [
    'cells',
    'names',
    'blocks',
    'tables',
    'mapping',
    'sheets',
    'setup',
    'card',
    'overview',
    'history',
    'health',
    'data',
    'actions',
    'make',
  ],
};

/** What every room of a folder may import beside them. */
const common = { scorecard: [], workbook: ['error.ts', 'next-turn.ts'] };

/** What a room may import where that is less, or more, than those before it. */
const narrower = {
  // Cells in, blocks out.
  'workbook/blocks': ['cells'],
  // Features describe their tables; what reads and writes them knows none.
  'workbook/tables': ['cells'],
  // One writer for all sheets, which knows nothing of what stands on them.
  'workbook/sheets': ['cells', 'names'],
  // A feature: its rules read files, its sheet is written by the one writer.
  'workbook/data': ['cells', 'names', 'blocks', 'sheets'],
  // A feature: its table is described here, and read and written by those of `tables`.
  'workbook/actions': ['cells', 'tables'],
  'workbook/make': [...rooms.workbook, 'port.ts'],
  // Views know what they share, and the shell knows them all.
  'taskpane/shared': [],
  'taskpane/card': ['shared'],
  'taskpane/setup': ['shared'],
  'taskpane/health': ['shared'],
  'taskpane/data': ['shared'],
  'taskpane/settings': ['shared'],
  'taskpane/warnings': ['shared'],
};

const zone = (target, from, allowed) => ({
  target,
  from,
  except: allowed.map((name) => `./${name}`),
  message: `${target} may import from ${from} only: ${allowed.join(', ') || 'itself'}.`,
});

const zones = [
  ...Object.entries(mayImport).map(([folder, allowed]) => zone(`./src/${folder}`, './src', [folder, ...allowed])),
  ...Object.entries(rooms).flatMap(([folder, names]) =>
    names
      .filter((name) => narrower[`${folder}/${name}`] === undefined)
      .map((name) =>
        zone(`./src/${folder}/${name}`, `./src/${folder}`, [
          ...names.slice(0, names.indexOf(name) + 1),
          ...common[folder],
        ]),
      ),
  ),
  ...Object.entries(narrower).map(([room, allowed]) => {
    const [folder, name] = room.split('/');
    return zone(`./src/${room}`, `./src/${folder}`, [...new Set([name, ...allowed, ...(common[folder] ?? [])])]);
  }),
  // The scorecard has one door.
  ...Object.entries(mayImport)
    .filter(([, allowed]) => allowed.includes('scorecard'))
    .map(([folder]) => zone(`./src/${folder}`, './src/scorecard', ['index.ts'])),
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.cache/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'office-addins': officeAddins, 'import-x': importX, 'react-hooks': reactHooks },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: {
        ...globals.browser,
        Office: 'readonly',
        Excel: 'readonly',
        OfficeExtension: 'readonly',
        CustomFunctions: 'readonly',
      },
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
    files: ['src/**/*.{ts,tsx}'],
    plugins: { own: { rules: { 'no-dictionary-lookup': noDictionaryLookup } } },
    rules: { 'own/no-dictionary-lookup': 'error' },
  },
  // Univer keeps its data by sheets' ids, which are ours, and by numbers.
  { files: ['src/host/engine/**'], rules: { 'own/no-dictionary-lookup': 'off' } },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          property: 'getRanges',
          message: 'What stands between addresses is the list separator of the user’s own settings.',
        },
        { property: 'arrayValues', message: 'It makes Excel crash for some names (office-js #1357).' },
        { property: 'calculationMode', message: 'What it tells cannot be relied on (office-js #6922).' },
      ],
    },
  },
  {
    // What is loaded is named in texts.
    files: ['src/{workbook,taskpane,commands,functions,cli}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value=/arrayValues|calculationMode/]',
          message: 'Excel crashes for some names (office-js #1357), and what it tells cannot be relied on (#6922).',
        },
        {
          selector: 'MemberExpression[property.name=/^(?:clipboard|createObjectURL|showSaveFilePicker|print)$/]',
          message: 'Some panes may not copy, print or save a file (office-js #2700, #1991): put the result on a sheet.',
        },
      ],
    },
  },
  {
    files: ['src/scorecard/**'],
    rules: {
      'no-restricted-globals': ['error', 'Excel', 'Office', 'window', 'document', 'CustomFunctions'],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The scorecard has no clock.' },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'The scorecard has no clock.',
        },
      ],
    },
  },
  // Prettier wraps code, and leaves comments as they are.
  {
    files: [
      'src/{scorecard,functions,locales,taskpane,cli,commands,workbench}/**/*.{ts,tsx}',
      'test/{docs,scorecard}/**/*.ts',
    ],
    rules: { 'max-len': ['error', { code: 1000, comments: 120, ignoreUrls: true, ignorePattern: 'eslint-disable' }] },
  },
  { files: ['src/build/**', '**/*.mjs'], languageOptions: { globals: globals.node } },
  // What webpack and jest load themselves is CommonJS.
  {
    files: ['webpack.config.js', 'src/build/**/*.js', '**/*.cjs'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
