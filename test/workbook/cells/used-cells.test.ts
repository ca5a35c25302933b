import { buildWorkbook, Sheet } from '../../support/workbook-builder';
import { queueUsedSheets, readUsedSheets, type ReadSheet } from '../../../src/workbook/cells/used-cells';
import { withWorkbook } from '../with-workbook';

/** Reads all sheets, and tells how many round trips that took. */
async function read(
  sheets: readonly Sheet[],
): Promise<{ readonly read: readonly ReadSheet[]; readonly roundTrips: number }> {
  let result: { read: readonly ReadSheet[]; roundTrips: number } = { read: [], roundTrips: 0 };
  await withWorkbook(buildWorkbook({ sheets }), async (host) => {
    const context = new Excel.RequestContext();
    const used = queueUsedSheets(
      context,
      sheets.map(({ name }) => name),
      [],
    );
    await context.sync();
    const before = host.counters.roundTrips;
    const found = await readUsedSheets(used());
    result = { read: found, roundTrips: host.counters.roundTrips - before };
  });
  return result;
}

const table = (name: string): Sheet =>
  new Sheet(name).across('B2', ['Skole', 2023, 2024]).across('B3', ['Vik', 4.1, 4.2]);

const shape = ({ blocks }: ReadSheet): readonly string[] =>
  blocks.map(({ row, column, values }) => `${row},${column} ${values.length}×${values[0]?.length ?? 0}`);

test('any number of sheets is read in one round trip; one that holds nothing is left out', async () => {
  const { read: found, roundTrips } = await read([table('A'), new Sheet('Tomt'), table('B'), table('C')]);
  expect(found.map((sheet) => [sheet.sheet, ...shape(sheet)])).toEqual([
    ['A', '1,1 2×3'],
    ['B', '1,1 2×3'],
    ['C', '1,1 2×3'],
  ]);
  expect(found[0]?.blocks[0]?.values).toEqual([
    ['Skole', 2023, 2024],
    ['Vik', 4.1, 4.2],
  ]);
  expect(roundTrips).toBe(1);
});

test('a stray value in the last cell costs one round trip more, and no cells', async () => {
  const { read: found, roundTrips } = await read([table('A').put('XFD1048576', 1), table('B')]);
  expect(found.map((sheet) => [sheet.sheet, ...shape(sheet)])).toEqual([
    ['A', '1,1 2×3', '1048575,16383 1×1'],
    ['B', '1,1 2×3'],
  ]);
  expect(roundTrips).toBe(2);
});
