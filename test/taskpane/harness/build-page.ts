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
    name: pseudo ? 'pseudo' : 'pane',
    mode: 'production',
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

/** Builds the page twice into the folders `pane` and `pseudo`, each with the fonts and a page for each of them. */
function buildPages(folder: string): void {
  const kinds = [false, true].map((pseudo) => configuration(path.join(folder, pseudo ? 'pseudo' : 'pane'), pseudo));
  for (const { output } of kinds) {
    const place = output?.path ?? folder;
    mkdirSync(place, { recursive: true });
    for (const { name, css, files } of fontSheets) {
      writeFileSync(path.join(place, `${name}.css`), css);
      for (const file of files) cpSync(file, path.join(place, path.basename(file)));
      writeFileSync(path.join(place, `${name}.html`), html.replace('FONT', name));
    }
  }
  const compiler = webpack(kinds);
  compiler.run((error, stats) => {
    compiler.close(() => {
      if (error || stats?.hasErrors()) {
        console.error(error ?? stats?.toString({ all: false, errors: true }));
        process.exitCode = 1;
      }
    });
  });
}

buildPages(process.argv[2] ?? '');
