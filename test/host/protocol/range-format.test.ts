/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read --
   The rules look for context.sync() in the same function; `run` syncs before it calls what is returned to it. */
import { closeAll, openSheet, run } from './open';

afterEach(closeAll);

test('formats are read as they were set, and mixed ones as null', async () => {
  const host = await openSheet([[1, 2]]);
  await run(host, (sheet) => {
    const range = sheet.getRange('A1:B1');
    range.format.set({
      wrapText: true,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      indentLevel: 2,
      font: { bold: true, color: '#1F4E79', size: 14, name: 'Arial' },
      fill: { color: 'white' },
    });
    sheet.getRange('B1').format.font.bold = false;
    range.load(
      'format/wrapText,format/horizontalAlignment,format/indentLevel,format/font/bold,format/font/color,format/fill/color',
    );
    return () => {
      expect(range.format.toJSON()).toMatchObject({
        wrapText: true,
        horizontalAlignment: 'Center',
        indentLevel: 2,
        font: { bold: null, color: '#1F4E79' },
        fill: { color: '#FFFFFF' },
      });
    };
  });
});

test('borders: edges lie around the range, inner lines between its cells', async () => {
  const host = await openSheet();
  await run(host, (sheet) => {
    const { borders } = sheet.getRange('A1:B2').format;
    borders.getItem('EdgeBottom').set({ style: 'Continuous', color: '#808080', weight: 'Thin' });
    borders.getItem('InsideHorizontal').style = 'Dot';
    const line = borders.getItem('EdgeBottom').load('style,color,weight');
    return () => expect([line.style, line.color, line.weight]).toEqual(['Continuous', '#808080', 'Thin']);
  });
  const sides = (row: number) => {
    const style = host.document.activeSheet?.cell(row, 0).style;
    return [style?.borderTop?.style ?? null, style?.borderBottom?.style ?? null];
  };
  expect([sides(0), sides(1)]).toEqual([
    [null, 'Dot'],
    ['Dot', 'Continuous'],
  ]);
});

test('column widths and row heights are points; size 0 hides', async () => {
  const host = await openSheet();
  await run(host, (sheet) => {
    const before = sheet.getRange('A1').load('format/columnWidth,format/rowHeight');
    return () => expect([before.format.columnWidth, before.format.rowHeight]).toEqual([48, 15]);
  });
  await run(host, (sheet) => {
    sheet.getRange('B:C').format.columnWidth = 105;
    sheet.getRange('2:2').format.rowHeight = 30;
    sheet.getRange('D:D').columnHidden = true;
    const range = sheet.getRange('B2:C2').load('format/columnWidth,format/rowHeight,columnHidden');
    const hidden = sheet.getRange('D1').load('columnHidden');
    return () => {
      expect([range.format.columnWidth, range.format.rowHeight, range.columnHidden]).toEqual([105, 30, false]);
      expect(hidden.columnHidden).toBe(true);
    };
  });
  expect(host.document.activeSheet?.column(1).size).toBe(20);
});

test('grouped columns can be folded', async () => {
  const host = await openSheet();
  await run(host, (sheet) => {
    sheet.getRange('C:E').group('ByColumns');
    sheet.getRange('C:E').hideGroupDetails('ByColumns');
    return () => undefined;
  });
  expect([2, 4, 5].map((column) => host.document.activeSheet?.column(column))).toMatchObject([
    { outlineLevel: 1, hidden: true },
    { outlineLevel: 1, hidden: true },
    { outlineLevel: 0, hidden: false, collapsed: true },
  ]);
  await run(host, (sheet) => {
    sheet.showOutlineLevels(0, 2);
    return () => undefined;
  });
  expect(host.document.activeSheet?.column(2).hidden).toBe(false);
});

test('merged areas are found from their first cell', async () => {
  const host = await openSheet([['Tittel', 'borte']]);
  await run(host, (sheet) => {
    sheet.getRange('A1:C1').merge();
    const merged = sheet.getRange('A1:B3').getMergedAreasOrNullObject().load('address');
    const none = sheet.getRange('A2').getMergedAreasOrNullObject().load('address');
    const values = sheet.getRange('A1:B1').load('values');
    return () => {
      expect(merged.address).toBe('Data!A1:C1');
      expect(none.isNullObject).toBe(true);
      expect(values.values).toEqual([['Tittel', '']]);
    };
  });
});

test('a link to a place in the workbook leaves a formula in its cell', async () => {
  const host = await openSheet([[1]]);
  await run(host, (sheet) => {
    sheet.getRange('B1').formulas = [['=A1']];
    sheet.getRange('B1').hyperlink = { documentReference: 'Data!A1', screenTip: 'Til kilden' };
    const range = sheet.getRange('B1').load('hyperlink,formulas');
    return () => {
      expect(range.hyperlink).toMatchObject({ documentReference: 'Data!A1', screenTip: 'Til kilden' });
      expect(range.formulas).toEqual([['=A1']]);
    };
  });
});

test('a link that lies over a part of another leaves it the rest, and those beside it whole', async () => {
  const host = await openSheet([[1]]);
  await run(host, (sheet) => {
    sheet.getRange('A1:B2').hyperlink = { documentReference: 'Data!A9' };
    sheet.getRange('C1:C2').hyperlink = { documentReference: 'Data!C9' };
    sheet.getRange('B2:B3').hyperlink = { documentReference: 'Data!B9' };
    const cells = ['A1', 'B1', 'A2', 'B2', 'B3', 'C1', 'C2', 'A3'].map((at) => sheet.getRange(at).load('hyperlink'));
    return () =>
      expect(cells.map(({ hyperlink }) => (hyperlink as Excel.RangeHyperlink | null)?.documentReference)).toEqual([
        'Data!A9',
        'Data!A9',
        'Data!A9',
        'Data!B9',
        'Data!B9',
        'Data!C9',
        'Data!C9',
        undefined,
      ]);
  });
});

test('properties cell by cell, and column by column', async () => {
  const host = await openSheet([[1, 2]]);
  await run(host, (sheet) => {
    sheet
      .getRange('A1:B1')
      .setCellProperties([
        [
          { format: { fill: { color: '#C6EFCE' }, borders: { bottom: { style: 'Continuous', color: '#000000' } } } },
          { format: { font: { bold: true } } },
        ],
      ]);
    sheet.getRange('A1:B1').setColumnProperties([{ format: { columnWidth: 60 } }, { columnHidden: true }]);
    const read = sheet.getRange('A1:B1').getCellProperties({ address: true, format: { fill: { color: true } } });
    return () =>
      expect(read.value).toEqual([
        [
          { address: 'Data!A1', format: { fill: { color: '#C6EFCE' } } },
          { address: 'Data!B1', format: { fill: { color: '#FFFFFF' } } },
        ],
      ]);
  });
  const sheet = host.document.activeSheet;
  expect(sheet?.cell(0, 0).style.borderBottom?.style).toBe('Continuous');
  expect(sheet?.cell(0, 1).style.bold).toBe(true);
  expect(sheet?.column(1).hidden).toBe(true);
});
