import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { languages } from '../../src/locales/language';
import { report } from './figure';

const folder = path.resolve('dist/addin');
const gzipped = (content: Buffer | string): number => gzipSync(content).length;

/** What a text file of a language weighs in a bundle, which nobody reads but who has the pane in that language. */
function textsOf(language: string): number {
  const texts = path.resolve('src/locales', language);
  const bundled = readdirSync(texts).filter((name) => !/^(cli|workbench|functions)\.json$/.test(name));
  return bundled.reduce(
    (sum, name) => sum + gzipped(JSON.stringify(JSON.parse(readFileSync(path.join(texts, name), 'utf8')))),
    0,
  );
}

/** The add-in's own JavaScript as it is sent over the wire; office.js is Microsoft's and comes from its network. */
export function measure(): void {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const size = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + gzipped(readFileSync(path.join(folder, name))), 0);
  const named = (names: readonly string[]): readonly string[] =>
    scripts.filter((script) => names.some((name) => script === `${name}.js` || script.startsWith(`${name}.`)));
  report({
    name: 'pane.scripts.gzipped',
    value: size(scripts),
    unit: 'bytes',
    goal: '≤ 250 KB',
    note: `${scripts.length} files, every one that any user may load`,
  });
  for (const name of [
    'functions',
    'taskpane',
    'pane',
    'pane-setup',
    'pane-settings',
    'workbook',
    'set-up',
    'preferences',
  ])
    report({ name: `pane.${name}.gzipped`, value: size(named([name])), unit: 'bytes' });
  const shared = scripts.filter((script) => /^\d+\./.test(script));
  report({
    name: 'pane.shared.gzipped',
    value: size(shared),
    unit: 'bytes',
    note: 'React, Fluent UI, formula and number format libraries, and code that several of the others need',
  });
  report({
    name: 'pane.texts.gzipped',
    value: languages.reduce((sum, language) => sum + textsOf(language), 0),
    unit: 'bytes',
    note: `of which each language ${languages.map((language) => `${language} ${textsOf(language)}`).join(', ')}; counted in the others`,
  });
}
