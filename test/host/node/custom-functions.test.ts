import { createHost, type ExcelHost, type HostOptions } from '../../../src/host/node';

let hosts: ExcelHost[] = [];

const open = async (options: HostOptions): Promise<ExcelHost> => {
  const host = await createHost({ excel: 'web', ...options });
  hosts.push(host);
  return host;
};

afterEach(() => {
  hosts.forEach((host) => host.dispose());
  hosts = [];
});

const associate = (functions: typeof CustomFunctions): void => {
  functions.associate('DOUBLE', (value: number) => value * 2);
  functions.associate('LATER', async (value: number) => Promise.resolve(value + 1));
  functions.associate('TABLE', (values: unknown[][]) => values.map((row) => row.map((value) => String(value))));
  functions.associate('REFUSE', () => {
    throw new functions.Error(functions.ErrorCode.notAvailable);
  });
  functions.associate('BREAK', () => {
    throw new Error('inside');
  });
};

async function compute(host: ExcelHost, formulas: readonly string[]): Promise<unknown[]> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(`H1:H${formulas.length}`).formulas = formulas.map(
      (formula) => [formula],
    );
    await context.sync();
  });
  await host.settled();
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(`H1:H${formulas.length}`).load('values');
    await context.sync();
    return range.values.map(([value]) => value as unknown);
  });
}

test('values, promises and errors come back through the runtime', async () => {
  const host = await open({ functions: associate });
  expect(
    await compute(host, ['=BMS.DOUBLE(21)', '=BMS.LATER(1)', '=BMS.REFUSE()', '=BMS.BREAK()', '=BMS.DOUBLE(2)+1']),
  ).toEqual([42, 2, '#N/A', '#VALUE!', 5]);
});

test('300 calls are one event and one batch, and no round trip of the add-in', async () => {
  const host = await open({ functions: associate });
  const values = await compute(
    host,
    Array.from({ length: 300 }, (_, index) => `=BMS.DOUBLE(${index})`),
  );
  expect(values).toEqual(Array.from({ length: 300 }, (_, index) => index * 2));
  expect(host.counters.functionBatches).toBe(1);
  expect(host.counters.roundTrips).toBe(2);
});

test('a chain of dependent calls costs one batch a link', async () => {
  const host = await open({ functions: associate });
  expect(await compute(host, ['=BMS.DOUBLE(1)', '=BMS.DOUBLE(H1)'])).toEqual([2, 4]);
  expect(host.counters.functionBatches).toBe(2);
});

test('an array result spills, and an empty cell of a range is an empty text', async () => {
  const host = await open({ functions: associate });
  const [sheet] = host.document.sheets;
  sheet?.setCells(
    [
      { row: 0, column: 0, change: { value: 'a' } },
      { row: 1, column: 1, change: { value: 7 } },
    ],
    'user',
  );
  await compute(host, ['=BMS.TABLE(A1:B2)']);
  await host.Excel.run(async (context) => {
    const first = context.workbook.worksheets.getActiveWorksheet().getRange('H1');
    const spill = first.getSpillingToRange().load('values,address,hasSpill');
    await context.sync();
    expect(spill.values).toEqual([
      ['a', ''],
      ['', '7'],
    ]);
    expect(spill.hasSpill).toBe(true);
    expect(spill.address).toMatch(/!H1:I2$/);
  });
});

test('as the metadata says: errors stay away from functions or reach them, and a single cell is a matrix of one', async () => {
  const functions = [
    { id: 'DOUBLE', name: 'DOUBLE', parameters: [{ dimensionality: 'scalar' }] },
    { id: 'TABLE', name: 'TABLE', parameters: [{ dimensionality: 'matrix' }] },
  ];
  const strict = await open({ functions: associate, functionsMetadata: { functions } });
  expect(await compute(strict, ['=BMS.DOUBLE(1/0)', '=BMS.TABLE(5)'])).toEqual(['#DIV/0!', '5']);
  const allowing = await open({
    functions: associate,
    functionsMetadata: { allowErrorForDataTypeAny: true, functions },
  });
  expect(await compute(allowing, ['=BMS.TABLE(1/0)'])).toEqual([expect.stringContaining('Error')]);
});

test('hosts in one process have nothing in common, even with the same formula', async () => {
  const [one, other] = [
    await open({ functions: associate }),
    await open({ functions: (functions) => functions.associate('DOUBLE', (value: number) => value * 20) }),
  ];
  const none = await open({});
  expect(one.Excel).not.toBe(other.Excel);
  expect(await compute(one, ['=BMS.DOUBLE(4)'])).toEqual([8]);
  expect(await compute(other, ['=BMS.DOUBLE(4)'])).toEqual([80]);
  expect(await compute(none, ['=BMS.DOUBLE(4)'])).toEqual(['#NAME?']);
});

test('a full calculation asks functions anew', async () => {
  let word = 'Grønn';
  const host = await open({ functions: (functions) => functions.associate('WORD', () => word) });
  expect(await compute(host, ['=BMS.WORD()'])).toEqual(['Grønn']);
  word = 'Grøn';
  await host.Excel.run(async (context) => {
    context.application.calculate('Full');
    await context.sync();
  });
  await host.settled();
  expect(host.document.activeSheet?.cell(0, 7).value).toBe('Grøn');
});
