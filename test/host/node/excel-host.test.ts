import { readFileSync } from 'node:fs';
import { createHost, type ExcelHost, openHost } from '../../../src/host/node';

let host: ExcelHost | null = null;

afterEach(() => {
  host?.dispose();
  host = null;
});

test('the genuine client reads worksheets, names and ranges of a document', async () => {
  const open = await createHost({ calculate: false });
  host = open;
  const [sheet] = open.document.sheets;
  open.document.setNames(
    [{ name: 'Frafall', scope: null, formula: `${sheet?.name ?? ''}!$A$1`, visible: true, comment: '' }],
    'user',
  );
  sheet?.setCells([{ row: 0, column: 0, change: { value: 0.81 } }], 'user');

  await open.Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    worksheets.load({ name: true, visibility: true });
    names.load('items/name,items/type,items/scope,items/formula');
    const range = names.getItem('Frafall').getRange().load('values,address,rowCount');
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual([sheet?.name]);
    expect(names.items.map(({ name, type, scope, formula }) => ({ name, type, scope, formula }))).toEqual([
      { name: 'Frafall', type: 'Range', scope: 'Workbook', formula: `=${sheet?.name ?? ''}!$A$1` },
    ]);
    expect(range.values).toEqual([[0.81]]);
    expect(range.address).toBe(`${sheet?.name ?? ''}!A1`);
  });
  expect(open.counters.roundTrips).toBe(1);
});

test('an example is opened, written to and saved; untouched results stay', async () => {
  const bytes = readFileSync('assets/examples/sogn-og-fjordane-2018.xlsx');
  const open = await openHost(bytes, { calculate: false, fileName: 'sogn-og-fjordane-2018.xlsx' });
  host = open;
  await open.Excel.run(async (context) => {
    context.workbook.load('name');
    const sheet = context.workbook.worksheets.add('Prøve');
    sheet.getRange('A1').values = [['Æsj']];
    await context.sync();
    expect(context.workbook.name).toBe('sogn-og-fjordane-2018.xlsx');
  });
  const again = await openHost(open.save(), { calculate: false });
  expect(again.document.sheetByName('Prøve')?.cell(0, 0).value).toBe('Æsj');
  again.dispose();
});

test('a file that is none is refused', async () => {
  await expect(openHost(new TextEncoder().encode('Ikke en arbeidsbok'))).rejects.toMatchObject({ fault: 'not-zip' });
});

test('the add-in finds the same globals as in a page, and they are taken away again', async () => {
  const open = await createHost({ calculate: false });
  host = open;
  const remove = open.installGlobals();
  expect(Excel).toBe(open.Excel);
  expect(await Office.onReady()).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
  expect(Office.context.displayLanguage).toBe('nb-NO');
  expect(
    [
      ['ExcelApi', '1.14'],
      ['ExcelApi', '1.17'],
      ['ExcelApi', '1.9'],
      ['SharedRuntime', '1.1'],
      ['Tull', '1.1'],
    ].map(([name = '', version]) => Office.context.requirements.isSetSupported(name, version)),
  ).toEqual([true, false, true, true, false]);
  remove();
  expect('Excel' in globalThis).toBe(false);
});

test('options of Excel.run, and a context used again', async () => {
  const open = await createHost({ calculate: false });
  host = open;
  const kept = await open.Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  await open.Excel.run(kept, async (context) => {
    kept.values = [[7]];
    await context.sync();
  });
  expect(open.document.activeSheet?.cell(1, 1).value).toBe(7);
});

test('each request can be made to take its time', async () => {
  const open = await createHost({ calculate: false });
  host = open;
  open.delay = 10_000;
  jest.useFakeTimers({ doNotFake: ['performance', 'setImmediate'] });
  try {
    const answered = open.Excel.run(async (context) => {
      context.workbook.worksheets.load('name');
      await context.sync();
    });
    await jest.advanceTimersByTimeAsync(9_999);
    expect(open.counters.roundTrips).toBe(0);
    // What the client itself waits for comes on top.
    await jest.advanceTimersByTimeAsync(1_000);
    await answered;
    expect(open.counters.roundTrips).toBe(1);
  } finally {
    jest.useRealTimers();
  }
});
