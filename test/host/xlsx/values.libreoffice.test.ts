import { createWorkbookFile } from '../../../src/host/xlsx';
import { sheetsInLibreOffice, testInLibreOffice } from '../../support/libreoffice';

testInLibreOffice(
  'LibreOffice opens what is written and shows the values, those of custom functions as Excel left them',
  () => {
    const file = createWorkbookFile('Målekort');
    const { document } = file;
    const [sheet] = document.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const percent = document.styles.with(document.styles.normal, {
      numberFormat: '0.0%',
      bold: true,
      fillColor: '#C6EFCE',
    });
    sheet.setCells(
      [
        { row: 0, column: 0, change: { value: 'Nr' } },
        { row: 0, column: 1, change: { value: 'Resultat' } },
        { row: 0, column: 2, change: { value: 'Status' } },
        { row: 1, column: 0, change: { value: '1.1' } },
        { row: 1, column: 1, change: { value: 0.808, style: percent } },
        { row: 1, column: 2, change: { value: '▲ Nær mål', formula: 'BMS.STATUS(B2,0.82)' } },
        { row: 2, column: 0, change: { value: '=1+1' } },
        { row: 2, column: 1, change: { value: 0.5, formula: 'B2-0.308', style: percent } },
        { row: 2, column: 2, change: { value: '2', formula: 'TEXTJOIN("",TRUE,2)' } },
      ],
      'api',
    );
    document.setTables(
      [
        {
          id: 1,
          name: 'BMS_Kort',
          sheetId: sheet.id,
          box: { row: 0, column: 0, rowCount: 3, columnCount: 3 },
          columns: ['Nr', 'Resultat', 'Status'],
          showHeaders: true,
          showTotals: false,
          style: 'TableStyleMedium2',
          showBandedRows: true,
          showFilterButton: true,
        },
      ],
      sheet.id,
      'api',
    );
    document.setNames([{ name: 'Frafall', scope: null, formula: 'Målekort!$B$2', visible: true, comment: '' }], 'api');
    sheet.setPart('freeze', { rows: 1, columns: 1 }, 'api');
    const [lines] = [...sheetsInLibreOffice(new Map([['kort.xlsx', file.save()]])).values()];
    expect(lines?.slice(0, 3)).toEqual(['Nr;Resultat;Status', '1.1;80.8%;▲ Nær mål', '=1+1;50%;2']);
  },
);
