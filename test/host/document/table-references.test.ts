import type { Table } from '../../../src/host/document/sheet-parts';
import { namedTableReferences, shownTableReferences, tableAround } from '../../../src/host/document/table-references';

const table: Table = {
  id: 1,
  name: 'Salg',
  sheetId: 's',
  box: { row: 2, column: 1, rowCount: 4, columnCount: 2 },
  columns: ['Andel', 'Antall svar'],
  showHeaders: true,
  showTotals: true,
  style: null,
  showBandedRows: true,
  showFilterButton: true,
};

const thisRow = 'Salg[[#This Row],[Andel]]';

test.each([
  ['[@Andel]*2', `${thisRow}*2`, '[@Andel]*2', 'Salg[@Andel]*2'],
  ['[@[Antall svar]]', 'Salg[[#This Row],[Antall svar]]', '[@[Antall svar]]', 'Salg[@[Antall svar]]'],
  ['SUM([Andel])', 'SUM(Salg[Andel])', 'SUM([Andel])', 'SUM(Salg[Andel])'],
  ['[#Totals]', 'Salg[#Totals]', '[#Totals]', 'Salg[#Totals]'],
  ['SUM([@])', 'SUM(Salg[#This Row])', 'SUM([@])', 'SUM(Salg[@])'],
  ["[@[a'[b]]", "Salg[[#This Row],[a'[b]]", "[@[a'[b]]", "Salg[@[a'[b]]"],
  ['[@[Ja!]]', 'Salg[[#This Row],[Ja!]]', '[@[Ja!]]', 'Salg[@[Ja!]]'],
])('%s in its table is %s in the file', (entered, kept, inside, elsewhere) => {
  expect(namedTableReferences(entered, table)).toBe(kept);
  expect(shownTableReferences(kept, table)).toBe(inside);
  expect(shownTableReferences(kept, undefined)).toBe(elsewhere);
  expect(namedTableReferences(elsewhere, undefined)).toBe(kept);
  expect(namedTableReferences(entered, undefined)).toBeNull();
});

test.each([
  '"[@Andel]"',
  '[1]Ark1!A1+1',
  "'[1]Mitt ark'!A1",
  '[Bok.xlsx]Ark1!Annen[Andel]',
  'Ark1!A1',
  'T1[Andel]',
  'Annen[Andel]',
])('%s is left as it is', (formula) => {
  expect(namedTableReferences(formula, table)).toBe(formula);
  expect(shownTableReferences(formula, table)).toBe(formula);
});

test('a table goes from its headers to its totals', () => {
  const around = (row: number, column: number, sheet = 's'): boolean =>
    tableAround([table], sheet, row, column) !== undefined;
  expect([around(2, 1), around(5, 2)]).toEqual([true, true]);
  expect([around(1, 1), around(6, 1), around(3, 0), around(3, 3), around(3, 1, 't')]).toEqual(Array(5).fill(false));
});
