import { closeAll, errorOf, openSheet } from './open';

afterEach(closeAll);

const text = (length: number): string => 'x'.repeat(length);
/** A formula of the given length, `=` included. */
const formula = (length: number): string => `=LEN("${text(length - 8)}")`;

test.each<[what: string, limit: number, write: (sheet: Excel.Worksheet, length: number) => void]>([
  [
    'a text',
    32_767,
    (sheet, length) => {
      sheet.getRange('A1').values = [[text(length)]];
    },
  ],
  [
    'a text behind an apostrophe',
    32_767,
    (sheet, length) => {
      sheet.getRange('A1').values = [[`'${text(length)}`]];
    },
  ],
  [
    'a formula',
    8_192,
    (sheet, length) => {
      sheet.getRange('A1').formulas = [[formula(length)]];
    },
  ],
  [
    "a name's formula",
    8_192,
    (sheet, length) => {
      sheet.names.add('Lang', formula(length));
    },
  ],
  [
    'a number format',
    255,
    (sheet, length) => {
      sheet.getRange('A1').numberFormat = [[`0"${text(length - 3)}"`]];
    },
  ],
  [
    'the entries of a list',
    255,
    (sheet, length) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: text(length) } };
    },
  ],
  [
    'a header',
    255,
    (sheet, length) => {
      const header = sheet.pageLayout.headersFooters.defaultForAllPages;
      header.leftHeader = text(100);
      header.rightHeader = text(length - 104);
    },
  ],
  [
    "a link's tip",
    255,
    (sheet, length) => {
      sheet.getRange('A1').hyperlink = { documentReference: 'Data!A1', screenTip: text(length) };
    },
  ],
  [
    'the name of a sheet',
    31,
    (sheet, length) => {
      sheet.name = text(length);
    },
  ],
])('%s may have %i characters and no more', async (_what, limit, write) => {
  const host = await openSheet();
  expect(await errorOf(host, (sheet) => write(sheet, limit))).toBeNull();
  const other = await openSheet();
  expect((await errorOf(other, (sheet) => write(sheet, limit + 1)))?.code).toBe('InvalidArgument');
});

test('prompt and alert of a rule have limits of their own', async () => {
  const host = await openSheet();
  const rule = (change: Partial<Pick<Excel.DataValidation, 'prompt' | 'errorAlert'>>) =>
    errorOf(host, (sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'ja,nei' } };
      Object.assign(dataValidation, change);
    });
  const prompt = (title: number, message: number) =>
    rule({ prompt: { showPrompt: true, title: text(title), message: text(message) } });
  const alert = (title: number, message: number) =>
    rule({ errorAlert: { showAlert: true, style: 'Stop', title: text(title), message: text(message) } });
  expect([await prompt(32, 255), await alert(32, 225)]).toEqual([null, null]);
  const refused = [await prompt(33, 1), await prompt(1, 256), await alert(33, 1), await alert(1, 226)];
  expect(refused.map((error) => error?.code)).toEqual(Array(4).fill('InvalidArgument'));
});

test.each(['', "'Ark", "Ark'", 'a:b', 'a\\b', 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', 'History', 'HISTORY'])(
  'a sheet cannot be called «%s»',
  async (name) => {
    const host = await openSheet();
    expect(
      (
        await errorOf(host, (sheet) => {
          sheet.name = name;
        })
      )?.code,
    ).toBe('InvalidArgument');
    expect((await errorOf(host, (_, { workbook }) => workbook.worksheets.add(name)))?.code).toBe('InvalidArgument');
    expect(host.document.sheets[0]?.name).toBe('Data');
  },
);

test.each<[what: string, code: string, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ['a setting', 'NotImplemented', (_, { workbook }) => workbook.settings.add('bms.kort', 1)],
  [
    'a standard width',
    'ApiNotFound',
    (sheet) => {
      sheet.standardWidth = 20;
    },
  ],
  ['protection of the workbook', 'ApiNotFound', (_, { workbook }) => workbook.protection.protect()],
  ['a password', 'NotImplemented', (sheet) => sheet.protection.protect({}, 'hemmelig')],
])('%s is refused, because no file would hold it', async (_what, code, act) => {
  const host = await openSheet();
  expect((await errorOf(host, act))?.code).toBe(code);
});

test('a request of more than five megabytes is refused, as Excel on the web refuses it', async () => {
  const host = await openSheet();
  const fill = (rows: number) =>
    errorOf(host, (sheet) => {
      sheet.getRange(`A1:A${rows}`).values = Array.from({ length: rows }, () => [text(32_000)]);
    });
  expect(await fill(150)).toBeNull();
  expect((await fill(170))?.code).toBe('RequestPayloadSizeLimitExceeded');
});
