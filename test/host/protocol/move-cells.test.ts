import { listEntries } from '../../../src/host/document/list-entries';
import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

test('moved cells take along formats, merges, rules and what refers to them', async () => {
  const host = await openSheet([
    ['Tittel', null, 7],
    [1, '', null],
    [2, '', null],
  ]);
  await run(host, (sheet, { workbook }) => {
    sheet.getRange('B2:B3').formulas = [['=A2*2'], ['=C1+A3']];
    sheet.getRange('A1:B1').merge();
    sheet.getRange('A2').numberFormat = [['hh:mm']];
    sheet.getRange('A2:A3').dataValidation.rule = { list: { inCellDropDown: true, source: '1,2' } };
    sheet.getRange('D1').formulas = [['=SUM(A2:A3)+A1']];
    workbook.names.add('Tall', sheet.getRange('A2:A3'));
    return () => undefined;
  });
  await run(host, (sheet, { workbook }) => {
    sheet.getRange('A1:B3').moveTo('F5');
    const moved = sheet.getRange('F5:G7').load('formulas,numberFormat');
    const sum = sheet.getRange('D1').load('formulas');
    const left = sheet.getRange('A1:B3').load('values');
    const name = workbook.names.getItem('Tall').load('formula');
    const merged = sheet.getRange('F5:G5').getMergedAreasOrNullObject().load('address');
    const rule = sheet.getRange('F6:F7').dataValidation.load('type');
    return () => {
      expect(moved.formulas).toEqual([
        ['Tittel', ''],
        [1, '=F6*2'],
        [2, '=C1+F7'],
      ]);
      expect(moved.numberFormat[1]?.[0]).toBe('hh:mm');
      expect(sum.formulas).toEqual([['=SUM(F6:F7)+F5']]);
      expect(left.values.flat()).toEqual(['', '', '', '', '', '']);
      expect(name.formula).toBe('=Data!$F$6:$F$7');
      expect(merged.address).toBe('Data!F5:G5');
      expect(rule.type).toBe('List');
    };
  });
});

test('a whole table moves to another sheet, over its own place too', async () => {
  const host = await openSheet([
    ['Nr', 'Navn', 'utenfor'],
    [1, 'a', 2],
  ]);
  await run(host, (sheet, { workbook }) => {
    workbook.worksheets.add('Andre');
    sheet.tables.add('A1:B2', true).name = 'T';
    sheet.getRange('B2').formulas = [['=A2+C2']];
    sheet.getRange('A1:B2').moveTo('B1');
    return () => undefined;
  });
  await run(host, (_, { workbook }) => {
    const own = workbook.tables.getItem('T').getRange().load('address,formulas');
    return () => {
      expect(own.address).toBe('Data!B1:C2');
      // `C2` lay under the target and is the table's own now.
      expect(own.formulas).toEqual([
        ['Nr', 'Navn'],
        [1, '=B2+C2'],
      ]);
    };
  });
  await run(host, (sheet, { workbook }) => {
    sheet.getRange('A5').values = [[9]];
    sheet.getRange('C2').formulas = [['=B2+A5']];
    sheet.getRange('B1:C2').moveTo('Andre!A1');
    const own = workbook.tables.getItem('T').getRange().load('address,formulas');
    return () => {
      expect(own.address).toBe('Andre!A1:B2');
      expect(own.formulas[1]).toEqual([1, '=A2+Data!A5']);
    };
  });
  expect((await errorOf(host, (sheet) => sheet.getRange('A1:B2').moveTo('XFD1')))?.code).toBe('InvalidArgument');
});

test('an entry with a comma is one while the list is moved, and two once it is read and written', async () => {
  const host = await openSheet([[1]]);
  const sheet = host.document.activeSheet;
  const rule = {
    boxes: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
    type: 'list' as const,
    formula1: '1,5,2',
    entries: ['1,5', '2'],
    formula2: null,
    operator: null,
    ignoreBlanks: true,
    inCellDropDown: true,
    errorAlert: null,
    prompt: null,
  };
  sheet?.setPart('dataValidations', [rule], 'user');
  const entries = (): readonly string[] => sheet?.part('dataValidations').flatMap(listEntries) ?? [];
  await run(host, (data) => {
    data.getRange('A1').moveTo('C3');
    data.getRange('B:B').insert('Right');
    return () => undefined;
  });
  expect(entries()).toEqual(['1,5', '2']);
  await host.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('Data').getRange('D3');
    dataValidation.load('rule');
    await context.sync();
    expect(dataValidation.rule.list?.source).toBe('1,5,2');
    dataValidation.rule = dataValidation.rule;
    await context.sync();
  });
  expect(entries()).toEqual(['1', '5', '2']);
});
