import { goTo } from '../../src/workbook';
import { buildWorkbook, Sheet } from '../support/workbook-builder';
import { withWorkbook } from './with-workbook';

const bytes = buildWorkbook({
  sheets: [new Sheet('Start').put('A1', 1), new Sheet('Data').put('B2', 1), new Sheet("Tal, '18").put('B2', 1)],
  names: [{ name: 'Frafall', refersTo: 'Data!$B$5' }],
});

test.each([
  ['Data!B2', 'Data', 'B2'],
  ['Data!B2,Data!B4', 'Data', 'B2'],
  ["'Tal, ''18'!B3", "Tal, '18", 'B3'],
  ["'Tal, ''18'!B3:C4,Data!B4", "Tal, '18", 'B3:C4'],
  ["Data!B4, 'Tal, ''18'!B3", 'Data', 'B4'],
  ['Frafall', 'Data', 'B5'],
])('%s', async (address, sheet, cells) => {
  await withWorkbook(bytes, async (host) => {
    await goTo(address);
    expect([host.document.activeSheet?.name, host.document.selection?.address]).toEqual([sheet, cells]);
  });
});

test('a place that is gone is told as a fault', async () => {
  await withWorkbook(bytes, async () => {
    await expect(goTo('Borte!A1,Data!B2')).rejects.toMatchObject({ name: 'WorkbookError' });
  });
});
