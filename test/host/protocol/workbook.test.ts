/* eslint-disable office-addins/load-object-before-read --
   The rules look for context.sync() in the same function; `run` syncs before it calls what is returned to it. */
import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

test('a sheet is added last, found by name and id in later batches, renamed with its formulas, and deleted', async () => {
  const host = await openSheet([[1]]);
  await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('Målekort').load('id,position,name');
    added.getRange('A1').formulas = [['=Data!A1']];
    await context.sync();
    expect(added.position).toBe(1);
    const again = worksheets.getItem(added.id).load('name');
    worksheets.getItem('Data').name = 'Tall 2018';
    const formula = added.getRange('A1').load('formulas');
    await context.sync();
    expect(again.name).toBe('Målekort');
    expect(formula.formulas).toEqual([["='Tall 2018'!A1"]]);
    added.delete();
    const gone = worksheets.getItemOrNullObject('Målekort').load('name');
    const count = worksheets.getCount();
    await context.sync();
    expect([gone.isNullObject, count.value]).toEqual([true, 1]);
  });
});

test('names: both scopes, every kind, one that is broken spoils no other', async () => {
  const host = await openSheet([
    [0.8, 1],
    [0.9, 2],
  ]);
  const [sheet] = host.document.sheets;
  const scope = sheet?.id ?? null;
  const name = (text: string, formula: string, of: string | null = null, visible = true) => ({
    name: text,
    scope: of,
    formula,
    visible,
    comment: '',
  });
  host.document.setNames(
    [
      name('Frafall', 'Data!$A$1'),
      name('Serie', 'Data!$A$1:$B$1'),
      name('Borte', '#REF!'),
      name('Grense', '0.25'),
      name('Tekst', '"ja ""visst"""'),
      name('To', 'Data!$A$1,Data!$B$2'),
      name('Skjult', 'Data!$B$2', null, false),
      name('Frafall', 'Data!$A$2', scope),
    ],
    'user',
  );
  await run(host, (worksheet, { workbook }) => {
    const names = workbook.names.load('name,type,scope,visible,formula,value');
    const local = worksheet.names.load('name,scope,formula');
    return () => {
      expect(names.items.map((item) => [item.name, item.type, item.scope, item.visible, item.value])).toEqual([
        ['Frafall', 'Range', 'Workbook', true, '=Data!$A$1'],
        ['Serie', 'Range', 'Workbook', true, '=Data!$A$1:$B$1'],
        ['Borte', 'Error', 'Workbook', true, '#REF!'],
        ['Grense', 'Double', 'Workbook', true, 0.25],
        ['Tekst', 'String', 'Workbook', true, 'ja "visst"'],
        ['To', 'Range', 'Workbook', true, '=Data!$A$1,Data!$B$2'],
        ['Skjult', 'Range', 'Workbook', false, '=Data!$B$2'],
      ]);
      expect(local.items.map((item) => [item.name, item.scope, item.formula])).toEqual([
        ['Frafall', 'Worksheet', '=Data!$A$2'],
      ]);
    };
  });
  await run(host, (worksheet, { workbook }) => {
    const values = [workbook.names.getItem('Frafall'), worksheet.names.getItem('Frafall')].map((item) =>
      item.getRange().load('values'),
    );
    const none = workbook.names.getItem('Grense').getRangeOrNullObject().load('values');
    return () => {
      expect(values.map((range) => range.values)).toEqual([[[0.8]], [[0.9]]]);
      expect(none.isNullObject).toBe(true);
    };
  });
  expect(
    (await errorOf(host, (_, { workbook }) => workbook.names.getItem('To').getRange().load('address')))?.code,
  ).toBe('InvalidReference');
});

test('a name that is a formula gives the range it comes to', async () => {
  const host = await openSheet([[1], [2], [3]], {});
  host.document.setNames(
    [{ name: 'Siste', scope: null, formula: 'OFFSET(Data!$A$1,1,0,2,1)', visible: true, comment: '' }],
    'user',
  );
  await run(host, (_, { workbook }) => {
    const item = workbook.names.getItem('Siste').load('type');
    const range = workbook.names.getItem('Siste').getRange().load('address,values');
    return () => expect([item.type, range.address, range.values]).toEqual(['Range', 'Data!A2:A3', [[2], [3]]]);
  });
});

