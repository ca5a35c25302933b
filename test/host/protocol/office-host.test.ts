import { HostDocument, noCalculation, OfficeHost } from '../../../src/host';
import { startOfficeClient } from '../../../src/host/node';

function newDocument(): HostDocument {
  const document = new HostDocument();
  document.addSheet('Data', 'user');
  return document;
}

test('a calculation that fails is answered, and the next batch is served', async () => {
  let failing = true;
  const calculation = {
    ...noCalculation,
    pending: true,
    calculate: () => (failing ? Promise.reject(new Error('engine')) : Promise.resolve()),
  };
  const host = new OfficeHost(newDocument(), { calculation });
  const client = startOfficeClient({ processBatch: (body) => host.processBatch(body), language: 'nb-NO' });
  const read = () =>
    client.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('name');
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
  await expect(read()).rejects.toMatchObject({ code: 'GeneralException' });
  failing = false;
  expect(await read()).toEqual(['Data']);
  client.dispose();
  host.dispose();
});

test.each([
  '',
  'null',
  '[]',
  '{"Actions":1}',
  '{"Actions":[{"Id":1,"ActionType":1,"ObjectPathId":9}],"ObjectPaths":{}}',
])('a request that is no batch is answered: %s', async (body) => {
  const host = new OfficeHost(newDocument());
  expect(JSON.parse(await host.processBatch(body))).toMatchObject({ Error: { Code: 'InvalidArgument' } });
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a member called %s is none', async (name) => {
  const host = new OfficeHost(newDocument());
  const global = { Id: 1, ObjectPathType: 1, Name: '' };
  const actions = [
    { Id: 2, ActionType: 3, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
    { Id: 2, ActionType: 4, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: [1] } },
    { Id: 2, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: [name] } },
    { Id: 2, ActionType: 1, Name: '', ObjectPathId: 3 },
  ];
  for (const action of actions) {
    const body = JSON.stringify({
      Actions: [action],
      ObjectPaths: { 1: global, 3: { Id: 3, ObjectPathType: 4, Name: name, ParentObjectPathId: 1 } },
    });
    expect(JSON.parse(await host.processBatch(body))).toMatchObject({ Error: { Code: 'ApiNotFound' } });
  }
});

test('an error tells which action it was', async () => {
  const host = new OfficeHost(newDocument());
  const paths = {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Ingen'] } },
  };
  const body = JSON.stringify({
    Actions: [1, 2, 3].map((id) => ({ Id: 10 + id, ActionType: 1, Name: '', ObjectPathId: id })),
    ObjectPaths: paths,
  });
  expect(JSON.parse(await host.processBatch(body))).toMatchObject({
    Results: [{ ActionId: 11 }, { ActionId: 12 }],
    Error: { Code: 'ItemNotFound', Location: 'WorksheetCollection.getItem', ActionIndex: 2 },
  });
});
