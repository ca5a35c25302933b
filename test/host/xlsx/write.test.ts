import { parseXml } from '../../../src/host/xlsx/xml/node';
import { createWorkbookFile, openWorkbookFile, type WorkbookFile } from '../../../src/host/xlsx';
import type { HostSheet } from '../../../src/host/document/sheet';
import { plainPageLayout, type Table } from '../../../src/host/document/sheet-parts';
import { differing, partText, relation, smallParts, smallWorkbook, unpacked, zipped } from './package';
import { richWorkbook } from './rich';

const box = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

function sheetNamed(file: WorkbookFile, name: string): HostSheet {
  const sheet = file.document.sheetByName(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Writes a sheet with one of everything. */
function fillSheet(file: WorkbookFile): HostSheet {
  const { document } = file;
  const sheet = document.addSheet("Målekort & x's", 'api');
  const { normal } = document.styles;
  const heading = document.styles.with(normal, {
    bold: true, italic: true, underline: 'Single', fontName: 'Arial', fontSize: 14, fontColor: '#1F4E78', fillColor: '#DDEBF7', numberFormat: '0.0 %;[Red]-0.0 %', horizontal: 'Center', vertical: 'Top',
    wrapText: true, textOrientation: -30, indent: 1, locked: false, borderBottom: { style: 'Continuous', weight: 'Medium', color: '#FF0000' }, borderTop: { style: 'Double', weight: 'Thick', color: '#000000' },
  });
  sheet.setCells([
    { row: 0, column: 0, change: { value: ' Målekort <2018> & "mer"\nto_x000D_ linjer 😀', style: heading } },
    { row: 2, column: 0, change: { value: '=1+1' } },
    { row: 2, column: 1, change: { value: '● På mål', formula: 'BMS.STATUS(Data!A2,C3)' } },
    { row: 2, column: 2, change: { value: -0.012, style: heading } },
    { row: 2, column: 3, change: { value: true } },
    { row: 3, column: 0, change: { value: { error: '#N/A' }, formula: 'NA()' } },
    { row: 3, column: 1, change: { value: { error: '#BUSY!' }, formula: 'BMS.GAP(A1,B1)' } },
    { row: 4, column: 0, change: { value: 3, formula: 'BMS.TREND(Data!A2:C4)', spill: { rowCount: 2, columnCount: 1, dynamic: true } } },
    { row: 5, column: 0, change: { value: 'ned', spilledFrom: { row: 4, column: 0 } } },
    { row: 8, column: 0, change: { value: 'Nr' } }, { row: 8, column: 1, change: { value: 2018 } }, { row: 9, column: 0, change: { value: '1.1' } },
  ], 'api');
  sheet.setPart('merges', [box(0, 0, 1, 3)], 'api');
  sheet.setPart('columns', new Map([[0, { size: 30.5, hidden: false, outlineLevel: 0, collapsed: false }], [3, { size: 9, hidden: true, outlineLevel: 1, collapsed: false }]]), 'api');
  sheet.setPart('rows', new Map([[0, { size: 40, hidden: false, outlineLevel: 0, collapsed: false }], [20, { size: null, hidden: false, outlineLevel: 2, collapsed: true }]]), 'api');
  sheet.setPart('hyperlinks', [
    { box: box(2, 0), documentReference: "'Data'!B6", address: null, screenTip: 'Kilde "a"' }, { box: box(3, 0), documentReference: null, address: 'https://example.org/?a=1&b=2', screenTip: null },
  ], 'api');
  const format = { fontColor: '#006100', fillColor: '#C6EFCE', bold: true, italic: null };
  sheet.setPart('conditionalFormats', [
    { kind: 'cellValue', boxes: [box(2, 1), box(4, 1, 2)], operator: 'NotBetween', formulas: ['1', '$A$1'], format, stopIfTrue: false, priority: 1 },
    { kind: 'containsText', boxes: [box(2, 1)], operator: 'BeginsWith', text: '● "På mål"', format: { ...format, fillColor: null }, stopIfTrue: true, priority: 2 },
    { kind: 'custom', boxes: [box(2, 1)], formula: 'IFS(B3="<",TRUE)', format, stopIfTrue: false, priority: 3 },
  ], 'api');
  sheet.setPart('dataValidations', [
    { boxes: [box(9, 1, 3)], type: 'list', formula1: 'ja,"nei"', formula2: null, operator: null, ignoreBlanks: true, inCellDropDown: true, errorAlert: { show: true, style: 'Warning', title: 'Feil', message: 'Velg <ja>' }, prompt: { show: true, title: '', message: 'Hei' } },
    { boxes: [box(9, 2)], type: 'decimal', formula1: '0', formula2: '=$A$1', operator: 'Between', ignoreBlanks: false, inCellDropDown: true, errorAlert: { show: false, style: 'Stop', title: '', message: '' }, prompt: { show: false, title: '', message: '' } },
  ], 'api');
  sheet.setPart('freeze', { rows: 2, columns: 1 }, 'api');
  sheet.setPart('tabColor', '#00B050', 'api');
  sheet.setPart('view', { showGridlines: false, showHeadings: false, zoom: 90, summaryRowsBelow: false, summaryColumnsRight: false }, 'api');
  sheet.setPart('pageLayout', {
    ...plainPageLayout, orientation: 'Landscape', paperSize: 'A4', fitToWidth: 1, centerHorizontally: true, blackAndWhite: true, printTitleRows: '$1:$2', printTitleColumns: '$A:$A', printArea: '$A$1:$F$20',
    margins: { ...plainPageLayout.margins, top: 36 }, headersFooters: { ...plainPageLayout.headersFooters, centerHeader: 'A&&B', leftFooter: '&F', rightFooter: 'Side &P av &N' },
  }, 'api');
  sheet.setPart('protection', { protected: true, hasPassword: false }, 'api');
  const table: Table = { id: 7, name: 'BMS_Indikatorer', sheetId: sheet.id, box: box(8, 0, 2, 2), columns: ['Nr', '2018'], showHeaders: true, showTotals: false, style: 'TableStyleMedium2', showBandedRows: true, showFilterButton: true };
  document.setTables([...document.tables, table], sheet.id, 'api');
  document.setNames([...document.names, { name: 'Kortets_tittel', scope: null, formula: "'Målekort & x''s'!$A$1", visible: false, comment: 'vår' }], 'api');
  return sheet;
}

describe('a new sheet with everything', () => {
  const before = richWorkbook();
  const file = openWorkbookFile(before);
  const written = fillSheet(file);
  const saved = file.save();
  const again = openWorkbookFile(saved);
  const read = sheetNamed(again, "Målekort & x's");

  test('comes back as it was written', () => {
    for (const { row, column, cell } of written.cells()) {
      const { value, formula, spill, spilledFrom, style } = read.cell(row, column);
      const expected = row === 3 && column === 1 ? { error: '#VALUE!' } : row === 8 && column === 1 ? '2018' : cell.value;
      expect({ row, column, value, formula, spill, spilledFrom }).toEqual({ row, column, value: expected, formula: cell.formula, spill: cell.spill, spilledFrom: cell.spilledFrom });
      expect({ ...style, fileFormat: null }).toEqual({ ...cell.style, fileFormat: null });
    }
    expect([...read.cells()]).toHaveLength([...written.cells()].length);
    for (const part of ['merges', 'columns', 'rows', 'hyperlinks', 'conditionalFormats', 'dataValidations', 'freeze', 'tabColor', 'view', 'pageLayout', 'protection'] as const) expect(read.part(part)).toEqual(written.part(part));
    expect(again.document.tables.find(({ name }) => name === 'BMS_Indikatorer')).toMatchObject({ box: box(8, 0, 2, 2), columns: ['Nr', '2018'], sheetId: read.id });
    expect(again.document.names.find(({ name }) => name === 'Kortets_tittel')).toEqual({ name: 'Kortets_tittel', scope: null, formula: "'Målekort & x''s'!$A$1", visible: false, comment: 'vår' });
  });

  test('leaves all other parts as they were, in their order', () => {
    const parts = Object.keys(unpacked(before));
    expect(Object.keys(unpacked(saved)).filter((name) => parts.includes(name))).toEqual(parts);
    expect([...differing(before, saved)].sort()).toEqual([
      '[Content_Types].xml', '_rels/.rels', 'docProps/app.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/tables/table2.xml', 'xl/workbook.xml', 'xl/worksheets/_rels/sheet4.xml.rels', 'xl/worksheets/sheet4.xml',
    ]);
  });

  test('text that begins with = stays text, and Excel is told so for when somebody edits the cell', () => {
    const text = partText(saved, 'xl/worksheets/sheet4.xml');
    const style = /<c r="A3" s="(\d+)" t="inlineStr"><is><t>=1\+1<\/t><\/is><\/c>/.exec(text)?.[1];
    const records = parseXml(partText(saved, 'xl/styles.xml'), 'styles').children.find(({ local }) => local === 'cellXfs')?.children;
    expect(records?.[Number(style)]?.attributes['quotePrefix']).toBe('1');
  });

  test('saving twice gives the same file', () => {
    expect(differing(saved, file.save())).toEqual([]);
    expect(differing(saved, again.save())).toEqual([]);
  });
});

/** Every part is well-formed, has one content type, and every relation leads to a part. */
function expectConsistent(bytes: Uint8Array): void {
  const parts = Object.keys(unpacked(bytes));
  expect(new Set(parts.map((name) => name.toLowerCase())).size).toBe(parts.length);
  const types = parseXml(partText(bytes, '[Content_Types].xml'), 'types').children;
  const overrides = types.filter(({ local }) => local === 'Override').map(({ attributes }) => attributes['PartName']?.slice(1) ?? '');
  expect(new Set(overrides).size).toBe(overrides.length);
  expect(overrides.filter((name) => !parts.includes(name))).toEqual([]);
  for (const name of parts.filter((part) => part.endsWith('.rels'))) {
    const source = name.replace('_rels/', '').replace(/\.rels$/, '');
    const relations = parseXml(partText(bytes, name), name).children;
    const ids = relations.map(({ attributes }) => attributes['Id']);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = relations.filter(({ attributes }) => attributes['TargetMode'] !== 'External').map(({ attributes }) => new URL(attributes['Target'] ?? '', `file:///${source}`).pathname.slice(1));
    expect(targets.filter((target) => !parts.includes(target))).toEqual([]);
  }
  for (const name of parts.filter((part) => part.endsWith('.xml'))) expect(() => parseXml(partText(bytes, name), name)).not.toThrow();
}

test.each([
  ['a new sheet', (file: WorkbookFile) => void fillSheet(file)],
  ['a sheet removed', (file: WorkbookFile) => file.document.removeSheet(sheetNamed(file, 'Data').id, 'api')],
  ['a sheet with a table removed', (file: WorkbookFile) => file.document.removeSheet(sheetNamed(file, 'Ark "2"').id, 'api')],
  ['a table removed', (file: WorkbookFile) => file.document.setTables([], sheetNamed(file, 'Ark "2"').id, 'api')],
  ['sheets moved and renamed', (file: WorkbookFile) => {
    file.document.moveSheet(sheetNamed(file, 'Data').id, 2, 'user');
    file.document.renameSheet(sheetNamed(file, 'Skjult').id, 'Åpent & klart', 'user');
  }],
])('%s: the package holds together', (_, change) => {
  const file = openWorkbookFile(richWorkbook());
  change(file);
  expectConsistent(file.save());
});

test('a removed sheet takes along what only it uses, and no more', () => {
  const file = openWorkbookFile(richWorkbook());
  file.document.removeSheet(sheetNamed(file, 'Data').id, 'api');
  const saved = file.save();
  const left = Object.keys(unpacked(saved));
  expect(Object.keys(unpacked(richWorkbook())).filter((name) => !left.includes(name)).sort()).toEqual([
    'xl/charts/chart1.xml', 'xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/drawing1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/media/image1.png', 'xl/printerSettings/printerSettings1.bin',
    'xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/sheet1.xml',
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
  expect(workbook).toContain('<sheets><sheet name="Først" sheetId="4" r:id="rId12"/><sheet name="Skjult" sheetId="3" r:id="rId3"/><sheet name="Data" sheetId="1" r:id="rId1"/>');
  expect(workbook).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">Data!$A$1:$C$4</definedName><definedName name="Frafall" comment="fra SSB">Data!$C$1</definedName><definedName name="Lokal" localSheetId="1">Skjult!$A$1</definedName>');
  // The tab that was open stays open.
  expect(workbook).toContain('activeTab="2"');
  expect(workbook).toContain('<extLst><ext uri="{bok}"/></extLst>');
});

test('a chart sheet, which the document does not know, keeps its place and its names', () => {
  const parts = smallParts({
    sheets: { Data: '<sheetData/>', Mer: '<sheetData/>' }, names: '<definedName name="_xlnm.Print_Area" localSheetId="1">Diagram!x</definedName><definedName name="A" localSheetId="2">Mer!$A$1</definedName>',
    workbookRelations: relation('rId7', 'chartsheet', 'chartsheets/sheet1.xml'), parts: { 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
  });
  const workbook = String(parts['xl/workbook.xml']).replace('<sheet name="Mer"', '<sheet name="Diagram" sheetId="9" r:id="rId7"/><sheet name="Mer"');
  const before = zipped({ ...parts, 'xl/workbook.xml': workbook });
  const file = openWorkbookFile(before);
  expect(file.document.sheets.map(({ name }) => name)).toEqual(['Data', 'Mer']);
  expect(file.document.names).toMatchObject([{ name: 'A', scope: sheetNamed(file, 'Mer').id }]);
  expect(differing(before, file.save())).toEqual([]);
  file.document.addSheet('Først', 'api', 0);
  const after = partText(file.save(), 'xl/workbook.xml');
  expect(after.match(/<sheet name="[^"]*"/g)).toEqual(['<sheet name="Først"', '<sheet name="Data"', '<sheet name="Diagram"', '<sheet name="Mer"']);
  expect(after).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">Diagram!x</definedName><definedName name="A" localSheetId="3">Mer!$A$1</definedName>');
});

test('tables follow their headers, grow, and keep what the document does not know', () => {
  const file = openWorkbookFile(richWorkbook());
  const { document } = file;
  const sheet = sheetNamed(file, 'Ark "2"');
  const [table] = document.tables;
  if (table === undefined) throw new Error('no table');
  sheet.setCells([{ row: 0, column: 0, change: { value: 'Nummer' } }, { row: 0, column: 1, change: { value: 'Sum' } }, { row: 0, column: 2, change: { value: 'sum' } }], 'user');
  document.setTables([{ ...table, box: box(0, 0, 6, 3), columns: ['Nr', 'Sum', 'Ny'], showTotals: true }], sheet.id, 'user');
  const text = partText(file.save(), 'xl/tables/table1.xml');
  expect(text).toContain('ref="A1:C6"');
  expect(text).toContain('<autoFilter ref="A1:C5"/>');
  expect(text).toContain('totalsRowCount="1"');
  // Two headers that differ in case only are one name to Excel.
  expect(text).toContain('<tableColumns count="3"><tableColumn id="6" name="Nummer"/><tableColumn id="5" name="Sum"><calculatedColumnFormula>Tall[[#This Row],[Nr]]*2</calculatedColumnFormula></tableColumn><tableColumn id="7" name="sum2"/></tableColumns>');
  expect(text).toContain('showFirstColumn="1"');
  expect(partText(file.save(), 'xl/worksheets/sheet2.xml')).toContain('<t>sum2</t>');
});

test('a workbook with prefixed elements gets prefixed ones', () => {
  const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const file = openWorkbookFile(smallWorkbook({
    sheets: { Data: '' },
    parts: { 'xl/worksheets/sheet1.xml': `<x:worksheet ${main}><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>` },
  }));
  const sheet = sheetNamed(file, 'Data');
  sheet.setCells([{ row: 0, column: 1, change: { value: 'a<b', formula: 'A1' } }], 'user');
  sheet.setPart('merges', [box(3, 0, 1, 2)], 'user');
  expect(partText(file.save(), 'xl/worksheets/sheet1.xml')).toBe(`<x:worksheet ${main}><x:dimension ref="A1:B1"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="str"><x:f>A1</x:f><x:v>a&lt;b</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A4:B4"/></x:mergeCells></x:worksheet>`);
});

test('a workbook without styles gets them when it needs them', () => {
  const file = openWorkbookFile(smallWorkbook({ sheets: { Data: '<sheetData/>' } }));
  const { styles } = file.document;
  sheetNamed(file, 'Data').setCells([{ row: 0, column: 0, change: { value: 1, style: styles.with(styles.normal, { bold: true }) } }], 'user');
  const saved = file.save();
  expectConsistent(saved);
  expect(openWorkbookFile(saved).document.sheets[0]?.cell(0, 0).style.bold).toBe(true);
});

test('a new workbook has one empty sheet and names Excel', () => {
  const file = createWorkbookFile('Ark1');
  expect(file.document.sheets.map(({ name }) => name)).toEqual(['Ark1']);
  expect(partText(file.save(), 'docProps/app.xml')).toContain('<Application>Microsoft Excel</Application>');
  expectConsistent(file.save());
});
