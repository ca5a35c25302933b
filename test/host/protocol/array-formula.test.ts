import { strFromU8, unzipSync } from 'fflate';
import { computesArrays } from '../../../src/host/protocol/array-formula';
import { openHost } from '../../../src/host/node';
import { buildWorkbook, Sheet } from '../../support/workbook-builder';

test.each([
  ['IF(A1:A3="","",A1:A3)', true],
  ['SUM(A1:A3*2)', true],
  ['SUM(-A1:A3)', true],
  ['BMS.SPARK(IF(\'Ark: 1\'!A1:C1="","",\'Ark: 1\'!A1:C1))', true],
  ['SUM(A1:A3)', false],
  ['SUM(A1:A3,B1:B3)+1', false],
  ['IF(A1="","",A1)', false],
  ["'Ark: 1'!A1*2", false],
  ['INDEX(A1:A3,2)*2', false],
])('%s computes with arrays: %s', (formula, expected) => {
  expect(computesArrays(formula)).toBe(expected);
});

test('a formula over arrays is a dynamic array in the file, whatever its result; another is not', async () => {
  const host = await openHost(buildWorkbook({ sheets: [new Sheet('Ark').down('A1', [1, 2, 3])] }));
  const remove = host.installGlobals();
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ark');
      sheet.getRange('C1:C2').formulas = [['=SUM(IF(A1:A3="",0,A1:A3))'], ['=SUM(A1:A3)']];
      await context.sync();
    });
    await host.settled();
    const parts = unzipSync(host.save());
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<c r="C1"[^>]* cm="1"[^>]*><f t="array" ref="C1">/);
    expect(xml).toMatch(/<c r="C2"[^>]*><f>SUM\(A1:A3\)<\/f><v>6<\/v>/);
    expect(xml).not.toMatch(/<c r="C2"[^>]*cm=/);
  } finally {
    remove();
    host.dispose();
  }
});
