import { readFileSync } from 'node:fs';
import type { ExcelHost } from '../../../src/host/node';
import { openHost } from '../../../src/host/node';

const open = (name: string): Promise<ExcelHost> => openHost(readFileSync(`test/cases/${name}.xlsx`));

/** Values of cells as office.js gives them, after everything has been computed anew where `anew` says so. */
async function valuesOf(host: ExcelHost, sheetName: string, addresses: readonly string[]): Promise<unknown[]> {
  await host.settled();
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const ranges = addresses.map((address) => sheet.getRange(address));
    for (const range of ranges) range.load('values');
    await context.sync();
    return ranges.map(({ values }) => (values as unknown[][])[0]?.[0]);
  });
}

/** Sets formulas again as they stand, so that the host computes them whatever the file says they come to. */
async function computeAnew(host: ExcelHost, sheetName: string, address: string): Promise<void> {
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
    range.load('formulas');
    await context.sync();
    range.formulas = range.formulas as string[][];
    await context.sync();
  });
}

async function setHidden(host: ExcelHost, sheetName: string, rows: string, hidden: boolean): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange(rows).rowHidden = hidden;
    await context.sync();
  });
}

describe('rows that are not shown', () => {
  test('a filter leaves its rows out of every subtotal', async () => {
    const host = await open('filtered-subtotal');
    await computeAnew(host, 'Data', 'E1:E4');
    expect(await valuesOf(host, 'Data', ['E1', 'E2', 'E3', 'E4'])).toEqual([1.15, 1.15, 2, 1.15]);
    host.dispose();
  });

  test('a hidden row counts for SUBTOTAL(9) alone, until it is shown, and again when it is hidden', async () => {
    const host = await open('calc-without-cached');
    const subtotals = ['K15', 'K16', 'K17', 'K18'];
    expect(await valuesOf(host, 'Ark1', subtotals)).toEqual([60, 70, 3, 60]);
    await setHidden(host, 'Ark1', '2:2', false);
    expect(await valuesOf(host, 'Ark1', subtotals)).toEqual([70, 70, 4, 70]);
    await setHidden(host, 'Ark1', '3:4', true);
    expect(await valuesOf(host, 'Ark1', subtotals)).toEqual([40, 70, 2, 40]);
    host.dispose();
  });

  test('what has no stored result is computed as Excel computes it', async () => {
    const host = await open('calc-without-cached');
    const answers: Readonly<Record<string, unknown>> = {
      K9: 1,
      K10: 1,
      K11: 1,
      K12: 53,
      K13: 1,
      K14: 1,
      K19: 0,
      K20: 0,
      K21: 1,
      K24: '#DIV/0!',
      K26: 45351,
      K27: 1,
      K28: '50,0 %',
      K29: -23,
      K37: 4,
      K39: -2,
      K42: '#N/A',
      K43: 'ingen',
      K53: 'mar 23',
      K54: 3,
    };
    expect(await valuesOf(host, 'Ark1', Object.keys(answers))).toEqual(Object.values(answers));
    host.dispose();
  });
});
