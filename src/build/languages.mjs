// Writes src/locales/every, one module a kind of text with that text in every language, so that a language is a folder and
// its place in the list of src/locales/language.ts. Run before every other command; a view imports the kinds that it shows,
// and no bundle holds the texts of another.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a file of a language's folder is called as a value: `pane-setup.json` is `paneSetup`. */
const valueName = (kind) => kind.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The languages in their order, bokmål first. */
function languagesOf(locales) {
  const source = readFileSync(path.join(locales, 'language.ts'), 'utf8');
  const list = /export const languages = \[([^\]]*)\]/.exec(source)?.[1] ?? '';
  return [...list.matchAll(/'(\w+)'/g)].map(([, tag]) => tag);
}

/** The module of one kind: a JSON file of each language, or a module that exports the language's words by its tag. */
function moduleOf(file, languages) {
  const kind = path.parse(file).name;
  const isTexts = file.endsWith('.json');
  const imports = [...languages]
    .sort()
    .map((tag) =>
      isTexts ? `import ${tag} from '../${tag}/${file}';` : `import { ${tag} } from '../${tag}/${kind}';`,
    );
  return [
    '// Written by src/build/languages.mjs: do not change it here.',
    ...imports,
    '',
    `/** \`${file}\` in every language. */`,
    `export const ${valueName(kind)} = { ${languages.join(', ')} };`,
    '',
  ].join('\n');
}

/**
 * Writes the modules whose content has changed, and takes away those of files that are gone.
 *
 * @param {string} locales `src/locales`, or a copy of it
 */
export function writeLanguages(locales) {
  const languages = languagesOf(locales);
  const folder = path.join(locales, 'every');
  const files = readdirSync(path.join(locales, languages[0]));
  mkdirSync(folder, { recursive: true });
  const written = files.map((file) => {
    const name = `${path.parse(file).name}.ts`;
    const [target, content] = [path.join(folder, name), moduleOf(file, languages)];
    if (!readdirSync(folder).includes(name) || readFileSync(target, 'utf8') !== content) writeFileSync(target, content);
    return name;
  });
  for (const name of readdirSync(folder)) if (!written.includes(name)) rmSync(path.join(folder, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeLanguages(process.argv[2] ?? fileURLToPath(new URL('../locales', import.meta.url)));
}
