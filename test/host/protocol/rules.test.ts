import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

test('conditional formats: made, read, found again and cleared', async () => {
  const host = await openSheet([[1], [2]]);
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:A2');
    const value = range.conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=1', operator: 'GreaterThan' };
    value.cellValue.format.fill.color = '#C6EFCE';
    const text = range.conditionalFormats.add('ContainsText');
    text.textComparison.rule = { operator: 'BeginsWith', text: '●' };
    text.textComparison.format.font.color = '#006100';
    const custom = range.conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=$A1="nei"';
    await context.sync();
    const formats = range.conditionalFormats.load('type,priority');
    const rule = value.cellValue.load('rule');
    const other = value.textComparisonOrNullObject.load('rule');
    await context.sync();
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ['Custom', 0],
      ['ContainsText', 1],
      ['CellValue', 2],
    ]);
    expect(rule.rule).toEqual({ formula1: '=1', operator: 'GreaterThan' });
    expect(other.isNullObject).toBe(true);
    context.workbook.worksheets.getItem('Data').getRange('A1').conditionalFormats.clearAll();
    await context.sync();
  });
  const rules = host.document.activeSheet?.part('conditionalFormats') ?? [];
  expect(rules.map(({ kind, boxes }) => [kind, boxes])).toEqual(
    ['custom', 'containsText', 'cellValue'].map((kind) => [kind, [{ row: 1, column: 0, rowCount: 1, columnCount: 1 }]]),
  );
  // As files have them: from 1 on, and none twice.
  expect(rules.map(({ priority }) => priority)).toEqual([1, 2, 3]);
  expect(rules[1]).toMatchObject({ operator: 'BeginsWith', text: '●', format: { fontColor: '#006100' } });
});

test('data validation: a list from texts or a range, with alert and prompt', async () => {
  const host = await openSheet([['ja'], ['nei']]);
  await run(host, (sheet) => {
    const direction = sheet.getRange('C2:C9').dataValidation;
    direction.rule = { list: { inCellDropDown: true, source: 'opp,ned' } };
    direction.errorAlert = { showAlert: true, style: 'Warning', title: 'Retning', message: 'Velg opp eller ned.' };
    direction.prompt = { showPrompt: true, title: 'Retning', message: 'Hvilken vei er bedre?' };
    sheet.getRange('D2').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('A1:A2') } };
    sheet.getRange('E2').dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
    const read = sheet.getRange('C3').dataValidation.load('type,rule,errorAlert');
    const mixed = sheet.getRange('C1:C3').dataValidation.load('type');
    const none = sheet.getRange('B2').dataValidation.load('type');
    return () => {
      expect(read.type).toBe('List');
      expect(read.rule).toEqual({ list: { inCellDropDown: true, source: 'opp,ned' } });
      expect(read.errorAlert).toMatchObject({ style: 'Warning', message: 'Velg opp eller ned.' });
      expect([mixed.type, none.type]).toEqual(['Inconsistent', 'None']);
    };
  });
  expect(host.document.activeSheet?.part('dataValidations').map(({ type, formula1 }) => [type, formula1])).toEqual([
    ['list', 'opp,ned'],
    ['list', '=Data!$A$1:$A$2'],
    ['decimal', '0'],
  ]);
  await run(host, (sheet) => {
    sheet.getRange('C5').dataValidation.clear();
    return () => undefined;
  });
  expect(host.document.activeSheet?.part('dataValidations')[0]?.boxes).toHaveLength(2);
});

test('a kind of rule that the host does not make is named', async () => {
  const host = await openSheet();
  expect(await errorOf(host, (sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar'))).toMatchObject({
    code: 'NotImplemented',
    message: expect.stringContaining('DataBar'),
  });
});
