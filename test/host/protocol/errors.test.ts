import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

test.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ['an unknown sheet', 'ItemNotFound', (_, { workbook }) => workbook.worksheets.getItem('Ingen').load('name')],
  ['an unknown name', 'ItemNotFound', (_, { workbook }) => workbook.names.getItem('Ingen').load('name')],
  ['an address that is none', 'InvalidArgument', (sheet) => sheet.getRange('A1:').load('values')],
  [
    'a cell outside the sheet',
    'InvalidArgument',
    (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
  ],
  [
    'values of another size',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('A1:B1').values = [[1], [2]];
    },
  ],
  [
    'a one-dimensional array',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('A1:B1').values = [1, 2] as unknown as number[][];
    },
  ],
  [
    'a formula with semicolons',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('A1').formulas = [['=SUM(A2;A3)']];
    },
  ],
  [
    'a formula that is not closed',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('A1').formulas = [['=SUM(A2']];
    },
  ],
  [
    'a format code that is none',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('A1').numberFormat = [['0 "prosent']];
    },
  ],
  [
    'a colour that is none',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('A1').format.fill.color = 'grønnest';
    },
  ],
  ['a sheet name that is taken', 'ItemAlreadyExists', (_, { workbook }) => workbook.worksheets.add('data')],
  ['a sheet name that Excel refuses', 'InvalidArgument', (_, { workbook }) => workbook.worksheets.add('a/b')],
  ['the last visible sheet', 'InvalidOperation', (sheet) => sheet.delete()],
  [
    'setting a property of nothing',
    'ItemNotFound',
    (_, { workbook }) => {
      workbook.worksheets.getItemOrNullObject('Ingen').name = 'x';
    },
  ],
])('%s gives %s', async (_what, code, act) => {
  const host = await openSheet();
  expect((await errorOf(host, act))?.code).toBe(code);
});

test('an error says where: type and member', async () => {
  const host = await openSheet();
  const error = await errorOf(host, (sheet) => sheet.getRange('nei!nei').load('address'));
  expect(error?.debugInfo.errorLocation).toBe('Worksheet.getRange');
});

test('a member that the host does not have is named', async () => {
  const host = await openSheet();
  expect(await errorOf(host, (sheet) => sheet.slicers.load('items'))).toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Worksheet.slicers'),
  });
  expect(await errorOf(host, (sheet) => sheet.getRange('A1').load('savedAsArray'))).toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Range.savedAsArray'),
  });
  expect(await errorOf(host, (sheet) => sheet.getRange('A1').removeDuplicates([0], false))).toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Range.removeDuplicates'),
  });
});

test('a property that was not loaded cannot be read', async () => {
  const host = await openSheet([[1]]);
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1').load('address');
    await context.sync();
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('a null object is null, and so is everything asked of it', async () => {
  const host = await openSheet();
  await run(host, (sheet, { workbook }) => {
    const missing = workbook.worksheets.getItemOrNullObject('Ingen').load('name');
    const below = missing.getRange('A1').load('values');
    const used = sheet.getUsedRangeOrNullObject().load('address');
    return () => expect([missing.isNullObject, below.isNullObject, used.isNullObject]).toEqual([true, true, true]);
  });
});

test('what a failed batch did before its fault stays', async () => {
  const host = await openSheet();
  const error = await errorOf(host, (sheet, { workbook }) => {
    sheet.getRange('A1').values = [['før']];
    workbook.worksheets.getItem('Ingen').load('name');
    sheet.getRange('A2').values = [['etter']];
  });
  expect(error?.code).toBe('ItemNotFound');
  expect(host.document.activeSheet?.cell(0, 0).value).toBe('før');
  expect(host.document.activeSheet?.cell(1, 0).value).toBeNull();
});

test('a request above 5 MB is refused whole', async () => {
  const host = await openSheet();
  const error = await errorOf(host, (sheet) => {
    sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
  });
  expect(error?.code).toBe('RequestPayloadSizeLimitExceeded');
  expect(host.document.activeSheet?.usedBox(true)).toBeNull();
});

test('a response above 5 MB is refused', async () => {
  const host = await openSheet(Array.from({ length: 200 }, () => ['x'.repeat(30_000)]));
  expect((await errorOf(host, (sheet) => sheet.getRange('A1:A200').load('values')))?.code).toBe(
    'ResponsePayloadSizeLimitExceeded',
  );
});
