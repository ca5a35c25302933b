import type { ExcelHost } from '../../src/host/node';
import { activateScorecard, goTo, readWorkbook, watchWorkbook, WorkbookError } from '../../src/workbook';
import { Sheet, workbookWith } from '../support/workbook-builder';
import { sheetOf, withWorkbook } from './with-workbook';

const bytes = workbookWith(new Sheet('Ark med mellomrom').put('B2', 1), [{ name: 'Frafall', refersTo: "'Ark med mellomrom'!$B$2" }], { indicators: [{ Nr: '1', Perspektiv: '1', Indikator: 'A', Resultat: 'Frafall' }] });

test('a change in a cell is told, until the watch is ended', async () => {
  await withWorkbook(bytes, async (host) => {
    let changes = 0;
    const end = await watchWorkbook(() => { changes += 1; });
    const write = async (value: number): Promise<void> => {
      sheetOf(host, 'Ark med mellomrom').setCells([{ row: 1, column: 1, change: { value } }], 'user');
      await host.settled();
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await write(2);
    expect(changes).toBeGreaterThan(0);
    await end();
    const before = changes;
    await write(3);
    expect(changes).toBe(before);
  });
});

describe('what raises no event of its own', () => {
  const pause = 30;
  const wait = (time = 3 * pause): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
  const changes: [string, (host: ExcelHost) => void][] = [
    ['a name that is added', ({ document }) => document.setNames([...document.names, { name: 'Ny', scope: null, formula: 'BMS!$A$1', visible: true, comment: '' }], 'user')],
    ['a name that is deleted', ({ document }) => document.setNames([], 'user')],
    ['a name that leads elsewhere', ({ document }) => document.setNames(document.names.map((name) => ({ ...name, formula: '#REF!' })), 'coauthor')],
    ['a sheet that is renamed', (host) => host.document.renameSheet(sheetOf(host, 'BMS-oppsett').id, 'Oppsett', 'user')],
    ['a table that is renamed', ({ document }) => document.setTables(document.tables.map((table) => ({ ...table, name: table.name === 'BMS_Indikatorer' ? 'Annen' : table.name })), document.sheets[1]?.id ?? '', 'user')],
  ];
  const select = (host: ExcelHost, address: string): void => host.document.select(sheetOf(host, 'Ark med mellomrom').id, address, 'user');

  test.each(changes)('%s is told once the user selects other cells, and shows in the next reading', async (_what, change) => {
    await withWorkbook(bytes, async (host) => {
      let told = 0;
      const end = await watchWorkbook(() => { told += 1; }, pause);
      const { names, setup } = await readWorkbook();
      change(host);
      await wait();
      expect(told).toBe(0);
      select(host, 'C3');
      for (let waited = 0; waited < 200 && told === 0; waited += 1) await wait();
      expect(told).toBe(1);
      const now = await readWorkbook();
      expect([now.names, now.setup]).not.toEqual([names, setup]);
      select(host, 'C4');
      await wait();
      expect(told).toBe(1);
      await end();
    });
  });

  test('selecting alone is not told, costs one look for many selections, and a look that fails is passed over', async () => {
    await withWorkbook(bytes, async (host) => {
      let told = 0;
      const end = await watchWorkbook(() => { told += 1; }, pause);
      await readWorkbook();
      const before = host.counters.roundTrips;
      host.faults.failRequest = 1;
      for (const row of [1, 2, 3, 4, 5, 6, 7, 8]) select(host, `B${row}`);
      // At once, and after the rest once more.
      for (let waited = 0; waited < 200 && host.counters.roundTrips < before + 2; waited += 1) await wait();
      await wait();
      expect([told, host.counters.roundTrips - before]).toEqual([0, 2]);
      await end();
      const after = host.counters.roundTrips;
      select(host, 'D9');
      await wait();
      expect(host.counters.roundTrips).toBe(after);
    });
  });
});

test('another user’s change is told like one’s own', async () => {
  await withWorkbook(bytes, async (host) => {
    let changes = 0;
    const end = await watchWorkbook(() => { changes += 1; });
    await readWorkbook();
    const sheet = sheetOf(host, 'BMS-oppsett');
    sheet.setCells([{ row: 4, column: 2, change: { value: 'Endret av en annen' } }], 'coauthor');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(changes).toBe(1);
    expect((await readWorkbook()).setup?.indicators[0]?.name).toBe('Endret av en annen');
    await end();
  });
});

test.each([["'Ark med mellomrom'!B2", 'Ark med mellomrom', 'B2'], ['Frafall', 'Ark med mellomrom', 'B2'], ["'BMS-oppsett'!A1", 'BMS-oppsett', 'A1']])('goTo(%s) selects it', async (address, sheet, cell) => {
  await withWorkbook(bytes, async (host) => {
    await goTo(address);
    expect([host.document.activeSheet?.name, host.document.selection?.address]).toEqual([sheet, cell]);
  });
});

test('a place that is gone is an error with a reason', async () => {
  await withWorkbook(bytes, async () => {
    await expect(goTo("'Borte'!A1")).rejects.toBeInstanceOf(WorkbookError);
    await expect(activateScorecard('Borte')).rejects.toBeInstanceOf(WorkbookError);
  });
});
