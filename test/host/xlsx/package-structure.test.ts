import { createWorkbookFile, openWorkbookFile, type WorkbookFile } from '../../../src/host/xlsx';
import { packageFaults } from '../../support/package-validator';
import { differing, partText, relation, smallParts, smallWorkbook, unpacked, zipped } from './package';
import { richWorkbook } from './rich';
import { box, fillSheet, sheetNamed } from './sheets';

test.each([
  ['a new sheet', (file: WorkbookFile) => void fillSheet(file)],
  ['a sheet removed', (file: WorkbookFile) => file.document.removeSheet(sheetNamed(file, 'Data').id, 'api')],
  [
    'a sheet with a table removed',
    (file: WorkbookFile) => file.document.removeSheet(sheetNamed(file, 'Ark "2"').id, 'api'),
  ],
  ['a table removed', (file: WorkbookFile) => file.document.setTables([], sheetNamed(file, 'Ark "2"').id, 'api')],
  [
    'sheets moved and renamed',
    (file: WorkbookFile) => {
      file.document.moveSheet(sheetNamed(file, 'Data').id, 2, 'user');
      file.document.renameSheet(sheetNamed(file, 'Skjult').id, 'Åpent & klart', 'user');
    },
  ],
])('%s: the package holds together', (_, change) => {
  const file = openWorkbookFile(richWorkbook());
  change(file);
  expect(packageFaults(file.save())).toEqual([]);
});

