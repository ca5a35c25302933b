import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

test('a table is made from a range whose headers are texts and unique', async () => {
  const host = await openSheet([
    ['Nr', null, 'Nr', 2018],
    [1, 2, 3, 4],
  ]);
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const table = sheet.tables.add('A1:D2', true);
    table.name = 'BMS_Indikatorer';
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    await context.sync();
    table.load('name,style,showBandedRows,showHeaders');
    const columns = table.columns.load('name,index');
    const header = table.getHeaderRowRange().load('values,address');
    const body = context.workbook.tables.getItem('bms_indikatorer').getDataBodyRange().load('values,address');
    await context.sync();
    expect([table.name, table.style, table.showBandedRows]).toEqual(['BMS_Indikatorer', 'TableStyleLight1', false]);
    expect(columns.items.map(({ name }) => name)).toEqual(['Nr', 'Column2', 'Nr2', '2018']);
    expect(header.values).toEqual([['Nr', 'Column2', 'Nr2', '2018']]);
    expect([body.address, body.values]).toEqual(['Data!A2:D2', [[1, 2, 3, 4]]]);
  });
});

test('rows are added at the end and between, what lies below moves down', async () => {
  const host = await openSheet([
    ['Nr', 'Navn'],
    ['a', 'b'],
    ['Fotnote', null],
  ]);
  await run(host, (sheet) => {
    const table = sheet.tables.add('A1:B2', true);
    table.getDataBodyRange().getColumn(0).numberFormat = [['@']];
    table.rows.add(undefined, [
      ['1.1', 'c'],
      ['1.2', 'd'],
    ]);
    table.rows.add(0, [['0.1', 'først']]);
    const range = table.getRange().load('values,address');
    const below = sheet.getRange('A6').load('values');
    return () => {
      expect(range.values).toEqual([
        ['Nr', 'Navn'],
        ['0.1', 'først'],
        ['a', 'b'],
        ['1.1', 'c'],
        ['1.2', 'd'],
      ]);
      expect(below.values).toEqual([['Fotnote']]);
    };
  });
});

test('columns are added with a header, and found by name', async () => {
  const host = await openSheet([['Nr'], ['a'], ['b']]);
  await run(host, (sheet) => {
    const table = sheet.tables.add('A1:A3', true);
    table.columns.add(undefined, [['Vekt'], [1], [2]]);
    const column = table.columns.getItem('Vekt').getDataBodyRange().load('values');
    const missing = table.columns.getItemOrNullObject('Måltype').load('name');
    const { columns } = table;
    columns.load('count');
    return () => {
      expect(column.values).toEqual([[1], [2]]);
      expect(missing.isNullObject).toBe(true);
      expect(columns.count).toBe(2);
    };
  });
});

test('a table is resized, emptied row by row, and given up', async () => {
  const host = await openSheet([
    ['A', 'B'],
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  await run(host, (sheet) => {
    const table = sheet.tables.add('A1:B2', true);
    table.name = 'T';
    table.resize('A1:B4');
    table.rows.deleteRowsAt(0, 1);
    const { rows } = table;
    rows.load('items/values,count');
    return () => {
      expect(rows.count).toBe(2);
      expect(rows.items.map((row) => row.values)).toEqual([[[3, 4]], [[5, 6]]]);
    };
  });
  await run(host, (_, { workbook }) => {
    workbook.tables.getItem('T').convertToRange();
    return () => undefined;
  });
  expect(host.document.tables).toEqual([]);
  expect(host.document.activeSheet?.cell(1, 0).value).toBe(3);
});

test('tables do not overlap, and their names are free', async () => {
  const host = await openSheet([
    ['A', 'B'],
    [1, 2],
  ]);
  await run(host, (sheet, { workbook }) => {
    sheet.tables.add('A1:A2', true).name = 'T';
    workbook.names.add('Opptatt', '=1');
    return () => undefined;
  });
  expect((await errorOf(host, (sheet) => sheet.tables.add('A2:B3', true)))?.code).toBe('InvalidArgument');
  expect(
    (
      await errorOf(host, (sheet) => {
        sheet.tables.add('B1:B2', true).name = 'opptatt';
      })
    )?.code,
  ).toBe('ItemAlreadyExists');
  expect(
    (
      await errorOf(host, (sheet) => {
        sheet.tables.getItem('T').name = 'to ord';
      })
    )?.code,
  ).toBe('InvalidArgument');
});

test('columns are called what their header cells say', async () => {
  const host = await openSheet([
    ['Nr', 'Navn'],
    ['a', 'b'],
  ]);
  await run(host, (sheet) => {
    const table = sheet.tables.add('A1:B2', true);
    sheet.getRange('A1:B1').values = [['Felt', 'felt']];
    const columns = table.columns.load('name');
    const header = table.getHeaderRowRange().load('values');
    return () => {
      expect(columns.items.map(({ name }) => name)).toEqual(['Felt', 'felt2']);
      expect(header.values).toEqual([['Felt', 'felt2']]);
    };
  });
});

test('rows are refused where they would move a part of a wider table below', async () => {
  const host = await openSheet([
    ['Nr', 'Navn'],
    ['a', 'b'],
    ['Nr', 'Navn', 'Mål'],
    ['1', 'c', 'd'],
  ]);
  await run(host, (sheet) => {
    sheet.tables.add('A1:B2', true).name = 'Smal';
    sheet.tables.add('A3:C4', true).name = 'Brei';
    return () => undefined;
  });
  const add = await errorOf(host, (sheet) => void sheet.tables.getItem('Smal').rows.add(undefined, [['x', 'y']]));
  const insert = await errorOf(host, (sheet) => void sheet.getRange('A2:B2').insert('Down'));
  expect([add?.code, insert?.code]).toEqual(['InsertDeleteConflict', 'InsertDeleteConflict']);
  await run(host, (sheet) => {
    sheet.getRange('2:2').insert('Down');
    const range = sheet.tables.getItem('Brei').getRange().load('values');
    return () =>
      expect(range.values).toEqual([
        ['Nr', 'Navn', 'Mål'],
        ['1', 'c', 'd'],
      ]);
  });
});

test('a formula names its own table only in the file, and cannot do without the name elsewhere', async () => {
  const host = await openSheet([
    ['Nr', 'Navn'],
    [1, 2],
    [3, 4],
  ]);
  await run(host, (sheet) => {
    sheet.tables.add('A1:B3', true).name = 'Salg';
    sheet.getRange('B2').formulas = [['=[@Nr]*2']];
    sheet.getRange('B3').formulasR1C1 = [['=SUM(Salg[[#This Row],[Nr]],RC[-1])']];
    sheet.getRange('D2').formulas = [['=Salg[[#This Row],[Nr]]']];
    const shown = sheet.getRange('B2:D3').load('formulas');
    return () => {
      expect(shown.formulas).toEqual([
        ['=[@Nr]*2', '', '=Salg[@Nr]'],
        ['=SUM([@Nr],A3)', '', ''],
      ]);
    };
  });
  const formulas = [...(host.document.sheets[0]?.cells() ?? [])].flatMap(({ cell }) => cell.formula ?? []);
  expect(formulas).toEqual(['Salg[[#This Row],[Nr]]*2', 'Salg[[#This Row],[Nr]]', 'SUM(Salg[[#This Row],[Nr]],A3)']);
  const refused = await errorOf(host, (sheet) => (sheet.getRange('D3').formulas = [['=[@Nr]']]));
  expect(refused?.code).toBe('InvalidArgument');
});
