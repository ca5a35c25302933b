import { HostDocument } from '../../../src/host/document/document';
import { PaneGate } from '../../../src/host/protocol/pane-gate';
import { OfficeHost } from '../../../src/host/protocol/office-host';
import { profiles } from '../../../src/host/profile';
import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

test("another workbook in front: the sheets' names cannot be asked for, the workbook's can", async () => {
  const host = await openSheet([[1]]);
  host.situation.anotherWorkbookInFront = true;
  const ofSheet = (sheet: Excel.Worksheet): void => void sheet.names.load('items/name');
  expect((await errorOf(host, ofSheet))?.code).toBe('InvalidSelection');
  expect(await errorOf(host, (_, { workbook }) => void workbook.names.load('items/name'))).toBeNull();
  expect((await errorOf(host, (_, { workbook }) => void workbook.names.add('Ny', '=1')))?.code).toBe('ItemNotFound');
  host.situation.anotherWorkbookInFront = false;
  expect(await errorOf(host, ofSheet)).toBeNull();
});

test('while a cell is edited requests wait, and go on when it is left', async () => {
  const host = await openSheet([[1]]);
  host.situation.cellEdited = true;
  const order: string[] = [];
  const read = run(host, (sheet) => {
    const range = sheet.getRange('A1').load('values');
    return () => order.push(`read ${String(range.values[0]?.[0])}`);
  });
  // Another turn of the loop: a request that did not wait would have been answered.
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  order.push('left');
  expect(host.counters.roundTrips).toBe(0);
  host.situation.cellEdited = false;
  await read;
  expect(order).toEqual(['left', 'read 1']);
});

test('calls are counted by member', async () => {
  const host = await openSheet([['Nr'], [1]]);
  await run(host, (sheet) => {
    const table = sheet.tables.add('A1:A2', true);
    table.rows.add(undefined, [[2]]);
    table.rows.add(undefined, [[3]]);
    sheet.pageLayout.zoom = { scale: 80 };
    return () => undefined;
  });
  expect(['TableRowCollection.add', 'PageLayout.zoom', 'Range.moveTo'].map((member) => host.calls.get(member))).toEqual(
    [2, 1, undefined],
  );
});

test('a member can be told to fail, with a code', async () => {
  const host = await openSheet([[1]]);
  host.faults.failMember = 'WorksheetFreezePanes.freezeAt';
  host.faults.code = 'InactiveWorkbook';
  expect((await errorOf(host, (sheet) => sheet.freezePanes.freezeAt('A1')))?.code).toBe('InactiveWorkbook');
  expect(await errorOf(host, (sheet) => sheet.freezePanes.freezeRows(1))).toBeNull();
});

describe('the pane that a ribbon button asks for', () => {
  test.each([
    ['afterCompleted', ['command', 'true']],
    ['atOnce', ['true', 'command']],
  ] as const)('%s', async (pane, order) => {
    const seen: string[] = [];
    const gate = new PaneGate(pane, (shown) => seen.push(String(shown)));
    await gate.during(() => {
      gate.ask(true);
      seen.push('command');
      return Promise.resolve();
    });
    expect(seen).toEqual(order);
    gate.ask(false);
    expect(seen).toEqual([...order, 'false']);
  });

  test('is shown after a command that failed as well, and the host holds it back', async () => {
    const seen: boolean[] = [];
    const host = new OfficeHost(new HostDocument(), { excel: profiles['desktop-nb'] });
    host.showPane = (shown) => seen.push(shown);
    const ask = JSON.stringify({
      Actions: [
        {
          Id: 2,
          ActionType: 3,
          Name: 'SetAppRuntimeState',
          ObjectPathId: 1,
          ArgumentInfo: { Arguments: ['Visible'] },
        },
      ],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.AppRuntime.AppRuntimeService' } },
    });
    const command = host.runCommand(async () => {
      await host.processBatch(ask);
      expect(seen).toEqual([]);
      throw new Error('inside');
    });
    await expect(command).rejects.toThrow('inside');
    expect(seen).toEqual([true]);
  });
});
