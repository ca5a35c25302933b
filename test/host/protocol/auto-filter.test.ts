/* eslint-disable office-addins/call-sync-after-load, office-addins/call-sync-before-read --
   The rules look for context.sync() in the same function; `run` syncs before it calls what is returned to it. */
import { openHost, type ExcelHost } from '../../../src/host/node';
import { readFilters } from '../../../src/host/xlsx/read/filters';
import { parseXml } from '../../../src/host/xlsx/xml/node';
import { packageFaults } from '../../support/package-validator';
import { differing, partText } from '../xlsx/package';
import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

const rows = [
  ['Nr', 'Tiltak', 'Status'],
  ['T1', 'Ringe hjem', 'i gang'],
  ['T2', 'Leksehjelp', 'ferdig'],
  ['T3', 'Frokost', null],
  ['T4', '& <mer>', 'I gang'],
];
const open = (): Promise<ExcelHost> => openSheet(rows);

const hidden = (host: ExcelHost): readonly number[] =>
  [...(host.document.sheetByName('Data')?.part('rows') ?? [])]
    .filter(([, band]) => band.hidden)
    .map(([row]) => row + 1);

const told = (host: ExcelHost): Promise<unknown> =>
  run(host, (sheet) => {
    const { autoFilter } = sheet;
    autoFilter.load('enabled,isDataFiltered,criteria');
    const range = autoFilter.getRangeOrNullObject();
    range.load('address');
    return () => ({
      enabled: autoFilter.enabled,
      isDataFiltered: autoFilter.isDataFiltered,
      criteria: autoFilter.criteria,
      address: range.isNullObject ? null : range.address,
    });
  });

const act = (host: ExcelHost, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  run(host, (sheet) => {
    work(sheet);
    return () => undefined;
  });

const byState = (sheet: Excel.Worksheet, ...values: string[]): void =>
  sheet.autoFilter.apply(sheet.getRange('A1:C5'), 2, { filterOn: 'Values', values });

test('a list gets its buttons, is filtered, shown whole again, and loses them', async () => {
  const host = await open();
  expect(await told(host)).toEqual({ enabled: false, isDataFiltered: false, criteria: [], address: null });
  await act(host, (sheet) => sheet.autoFilter.apply('A1:C5'));
  expect(await told(host)).toEqual({
    enabled: true,
    isDataFiltered: false,
    criteria: [null, null, null],
    address: 'Data!A1:C5',
  });
  expect(hidden(host)).toEqual([]);
  await act(host, (sheet) => byState(sheet, 'I GANG'));
  expect(hidden(host)).toEqual([3, 4]);
  await act(host, (sheet) => byState(sheet, 'ferdig', ''));
  expect(hidden(host)).toEqual([2, 5]);
  expect(await told(host)).toMatchObject({
    isDataFiltered: true,
    criteria: [null, null, { filterOn: 'Values', values: ['ferdig', ''] }],
  });
  await act(host, (sheet) => sheet.autoFilter.clearCriteria());
  expect(hidden(host)).toEqual([]);
  expect(await told(host)).toMatchObject({ enabled: true, isDataFiltered: false });
  await act(host, (sheet) => byState(sheet, 'ferdig'));
  await act(host, (sheet) => sheet.autoFilter.remove());
  expect(hidden(host)).toEqual([]);
  expect(await told(host)).toMatchObject({ enabled: false, address: null });
});

test('what changes under a filter is filtered when it is applied again', async () => {
  const host = await open();
  await act(host, (sheet) => byState(sheet, 'ferdig'));
  await act(host, (sheet) => void (sheet.getRange('C2').values = [['ferdig']]));
  expect(hidden(host)).toEqual([2, 4, 5]);
  await act(host, (sheet) => sheet.autoFilter.reapply());
  expect(hidden(host)).toEqual([4, 5]);
});

test('a filter follows rows and columns that come and go', async () => {
  const host = await open();
  await act(host, (sheet) => byState(sheet, 'ferdig'));
  await act(host, (sheet) => {
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('B:B').delete('Left');
  });
  expect(await told(host)).toMatchObject({
    address: 'Data!A2:B6',
    criteria: [null, { filterOn: 'Values', values: ['ferdig'] }],
  });
  await act(host, (sheet) => void sheet.getRange('2:2').delete('Up'));
  expect(await told(host)).toMatchObject({ enabled: false });
});

test.each<[what: string, code: string, act: (sheet: Excel.Worksheet) => void]>([
  ['an empty area', 'InvalidArgument', (sheet) => sheet.autoFilter.apply('H1:K3')],
  ['a column that is not there', 'InvalidArgument', (sheet) => sheet.autoFilter.apply('A1:C5', 3)],
  [
    'a criterion that the host does not know',
    'NotImplemented',
    (sheet) => sheet.autoFilter.apply('A1:C5', 0, { filterOn: 'TopItems', criterion1: '3' }),
  ],
  ['no filter’s range', 'ItemNotFound', (sheet) => void sheet.autoFilter.getRange()],
  [
    'cells of a table',
    'InvalidArgument',
    (sheet) => {
      sheet.tables.add('A1:C5', true);
      sheet.autoFilter.apply('A1:C5');
    },
  ],
  [
    'a protected sheet',
    'AccessDenied',
    (sheet) => {
      sheet.protection.protect();
      sheet.autoFilter.apply('A1:C5');
    },
  ],
])('of %s is refused: %s', async (_, code, work) => {
  const host = await open();
  expect((await errorOf(host, work))?.code).toBe(code);
});

test('a file has the filter with its criteria, and one that is opened and saved is the same', async () => {
  const host = await open();
  await act(host, (sheet) => {
    sheet.autoFilter.apply(sheet.getRange('A1:C5'), 1, { filterOn: 'Values', values: ['& <mer>', ''] });
  });
  const bytes = host.save();
  expect(packageFaults(bytes)).toEqual([]);
  const sheet = partText(bytes, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain(
    '<autoFilter ref="A1:C5"><filterColumn colId="1"><filters blank="1"><filter val="&amp; &lt;mer&gt;"/></filters></filterColumn></autoFilter>',
  );
  expect(readFilters(parseXml(sheet, 'sheet1.xml'))).toHaveLength(1);
  const again = await openHost(bytes, { calculate: false });
  try {
    expect(await told(again)).toEqual(await told(host));
    expect(differing(bytes, again.save())).toEqual([]);
    // A criterion that is only kept goes along.
    await act(again, (sheet) => void sheet.getRange('A:A').insert('Right'));
    expect(partText(again.save(), 'xl/worksheets/sheet1.xml')).toContain(
      '<autoFilter ref="B1:D5"><filterColumn colId="1"><filters blank="1">',
    );
    await act(again, (sheet) => sheet.autoFilter.remove());
    expect(partText(again.save(), 'xl/worksheets/sheet1.xml')).not.toContain('autoFilter');
  } finally {
    again.dispose();
  }
});
