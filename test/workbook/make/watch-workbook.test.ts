import type { ExcelHost } from '../../../src/host/node';
import { activateScorecard, goTo, readWorkbook, watchWorkbook, WorkbookError } from '../../../src/workbook';
import { Sheet, workbookWith } from '../../support/workbook-builder';
import { until } from '../../support/until';
import { sheetOf, withWorkbook } from '../with-workbook';

const bytes = workbookWith(
  new Sheet('Ark med mellomrom').put('B2', 1),
  [{ name: 'Frafall', refersTo: "'Ark med mellomrom'!$B$2" }],
  { indicators: [{ Nr: '1', Perspektiv: '1', Indikator: 'A', Resultat: 'Frafall' }] },
);

test('a change in a cell is told, until the watch is ended', async () => {
  await withWorkbook(bytes, async (host) => {
    let changes = 0;
    let others = 0;
    const end = await watchWorkbook(() => {
      changes += 1;
    });
    const endOther = await watchWorkbook(() => {
      others += 1;
    });
    const write = (value: number): void =>
      sheetOf(host, 'Ark med mellomrom').setCells([{ row: 1, column: 1, change: { value } }], 'user');
    write(2);
    await until(() => changes > 0 && others > 0);
    await end();
    const [before, told] = [changes, others];
    write(3);
    // Who still listens has been told of it.
    await until(() => others > told);
    expect(changes).toBe(before);
    await endOther();
  });
});

test.each<[string, (host: ExcelHost) => void]>([
  ['adds', ({ document }) => void document.addSheet('Ny', 'coauthor')],
  ['deletes', (host) => host.document.removeSheet(sheetOf(host, 'BMS-oppsett').id, 'coauthor')],
])('a sheet that another person %s is told', async (_what, change) => {
  await withWorkbook(bytes, async (host) => {
    let end: () => Promise<void> = () => Promise.resolve();
    await new Promise<void>((resolve, reject) => {
      watchWorkbook(resolve, 1e9)
        .then((ended) => {
          end = ended;
          change(host);
        })
        .catch(reject);
    });
    await end();
  });
});

describe('what raises no event of its own', () => {
  const pause = 60_000;
  // The rests between two looks pass when the test says so; what else waits for a clock goes on by itself.
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true, doNotFake: ['performance', 'setImmediate'] }));
  afterEach(() => jest.useRealTimers());
  /** Time for several looks, and for what they ask to be answered. */
  const restsPass = async (host: ExcelHost): Promise<void> => {
    await jest.advanceTimersByTimeAsync(3 * pause);
    await host.settled();
  };
  const changes: [string, (host: ExcelHost) => void][] = [
    [
      'a name that is added',
      ({ document }) =>
        document.setNames(
          [...document.names, { name: 'Ny', scope: null, formula: 'BMS!$A$1', visible: true, comment: '' }],
          'user',
        ),
    ],
    ['a name that is deleted', ({ document }) => document.setNames([], 'user')],
    [
      'a name that leads elsewhere',
      ({ document }) =>
        document.setNames(
          document.names.map((name) => ({ ...name, formula: '#REF!' })),
          'coauthor',
        ),
    ],
    [
      'a sheet that is renamed',
      (host) => host.document.renameSheet(sheetOf(host, 'BMS-oppsett').id, 'Oppsett', 'user'),
    ],
    [
      'a table that is renamed',
      ({ document }) =>
        document.setTables(
          document.tables.map((table) => ({ ...table, name: table.name === 'BMS_Indikatorer' ? 'Annen' : table.name })),
          document.sheets[1]?.id ?? '',
          'user',
        ),
    ],
  ];
  const select = (host: ExcelHost, address: string): void =>
    host.document.select(sheetOf(host, 'Ark med mellomrom').id, address, 'user');

  test.each(changes)(
    '%s is told once the user selects other cells, and shows in the next reading',
    async (_what, change) => {
      await withWorkbook(bytes, async (host) => {
        let told = 0;
        const end = await watchWorkbook(() => {
          told += 1;
        }, pause);
        const { names, setup } = await readWorkbook();
        change(host);
        await restsPass(host);
        expect(told).toBe(0);
        select(host, 'C3');
        await until(() => told > 0);
        expect(told).toBe(1);
        const now = await readWorkbook();
        expect([now.names, now.setup]).not.toEqual([names, setup]);
        select(host, 'C4');
        await restsPass(host);
        expect(told).toBe(1);
        await end();
      });
    },
  );

  test('selecting alone is not told, costs one look for many selections, and a look that fails is passed over', async () => {
    await withWorkbook(bytes, async (host) => {
      let told = 0;
      const end = await watchWorkbook(() => {
        told += 1;
      }, pause);
      await readWorkbook();
      const before = host.counters.roundTrips;
      host.faults.failRequest = 1;
      for (const row of [1, 2, 3, 4, 5, 6, 7, 8]) select(host, `B${row}`);
      // At once, and after the rest once more.
      await until(() => host.counters.roundTrips > before);
      await restsPass(host);
      expect([told, host.counters.roundTrips - before]).toEqual([0, 2]);
      await end();
      const after = host.counters.roundTrips;
      select(host, 'D9');
      await restsPass(host);
      expect(host.counters.roundTrips).toBe(after);
    });
  });
});

test('another user’s change is told like one’s own', async () => {
  await withWorkbook(bytes, async (host) => {
    let changes = 0;
    const end = await watchWorkbook(() => {
      changes += 1;
    });
    await readWorkbook();
    const sheet = sheetOf(host, 'BMS-oppsett');
    sheet.setCells([{ row: 4, column: 2, change: { value: 'Endret av en annen' } }], 'coauthor');
    await until(() => changes > 0);
    expect(changes).toBe(1);
    expect((await readWorkbook()).setup?.indicators[0]?.name).toBe('Endret av en annen');
    await end();
  });
});

test.each([
  ["'Ark med mellomrom'!B2", 'Ark med mellomrom', 'B2'],
  ['Frafall', 'Ark med mellomrom', 'B2'],
  ["'BMS-oppsett'!A1", 'BMS-oppsett', 'A1'],
])('goTo(%s) selects it', async (address, sheet, cell) => {
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
