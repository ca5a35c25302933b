import { type ExcelProfile, profiles } from '../../../src/host/profile';
import { createHost, type ExcelHost, openHost } from '../../../src/host/node';

const hosts: ExcelHost[] = [];
let asked = 0;

const options = (change: Partial<ExcelProfile>) => ({
  excel: { ...profiles.web, ...change },
  functions: (functions: typeof CustomFunctions) =>
    functions.associate('COUNT', () => {
      asked += 1;
      return asked;
    }),
});

const kept = (host: ExcelHost): ExcelHost => {
  hosts.push(host);
  return host;
};

beforeEach(() => {
  asked = 0;
});
afterEach(() => hosts.splice(0).forEach((host) => host.dispose()));

async function enter(host: ExcelHost): Promise<unknown> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').formulas = [['=BMS.COUNT()']];
    await context.sync();
  });
  await host.settled();
  return host.document.activeSheet?.cell(0, 0).value;
}

test('calls may never be answered: the cell stays busy and nothing waits for it', async () => {
  const host = kept(await createHost(options({ functionCalls: 'stuck' })));
  expect(await enter(host)).toEqual({ error: '#BUSY!' });
  expect(asked).toBe(0);
});

test.each([
  ['asksFunctions', 2],
  ['keepsAnswers', 1],
] as const)('a full calculation %s', async (fullCalculation, value) => {
  const host = kept(await createHost(options({ fullCalculation })));
  expect(await enter(host)).toBe(1);
  await host.Excel.run(async (context) => {
    context.application.calculate('Full');
    await context.sync();
  });
  await host.settled();
  expect(host.document.activeSheet?.cell(0, 0).value).toBe(value);
  // A formula that is entered asks in any case.
  if (fullCalculation === 'keepsAnswers') expect(await enter(host)).toBe(2);
});

test.each([
  ['stay', { error: '#NAME?' }],
  ['recompute', 1],
] as const)('names that a file was saved with %s', async (staleNames, value) => {
  const without = kept(await createHost({ excel: 'web' }));
  expect(await enter(without)).toEqual({ error: '#NAME?' });
  const host = kept(await openHost(without.save(), options({ staleNames })));
  await host.Excel.run(async (context) => {
    context.application.calculate('Recalculate');
    await context.sync();
  });
  await host.settled();
  expect(host.document.activeSheet?.cell(0, 0).value).toEqual(value);
});

test('registered functions stand by their own names in formulas', async () => {
  const host = kept(await createHost(options({})));
  await enter(host);
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2');
    range.formulas = [['=BMS.COUNT()'], ['=ANDRE.COUNT()']];
    range.load('formulas');
    await context.sync();
    expect(range.formulas).toEqual([['=BMS.COUNT()'], ['=_xldudf_ANDRE_COUNT()']]);
  });
});
