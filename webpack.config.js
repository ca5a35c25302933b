const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { FunctionsMetadataPlugin } = require('./src/build/functions-metadata-plugin');
const { BannerPlugin, IgnorePlugin } = require('webpack');

const source = (...parts) => path.resolve(__dirname, 'src', ...parts);
const output = (...parts) => path.resolve(__dirname, 'dist', ...parts);

/** Where a store build loads office.js from; an intranet build ships the npm copy. */
const officeCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const shared = (mode) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2022',
          },
        },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      // Who imports one rule through the scorecard's door gets that rule alone.
      { include: source('scorecard'), sideEffects: false },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  cache: {
    type: 'filesystem',
    cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
    buildDependencies: { config: [__filename] },
  },
});

const numfmt = path.resolve(__dirname, 'node_modules/numfmt/dist/index.mjs');

/** The add-in: one page for pane, ribbon commands and custom functions (shared runtime). */
const addin = (mode, office) => {
  const base = shared(mode);
  return {
    ...base,
    name: 'addin',
    resolve: {
      ...base.resolve,
      // The ES module shakes to two thirds; the package's `exports` lead to the CommonJS build.
      alias: { numfmt$: numfmt },
    },
    module: {
      ...base.module,
      rules: [...base.module.rules, { test: numfmt, loader: source('build/numfmt-languages-loader.js') }],
    },
    // The pane tells the functions their language, so both must have the same module.
    entry: {
      functions: source('functions/functions.ts'),
      taskpane: { import: source('taskpane/index.ts'), dependOn: 'functions' },
    },
    output: { path: output('addin'), filename: '[name].js', chunkFilename: '[name].[contenthash:8].js', clean: true },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: 'functions.json', input: source('functions/functions.ts') }),
      new FunctionsMetadataPlugin(),
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: source('taskpane/taskpane.html'),
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        // Functions and ribbon actions are associated while the page is parsed: what Excel calls earlier is lost.
        scriptLoading: 'blocking',
        inject: 'body',
        templateParameters: { office: office === 'cdn' ? officeCdn : 'office/office.js' },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'manifest.xml', noErrorOnMissing: true },
          { from: 'assets/icons/*.png', to: 'assets/[name][ext]', noErrorOnMissing: true },
          ...(office === 'cdn'
            ? []
            : [
                'office.js',
                'excel-web-16.00.js',
                'excel-win32-16.01.js',
                'excel-mac-16.00.js',
                'o15apptofilemappingtable.js',
                'office_strings.js',
                '{nb-no,nn-no,sv-se,en-us}/office_strings.js',
              ].map((file) => ({
                from: file,
                to: 'office',
                context: path.resolve(__dirname, 'node_modules/@microsoft/office-js/dist'),
                noErrorOnMissing: true,
                info: { minimized: true },
              }))),
        ],
      }),
    ],
  };
};

/** The embedded workbench: Univer's grid with the built add-in in a frame beside it. */
const workbench = (mode) => {
  const base = shared(mode);
  return {
    ...base,
    name: 'workbench',
    entry: { workbench: source('workbench/index.ts') },
    output: { path: output('workbench'), filename: '[name].js', clean: true },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlWebpackPlugin({
        filename: 'index.html',
        template: source('workbench/workbench.html'),
        scriptLoading: 'defer',
      }),
      new CopyWebpackPlugin({
        patterns: [{ from: 'assets/examples/*.xlsx', to: 'examples/[name][ext]', noErrorOnMissing: true }],
      }),
    ],
  };
};

/**
 * The command line and the server. Univer is bundled because its CommonJS build requires ES modules, which Node
 * can do only from 20.19 on, and because one file loads faster than hundreds.
 */
const cli = (mode) => {
  const base = shared(mode);
  return {
    ...base,
    name: 'cli',
    target: 'node20',
    entry: { bms: source('cli/bms.ts'), office: source('cli/office.ts'), serve: source('workbench/server/serve.ts') },
    output: {
      path: output('cli'),
      filename: '[name].cjs',
      chunkFilename: '[name].cjs',
      library: { type: 'commonjs2' },
      clean: true,
    },
    // office.js is read from its package at run time, unmodified.
    module: { ...base.module, parser: { javascript: { createRequire: false } } },
    plugins: [
      new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^bms\.cjs$/ }),
      // Seventy languages' hyphenation, which only text on a screen needs.
      new IgnorePlugin({ resourceRegExp: /^\.\/[\w-]+\.js$/, contextRegExp: /@univerjs[\\/]engine-render/ }),
    ],
    externalsPresets: { node: true },
    externals: [{ selfsigned: 'commonjs selfsigned' }],
    optimization: { minimize: false },
  };
};

module.exports = (env, { mode = 'production' } = {}) => [addin(mode, env?.office), workbench(mode), cli(mode)];
