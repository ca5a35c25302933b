import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { openWorkbookFile } from '../../../src/host/xlsx';
import { partText, smallParts, unpacked, zipped } from './package';

const caseFile = (name: string): Uint8Array => readFileSync(path.join(__dirname, '../../cases', name));

/** Text in UTF-16 with the bytes of each unit in the order asked for. */
function utf16(text: string, order: 'le' | 'be', marked: boolean): Uint8Array {
  const bytes = Buffer.from(marked ? `\uFEFF${text}` : text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

describe('a sheet without a part', () => {
  const sheetsOf = (bytes: Uint8Array): readonly string[] =>
    partText(bytes, 'xl/workbook.xml').match(/<sheet [^>]*>/g) ?? [];

  test('is skipped and kept, where it was', () => {
    const bytes = caseFile('sheet-without-part-60825.xlsx');
    const file = openWorkbookFile(bytes);
    expect(file.document.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    file.document.addSheet('Målekort', 'api');
    const saved = file.save();
    expect(sheetsOf(saved)).toEqual([
      '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>',
      '<sheet name="Module" sheetId="2" r:id=""/>',
      expect.stringMatching(/^<sheet name="Målekort" sheetId="3" /),
    ]);
    expect(openWorkbookFile(saved).document.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Målekort']);
  });

  test('two of them are two, and names of the sheets after them stay theirs', () => {
    const parts = smallParts({
      sheets: { Data: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' },
      names: '<definedName name="Syv" localSheetId="2">Data!$A$1</definedName>',
    });
    const workbook = String(parts['xl/workbook.xml']).replace(
      '<sheets>',
      '<sheets><sheet name="M1" sheetId="7" r:id=""/><sheet name="M2" sheetId="8" r:id="rId77"/>',
    );
    const file = openWorkbookFile(zipped({ ...parts, 'xl/workbook.xml': workbook }));
    const [data] = file.document.sheets;
    expect(file.document.names).toMatchObject([{ name: 'Syv', scope: data?.id }]);
    file.document.addSheet('Ny', 'api', 0);
    const saved = file.save();
    expect(sheetsOf(saved).map((sheet) => /name="([^"]*)"/.exec(sheet)?.[1])).toEqual(['M1', 'M2', 'Ny', 'Data']);
    expect(partText(saved, 'xl/workbook.xml')).toContain('localSheetId="3"');
  });

  test('its name is taken, as Excel keeps names apart', () => {
    const { document } = openWorkbookFile(caseFile('sheet-without-part-60825.xlsx'));
    expect(document.hasSheetNamed('MODULE')).toBe(true);
    expect(document.hasSheetNamed('Sheet1')).toBe(true);
    expect(document.hasSheetNamed('Module2')).toBe(false);
  });
});

describe('UTF-16', () => {
  test('the file of a workbook in UTF-16BE without a mark is read', () => {
    const { document } = openWorkbookFile(caseFile('utf16be.xlsx'));
    expect(document.sheets.map(({ name }) => name)).not.toHaveLength(0);
  });

  test.each([
    ['le', true],
    ['le', false],
    ['be', true],
    ['be', false],
  ] as const)('%s, with a mark: %s, is read, and written with the mark that XML asks for', (order, marked) => {
    const parts = smallParts({
      sheets: { Data: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Målt 😀</t></is></c></row></sheetData>' },
    });
    const declared = (text: string): string => text.replace('UTF-8', `UTF-16${order.toUpperCase()}`);
    const encoded = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, utf16(declared(String(text)), order, marked)]),
    );
    const file = openWorkbookFile(zipped(encoded));
    const [sheet] = file.document.sheets;
    expect(sheet?.cell(0, 0).value).toBe('Målt 😀');
    sheet?.setCells([{ row: 1, column: 0, change: { value: 'Ærlig' } }], 'user');
    const saved = file.save();
    const part = unpacked(saved)['xl/worksheets/sheet1.xml'] ?? strToU8('');
    expect([...part.subarray(0, 2)]).toEqual(order === 'le' ? [0xff, 0xfe] : [0xfe, 0xff]);
    const text = new TextDecoder(`utf-16${order}`).decode(part);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-16" /);
    expect(openWorkbookFile(saved).document.sheets[0]?.cell(1, 0).value).toBe('Ærlig');
  });
});

test('names of sheets are encoded as cell text is', () => {
  const file = openWorkbookFile(
    zipped(smallParts({ sheets: { a_x005F_x0041_b: '<sheetData/>', Data: '<sheetData/>' } })),
  );
  expect(file.document.sheets.map(({ name }) => name)).toEqual(['a_x0041_b', 'Data']);
  file.document.addSheet('_x0007_', 'api');
  file.document.addSheet('\u0007', 'api');
  const saved = file.save();
  expect(partText(saved, 'xl/workbook.xml')).toContain('name="a_x005F_x0041_b"');
  const again = openWorkbookFile(saved).document;
  expect(again.sheets.map(({ name }) => name)).toEqual(['a_x0041_b', 'Data', '_x0007_', '\u0007']);
});
