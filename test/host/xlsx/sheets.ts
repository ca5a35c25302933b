import type { WorkbookFile } from '../../../src/host/xlsx';
import type { HostSheet } from '../../../src/host/document/sheet';
import { plainPageLayout, type Table } from '../../../src/host/document/sheet-parts';

export const box = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});

export function sheetNamed(file: WorkbookFile, name: string): HostSheet {
  const sheet = file.document.sheetByName(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Writes a sheet with one of everything. */
export function fillSheet(file: WorkbookFile): HostSheet {
  const { document } = file;
  const sheet = document.addSheet("Målekort & x's", 'api');
  const { normal } = document.styles;
  const heading = document.styles.with(normal, {
    bold: true,
    italic: true,
    underline: 'Single',
    fontName: 'Arial',
    fontSize: 14,
    fontColor: '#1F4E78',
    fillColor: '#DDEBF7',
    numberFormat: '0.0 %;[Red]-0.0 %',
    horizontal: 'Center',
    vertical: 'Top',
    wrapText: true,
    textOrientation: -30,
    indent: 1,
    locked: false,
    borderBottom: { style: 'Continuous', weight: 'Medium', color: '#FF0000' },
    borderTop: { style: 'Double', weight: 'Thick', color: '#000000' },
  });
  sheet.setCells(
    [
      { row: 0, column: 0, change: { value: ' Målekort <2018> & "mer"\nto_x000D_ linjer 😀', style: heading } },
      { row: 2, column: 0, change: { value: '=1+1' } },
      { row: 2, column: 1, change: { value: '● På mål', formula: 'BMS.STATUS(Data!A2,C3)' } },
      { row: 2, column: 2, change: { value: -0.012, style: heading } },
      { row: 2, column: 3, change: { value: true } },
      { row: 3, column: 0, change: { value: { error: '#N/A' }, formula: 'NA()' } },
      { row: 3, column: 1, change: { value: { error: '#BUSY!' }, formula: 'BMS.GAP(A1,B1)' } },
      {
        row: 4,
        column: 0,
        change: { value: 3, formula: 'BMS.TREND(Data!A2:C4)', spill: { rowCount: 2, columnCount: 1, dynamic: true } },
      },
      { row: 5, column: 0, change: { value: 'ned', spilledFrom: { row: 4, column: 0 } } },
      { row: 8, column: 0, change: { value: 'Nr' } },
      { row: 8, column: 1, change: { value: 2018 } },
      { row: 9, column: 0, change: { value: '1.1' } },
    ],
    'api',
  );
  sheet.setPart('merges', [box(0, 0, 1, 3)], 'api');
  sheet.setPart(
    'columns',
    new Map([
      [0, { size: 30.5, hidden: false, outlineLevel: 0, collapsed: false }],
      [3, { size: 9, hidden: true, outlineLevel: 1, collapsed: false }],
    ]),
    'api',
  );
  sheet.setPart(
    'rows',
    new Map([
      [0, { size: 40, hidden: false, outlineLevel: 0, collapsed: false }],
      [20, { size: null, hidden: false, outlineLevel: 2, collapsed: true }],
    ]),
    'api',
  );
  sheet.setPart(
    'hyperlinks',
    [
      { box: box(2, 0), documentReference: "'Data'!B6", address: null, screenTip: 'Kilde "a"' },
      { box: box(3, 0), documentReference: null, address: 'https://example.org/?a=1&b=2', screenTip: null },
    ],
    'api',
  );
  const format = { fontColor: '#006100', fillColor: '#C6EFCE', bold: true, italic: null };
  sheet.setPart(
    'conditionalFormats',
    [
      {
        kind: 'cellValue',
        boxes: [box(2, 1), box(4, 1, 2)],
        operator: 'NotBetween',
        formulas: ['1', '$A$1'],
        format,
        stopIfTrue: false,
        priority: 1,
      },
      {
        kind: 'containsText',
        boxes: [box(2, 1)],
        operator: 'BeginsWith',
        text: '● "På mål"',
        format: { ...format, fillColor: null },
        stopIfTrue: true,
        priority: 2,
      },
      { kind: 'custom', boxes: [box(2, 1)], formula: 'IFS(B3="<",TRUE)', format, stopIfTrue: false, priority: 3 },
    ],
    'api',
  );
  sheet.setPart(
    'dataValidations',
    [
      {
        boxes: [box(9, 1, 3)],
        type: 'list',
        formula1: 'ja,"nei"',
        formula2: null,
        operator: null,
        ignoreBlanks: true,
        inCellDropDown: true,
        errorAlert: { show: true, style: 'Warning', title: 'Feil', message: 'Velg <ja>' },
        prompt: { show: true, title: '', message: 'Hei' },
      },
      {
        boxes: [box(9, 2)],
        type: 'decimal',
        formula1: '0',
        formula2: '=$A$1',
        operator: 'Between',
        ignoreBlanks: false,
        inCellDropDown: true,
        errorAlert: { show: false, style: 'Stop', title: '', message: '' },
        prompt: { show: false, title: '', message: '' },
      },
    ],
    'api',
  );
  sheet.setPart('freeze', { rows: 2, columns: 1 }, 'api');
  sheet.setPart('tabColor', '#00B050', 'api');
  sheet.setPart(
    'view',
    { showGridlines: false, showHeadings: false, zoom: 90, summaryRowsBelow: false, summaryColumnsRight: false },
    'api',
  );
  sheet.setPart(
    'pageLayout',
    {
      ...plainPageLayout,
      orientation: 'Landscape',
      paperSize: 'A4',
      fitToWidth: 1,
      centerHorizontally: true,
      blackAndWhite: true,
      printTitleRows: '$1:$2',
      printTitleColumns: '$A:$A',
      printArea: '$A$1:$F$20',
      margins: { ...plainPageLayout.margins, top: 36 },
      headersFooters: {
        ...plainPageLayout.headersFooters,
        centerHeader: 'A&&B',
        leftFooter: '&F',
        rightFooter: 'Side &P av &N',
      },
    },
    'api',
  );
  sheet.setPart('rowBreaks', [10, 15], 'api');
  sheet.setPart('columnBreaks', [4], 'api');
  sheet.setPart('protection', { protected: true, hasPassword: false }, 'api');
  const table: Table = {
    id: 7,
    name: 'BMS_Indikatorer',
    sheetId: sheet.id,
    box: box(8, 0, 2, 2),
    columns: ['Nr', '2018'],
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showFilterButton: true,
  };
  document.setTables([...document.tables, table], sheet.id, 'api');
  document.setNames(
    [
      ...document.names,
      { name: 'Kortets_tittel', scope: null, formula: "'Målekort & x''s'!$A$1", visible: false, comment: 'vår' },
    ],
    'api',
  );
  return sheet;
}
