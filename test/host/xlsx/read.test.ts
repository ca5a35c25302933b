import { openWorkbookFile } from '../../../src/host/xlsx';
import { relation, smallWorkbook } from './package';

const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const sheetOf = (inner: string, more: Partial<Parameters<typeof smallWorkbook>[0]> = {}) => {
  const { document } = openWorkbookFile(smallWorkbook({ sheets: { Data: inner }, ...more }));
  const [sheet] = document.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { document, sheet };
};

test.each([
  ['<c r="A1"><v>0.808</v></c>', 0.808],
  ['<c r="A1" t="n"><v>1E-3</v></c>', 0.001],
  ['<c r="A1" t="s"><v>1</v></c>', 'Frafall i %'],
  ['<c r="A1" t="s"><v>2</v></c>', 'fet og plain'],
  ['<c r="A1" t="s"><v>99</v></c>', ''],
  ['<c r="A1" t="str"><f>A2</f><v> rom </v></c>', ' rom '],
  ['<c r="A1" t="inlineStr"><is><t>to_x000D_&#10;linjer</t></is></c>', 'to\r\nlinjer'],
  [
    '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>fet</t></r><r><t> og</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
    'fet og',
  ],
  ['<c r="A1" t="b"><v>1</v></c>', true],
  ['<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
  ['<c r="A1" t="d"><v>2018-12-31</v></c>', 43465],
  ['<c r="A1"><v>tull</v></c>', null],
  ['<c r="A1"/>', null],
  ['<c><v>7</v></c>', 7],
])('the cell %s holds %p', (xml, value) => {
  const sharedStrings =
    '<si><t>a</t></si><si><t>Frafall i %</t></si><si><r><t>fet</t></r><r><t xml:space="preserve"> og plain</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
  expect(sheetOf(data(`<row r="1">${xml}</row>`), { sharedStrings }).sheet.cell(0, 0).value).toEqual(value);
});

test('formulas come without prefixes, shared ones written out, with their cached results', () => {
  const { sheet } = sheetOf(
    data(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2" t="str"><f>_xldudf_BMS_STATUS(A1,_xlfn.IFS(TRUE,1))</f><v>På mål</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="C3"><f t="dataTable" ref="C3:C4" dt2D="0" dtr="0" r1="A1"/><v>5</v></c></row>',
    ),
  );
  expect(
    [sheet.cell(0, 1), sheet.cell(1, 1), sheet.cell(2, 1), sheet.cell(1, 2), sheet.cell(2, 2)].map(
      ({ formula, value }) => [formula, value],
    ),
  ).toEqual([
    ['A1*$A$1', 1],
    ['A2*$A$1', 2],
    ['A3*$A$1', 3],
    ['BMS.STATUS(A1,IFS(TRUE,1))', 'På mål'],
    [null, 5],
  ]);
});

test('an array formula fills its range; the metadata says whether it is a dynamic one', () => {
  const metadata =
    '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="2"><metadataType name="ANNET"/><metadataType name="XLDAPR"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="u"><xda:dynamicArrayProperties xmlns:xda="d" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata></metadata>';
  const { sheet } = sheetOf(
    data(
      '<row r="1"><c r="A1" cm="2"><f t="array" ref="A1:B2">X1:Y2</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><f t="array" ref="C2">SUM(A1:A2)</f><v>9</v></c></row>',
    ),
    { workbookRelations: relation('rId50', 'sheetMetadata', 'metadata.xml'), parts: { 'xl/metadata.xml': metadata } },
  );
  expect(sheet.cell(0, 0)).toMatchObject({ formula: 'X1:Y2', spill: { rowCount: 2, columnCount: 2, dynamic: true } });
  expect(sheet.cell(1, 1)).toMatchObject({ value: 4, formula: null, spilledFrom: { row: 0, column: 0 } });
  expect(sheet.cell(1, 2)).toMatchObject({ spill: { rowCount: 1, columnCount: 1, dynamic: false }, spilledFrom: null });
});

test('names of every kind, scope and visibility', () => {
  const names = [
    '<definedName name="Frafall">Data!$B$2</definedName>',
    '<definedName name="Frafall" localSheetId="1">Skjult!$B$2:$F$2</definedName>',
    '<definedName name="Sats">0.25</definedName>',
    '<definedName name="Tekst">"a &amp; b"</definedName>',
    '<definedName name="Rull">OFFSET(Data!$A$1,0,0,COUNTA(Data!$A:$A),1)</definedName>',
    '<definedName name="Flere">Data!$B$2,Data!$B$4</definedName>',
    '<definedName name="Borte" hidden="1" comment="gammel">#REF!</definedName>',
    '<definedName name="Ute">[1]Ark1!$A$1</definedName>',
    '<definedName name="Dobbel">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName>',
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$A:$B,Data!$1:$3</definedName>',
    '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Data\'!$A$1:$F$20</definedName>',
    '<definedName name="Ugyldig" localSheetId="9">Data!$A$1</definedName>',
  ];
  const { document } = sheetOf(data(''), {
    sheets: { Data: data(''), Skjult: data('') },
    states: { Skjult: ' state="veryHidden"' },
    names: names.join(''),
  });
  const scopeName = (scope: string | null): string | null =>
    scope === null ? null : (document.sheetById(scope)?.name ?? 'borte');
  expect(document.names.map(({ name, scope, formula, visible }) => [name, scopeName(scope), formula, visible])).toEqual(
    [
      ['Frafall', null, 'Data!$B$2', true],
      ['Frafall', 'Skjult', 'Skjult!$B$2:$F$2', true],
      ['Sats', null, '0.25', true],
      ['Tekst', null, '"a & b"', true],
      ['Rull', null, 'OFFSET(Data!$A$1,0,0,COUNTA(Data!$A:$A),1)', true],
      ['Flere', null, 'Data!$B$2,Data!$B$4', true],
      ['Borte', null, '#REF!', false],
      ['Ute', null, '[1]Ark1!$A$1', true],
      ['Dobbel', null, 'LAMBDA(x,x*2)', true],
      ['_xlnm.Print_Titles', 'Data', 'Data!$A:$B,Data!$1:$3', true],
      ['_xlnm.Print_Area', 'Data', "'Data'!$A$1:$F$20", true],
    ],
  );
  expect(document.names[6]?.comment).toBe('gammel');
  expect(document.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'VeryHidden']);
  expect(document.sheets[0]?.part('pageLayout')).toMatchObject({
    printTitleColumns: '$A:$B',
    printTitleRows: '$1:$3',
    printArea: '$A$1:$F$20',
  });
});

