import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Calculation } from '../../../src/host/calculation';
import { type CellValue, isCellError } from '../../../src/host/document/cell';
import type { Engine, Evaluated } from '../../../src/host/engine/engine';
import { createEngine } from '../../../src/host/engine/univer-node';
import { addressOfBox } from '../../../src/host/protocol/address';
import { openWorkbookFile } from '../../../src/host/xlsx';

const engines: Engine[] = [];
afterEach(() => engines.splice(0).forEach((engine) => engine.dispose()));

/** Opens a case and computes all of it anew that has a formula. */
async function opened(file: string) {
  const engine = createEngine();
  engines.push(engine);
  const { document } = openWorkbookFile(readFileSync(path.join('test/cases', file)));
  const calculation = await Calculation.open(document, engine);
  await calculation.calculate();
  const value = (sheet: string, row: number, column: number): CellValue | undefined => {
    const held = document.sheetByName(sheet)?.cell(row, column).value;
    return isCellError(held) ? held.error : held;
  };
  const place = async (name: string): Promise<string> => {
    const { formula = '', scope = null } = document.names.find((each) => each.name === name) ?? {};
    const result: Evaluated = await calculation.evaluate(formula, scope ?? document.sheets[0]?.id ?? '');
    if (result.kind === 'value') return JSON.stringify(result.value);
    return `${document.sheetById(result.sheetId)?.name ?? ''}!${addressOfBox(result)}`;
  };
  return { document, value, place };
}

test.each<[file: string, sheet: string, column: number, values: Readonly<Record<number, CellValue>>]>([
  ['names-like-functions.xlsx', 'Ark1', 10, { 0: 6, 1: 2, 2: 2, 3: 30 }],
  ['name-like-function.xlsx', 'BMS-oppsett', 4, { 7: 2.4000000000000004, 10: 0.9 }],
  ['index-over-table-other-sheet.xlsx', 'BMS-oppsett', 4, { 4: 0.9, 5: 0.9, 6: 0.9, 8: 0.9, 9: 0.9, 10: 0.9, 11: 0.9 }],
  ['card-table-totals-row.xlsx', 'BMS-oppsett', 4, { 6: 2.4000000000000004, 7: 0.9 }],
  ['spill-name.xlsx', 'Data', 3, { 1: 0.3 }],
  ['spill-name.xlsx', 'BMS-oppsett', 4, { 6: 0.6000000000000001 }],
  ['legacy-implicit-intersection.xlsx', 'Data', 1, { 1: 40, 2: 30 }],
  ['table-name-with-underscore.xlsx', 'Data', 2, { 7: 90 }],
  ['table-name-with-underscore.xlsx', 'Data', 12, { 7: 90 }],
  ['names-table-totals-row.xlsx', 'Data', 2, { 4: 1.3 }],
  // SUM over areas, a shared part, rows beside the formula.
  ['calc-without-cached.xlsx', 'Ark1', 10, { 0: 33, 3: 3, 6: 30, 21: 2, 22: 5, 24: 10 }],
  // What has no model to ask stays without a value.
  ['cubemember-uncached.xlsx', 'Cube', 1, { 2: null, 3: null }],
])('%s, %s: formulas come to what Excel gives', async (file, sheet, column, values) => {
  const { value } = await opened(file);
  const found = Object.keys(values).map((row) => [row, value(sheet, Number(row), column)]);
  const close = (given: CellValue | undefined): unknown =>
    typeof given === 'number' ? Number(given.toPrecision(12)) : given;
  expect(found.map(([row, given]) => [row, close(given)])).toEqual(
    Object.entries(values).map(([row, given]) => [row, close(given)]),
  );
});

test.each<[file: string, places: Readonly<Record<string, string>>]>([
  ['name-formulas.xlsx', { Snitt: 'Data!B2', HvisN: 'Data!B4', Xl: 'Data!B3', Valg: 'Data!B3', Omr: 'Data!B2:B4' }],
  [
    'names-table-totals-row.xlsx',
    { T_Kolonne: 'Data!B2:B4', T_Data: 'Data!A2:C4', T_To: 'Data!B2:C4', T_Totalt: 'Data!B5' },
  ],
  ['table-name-with-underscore.xlsx', { N3_x: 'Data!G2:G4', N6_x: 'Data!M2:M4' }],
  ['spill-name.xlsx', { Anker: 'Data!B2:D2' }],
  ['circular-names.xlsx', { Frafall: 'Data!D2', Gammel: '{"error":"#REF!"}' }],
])('the cells of the names in %s', async (file, places) => {
  const { place } = await opened(file);
  const found: Record<string, string> = {};
  for (const name of Object.keys(places)) found[name] = await place(name);
  expect(found).toEqual(places);
});

test('a formula that came without a value is never an error of ours', async () => {
  const { document } = await opened('formula-empty-v-XFD.xlsx');
  const errors = document.sheets.flatMap((sheet) =>
    [...sheet.cells()].filter(
      ({ cell }) =>
        cell.formula !== null && cell.formula !== '#REF!' && isCellError(cell.value) && cell.value.error === '#NAME?',
    ),
  );
  expect(errors).toEqual([]);
});
