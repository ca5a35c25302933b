import { associateFunctions } from '../../src/functions/associate';
import type { ExcelHost } from '../../src/host/node';
import { createHost } from '../../src/host/node';

let host: ExcelHost;

beforeAll(async () => {
  host = await createHost({ functions: associateFunctions });
});

afterAll(() => {
  host.dispose();
});

/** Types values and formulas into cells and gives back what the sheet shows. */
async function shown(
  address: string,
  formulas: readonly (readonly unknown[])[],
  readAddress = address,
): Promise<readonly (readonly unknown[])[]> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = formulas.map((row) => [...row]);
    await context.sync();
  });
  await host.settled();
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(readAddress).load('values');
    await context.sync();
    return range.values;
  });
}

test('typed in cells, the functions answer through the genuine runtime', async () => {
  await shown('A1:C4', [
    [0.808, 0.82, 0.76],
    ['=NA()', 0.82, 0.76],
    ['=1/0', 0.82, 0.76],
    ['80,8 %', 'minst 82 %', '< 76 %'],
  ]);
  const formulas = [
    '=BMS.STATUS(A1,B1,C1)',
    '=BMS.STATUS(A2,B2,C2)',
    '=BMS.STATUS(A3,B3,C3)',
    '=BMS.STATUS(A4,B4,C4,,,3)',
    // As the help says: a blank cell alone counts as 0 in some versions of Excel.
    '=BMS.STATUS(IF(A5="","",A5),B1)',
    '=BMS.TONEXT(7.5,5,7)',
    '=BMS.COVERAGE(E1:E5)',
    '=BMS.STATUS(1,2,,,,9)',
  ];
  const answers = await shown(
    'E1:E8',
    formulas.map((formula) => [formula]),
  );
  expect(answers.slice(0, 5).flat()).toEqual(['Gul', 'Mangler tall', 'Feil i grunnlaget', '◆ Gul', 'Mangler tall']);
  expect(answers.slice(5).flat()).toEqual([0.5, 'Målt 2 av 5', '#VALUE!']);
});

test('a text in a formula is a text, however much it looks like a number or a date', async () => {
  expect(
    await shown('L1:L3', [
      ['=BMS.STATUS("80,8 %","minst 82 %","< 76 %")'],
      ['=BMS.TARGET("7-8",2)'],
      ['=BMS.TARGET("70–80 %",3)'],
    ]),
  ).toEqual([['Gul'], [7], [0.8]]);
});

test('a column of results spills a column of statuses', async () => {
  await shown('A1:A3', [[1], [5], [9]]);
  expect(await shown('G1', [['=BMS.STATUS(A1:A3,8,4)']], 'G1:G3')).toEqual([['Rød'], ['Gul'], ['Grønn']]);
});

test('a card’s worth of calls is one batch', async () => {
  const before = host.counters.functionBatches;
  await shown(
    'J1:J30',
    Array.from({ length: 30 }, (_, row) => [`=BMS.STATUS(${row},20,10)`]),
  );
  expect(host.counters.functionBatches - before).toBe(1);
});
