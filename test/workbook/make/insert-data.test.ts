import { createHost, type ExcelHost } from '../../../src/host/node';
import { insertData } from '../../../src/workbook/take-data';
import { selectAll } from '../../../src/workbook/data/select';
import { readSeries } from '../../../src/workbook/data/series';
import { tableOf } from '../data/read';
import { placesOf, withFault } from '../faults';

const first = 'Skole;2023;2024\nVik;4,2;*\nLien;3,9;4,1\n';
const next = 'Skole;2024;2025\nNes;5;5,5\nLien;4,3;4,4\n';

async function insert(csv: string): Promise<unknown> {
  const table = await tableOf(csv);
  const { series } = await readSeries(table, selectAll(table));
  return insertData(table, series, { language: 'nb', notes: [], takenAt: new Date(2026, 0, 15) }).catch(
    (error: unknown) => error,
  );
}

/** Sheets with their cells, and the names that a user sees. */
function stateOf({ document }: ExcelHost): string {
  const sheets = document.sheets.map((sheet) => [
    sheet.name,
    [...sheet.cells()].flatMap(({ row, column, cell }) => (cell.value === null ? [] : [[row, column, cell.value]])),
  ]);
  const names = document.names.filter(({ scope }) => scope === null).map(({ name, formula }) => [name, formula]);
  return JSON.stringify([sheets, names.sort()]);
}

async function withHost(work: (host: ExcelHost) => Promise<void>): Promise<void> {
  const host = await createHost({ calculate: false });
  const remove = host.installGlobals();
  try {
    await work(host);
  } finally {
    remove();
    host.dispose();
  }
}

test('wherever a first writing breaks off, the sheet is there whole or not at all', async () => {
  let [empty, whole] = ['', ''];
  let places: readonly number[] = [];
  let found = 0;
  await withHost(async (host) => {
    empty = stateOf(host);
    ({ places, found } = await placesOf(host, 'failAction', () => insert(first)));
    whole = stateOf(host);
  });
  expect(found).toBeGreaterThan(20);
  for (const k of places) {
    await withHost(async (host) => {
      await withFault(host, 'failAction', k, () => insert(first));
      expect([k, [empty, whole].includes(stateOf(host))]).toEqual([k, true]);
    });
  }
});

test('wherever an update breaks off, trying again makes it whole', async () => {
  let whole = '';
  let places: readonly number[] = [];
  await withHost(async (host) => {
    await insert(first);
    ({ places } = await placesOf(host, 'failAction', () => insert(next)));
    whole = stateOf(host);
  });
  for (const k of places.filter((_, index) => index % 4 === 0)) {
    await withHost(async (host) => {
      await insert(first);
      await withFault(host, 'failAction', k, () => insert(next));
      await insert(next);
      expect([k, stateOf(host) === whole]).toEqual([k, true]);
    });
  }
});