test('names are added, changed and deleted', async () => {
  const host = await openSheet();
  await run(host, (sheet, { workbook }) => {
    workbook.names.add('BMS_Kilde', sheet.getRange('B2:C2'), 'fra pekeren').visible = false;
    workbook.names.add('Grense', '=0.25');
    sheet.names.add('Grense', 'tekst');
    workbook.names.getItem('Grense').formula = '=0.5';
    return () => undefined;
  });
  expect(host.document.names.map(({ name, formula, visible }) => [name, formula, visible])).toEqual([
    ['BMS_Kilde', 'Data!$B$2:$C$2', false],
    ['Grense', '0.5', true],
    ['Grense', '"tekst"', true],
  ]);
  expect((await errorOf(host, (_, { workbook }) => workbook.names.add('grense', '=1')))?.code).toBe(
    'ItemAlreadyExists',
  );
  expect((await errorOf(host, (_, { workbook }) => workbook.names.add('A1', '=1')))?.code).toBe('InvalidArgument');
  await run(host, (sheet) => {
    sheet.names.getItem('Grense').delete();
    return () => undefined;
  });
  expect(host.document.names).toHaveLength(2);
});

test('the marked range: one, several, and that of each sheet', async () => {
  const host = await openSheet([[1]]);
  const [data] = host.document.sheets;
  const other = host.document.addSheet('Annet', 'user');
  if (data === undefined) throw new Error('A new workbook has a sheet.');
  const addresses = (): Promise<readonly string[]> =>
    run(host, (_, { workbook }) => {
      const one = workbook.getSelectedRange().load('address');
      const all = workbook.getSelectedRanges().load('address,areaCount');
      const active = workbook.getActiveCell().load('address');
      return () => [one.address, all.address, active.address];
    });
  expect(await addresses()).toEqual(['Data!A1', 'Data!A1', 'Data!A1']);
  host.document.select(data.id, 'B2:C9', 'user');
  expect(await addresses()).toEqual(['Data!B2:C9', 'Data!B2:C9', 'Data!B2']);
  host.document.select(other.id, 'D4', 'user');
  expect(await addresses()).toEqual(['Annet!D4', 'Annet!D4', 'Annet!D4']);
  host.document.activate(data.id, 'user');
  expect((await addresses())[0]).toBe('Data!B2:C9');
  host.document.select(data.id, 'B2:C9,E2', 'user');
  expect((await errorOf(host, (_, { workbook }) => workbook.getSelectedRange().load('address')))?.code).toBe(
    'InvalidSelection',
  );
  await run(host, (_, { workbook }) => {
    const all = workbook.getSelectedRanges().load('address,areaCount');
    return () => expect([all.areaCount, all.address]).toEqual([2, 'Data!B2:C9,Data!E2']);
  });
});

test('page breaks are added, listed, moved along and taken away', async () => {
  const host = await openSheet([[1]]);
  const rows = (): Promise<readonly number[]> =>
    run(host, (sheet) => {
      const breaks = sheet.horizontalPageBreaks.load('rowIndex');
      return () => breaks.items.map(({ rowIndex }) => rowIndex);
    });
  await run(host, (sheet) => {
    sheet.horizontalPageBreaks.add('A9');
    sheet.horizontalPageBreaks.add(sheet.getRange('B5:C6'));
    sheet.horizontalPageBreaks.add('A9');
    sheet.verticalPageBreaks.add('D1');
    return () => undefined;
  });
  expect(await rows()).toEqual([4, 8]);
  await run(host, (sheet) => {
    const after = sheet.horizontalPageBreaks.getItem(1).getCellAfterBreak().load('address');
    const across = sheet.verticalPageBreaks.load('columnIndex');
    return () => expect([after.address, across.items.map(({ columnIndex }) => columnIndex)]).toEqual(['Data!A9', [3]]);
  });
  await run(host, (sheet) => {
    sheet.getRange('6:7').insert('Down');
    return () => undefined;
  });
  expect(await rows()).toEqual([4, 10]);
  await host.Excel.run(async (context) => {
    const breaks = context.workbook.worksheets.getItem('Data').horizontalPageBreaks.load('rowIndex');
    await context.sync();
    breaks.items[0]?.delete();
    await context.sync();
  });
  expect(await rows()).toEqual([10]);
  await run(host, (sheet) => {
    sheet.horizontalPageBreaks.removePageBreaks();
    return () => undefined;
  });
  expect(await rows()).toEqual([]);
  expect((await errorOf(host, (sheet) => sheet.horizontalPageBreaks.add('C1')))?.code).toBe('InvalidArgument');
});