test('styles: number formats, theme colours with tint, indexed colours, fonts, fills, borders and alignment', () => {
  const theme =
    '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0&quot; kr&quot;"/></numFmts>' +
    '<fonts count="2"><font><sz val="10"/><color theme="1"/><name val="Arial"/></font><font><b/><i val="0"/><u val="double"/><strike/><sz val="14"/><color theme="4" tint="-0.249977111117893"/><name val="Calibri"/></font></fonts>' +
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
    '<borders count="2"><border/><border><left style="thin"><color auto="1"/></left><bottom style="mediumDashDot"><color rgb="FFFF0000"/></bottom></border></borders>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" textRotation="135" indent="2"/><protection locked="0"/></xf><xf numFmtId="14" fontId="0" fillId="3" borderId="0"/></cellXfs>';
  const { sheet } = sheetOf(
    data('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"><v>1</v></c><c r="C1"><v>1</v></c></row>'),
    {
      styles,
      workbookRelations: relation('rId9', 'theme', 'theme/theme1.xml'),
      parts: { 'xl/theme/theme1.xml': theme },
    },
  );
  expect(sheet.cell(0, 0).style).toMatchObject({
    numberFormat: '#,##0.0" kr"',
    bold: true,
    italic: false,
    underline: 'Double',
    strikethrough: true,
    fontSize: 14,
    fontColor: '#2F5597',
    fillColor: '#DAE3F3',
    borderTop: null,
    borderLeft: { style: 'Continuous', weight: 'Thin', color: '#000000' },
    borderBottom: { style: 'DashDot', weight: 'Medium', color: '#FF0000' },
    horizontal: 'CenterAcrossSelection',
    vertical: 'Top',
    wrapText: true,
    textOrientation: -45,
    indent: 2,
    locked: false,
    fileFormat: 1,
  });
  expect(sheet.cell(0, 1).style).toMatchObject({ numberFormat: 'm/d/yyyy', fillColor: '#FFFF00', fileFormat: 2 });
  expect(sheet.cell(0, 2).style).toMatchObject({ fontName: 'Arial', fontSize: 10, fileFormat: 0 });
  // A cell that is not in the file looks like the file's normal style.
  expect(sheet.cell(9, 9).style).toBe(sheet.cell(0, 2).style);
});

