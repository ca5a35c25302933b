import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { Calculation } from '../../../src/host/calculation';
import type { Engine } from '../../../src/host/engine/engine';
import { createEngine } from '../../../src/host/engine/univer-node';
import { documentOf, fill, sheetOf, valuesOf, type Written } from './support';

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.dispose());

test('comparisons of a column see each of its results as it is after an edit', async () => {
  const rows: Written[][] = [1, 2, 3].map((value, row) => [
    value,
    `=A${row + 1}*$E$1`,
    `=COUNTIF($B$1:$B$3,2)`,
    `=COUNTIF($B$1:B${row + 1},">2")`,
  ]);
  const document = documentOf({ Data: rows.map((row, index) => (index === 0 ? [...row, 2] : row)) });
  const calculation = await Calculation.open(document, engine);
  await calculation.calculate();
  const sheet = sheetOf(document, 'Data');
  expect(valuesOf(sheet, 0, 1, 3, 3)).toEqual([
    [2, 1, 0],
    [4, 1, 1],
    [6, 1, 2],
  ]);
  fill(sheet, [[undefined, undefined, undefined, undefined, 1]], 'user');
  await calculation.calculate();
  expect(valuesOf(sheet, 0, 1, 3, 3)).toEqual([
    [1, 1, 0],
    [2, 1, 0],
    [3, 1, 1],
  ]);
  fill(sheet, [[2], [2], [undefined, 2]], 'user');
  await calculation.calculate();
  expect(valuesOf(sheet, 0, 1, 3, 3)).toEqual([
    [2, 3, 0],
    [2, 3, 0],
    [2, 3, 0],
  ]);
  calculation.dispose();
});

test('parameters are those of the workbook that is open, though another had the same formula', async () => {
  for (const value of [5, 7]) {
    const document = documentOf({ Data: [[value, '=LET(x,A1,x*2)', '=SUM(MAP(A1:A1,LAMBDA(y,y+1)))']] });
    const calculation = await Calculation.open(document, engine);
    await calculation.calculate();
    expect(valuesOf(sheetOf(document, 'Data'), 0, 1, 1, 2)).toEqual([[value * 2, value + 1]]);
    calculation.dispose();
  }
});

test('formulas that do the same with other cells are parsed once', async () => {
  const parse = jest.spyOn(LexerTreeBuilder.prototype, 'treeBuilder');
  const watched = createEngine();
  const rows = Array.from({ length: 50 }, (_, row): Written[] => [
    row,
    `=A${row + 1}+$A$${row + 1}`,
    `=SUM(A$1:A${row + 2})`,
  ]);
  const document = documentOf({ Data: rows });
  const calculation = await Calculation.open(document, watched);
  await calculation.calculate();
  expect(valuesOf(sheetOf(document, 'Data'), 49, 1, 1, 2)).toEqual([[98, 1225]]);
  expect(new Set(parse.mock.calls.map(([formula]) => formula))).toEqual(new Set(['=A1+$A$1', '=SUM(A$1:A2)']));
  parse.mockRestore();
  calculation.dispose();
  watched.dispose();
});

test('a workbook of many formulas is parsed once, not at every edit', async () => {
  const count = 5_500;
  const parse = jest.spyOn(LexerTreeBuilder.prototype, 'treeBuilder');
  const watched = createEngine();
  const document = documentOf({ Data: Array.from({ length: count }, (_, row): Written[] => [row, `=A${row + 1}+1`]) });
  const calculation = await Calculation.open(document, watched);
  await calculation.calculate();
  expect(parse).toHaveBeenCalled();
  parse.mockClear();
  const sheet = sheetOf(document, 'Data');
  fill(sheet, [[7]], 'user');
  await calculation.calculate();
  expect(sheet.cell(0, 1).value).toBe(8);
  expect(sheet.cell(count - 1, 1).value).toBe(count);
  expect(parse).not.toHaveBeenCalled();
  fill(sheet, [[undefined, '=A1+2']], 'user');
  await calculation.calculate();
  expect(sheet.cell(0, 1).value).toBe(9);
  expect(parse).toHaveBeenCalledTimes(1);
  parse.mockRestore();
  calculation.dispose();
  watched.dispose();
});