test('settings: there are none', async () => {
  const host = await openSheet();
  await run(host, (_, { workbook }) => {
    const setting = workbook.settings.getItemOrNullObject('bms').load('value');
    const settings = workbook.settings.load('items/key');
    return () => expect([setting.isNullObject, settings.items]).toEqual([true, []]);
  });
});

test('freeze panes, page layout and view', async () => {
  const host = await openSheet();
  await run(host, (sheet) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B5'));
    sheet.showGridlines = false;
    sheet.tabColor = '#1F4E79';
    const layout = sheet.pageLayout;
    layout.orientation = 'Landscape';
    layout.paperSize = 'A4';
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 === 0 ? undefined : 1 };
    layout.setPrintTitleRows('$4:$5');
    layout.setPrintArea('A1:K40');
    layout.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
    layout.headersFooters.defaultForAllPages.rightFooter = 'Side &P av &N';
    const location = sheet.freezePanes.getLocationOrNullObject().load('address');
    layout.load('orientation,zoom,topMargin');
    return () => {
      expect(location.address).toBe('Data!A1:B5');
      expect([layout.orientation, layout.zoom, layout.topMargin]).toEqual([
        'Landscape',
        { horizontalFitToPages: 1, verticalFitToPages: null, scale: null },
        72,
      ]);
    };
  });
  const sheet = host.document.activeSheet;
  expect(sheet?.part('freeze')).toEqual({ rows: 5, columns: 2 });
  expect(sheet?.part('view').showGridlines).toBe(false);
  expect(sheet?.part('pageLayout')).toMatchObject({
    paperSize: 'A4',
    fitToWidth: 1,
    fitToHeight: null,
    printTitleRows: '$4:$5',
    printArea: '$A$1:$K$40',
    headersFooters: { rightFooter: 'Side &P av &N' },
    margins: { left: 36 },
  });
});

test('a protected sheet lets only its unlocked cells be written', async () => {
  const host = await openSheet([[1, 2]]);
  await run(host, (sheet) => {
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect();
    sheet.protection.load('protected');
    return () => expect(sheet.protection.protected).toBe(true);
  });
  const write = (address: string) =>
    errorOf(host, (sheet) => {
      sheet.getRange(address).values = [[9]];
    });
  expect((await write('A1'))?.code).toBe('AccessDenied');
  expect(await write('B1')).toBeNull();
  expect(
    (
      await errorOf(host, (sheet) => {
        sheet.getRange('B1').format.font.bold = true;
      })
    )?.code,
  ).toBe('AccessDenied');
  expect((await errorOf(host, (sheet) => sheet.tables.add('A1:B2', true)))?.code).toBe('AccessDenied');
});

test('a protected workbook takes no new sheet', async () => {
  const host = await openSheet();
  host.document.structureProtected = true;
  await run(host, (_, { workbook }) => {
    workbook.protection.load('protected');
    return () => expect(workbook.protection.protected).toBe(true);
  });
  expect((await errorOf(host, (_, { workbook }) => workbook.worksheets.add('Målekort')))?.code).toBe('AccessDenied');
  expect(
    (
      await errorOf(host, (sheet) => {
        sheet.name = 'Nytt';
      })
    )?.code,
  ).toBe('AccessDenied');
});

test('the application tells how numbers are written here', async () => {
  const host = await openSheet();
  await run(host, (_, { application }) => {
    application.load('decimalSeparator,thousandsSeparator,calculationMode');
    application.cultureInfo.load('name,numberFormat/numberDecimalSeparator');
    return () => {
      expect([application.decimalSeparator, application.thousandsSeparator, application.calculationMode]).toEqual([
        ',',
        '\u00a0',
        'Automatic',
      ]);
      expect([application.cultureInfo.name, application.cultureInfo.numberFormat.numberDecimalSeparator]).toEqual([
        'nb-NO',
        ',',
      ]);
    };
  });
});

test('a page of a collection: top and skip', async () => {
  const host = await openSheet();
  await run(host, (_, { workbook }) => {
    ['B', 'C', 'D'].forEach((name) => workbook.worksheets.add(name));
    const page = workbook.worksheets.load({ name: true, $top: 2, $skip: 1 });
    return () => expect(page.items.map(({ name }) => name)).toEqual(['B', 'C']);
  });
});
