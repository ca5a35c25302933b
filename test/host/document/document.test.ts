import { contains, intersect } from '../../../src/host/document/box';
import type { DocumentChange } from '../../../src/host/document/change';
import { HostDocument } from '../../../src/host/document/document';
import { StylePool } from '../../../src/host/document/style';

const box = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rowCount,
  columnCount,
});

test.each([
  [box(0, 0, 3, 3), box(1, 1, 5, 1), box(1, 1, 2, 1)],
  [box(0, 0, 1, 1), box(1, 0, 1, 1), null],
  [box(2, 2, 4, 4), box(2, 2, 4, 4), box(2, 2, 4, 4)],
])('%j and %j meet in %j', (a, b, common) => {
  expect(intersect(a, b)).toEqual(common);
  expect(intersect(b, a)).toEqual(common);
});

test('a box contains its corners and nothing outside', () => {
  const area = box(1, 2, 3, 4);
  expect([
    contains(area, 1, 2),
    contains(area, 3, 5),
    contains(area, 0, 2),
    contains(area, 4, 2),
    contains(area, 1, 6),
  ]).toEqual([true, true, false, false, false]);
});

test('equal styles are one object; a change gives up the format record of the file', () => {
  const pool = new StylePool();
  const bold = pool.with(pool.normal, { bold: true });
  expect(pool.with(pool.normal, { bold: true })).toBe(bold);
  expect(pool.with(bold, { bold: true })).toBe(bold);
  const fromFile = pool.intern({ ...pool.normal, fileFormat: 4 });
  expect(pool.with(fromFile, { italic: true })).toMatchObject({ italic: true, fileFormat: null });
  expect(pool.with(fromFile, { italic: false })).toBe(fromFile);
});

test('cells are sparse: one that becomes empty again is gone, a formatted one stays', () => {
  const document = new HostDocument();
  const sheet = document.addSheet('Ark1', 'user');
  const bold = document.styles.with(document.styles.normal, { bold: true });
  sheet.setCells(
    [
      { row: 5, column: 3, change: { value: 1 } },
      { row: 2, column: 7, change: { style: bold } },
      { row: 2, column: 1, change: { value: 'a' } },
    ],
    'user',
  );
  expect([...sheet.cells()].map(({ row, column }) => [row, column])).toEqual([
    [2, 1],
    [2, 7],
    [5, 3],
  ]);
  expect(sheet.usedBox(false)).toEqual(box(2, 1, 4, 7));
  expect(sheet.usedBox(true)).toEqual(box(2, 1, 4, 3));
  sheet.setCells(
    [
      { row: 5, column: 3, change: { value: null } },
      { row: 2, column: 1, change: { value: null } },
    ],
    'user',
  );
  expect([...sheet.cells()].map(({ row, column }) => [row, column])).toEqual([[2, 7]]);
  expect(sheet.usedBox(true)).toBeNull();
});

test('one change is told once, with who made it and what it touched', () => {
  const document = new HostDocument();
  const sheet = document.addSheet('Ark1', 'user');
  const changes: DocumentChange[] = [];
  const stop = document.subscribe((change) => changes.push(change));
  const style = document.styles.with(document.styles.normal, { italic: true });
  sheet.setCells(
    [
      { row: 0, column: 0, change: { value: 1, style } },
      { row: 0, column: 1, change: { value: 2 } },
    ],
    'api',
  );
  sheet.setCells([{ row: 0, column: 0, change: { style } }], 'user');
  sheet.setCells([], 'user');
  sheet.setPart('freeze', { rows: 1, columns: 0 }, 'api');
  stop();
  sheet.setCells([{ row: 9, column: 9, change: { value: 1 } }], 'user');
  const restore: unknown = expect.any(Function);
  expect(changes).toEqual([
    {
      kind: 'cells',
      sheetId: sheet.id,
      cells: [
        { row: 0, column: 0 },
        { row: 0, column: 1 },
      ],
      what: 'both',
      origin: 'api',
      restore,
    },
    { kind: 'cells', sheetId: sheet.id, cells: [{ row: 0, column: 0 }], what: 'style', origin: 'user', restore },
    { kind: 'sheetPart', sheetId: sheet.id, part: 'freeze', origin: 'api', restore },
  ]);
});

test('a removed sheet takes its names and tables along, and another one becomes active', () => {
  const document = new HostDocument();
  const first = document.addSheet('Ark1', 'user');
  const hidden = document.addSheet('Skjult', 'user');
  const second = document.addSheet('Ark2', 'user');
  document.showSheet(hidden.id, 'Hidden', 'user');
  document.setNames(
    [
      { name: 'A', scope: first.id, formula: '1', visible: true, comment: '' },
      { name: 'B', scope: null, formula: '2', visible: true, comment: '' },
    ],
    'user',
  );
  document.fillTables([
    {
      id: 1,
      name: 'T',
      sheetId: first.id,
      box: box(0, 0, 2, 1),
      columns: ['x'],
      showHeaders: true,
      showTotals: false,
      style: null,
      showBandedRows: false,
      showFilterButton: true,
    },
  ]);
  document.removeSheet(first.id, 'user');
  expect(document.names.map(({ name }) => name)).toEqual(['B']);
  expect(document.tables).toEqual([]);
  expect(document.activeSheet).toBe(second);
  expect(document.sheetByName('ARK2')).toBe(second);
});

test('formulas and names follow a sheet that is renamed, and lose one that is removed', () => {
  const document = new HostDocument();
  const [data, card] = [document.addSheet('Data', 'user'), document.addSheet('Kort', 'user')];
  card.setCells([{ row: 0, column: 0, change: { formula: 'Data!A1+1' } }], 'user');
  const name = { scope: null, visible: true, comment: '' };
  document.setNames(
    [
      { ...name, name: 'Frafall', formula: 'Data!$B$2' },
      { ...name, name: 'Annet', formula: 'Kort!$B$2' },
    ],
    'user',
  );
  const formulas = (): unknown => [card.cell(0, 0).formula, ...document.names.map(({ formula }) => formula)];
  document.renameSheet(data.id, "Tall i '18", 'user');
  expect(formulas()).toEqual(["'Tall i ''18'!A1+1", "'Tall i ''18'!$B$2", 'Kort!$B$2']);
  document.removeSheet(data.id, 'user');
  expect(formulas()).toEqual(['#REF!+1', '#REF!', 'Kort!$B$2']);
});
