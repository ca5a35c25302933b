import { goTo } from '../../../src/workbook';
import { buildWorkbook, Sheet } from '../../support/workbook-builder';
import { sheetOf, withWorkbook } from '../with-workbook';

const bytes = buildWorkbook({
  sheets: [new Sheet('Start').put('A1', 1), new Sheet('Data').put('B2', 1), new Sheet("Tal, '18").put('B2', 1)],
  names: [
    { name: 'Frafall', refersTo: 'Data!$B$5' },
    { name: 'Slettet', refersTo: '#REF!' },
  ],
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

test.each([
  ['Borte!A1,Data!B2', 'Borte!A1'],
  ['Fravær', 'Fravær'],
  ['Data!#REF!', 'Data!#REF!'],
  ['Slettet', 'Slettet'],
])('%s, which is gone, is told as that', async (address, place) => {
  await withWorkbook(bytes, async (host) => {
    const before = host.document.selection;
    await expect(goTo(address)).rejects.toMatchObject({ fault: 'place-gone', parameters: { place } });
    expect(host.document.selection).toEqual(before);
  });
});

test.each(['Hidden', 'VeryHidden'] as const)('a sheet that is %s is named', async (visibility) => {
  await withWorkbook(bytes, async (host) => {
    host.document.showSheet(sheetOf(host, 'Data').id, visibility, 'user');
    await expect(goTo('Data!B2')).rejects.toMatchObject({ fault: 'sheet-hidden', parameters: { sheet: 'Data' } });
    await expect(goTo('Frafall')).rejects.toMatchObject({ fault: 'sheet-hidden' });
    await goTo("'Tal, ''18'!B3");
    expect(host.document.activeSheet?.name).toBe("Tal, '18");
  });
});
