import { createHost, type ExcelHost } from '../../../src/host/node';

let host: ExcelHost | null = null;

afterEach(() => {
  host?.dispose();
  host = null;
});

test('the genuine client reads worksheets, names and ranges of a document', async () => {
  const open = await createHost({ calculate: false });
  host = open;
  const [sheet] = open.document.sheets;
  open.document.setNames([{ name: 'Frafall', scope: null, formula: `${sheet?.name ?? ''}!$A$1`, visible: true, comment: '' }], 'user');
  sheet?.setCells([{ row: 0, column: 0, change: { value: 0.81 } }], 'user');

  await open.Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    worksheets.load({ name: true, visibility: true });
    names.load('items/name,items/type,items/scope,items/formula');
    const range = names.getItem('Frafall').getRange().load('values,address,rowCount');
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual([sheet?.name]);
    expect(names.items.map(({ name, type, scope, formula }) => ({ name, type, scope, formula }))).toEqual([{ name: 'Frafall', type: 'Range', scope: 'Workbook', formula: `=${sheet?.name ?? ''}!$A$1` }]);
    expect(range.values).toEqual([[0.81]]);
    expect(range.address).toBe(`${sheet?.name ?? ''}!A1`);
  });
  expect(open.counters.roundTrips).toBe(1);
});