test('the parts of a sheet beside its cells', () => {
  const inner =
    '<sheetPr><tabColor rgb="FF00B050"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView showGridLines="0" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="12.75"/><cols><col min="1" max="2" width="20.5" customWidth="1"/><col min="4" max="4" width="9" hidden="1" outlineLevel="1" collapsed="1"/></cols>' +
    data('<row r="2" ht="30" customHeight="1" hidden="1" outlineLevel="2"><c r="A2"><v>1</v></c></row>') +
    '<sheetProtection password="CC1A" sheet="1"/><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>' +
    '<conditionalFormatting sqref="A1:A3 C1"><cfRule type="cellIs" dxfId="0" priority="2" operator="between"><formula>1</formula><formula>5</formula></cfRule><cfRule type="colorScale" priority="1"><colorScale/></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="B1"><cfRule type="expression" priority="3" stopIfTrue="1"><formula>$A1&gt;2</formula></cfRule><cfRule type="containsText" dxfId="0" priority="4" operator="containsText" text="På mål"><formula>x</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="3"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" errorTitle="Feil" error="Velg" sqref="B2:B9"><formula1>"ja,nei"</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" sqref="C2"><formula1>10</formula1></dataValidation><dataValidation type="list" showDropDown="1" sqref="D2"><formula1>Liste</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A2" location="Data!B6" tooltip="Kilde"/><hyperlink ref="A3" r:id="rId1"/></hyperlinks>' +
    '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;LA&amp;&amp;B&amp;CMidt</oddHeader><oddFooter>&amp;RSide &amp;P</oddFooter></headerFooter>';
  const { sheet } = sheetOf(inner, {
    sheetRelations: { Data: relation('rId1', 'hyperlink', 'https://example.org/', ' TargetMode="External"') },
    styles:
      '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
  });
  const box = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });
  expect(sheet.part('tabColor')).toBe('#00B050');
  expect(sheet.part('view')).toEqual({
    showGridlines: false,
    showHeadings: true,
    zoom: 85,
    summaryRowsBelow: false,
    summaryColumnsRight: true,
  });
  expect(sheet.part('freeze')).toEqual({ rows: 3, columns: 1 });
  expect(sheet.defaultRowHeight).toBe(12.75);
  expect([...sheet.part('columns')]).toEqual([
    [0, expect.objectContaining({ size: 20.5 })],
    [1, expect.objectContaining({ size: 20.5 })],
    [3, { size: 9, hidden: true, outlineLevel: 1, collapsed: true }],
  ]);
  expect([...sheet.part('rows')]).toEqual([[1, { size: 30, hidden: true, outlineLevel: 2, collapsed: false }]]);
  expect(sheet.part('protection')).toEqual({ protected: true, hasPassword: true });
  expect(sheet.part('merges')).toEqual([box(0, 0, 2, 3)]);
  const red = { fontColor: '#9C0006', fillColor: '#FFC7CE', bold: true, italic: null };
  expect(sheet.part('conditionalFormats')).toEqual([
    {
      kind: 'cellValue',
      boxes: [box(0, 0, 3), box(0, 2)],
      priority: 2,
      stopIfTrue: false,
      operator: 'Between',
      formulas: ['1', '5'],
      format: red,
    },
    {
      kind: 'other',
      boxes: [box(0, 0, 3), box(0, 2)],
      priority: 1,
      xml: '<cfRule type="colorScale" priority="1"><colorScale/></cfRule>',
    },
    {
      kind: 'custom',
      boxes: [box(0, 1)],
      priority: 3,
      stopIfTrue: true,
      formula: '$A1>2',
      format: { fontColor: null, fillColor: null, bold: null, italic: null },
    },
    {
      kind: 'containsText',
      boxes: [box(0, 1)],
      priority: 4,
      stopIfTrue: false,
      operator: 'Contains',
      text: 'På mål',
      format: red,
    },
  ]);
  expect(sheet.part('dataValidations')).toMatchObject([
    {
      type: 'list',
      formula1: 'ja,nei',
      ignoreBlanks: true,
      inCellDropDown: true,
      errorAlert: { show: true, style: 'Warning', title: 'Feil', message: 'Velg' },
    },
    { type: 'wholeNumber', operator: 'GreaterThan', formula1: '10', boxes: [box(1, 2)] },
    { type: 'list', formula1: '=Liste', inCellDropDown: false },
  ]);
  expect(sheet.part('hyperlinks')).toEqual([
    { box: box(1, 0), documentReference: 'Data!B6', address: null, screenTip: 'Kilde' },
    { box: box(2, 0), documentReference: null, address: 'https://example.org/', screenTip: null },
  ]);
  expect(sheet.part('pageLayout')).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    fitToWidth: 1,
    fitToHeight: null,
    scale: null,
    margins: { left: 36, right: 36, top: 72, bottom: 72, header: 21.6, footer: 21.6 },
    headersFooters: { leftHeader: 'A&&B', centerHeader: 'Midt', rightHeader: '', rightFooter: 'Side &P' },
  });
});

