/* eslint-disable office-addins/load-object-before-read --
   The rules look for context.sync() in the same function; `run` syncs before it calls what is returned to it. */
import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
  ['getCell', (sheet) => sheet.getRange('B2:C3').getCell(1, 0), 'B3'],
  ['getCell outside the range', (sheet) => sheet.getRange('B2').getCell(3, 3), 'E5'],
  ['sheet.getCell', (sheet) => sheet.getCell(0, 27), 'AB1'],
  ['getRangeByIndexes', (sheet) => sheet.getRangeByIndexes(1, 1, 2, 3), 'B2:D3'],
  ['getRow', (sheet) => sheet.getRange('B2:C3').getRow(1), 'B3:C3'],
  ['getColumn', (sheet) => sheet.getRange('B2:C3').getColumn(1), 'C2:C3'],
  ['getLastCell', (sheet) => sheet.getRange('B2:C3').getLastCell(), 'C3'],
  ['getLastRow', (sheet) => sheet.getRange('B2:C3').getLastRow(), 'B3:C3'],
  ['getOffsetRange', (sheet) => sheet.getRange('B2:C3').getOffsetRange(1, -1), 'A3:B4'],
  ['getResizedRange', (sheet) => sheet.getRange('B2:C3').getResizedRange(2, -1), 'B2:B5'],
  ['getAbsoluteResizedRange', (sheet) => sheet.getRange('B2').getAbsoluteResizedRange(2, 2), 'B2:C3'],
  ['getEntireColumn', (sheet) => sheet.getRange('B2:C3').getEntireColumn(), 'B:C'],
  ['getEntireRow', (sheet) => sheet.getRange('B2:C3').getEntireRow(), '2:3'],
  ['getRowsBelow', (sheet) => sheet.getRange('B2:C3').getRowsBelow(2), 'B4:C5'],
  ['getRowsAbove', (sheet) => sheet.getRange('B4:C5').getRowsAbove(1), 'B3:C3'],
  ['getColumnsAfter', (sheet) => sheet.getRange('B2:C3').getColumnsAfter(2), 'D2:E3'],
  ['getBoundingRect', (sheet) => sheet.getRange('B2').getBoundingRect('D4'), 'B2:D4'],
  ['getIntersection', (sheet) => sheet.getRange('A:B').getIntersection('B2:C3'), 'B2:B3'],
  ['a whole column as an address', (sheet) => sheet.getRange('$B:$B'), 'B:B'],
  ['an address with the sheet', (sheet) => sheet.getRange("'Data'!B2"), 'B2'],
])('%s', async (_what, make, address) => {
  const host = await openSheet();
  await run(host, (sheet) => {
    const range = make(sheet).load('address');
    return () => expect(range.address).toBe(`Data!${address}`);
  });
});

test('a name with spaces or digits is quoted in addresses', async () => {
  const host = await openSheet();
  await run(host, (sheet) => {
    sheet.name = "Barnehage 'A' 2018";
    const range = sheet.getRange('B2').load('address');
    return () => expect(range.address).toBe("'Barnehage ''A'' 2018'!B2");
  });
});

test('used ranges: with formats, with values only, within a range, and none', async () => {
  const host = await openSheet([
    [null, null, null],
    [null, 1, null],
  ]);
  await run(host, (sheet) => {
    sheet.getRange('D4').format.font.bold = true;
    const ranges = [
      sheet.getUsedRange(),
      sheet.getUsedRange(true),
      sheet.getRange('C:E').getUsedRangeOrNullObject(),
    ].map((range) => range.load('address'));
    const none = sheet.getRange('C:E').getUsedRangeOrNullObject(true).load('address');
    return () => {
      expect(ranges.map(({ address }) => address)).toEqual(['Data!B2:D4', 'Data!B2', 'Data!D4']);
      expect(none.isNullObject).toBe(true);
    };
  });
});

test('the region around a cell ends at blank rows and columns', async () => {
  const host = await openSheet([
    [1, 2, null, 9],
    [3, null, null, 9],
    [null, null, null, null],
    [5, 5, null, null],
  ]);
  await run(host, (sheet) => {
    const region = sheet.getRange('A2').getSurroundingRegion().load('address');
    return () => expect(region.address).toBe('Data!A1:B2');
  });
});

test('inserted rows move cells, formulas, names, links and kept ranges', async () => {
  const host = await openSheet([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    context.workbook.names.add('Andre', sheet.getRange('B2'));
    sheet.getRange('C1').formulas = [['=SUM(B1:B3)+$B$3']];
    const kept = sheet.getRange('A3').load('address');
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    kept.load('address,values');
    const formula = sheet.getRange('C1').load('formulas');
    const name = context.workbook.names.getItem('Andre').load('formula');
    await context.sync();
    expect(kept.address).toBe('Data!A5');
    expect(kept.values).toEqual([['c']]);
    expect(formula.formulas).toEqual([['=SUM(B1:B5)+$B$5']]);
    expect(name.formula).toBe('=Data!$B$4');
  });
});

test('deleted cells leave #REF! behind, and a range of them cannot be used', async () => {
  const host = await openSheet([[1], [2], [3]]);
  await run(host, (sheet) => {
    sheet.getRange('C1:C2').formulas = [['=A2'], ['=SUM(A1:A3)']];
    sheet.getRange('A2').delete('Up');
    const formulas = sheet.getRange('C1:C2').load('formulas');
    const column = sheet.getRange('A1:A3').load('values');
    return () => {
      expect(formulas.formulas).toEqual([['=#REF!'], ['=SUM(A1:A2)']]);
      expect(column.values).toEqual([[1], [3], ['']]);
    };
  });
  expect(
    (
      await errorOf(host, (sheet) => {
        const range = sheet.getRange('5:5');
        range.delete('Up');
        range.load('address');
      })
    )?.code,
  ).toBe('InvalidReference');
});

test('several areas are one object', async () => {
  const host = await openSheet();
  await run(host, (sheet) => {
    const areas = sheet.getRanges('A1:B2,D4').load('address,areaCount,cellCount');
    areas.format.font.bold = true;
    return () => expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Data!A1:B2,Data!D4', 2, 5]);
  });
  expect(host.document.activeSheet?.cell(3, 3).style.bold).toBe(true);
});

test('special cells: constants and formulas in rectangles, and none', async () => {
  const host = await openSheet([
    ['a', 1, null, 2],
    ['b', 3, null, null],
    [null, null, null, null],
    [4, null, null, null],
  ]);
  await run(host, (sheet) => {
    sheet.getRange('B5').formulas = [['=B1+1']];
    return () => undefined;
  });
  await run(host, (sheet) => {
    const whole = sheet.getRange();
    const constants = whole.getSpecialCells('Constants').load('address,cellCount');
    const formulas = whole.getSpecialCellsOrNullObject('Formulas').load('address');
    const inside = sheet.getRange('B2:D3').getSpecialCells('Constants').load('address');
    const none = sheet.getRange('F1:G9').getSpecialCellsOrNullObject('Constants').load('address');
    return () => {
      expect(constants.address).toBe('Data!A1:B2,Data!D1,Data!A4');
      expect(constants.cellCount).toBe(6);
      expect(formulas.address).toBe('Data!B5');
      expect(inside.address).toBe('Data!B2');
      expect(none.isNullObject).toBe(true);
    };
  });
  expect(
    await errorOf(host, (sheet) => {
      sheet.getRange('F1:G9').getSpecialCells('Constants').load('address');
    }),
  ).toMatchObject({ code: 'ItemNotFound' });
});
