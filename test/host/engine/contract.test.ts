import { type CellValue, isCellError } from '../../../src/host/document/cell';
import type { HostDocument } from '../../../src/host/document/document';
import type { HostSheet } from '../../../src/host/document/sheet';
import { plainBand } from '../../../src/host/document/sheet-parts';
import type { Engine } from '../../../src/host/engine/engine';
import { createEngine } from '../../../src/host/engine/univer-node';
import { contract } from './contract';
import { leftToCachedValue } from './contract/left';
import type { Answer, ContractGroup, ContractRow } from './contract/group';
import { documentOf, sheetOf, valuesOf } from './support';

/** Formulas stand right of the cells they read, in rows of their own below them: nothing is in a spill's way. */
const formulaColumn = 20;
const firstFormulaRow = 20;

function isBlock(answer: ContractRow[1]): answer is readonly (readonly Answer[])[] {
  return Array.isArray(answer);
}

const isNear = (answer: Answer): answer is Exclude<Answer, CellValue> =>
  typeof answer === 'object' && answer !== null && 'near' in answer;

function agrees(answer: Answer, value: CellValue): boolean {
  if (!isNear(answer))
    return isCellError(answer) && isCellError(value) ? answer.error === value.error : Object.is(answer, value);
  if (typeof value !== 'number') return false;
  const off = Math.abs(value - answer.near);
  return answer.decimals === null ? off <= 1e-14 * Math.abs(answer.near) : off <= 0.6 * 10 ** -answer.decimals;
}

interface Asked {
  readonly row: ContractRow;
  readonly at: number;
}

/** Places for the formulas, each with room for what it should fill. */
function laidOut(rows: readonly ContractRow[]): readonly Asked[] {
  let at = firstFormulaRow;
  return rows.map((row) => {
    const asked = { row, at };
    at += (isBlock(row[1]) ? row[1].length : 1) + 4;
    return asked;
  });
}

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.dispose());

/** The cells of the group as a sheet. */
function sheetFor(group: ContractGroup): { document: HostDocument; sheet: HostSheet } {
  const document = documentOf({ Data: group.cells ?? [] });
  document.date1904 = group.date1904 ?? false;
  const sheet = sheetOf(document, 'Data');
  const hidden = [...(group.hiddenRows ?? []), ...(group.filteredRows ?? [])];
  sheet.fill({ rows: new Map(hidden.map((row) => [row - 1, { ...plainBand, hidden: true }])) });
  if (group.filteredRows !== undefined) sheet.fill({ filters: [{ row: 0, column: 0, rowCount: 19, columnCount: 1 }] });
  return { document, sheet };
}

/** Computes a group in one calculation and tells each formula whose answer is another. */
async function differences(group: ContractGroup): Promise<ReadonlyMap<string, string>> {
  const asked = laidOut(group.rows);
  const { document, sheet } = sheetFor(group);
  await engine.open(document, { language: group.language ?? 'en-US' });
  // Entered, not read from a file, where a formula that is not marked as an array takes single values.
  sheet.setCells(
    asked.map(({ row: [formula], at }) => ({ row: at, column: formulaColumn, change: { value: null, formula } })),
    'api',
  );
  const formulas = [...sheet.cells()].filter(({ cell }) => cell.formula !== null);
  const computed = await engine.calculate(formulas.map(({ row, column }) => ({ sheetId: sheet.id, row, column })));
  sheet.setCells(
    computed.map(({ row, column, value }) => ({ row, column, change: { value } })),
    'calculation',
  );
  return new Map(
    asked.flatMap(({ row: [formula, answer], at }) => {
      const expected = isBlock(answer) ? answer : [[answer]];
      const values = valuesOf(sheet, at, formulaColumn, expected.length + 1, (expected[0]?.length ?? 0) + 1);
      // What is not filled must stay empty.
      const right = values.every((cells, row) =>
        cells.every((value, column) => agrees(expected[row]?.[column] ?? null, value)),
      );
      return right ? [] : [[formula, `${JSON.stringify(values)}, not ${JSON.stringify(expected)}`] as const];
    }),
  );
}

const titles = contract.map(({ title }) => title);

test('has at least 400 rows, each once in its group', () => {
  expect(contract.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThanOrEqual(400);
  expect(new Set(titles).size).toBe(titles.length);
  for (const { rows } of contract) expect(new Set(rows.map(([formula]) => formula)).size).toBe(rows.length);
});

test.each(contract.map((group) => [group.title, group] as const))('%s', async (title, group) => {
  const left = leftToCachedValue[title] ?? [];
  const differing = await differences(group);
  expect({ title, wrong: [...differing].filter(([formula]) => !left.includes(formula)) }).toEqual({ title, wrong: [] });
  // One that is right now is no longer left.
  expect(left.filter((formula) => !differing.has(formula))).toEqual([]);
});

test('what is left to the cached value is a row of its group', () => {
  for (const [title, left] of Object.entries(leftToCachedValue)) {
    const group = contract.find((candidate) => candidate.title === title);
    expect(group?.rows.map(([formula]) => formula)).toEqual(expect.arrayContaining([...left]));
  }
});