test('tables, the date system and protection of the structure', () => {
  const table =
    '<table xmlns="x" id="4" name="relikt" displayName="BMS_Kort" ref="A1:B5" totalsRowCount="1"><autoFilter ref="A1:B4"/><tableColumns count="2"><tableColumn id="1" name="Felt"/><tableColumn id="2" name="To_x000a_linjer"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';
  const { document, sheet } = sheetOf(`${data('')}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`, {
    beforeSheets: '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/>',
    sheetRelations: { Data: relation('rId1', 'table', '../tables/table4.xml') },
    parts: { 'xl/tables/table4.xml': table },
  });
  expect(document.tables).toEqual([
    {
      id: 4,
      name: 'BMS_Kort',
      sheetId: sheet.id,
      box: { row: 0, column: 0, rowCount: 5, columnCount: 2 },
      columns: ['Felt', 'To\nlinjer'],
      showHeaders: true,
      showTotals: true,
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showFilterButton: true,
    },
  ]);
  expect([document.date1904, document.structureProtected]).toEqual([true, true]);
});

test.each([
  ['date1904="1"', true],
  ['date1904="true"', true],
  ['date1904="0"', false],
  ['date1904="false"', false],
  ['', false],
])('the date system of <workbookPr %s>', (attribute, expected) => {
  const { document } = sheetOf(data(''), { beforeSheets: `<workbookPr ${attribute}/>` });
  expect(document.date1904).toBe(expected);
});

test('breaks of a page that was full are not a person’s own', () => {
  const { sheet } = sheetOf(
    `${data('')}<rowBreaks count="3" manualBreakCount="2"><brk id="9" max="16383" man="1"/><brk id="3" max="16383" man="1"/><brk id="7" max="16383"/></rowBreaks>` +
      '<colBreaks count="1"><brk id="4" max="1048575"/></colBreaks>',
  );
  expect([sheet.part('rowBreaks'), sheet.part('columnBreaks')]).toEqual([[3, 9], []]);
});

test('elements may carry a prefix, rows and cells may lack their address, and text may be UTF-16', () => {
  const prefixed =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>æøå</x:t></x:is></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const utf16 = new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${prefixed}`, 'utf16le'));
  const { sheet } = sheetOf('', { parts: { 'xl/worksheets/sheet1.xml': utf16 } });
  expect([sheet.cell(0, 0).value, sheet.cell(0, 1).value, sheet.cell(1, 0).value]).toEqual([1, 'æøå', 3]);
});