test('a removed sheet takes along what only it uses, and no more', () => {
  const file = openWorkbookFile(richWorkbook());
  file.document.removeSheet(sheetNamed(file, 'Data').id, 'api');
  const saved = file.save();
  const left = Object.keys(unpacked(saved));
  expect(
    Object.keys(unpacked(richWorkbook()))
      .filter((name) => !left.includes(name))
      .sort(),
  ).toEqual([
    'xl/charts/chart1.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
    'xl/drawings/drawing1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/media/image1.png',
    'xl/printerSettings/printerSettings1.bin',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  const workbook = partText(saved, 'xl/workbook.xml');
  expect(workbook).not.toContain('_FilterDatabase');
  expect(workbook).toContain('<definedName name="Lokal" localSheetId="1">');
  expect(partText(saved, 'xl/calcChain.xml')).toContain('<c r="A1" i="3"/></calcChain>');
});

test('names keep their sheet when sheets are added, moved or renamed, and their text where nothing changed', () => {
  const file = openWorkbookFile(richWorkbook());
  const { document } = file;
  document.addSheet('Først', 'user', 0);
  document.moveSheet(sheetNamed(file, 'Skjult').id, 1, 'user');
  document.showSheet(sheetNamed(file, 'Skjult').id, 'Visible', 'user');
  const workbook = partText(file.save(), 'xl/workbook.xml');
  expect(workbook).toContain(
    '<sheets><sheet name="Først" sheetId="4" r:id="rId12"/><sheet name="Skjult" sheetId="3" r:id="rId3"/><sheet name="Data" sheetId="1" r:id="rId1"/>',
  );
  expect(workbook).toContain(
    '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">Data!$A$1:$C$4</definedName><definedName name="Frafall" comment="fra SSB">Data!$C$1</definedName><definedName name="Lokal" localSheetId="1">Skjult!$A$1</definedName>',
  );
  // The tab that was open stays open.
  expect(workbook).toContain('activeTab="2"');
  expect(workbook).toContain('<extLst><ext uri="{bok}"/></extLst>');
});

test('a name that changes keeps what the document does not know of it', () => {
  const file = openWorkbookFile(
    smallWorkbook({
      sheets: { Data: '<sheetData/>' },
      names: '<definedName name="Gammel" function="1" vbProcedure="1" shortcutKey="q">Data!$A$1</definedName>',
    }),
  );
  const { document } = file;
  document.setNames(
    document.names.map((name) => ({ ...name, formula: 'Data!$B$2', visible: false, comment: 'fra SSB' })),
    'user',
  );
  expect(partText(file.save(), 'xl/workbook.xml')).toContain(
    '<definedName name="Gammel" function="1" vbProcedure="1" shortcutKey="q" comment="fra SSB" hidden="1">Data!$B$2</definedName>',
  );
});

test('a link out of the workbook keeps its place within what it leads to', () => {
  const place = { documentReference: 'Ark2!A1', screenTip: null };
  const file = openWorkbookFile(
    smallWorkbook({
      sheets: { Data: '<sheetData/><hyperlinks><hyperlink ref="A1" r:id="rId1" location="Ark2!A1"/></hyperlinks>' },
      sheetRelations: {
        Data: relation('rId1', 'hyperlink', 'https://example.org/tall.xlsx', ' TargetMode="External"'),
      },
    }),
  );
  const link = { box: box(0, 0), address: 'https://example.org/tall.xlsx', ...place };
  const sheet = sheetNamed(file, 'Data');
  expect(sheet.part('hyperlinks')).toEqual([link]);
  const added = { box: box(1, 0), address: 'https://example.org/annet', ...place };
  sheet.setPart('hyperlinks', [link, added], 'user');
  const saved = file.save();
  expect(packageFaults(saved)).toEqual([]);
  expect(openWorkbookFile(saved).document.sheets[0]?.part('hyperlinks')).toEqual([link, added]);
});

test('a chart sheet, which the document does not know, keeps its place and its names', () => {
  const parts = smallParts({
    sheets: { Data: '<sheetData/>', Mer: '<sheetData/>' },
    names:
      '<definedName name="_xlnm.Print_Area" localSheetId="1">Diagram!x</definedName><definedName name="A" localSheetId="2">Mer!$A$1</definedName>',
    workbookRelations: relation('rId7', 'chartsheet', 'chartsheets/sheet1.xml'),
    parts: { 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
  });
  const workbook = String(parts['xl/workbook.xml']).replace(
    '<sheet name="Mer"',
    '<sheet name="Diagram" sheetId="9" r:id="rId7"/><sheet name="Mer"',
  );
  const before = zipped({ ...parts, 'xl/workbook.xml': workbook });
  const file = openWorkbookFile(before);
  expect(file.document.sheets.map(({ name }) => name)).toEqual(['Data', 'Mer']);
  expect(file.document.names).toMatchObject([{ name: 'A', scope: sheetNamed(file, 'Mer').id }]);
  expect(differing(before, file.save())).toEqual([]);
  file.document.addSheet('Først', 'api', 0);
  const after = partText(file.save(), 'xl/workbook.xml');
  expect(after.match(/<sheet name="[^"]*"/g)).toEqual([
    '<sheet name="Først"',
    '<sheet name="Data"',
    '<sheet name="Diagram"',
    '<sheet name="Mer"',
  ]);
  expect(after).toContain(
    '<definedName name="_xlnm.Print_Area" localSheetId="2">Diagram!x</definedName><definedName name="A" localSheetId="3">Mer!$A$1</definedName>',
  );
});

test('tables follow their headers, grow, and keep what the document does not know', () => {
  const file = openWorkbookFile(richWorkbook());
  const { document } = file;
  const sheet = sheetNamed(file, 'Ark "2"');
  const [table] = document.tables;
  if (table === undefined) throw new Error('no table');
  sheet.setCells(
    [
      { row: 0, column: 0, change: { value: 'Nummer' } },
      { row: 0, column: 1, change: { value: 'Sum' } },
      { row: 0, column: 2, change: { value: 'sum' } },
    ],
    'user',
  );
  document.setTables(
    [{ ...table, box: box(0, 0, 6, 3), columns: ['Nr', 'Sum', 'Ny'], showTotals: true }],
    sheet.id,
    'user',
  );
  const text = partText(file.save(), 'xl/tables/table1.xml');
  expect(text).toContain('ref="A1:C6"');
  expect(text).toContain('<autoFilter ref="A1:C5"/>');
  expect(text).toContain('totalsRowCount="1"');
  // Two headers that differ in case only are one name to Excel.
  expect(text).toContain(
    '<tableColumns count="3"><tableColumn id="6" name="Nummer"/><tableColumn id="5" name="Sum"><calculatedColumnFormula>Tall[[#This Row],[Nr]]*2</calculatedColumnFormula></tableColumn><tableColumn id="7" name="sum2"/></tableColumns>',
  );
  expect(text).toContain('showFirstColumn="1"');
  expect(partText(file.save(), 'xl/worksheets/sheet2.xml')).toContain('<t>sum2</t>');
});

test('a workbook with prefixed elements gets prefixed ones', () => {
  const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const file = openWorkbookFile(
    smallWorkbook({
      sheets: { Data: '' },
      parts: {
        'xl/worksheets/sheet1.xml': `<x:worksheet ${main}><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    }),
  );
  const sheet = sheetNamed(file, 'Data');
  sheet.setCells([{ row: 0, column: 1, change: { value: 'a<b', formula: 'A1' } }], 'user');
  sheet.setPart('merges', [box(3, 0, 1, 2)], 'user');
  expect(partText(file.save(), 'xl/worksheets/sheet1.xml')).toBe(
    `<x:worksheet ${main}><x:dimension ref="A1:B1"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="str"><x:f>A1</x:f><x:v>a&lt;b</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A4:B4"/></x:mergeCells></x:worksheet>`,
  );
});

test('a part whose name has capitals is written once, under its own name', () => {
  const parts = smallParts({ sheets: { Data: '<sheetData/>' } });
  const rename = (text: string | Uint8Array): string =>
    String(text).replaceAll('worksheets/sheet1.xml', 'Ark/ARK1.xml');
  const { 'xl/worksheets/sheet1.xml': sheet = '', ...others } = parts;
  const file = openWorkbookFile(
    zipped({
      ...Object.fromEntries(Object.entries(others).map(([name, text]) => [name, rename(text)])),
      'xl/Ark/ARK1.xml': sheet,
    }),
  );
  sheetNamed(file, 'Data').setCells([{ row: 0, column: 0, change: { value: 1 } }], 'user');
  const saved = file.save();
  expect(packageFaults(saved)).toEqual([]);
  expect(Object.keys(unpacked(saved)).filter((name) => /ark/i.test(name))).toEqual(['xl/Ark/ARK1.xml']);
  expect(openWorkbookFile(saved).document.sheets[0]?.cell(0, 0).value).toBe(1);
});

test('new number formats take numbers that no format of the file has, gaps or not', () => {
  const formats = [170, 165, 172]
    .map((id) => `<numFmt numFmtId="${id}" formatCode="0.0 &quot;nr${id}&quot;"/>`)
    .join('');
  const file = openWorkbookFile(
    smallWorkbook({
      sheets: { Data: '<sheetData/>' },
      styles:
        `<numFmts count="3">${formats}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>',
    }),
  );
  const { styles } = file.document;
  const wanted = Array.from({ length: 10 }, (_, index) => `0.0 "ny${index}"`);
  const sheet = sheetNamed(file, 'Data');
  sheet.setCells(
    wanted.map((numberFormat, row) => ({
      row,
      column: 0,
      change: { value: 1, style: styles.with(styles.normal, { numberFormat }) },
    })),
    'user',
  );
  const saved = file.save();
  expect(packageFaults(saved)).toEqual([]);
  const again = openWorkbookFile(saved).document.sheets[0];
  expect(wanted.map((_, row) => again?.cell(row, 0).style.numberFormat)).toEqual(wanted);
});

test('a workbook without styles gets them when it needs them', () => {
  const file = openWorkbookFile(smallWorkbook({ sheets: { Data: '<sheetData/>' } }));
  const { styles } = file.document;
  sheetNamed(file, 'Data').setCells(
    [{ row: 0, column: 0, change: { value: 1, style: styles.with(styles.normal, { bold: true }) } }],
    'user',
  );
  const saved = file.save();
  expect(packageFaults(saved)).toEqual([]);
  expect(openWorkbookFile(saved).document.sheets[0]?.cell(0, 0).style.bold).toBe(true);
});

test('a new workbook has one empty sheet and names Excel', () => {
  const file = createWorkbookFile('Ark1');
  expect(file.document.sheets.map(({ name }) => name)).toEqual(['Ark1']);
  expect(partText(file.save(), 'docProps/app.xml')).toContain('<Application>Microsoft Excel</Application>');
  expect(packageFaults(file.save())).toEqual([]);
});

test('a workbook in the strict form of the standard stays in it', () => {
  const strict = (text: string): string =>
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      );
  const parts = smallParts({ sheets: { Data: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
  const before = zipped(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strict(String(text))])));
  const file = openWorkbookFile(before);
  expect(file.document.sheets[0]?.cell(0, 0).value).toBe(1);
  expect(differing(before, file.save())).toEqual([]);
  file.document.addSheet('Nytt', 'api');
  const saved = file.save();
  expect(packageFaults(saved)).toEqual([]);
  expect(openWorkbookFile(saved).document.sheets.map(({ name }) => name)).toEqual(['Data', 'Nytt']);
  for (const name of ['xl/worksheets/sheet2.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels']) {
    expect(partText(saved, name)).not.toMatch(/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)/);
  }
});

test('a file of 20,000 formulas opens and saves with a change, the others untouched', () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c><c r="B${index + 1}"><f>A${index + 1}*$D$1</f><v>${index * 2}</v></c></row>`,
  );
  const file = openWorkbookFile(smallWorkbook({ sheets: { Data: `<sheetData>${rows.join('')}</sheetData>` } }));
  const sheet = sheetNamed(file, 'Data');
  expect(sheet.cell(19_999, 1)).toMatchObject({ formula: 'A20000*$D$1', value: 39_998 });
  sheet.setCells([{ row: 9, column: 0, change: { value: 'ny' } }], 'user');
  const changed = rows.with(
    9,
    '<row r="10"><c r="A10" t="inlineStr"><is><t>ny</t></is></c><c r="B10"><f>A10*$D$1</f><v>18</v></c></row>',
  );
  expect(partText(file.save(), 'xl/worksheets/sheet1.xml').includes(`<sheetData>${changed.join('')}</sheetData>`)).toBe(
    true,
  );
});
