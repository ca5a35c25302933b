import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { linksOf, pathsIn, root } from './support';

const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
const documents = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(`${root}/docs`)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

describe.each(documents)('%s', (path) => {
  test('names no file or folder that is not there', () => {
    expect(pathsIn(read(path)).filter((named) => !existsSync(`${root}/${named}`))).toEqual([]);
  });

  test('links to nothing that is not there', () => {
    expect(linksOf(path).filter(({ exists }) => !exists)).toEqual([]);
  });

  test('names no command that npm does not have', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...read(path).matchAll(/\bnpm (?:run )?(?:--silent )?([a-z][a-z:]*)/g)].map(([, script]) => script);
    const own = new Set(['install', 'ci', 'run']);
    expect(named.filter((script = '') => !own.has(script) && scripts[script] === undefined)).toEqual([]);
  });

  test('names no path of a machine', () => {
    expect(read(path)).not.toMatch(/(?:^|[\s`(])(?:\/(?:home|Users|work|tmp|root)\/|[A-Z]:\\)/m);
  });
});

describe('docs/architecture.md', () => {
  const architecture = read('docs/architecture.md');

  test.each(['scorecard', 'workbook', 'taskpane'])('tells what each room of %s holds, and no other', (folder) => {
    const rooms = readdirSync(`${root}/src/${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const section = architecture.split(`**\`src/${folder}\`**`)[1]?.split('\n**')[0] ?? '';
    const told = [...section.matchAll(/^\| (`.+`) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(told.sort()).toEqual(rooms.sort());
  });

  test('has the table of who may import whom that lint holds', () => {
    const block = /const mayImport = \{\n([^}]*)\}/.exec(read('eslint.config.mjs'))?.[1] ?? '';
    const held = [...block.matchAll(/^ {2}(\w+): \[(.*)\],$/gm)].map(([, folder, names = '']) => [
      folder,
      [...names.matchAll(/'(\w+)'/g)].map(([, name]) => name).sort(),
    ]);
    const section = architecture.split('## Who may import whom')[1]?.split('\n## ')[0] ?? '';
    const told = [...section.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, folder, names = '']) => [
      folder,
      [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort(),
    ]);
    expect(held.length).toBeGreaterThan(0);
    expect(told).toEqual(held);
  });

  test('tells of every folder of src', () => {
    const folders = readdirSync(`${root}/src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.filter(({ name }) => !architecture.includes(`\`src/${name}\``)).map(({ name }) => name)).toEqual([]);
  });
});

describe('docs/excel-differences.md', () => {
  const section = read('docs/excel-differences.md').split('## Living with it')[1]?.split('\n## ')[0] ?? '';
  const told = [...section.matchAll(/`([\w/.-]+\.test\.ts)`((?:, "[^"]+")*)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => [file, title] as const),
  );

  test.each(told)('the test is there: %s, "%s"', (file, title) => {
    expect(read(`test/${file}`)).toContain(title);
  });

  test('every way of ours has its test, or says why it needs none', () => {
    const rows = section.split('\n').filter((line) => /^\| (?!---|behaviour)/.test(line));
    expect(rows.filter((row) => !/\.test\.ts`[^|]*\|$|\| (?:lint|–) \|$/.test(row))).toEqual([]);
    expect(told.length).toBeGreaterThan(rows.length - 4);
  });
});
