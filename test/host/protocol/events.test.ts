import type { ExcelHost } from '../../../src/host/node';
import { until } from '../../support/until';
import { closeAll, openSheet, run } from './open';

afterEach(closeAll);

/** Events are told in their order: when one that comes after them is, all before it have been. */
async function delivered(host: ExcelHost): Promise<void> {
  let told = false;
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.onNameChanged.add(async () => {
      told = true;
      return Promise.resolve();
    });
    await context.sync();
  });
  host.document.renameSheet(host.document.sheets.at(-1)?.id ?? '', 'Sist', 'user');
  await until(() => told);
}

async function listen(
  host: ExcelHost,
  register: (context: Excel.RequestContext, told: (event: unknown) => Promise<void>) => void,
): Promise<unknown[]> {
  const events: unknown[] = [];
  await host.Excel.run(async (context) => {
    register(context, async (event) => {
      events.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return events;
}

test('a changed cell is told to who listens to the sheet, the workbook and the table', async () => {
  const host = await openSheet([['Nr'], [1]]);
  await run(host, (sheet) => {
    sheet.tables.add('A1:A2', true).name = 'T';
    return () => undefined;
  });
  const events = await listen(host, ({ workbook }, told) => {
    workbook.worksheets.onChanged.add(told);
    workbook.tables.onChanged.add(told);
  });
  host.document.activeSheet?.setCells([{ row: 1, column: 0, change: { value: 2 } }], 'user');
  await delivered(host);
  expect(events).toMatchObject([
    { type: 'WorksheetChanged', changeType: 'RangeEdited', address: 'A2', worksheetId: host.document.activeSheet?.id },
    { type: 'TableChanged', address: 'A2' },
  ]);
});

test('sheets that come, go, and come to the front', async () => {
  const host = await openSheet();
  const events = await listen(host, ({ workbook }, told) => {
    workbook.worksheets.onAdded.add(told);
    workbook.worksheets.onDeleted.add(told);
    workbook.worksheets.onActivated.add(told);
  });
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Nytt');
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await delivered(host);
  expect(events.map((event) => (event as { type: string }).type)).toEqual([
    'WorksheetAdded',
    'WorksheetActivated',
    'WorksheetDeleted',
    'WorksheetActivated',
  ]);
});

test("a change of the user's right after a batch is told after the batch's", async () => {
  const host = await openSheet();
  const events = await listen(host, ({ workbook }, told) => {
    workbook.worksheets.onAdded.add(told);
    workbook.worksheets.onNameChanged.add(told);
  });
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.add('Nytt');
    await context.sync();
    host.document.renameSheet(host.document.sheets.at(-1)?.id ?? '', 'Mitt', 'user');
  });
  await until(() => events.length >= 2);
  expect(events.map((event) => (event as { type: string }).type)).toEqual(['WorksheetAdded', 'WorksheetNameChanged']);
});

test('who no longer listens is not told', async () => {
  const host = await openSheet();
  const events: unknown[] = [];
  await host.Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      events.push(event);
      return Promise.resolve();
    });
    await context.sync();
    handler.remove();
    await context.sync();
  });
  host.document.activeSheet?.setCells([{ row: 0, column: 0, change: { value: 2 } }], 'user');
  await delivered(host);
  expect(events).toEqual([]);
});

test("a computed result is no change of the user's", async () => {
  const host = await openSheet();
  const events = await listen(host, ({ workbook }, told) => {
    workbook.worksheets.onChanged.add(told);
  });
  host.document.activeSheet?.setCells([{ row: 0, column: 0, change: { value: 2 } }], 'calculation');
  await delivered(host);
  expect(events).toEqual([]);
});

test('the selection, and the results of a calculation', async () => {
  const host = await openSheet([[1]]);
  const events = await listen(host, ({ workbook }, told) => {
    workbook.onSelectionChanged.add(told);
    workbook.worksheets.onSelectionChanged.add(told);
    workbook.worksheets.onCalculated.add(told);
  });
  const { activeSheet } = host.document;
  host.document.select(activeSheet?.id ?? '', 'B2:C3', 'user');
  activeSheet?.setCells([{ row: 0, column: 0, change: { value: 2 } }], 'calculation');
  await delivered(host);
  expect(events).toMatchObject([
    { workbook: expect.anything() },
    { type: 'WorksheetSelectionChanged', address: 'B2:C3' },
    { type: 'WorksheetCalculated' },
  ]);
});

test("a co-author's changes are told as from elsewhere", async () => {
  const host = await openSheet([[1]]);
  const events = await listen(host, ({ workbook }, told) => {
    workbook.worksheets.onChanged.add(told);
    workbook.worksheets.onAdded.add(told);
  });
  host.document.activeSheet?.setCells([{ row: 0, column: 0, change: { value: 2 } }], 'coauthor');
  host.document.addSheet('Deres', 'coauthor');
  host.document.activeSheet?.setCells([{ row: 0, column: 0, change: { value: 3 } }], 'user');
  await delivered(host);
  expect(events.map((event) => (event as { source: string }).source)).toEqual(['Remote', 'Remote', 'Local']);
});

test('an event gives its range', async () => {
  const host = await openSheet();
  const values: unknown[] = [];
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) =>
      host.Excel.run(async (inner) => {
        const range = event.getRange(inner).load('values');
        await inner.sync();
        values.push(range.values);
      }),
    );
    await context.sync();
  });
  host.document.activeSheet?.setCells([{ row: 3, column: 1, change: { value: 'ny' } }], 'user');
  await until(() => values.length > 0);
  expect(values).toEqual([[['ny']]]);
});
