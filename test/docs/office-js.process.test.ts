import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type ApiSet, setOf, unguarded } from '../support/api-sets';
import { printedRows } from '../support/office-document';
import type { Walk } from './print-office-members';
import { root } from './support';

/** What the add-in demands of an Excel: all that is newer must be asked for before it is used. */
const floor: readonly ApiSet[] = [
  { name: 'ExcelApi', version: '1.14' },
  { name: 'SharedRuntime', version: '1.1' },
  { name: 'CustomFunctionsRuntime', version: '1.3' },
];

const printed = printedRows(readFileSync(`${root}/docs/office-js.md`, 'utf8'));
// A type check, which jest would take several times as long for.
const { table, fixtures } = JSON.parse(
  execFileSync(process.execPath, ['src/build/run.mjs', 'test/docs/print-office-members.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  }),
) as Walk;

describe('the walk', () => {
  const source = readFileSync(`${root}/test/docs/fixtures/office-guards.ts`, 'utf8').split('\n');
  const lines = (name: string): readonly string[] =>
    fixtures
      .filter((member) => member.name === name)
      .flatMap(({ uses }) => uses.map(({ line }) => source[line - 1] ?? ''));

  test.each([
    ['Range.values', 'const { values } = range;'],
    ['Range.formulas', "range.load('formulas, format/fill');"],
    ['RangeFormat.fill', "range.load('formulas, format/fill');"],
    ['Interfaces.RangeUpdateData.numberFormat', 'range.set({ numberFormat: values });'],
  ])('sees %s', (name, line) => {
    expect(lines(name).map((each) => each.trim())).toEqual([line]);
  });

  test('tells what a supported Excel may lack, unless all that is newer was asked for', () => {
    const found = unguarded(fixtures, floor).map(({ use }) => source[use.line - 1]?.trim());
    expect(found).toEqual([
      'range.getDependents();',
      "if (requirements.isSetSupported('ExcelApi', '1.9')) range.getDependents();",
      "if (range.isNullObject || requirements.isSetSupported('ExcelApi', '1.15')) range.getDependents();",
      'else range.getDependents();',
    ]);
  });
});

// `npm run office-table` writes them.
test('docs/office-js.md has every member that the add-in uses with its set, and no other', () => {
  expect(table.length).toBeGreaterThan(200);
  expect(printed.map(({ name, set }) => `${name}: ${set}`)).toEqual(
    table.map((member) => `${member.name}: ${setOf(member)}`),
  );
});

test('and names for each a file that uses it', () => {
  const users = new Map(table.map(({ name, uses, tests }) => [name, [...tests, ...uses.map(({ file }) => file)]]));
  expect(printed.filter(({ name, file }) => users.get(name)?.includes(file) !== true)).toEqual([]);
});

test('nothing that a supported Excel may lack is used without asking', () => {
  expect(
    unguarded(table, floor).map(({ member, since, use }) => `${use.file}:${use.line} ${member} (${setOf({ since })})`),
  ).toEqual([]);
});
