import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

test('the k-th request fails once, before anything is done', async () => {
  const host = await openSheet();
  host.faults.failRequest = 2;
  const write = (value: string) =>
    errorOf(host, (sheet) => {
      sheet.getRange('A1').values = [[value]];
    });
  expect(await write('en')).toBeNull();
  expect((await write('to'))?.code).toBe('GeneralException');
  expect(host.document.activeSheet?.cell(0, 0).value).toBe('en');
  expect(await write('tre')).toBeNull();
});

test('the k-th action fails once, and those before it have been done', async () => {
  const outcomes: unknown[] = [];
  for (let k = 1; k <= 14; k += 1) {
    const host = await openSheet();
    host.faults.failAction = k;
    const error = await errorOf(host, (sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
    });
    const values = [0, 1].map((row) => host.document.activeSheet?.cell(row, 0).value ?? null);
    outcomes.push(JSON.stringify([error?.code ?? null, ...values]));
    closeAll();
  }
  expect([...new Set(outcomes)]).toEqual(
    ['["GeneralException",null,null]', '["GeneralException",1,null]', '["GeneralException",1,2]', '[null,1,2]'].filter(
      (outcome) => outcomes.includes(outcome),
    ),
  );
  expect(outcomes).toEqual(
    expect.arrayContaining(['["GeneralException",null,null]', '["GeneralException",1,null]', '[null,1,2]']),
  );
});

test('it fails with the code that was asked for', async () => {
  const host = await openSheet();
  host.faults.code = 'InvalidOperationInCellEditMode';
  host.faults.failRequest = 1;
  expect(
    (
      await errorOf(host, (sheet) => {
        sheet.getRange('A1').values = [[1]];
      })
    )?.code,
  ).toBe('InvalidOperationInCellEditMode');
});

test('a request over the limit is refused, and every request can be looked at', async () => {
  const host = await openSheet();
  const seen: string[] = [];
  host.onRequest = (body) => seen.push(body);
  host.payloadLimit = 5_000;
  const write = (length: number) =>
    errorOf(host, (sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(length)]];
    });
  expect(await write(100)).toBeNull();
  expect((await write(5_000))?.code).toBe('RequestPayloadSizeLimitExceeded');
  expect(seen.map((body) => body.length > 5_000)).toEqual([false, true]);
});

test('round trips and bytes are counted', async () => {
  const host = await openSheet([['åtte']]);
  await run(host, (sheet) => {
    const range = sheet.getRange('A1').load('values');
    return () => expect(range.values).toEqual([['åtte']]);
  });
  expect(host.counters.roundTrips).toBe(1);
  expect(host.counters.requestBytes).toBeGreaterThan(100);
  expect(host.counters.responseBytes).toBeGreaterThan('åtte'.length);
  await run(host, (sheet) => {
    sheet.getRange('A1').values = [['ni']];
    return () => undefined;
  });
  expect(host.counters.roundTrips).toBe(2);
});
