import { existsSync, readFileSync } from 'node:fs';
import { warningCodes } from '../../src/scorecard/values/warning';
import { filesUnder, linksOf, pathsIn, root } from './support';

const rules = readFileSync(`${root}/docs/rules.md`, 'utf8');
const headings = [...rules.matchAll(/^#{2,3} (\d+(?:\.\d+)?)\.? /gm)].map(([, number]) => number ?? '');

/** The numbers in `rules 2, 3.1 and 5`. */
function numbersOf(reference: string): readonly string[] {
  return reference.match(/\d+(?:\.\d+)?/g) ?? [];
}

test('every number that a comment names is a heading of the rules', () => {
  const references = ['src', 'test'].flatMap((folder) =>
    filesUnder(folder).flatMap((file) => {
      // A comment may go on in the next line.
      const text = readFileSync(`${root}/${file}`, 'utf8').replace(/\n\s*(?:\*|\/\/)? */g, ' ');
      return [...text.matchAll(/\brules (\d+(?:\.\d+)?(?:(?:, | and )\d+(?:\.\d+)?)*)/g)].flatMap(([, numbers = '']) =>
        numbersOf(numbers).map((number) => ({ file, number })),
      );
    }),
  );
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter(({ number }) => !headings.includes(number))).toEqual([]);
});

test('no comment points to rules that are not in this repository', () => {
  const files = ['src', 'test'].flatMap((folder) => filesUnder(folder));
  const pointer = /\bsemantics \d/;
  expect(files.filter((file) => pointer.test(readFileSync(`${root}/${file}`, 'utf8')))).toEqual([]);
});

test('headings are numbered in order, each once', () => {
  const order = [...headings].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  expect(headings).toEqual([...new Set(order)]);
});

test('every file that the rules name is there', () => {
  const named = pathsIn(rules);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
});

test('every file of the scorecard is named by the rule that it holds', () => {
  const named = pathsIn(rules);
  const files = filesUnder('src/scorecard').filter((file) => file !== 'src/scorecard/index.ts');
  expect(files.filter((file) => !named.includes(file))).toEqual([]);
});

test('every section says which file holds it and which test fails with it', () => {
  // A section without its own is held by the last of its group, which says "for 6.1–6.4".
  const parts = rules.split(/^(?=#{2,3} \d)/m).slice(1);
  const bare: string[] = [];
  let open: string[] = [];
  for (const part of parts) {
    const number = headings[parts.indexOf(part)] ?? '';
    if (/^## /.test(part)) {
      bare.push(...open);
      open = [];
    }
    const holds = /^Holds(?:, for (\d+\.\d+)(?:–| and )(\d+\.\d+))?: /m.exec(part);
    if (holds === null) {
      // The introduction of sections that have their own.
      if (/^### /.test(part)) open.push(number);
      continue;
    }
    expect(part).toMatch(/\bFails(?::|\s)/);
    if (open.length > 0) expect([holds[1], holds[2]]).toEqual([open[0], number]);
    open = [];
  }
  expect([...bare, ...open]).toEqual([]);
});

test('every warning has its line, and leads to a rule', () => {
  const lines = [...rules.matchAll(/^\| `([\w-]+)` \| .+ \| ([\d., ]+) \|$/gm)];
  expect(lines.map(([, code]) => code).sort()).toEqual([...warningCodes].sort());
  const led = lines.flatMap(([, , numbers = '']) => numbersOf(numbers));
  expect(led.filter((number) => !headings.includes(number))).toEqual([]);
});

test('what the rules link to is there', () => {
  expect(linksOf('docs/rules.md').filter(({ exists }) => !exists)).toEqual([]);
});
