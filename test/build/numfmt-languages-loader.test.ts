import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import * as numfmt from 'numfmt';
import { formatLocale } from '../../src/locales/language';

const keepLanguages = createRequire(__filename)('../../src/build/numfmt-languages-loader.js') as (
  source: string,
) => string;
const source = readFileSync(path.resolve(__dirname, '../../node_modules/numfmt/dist/index.mjs'), 'utf8');

describe('numfmt as the add-in bundles it', () => {
  let folder: string;
  let few: typeof numfmt;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'bms-numfmt-'));
    const file = path.join(folder, 'few.mjs');
    writeFileSync(file, keepLanguages(source));
    few = (await import(file)) as typeof numfmt;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has the languages of the product alone', () =>
    expect([...few.listLocales()].sort()).toEqual(['en', 'en-GB', 'nb', 'no', 'sv']));

  test.each([
    'General',
    '0',
    '0.0',
    '0.00',
    '#,##0',
    '# ##0,00',
    '0 %',
    '0.0%',
    '0.0" %"',
    '# ?/?',
    '0.00E+00',
    '@',
    'yyyy-mm-dd',
    'd. mmmm yyyy',
    '[$-414]d. mmmm yyyy',
    '[$-041D]#,##0.0',
    '[$kr-414] #,##0.00',
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    '[Red]-0;[>100]0.0;0',
    'h:mm AM/PM',
    '[h]:mm:ss',
    'Standard',
    '"',
    '',
  ])('tells of %p what numfmt with every language tells', (format) => {
    expect(few.getFormatInfo(format)).toEqual(numfmt.getFormatInfo(format));
    for (const locale of Object.values(formatLocale)) {
      for (const value of [1234567.891, -0.5, 43466.75]) {
        const options = { locale, throws: false };
        expect([locale, few.format(format, value, options)]).toEqual([locale, numfmt.format(format, value, options)]);
      }
    }
    expect([few.isDateFormat(format), few.isTextFormat(format)]).toEqual([
      numfmt.isDateFormat(format),
      numfmt.isTextFormat(format),
    ]);
  });

  test('stops the build when numfmt is built in another way', () => {
    expect(() => keepLanguages(source.replace('function initLocales()', 'function registerLocales()'))).toThrow(
      /numfmt registers its languages in another way/,
    );
  });
});
