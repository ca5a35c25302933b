import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { languageOf, languages } from '../src/locales/language';
import type { TextTree } from '../src/locales/translator';

const root = path.resolve(__dirname, '..');
const folder = path.join(root, 'src/locales');

const namespaces = readdirSync(path.join(folder, 'nb'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => path.basename(file, '.json'));

function read(language: string, namespace: string): TextTree {
  return JSON.parse(readFileSync(path.join(folder, language, `${namespace}.json`), 'utf8')) as TextTree;
}

/** Every text by its dotted key. */
function flatten(tree: TextTree, above = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(above + key, value);
    else for (const [dotted, text] of flatten(value, `${above}${key}.`)) texts.set(dotted, text);
  }
  return texts;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1] ?? '').sort();

describe('the texts', () => {
  test('are there in every language, in the same namespaces', () => {
    expect(namespaces).toContain('pane');
    for (const language of languages) {
      const found = readdirSync(path.join(folder, language))
        .filter((file) => file.endsWith('.json'))
        .map((file) => path.basename(file, '.json'));
      expect([language, found.sort()]).toEqual([language, [...namespaces].sort()]);
    }
  });

  const cases = namespaces.flatMap((namespace) => languages.map((language) => [namespace, language] as const));

  test.each(cases)('%s in %s has the keys of bokmål, and no others', (namespace, language) => {
    expect([...flatten(read(language, namespace)).keys()].sort()).toEqual(
      [...flatten(read('nb', namespace)).keys()].sort(),
    );
  });

  test.each(cases)('%s in %s has the placeholders of bokmål', (namespace, language) => {
    const texts = flatten(read(language, namespace));
    const expected = [...flatten(read('nb', namespace))].map(([key, text]) => [key, placeholders(text)]);
    expect(expected.map(([key]) => [key, placeholders(texts.get(String(key)) ?? '')])).toEqual(expected);
  });

  test.each(cases)('%s in %s has no empty text', (namespace, language) => {
    const faulty = [...flatten(read(language, namespace))].filter(([, text]) => text.trim() === '');
    expect(faulty).toEqual([]);
  });

  test.each(cases)('%s in %s says one and other of each number', (namespace, language) => {
    const keys = new Set(flatten(read(language, namespace)).keys());
    const lonely = [...keys].filter(
      (key) =>
        (key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other'))) ||
        (key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one'))),
    );
    expect(lonely).toEqual([]);
  });
});

describe('the pane’s texts', () => {
  const sources = [...filesOf(path.join(root, 'src/taskpane')), ...filesOf(path.join(root, 'src/commands'))]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  // A key is used where it is quoted as a whole, or through a template (`make.step.${state.step}`) with its beginning and end.
  const templates = [...sources.matchAll(/`([a-z]+\.[\w.-]*)\$\{[^}]*\}([\w.-]*)`/gi)].map((match) => ({
    start: match[1] ?? '',
    end: match[2] ?? '',
  }));
  // One template may lead on to others: `${key}.happened` after key = `fault.${fault}`.
  const endings = [...sources.matchAll(/`\$\{key\}(\.\w+)`/g)].map((match) => match[1] ?? '');

  // A branch that is read as a whole: `paneSettings[language].term`.
  const branches = new Set([...sources.matchAll(/\[language\]\.([a-z]\w*)\b/gi)].map((match) => match[1] ?? ''));

  const isUsed = (key: string): boolean =>
    sources.includes(`'${key}'`) ||
    (key.includes('.') && branches.has(key.split('.')[0] ?? '')) ||
    templates.some(
      ({ start, end }) =>
        key.startsWith(start) && key.endsWith(end) && /^[\w-]+$/.test(key.slice(start.length, key.length - end.length)),
    ) ||
    templates.some(({ start }) => key.startsWith(start) && endings.some((ending) => key.endsWith(ending)));

  test.each(namespaces.filter((namespace) => /^pane\b/.test(namespace)))(
    'of %s are all used by the pane',
    (namespace) => {
      const keys = [...flatten(read('nb', namespace)).keys()].map((key) => key.replace(/_(one|other)$/, ''));
      expect(keys.filter((key) => !isUsed(key))).toEqual([]);
    },
  );

  test('would be reported when unused', () => {
    expect(isUsed('make.unused')).toBe(false);
    expect(isUsed('fault.failed.unused')).toBe(false);
  });
});

describe('the language of a tag', () => {
  test.each([
    ['nb-NO', 'nb'],
    ['NN-no', 'nn'],
    ['no', 'nb'],
    ['sv_SE', 'sv'],
    ['en', 'en'],
    ['de-DE', 'en'],
    ['da', 'en'],
    ['', 'nb'],
    [undefined, 'nb'],
    [null, 'nb'],
  ])('%s is %s', (tag, language) => expect(languageOf(tag)).toBe(language));
});

function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(directory, file));
}
