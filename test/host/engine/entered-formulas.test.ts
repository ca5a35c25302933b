import { readFileSync } from 'node:fs';
import { openHost } from '../../../src/host/node';

test('what cannot be computed is Excel’s error where it was entered, and as it came where the file has it, also when rows move', async () => {
  const host = await openHost(readFileSync('test/cases/cubemember-uncached.xlsx'));
  const cells = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Cube');
    sheet.getRange('F1').formulas = [['=UKJENT(1)']];
    sheet.getRange('1:1').insert('Down');
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    await context.sync();
    const entered = sheet.getRange('F3').load('values,formulas');
    const came = sheet.getRange('B5').load('values,formulas');
    await context.sync();
    return [entered, came].map(({ values, formulas }) => [values[0]?.[0] as unknown, String(formulas[0]?.[0])]);
  });
  expect(cells).toEqual([
    ['#NAME?', '=UKJENT(1)'],
    ['', expect.stringContaining('CUBE')],
  ]);
  host.dispose();
});
