import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { fontSheets } from './fonts';

const root = path.resolve(__dirname, '../../..');

/** The pane's page without Excel. */
const html = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>BMS for Excel</title><meta property="csp-nonce" nonce="test"><link rel="icon" href="data:,"><link rel="stylesheet" href="FONT.css"><link rel="stylesheet" href="pane.css"></head><body><div id="pane"></div><script src="pane.js"></script></body></html>`;

const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
};

/** @param pseudo - whether the texts in bokmål are bracketed, accented and 40 % longer */
function configuration(folder: string, pseudo: boolean): webpack.Configuration {
  return {
    mode: 'production',
    // Most of the time of a build, and no test is about it.
    optimization: { minimize: false },
    context: root,
    entry: path.join(__dirname, 'page.tsx'),
    output: { path: folder, filename: 'pane.js', publicPath: '' },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: 'swc-loader', options: swc },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        ...(pseudo
          ? [
              {
                test: /[\\/]locales[\\/]nb[\\/](?!about\.)[^\\/]+\.json$/,
                type: 'json',
                loader: path.join(__dirname, 'pseudo-loader.cjs'),
              },
              {
                test: /[\\/]locales[\\/]nb[\\/]table-words\.ts$/,
                enforce: 'pre' as const,
                loader: path.join(__dirname, 'pseudo-loader.cjs'),
              },
            ]
          : []),
      ],
    },
    performance: { hints: false },
    plugins: [new MiniCssExtractPlugin({ filename: 'pane.css' })],
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(root, '.cache/webpack'),
      name: pseudo ? 'pane-pseudo' : 'pane-harness',
    },
  };
}

/** Builds the page into a folder, with the fonts and a page for each of them. */
function buildPage(folder: string, pseudo: boolean): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, css, files } of fontSheets) {
    writeFileSync(path.join(folder, `${name}.css`), css);
    for (const file of files) cpSync(file, path.join(folder, path.basename(file)));
    writeFileSync(path.join(folder, `${name}.html`), html.replace('FONT', name));
  }
  const compiler = webpack(configuration(folder, pseudo));
  compiler.run((error, stats) => {
    compiler.close(() => {
      if (error || stats?.hasErrors()) {
        console.error(error ?? stats?.toString({ all: false, errors: true }));
        process.exitCode = 1;
      }
    });
  });
}

const [folder = '', kind = 'pane'] = process.argv.slice(2);
buildPage(folder, kind === 'pseudo');
