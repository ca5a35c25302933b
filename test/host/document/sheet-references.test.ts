import { HostDocument } from '../../../src/host/document/document';
import type { DocumentChange } from '../../../src/host/document/change';
import { sheetPrefix, withSheetRenamed } from '../../../src/host/document/sheet-references';

test.each([
  ['Data', 'Data!'],
  ['Målekort', 'Målekort!'],
  ['日本', '日本!'],
  ['a\u0301', "'a\u0301'!"],
  ['😀', "'😀'!"],
  ['TRUE', "'TRUE'!"],
  ['R', "'R'!"],
  ['Mitt ark', "'Mitt ark'!"],
  ["O'Brien", "'O''Brien'!"],
  ['2018', "'2018'!"],
  ['Q1', "'Q1'!"],
  ['RC', "'RC'!"],
  ['BMS-oppsett', "'BMS-oppsett'!"],
])('the sheet %s is written %s by Excel', (name, prefix) => expect(sheetPrefix(name)).toBe(prefix));

test.each([
  ['Data!A1+SUM(Data!B:B)', 'Tall', 'Tall!A1+SUM(Tall!B:B)'],
  ["data!A1&'Data'!$C$3:D4", 'Mine tall', "'Mine tall'!A1&'Mine tall'!$C$3:D4"],
  ['Data!Lokal*2', 'Tall', 'Tall!Lokal*2'],
  ['"Data!A1"&Data2!A1&A1&[1]Data!A1', 'Tall', '"Data!A1"&Data2!A1&A1&[1]Data!A1'],
  ['Data!A1+1', null, '#REF!+1'],
  ['SUM(Data:Slutt!A1)', 'Tall', 'SUM(Tall:Slutt!A1)'],
  ['SUM(Start:Data!A1)', 'Mine tall', "SUM('Start:Mine tall'!A1)"],
  ["SUM('Det første:Data'!A1:B2)", "It's", "SUM('Det første:It''s'!A1:B2)"],
  ['SUM(A1:Data!B2)', 'Tall', 'SUM(A1:Tall!B2)'],
])('%s follows the sheet Data to %s', (formula, to, expected) =>
  expect(withSheetRenamed(formula, 'Data', to)).toBe(expected),
);

test('cells and names follow a renamed sheet and lose a removed one', () => {
  const document = new HostDocument();
  const data = document.addSheet('Data', 'user');
  const card = document.addSheet('Kort', 'user');
  data.setCells([{ row: 0, column: 0, change: { value: 1 } }], 'user');
  card.setCells(
    [
      { row: 0, column: 0, change: { value: 1, formula: 'Data!A1' } },
      { row: 1, column: 0, change: { value: 2, formula: 'A1*2' } },
    ],
    'user',
  );
  document.setNames(
    [
      { name: 'Frafall', scope: null, formula: 'Data!$A$1', visible: true, comment: '' },
      { name: 'Sats', scope: null, formula: '0.25', visible: true, comment: '' },
    ],
    'user',
  );
  const changes: DocumentChange[] = [];
  document.subscribe((change) => changes.push(change));

  document.renameSheet(data.id, 'Tall 2018', 'user');
  expect(card.cell(0, 0).formula).toBe("'Tall 2018'!A1");
  expect(document.names.map(({ formula }) => formula)).toEqual(["'Tall 2018'!$A$1", '0.25']);
  // The name comes first, so that whoever follows can read the formulas.
  expect(changes.map(({ kind }) => kind)).toEqual(['sheetRenamed', 'cells', 'names']);
  expect(changes[1]).toMatchObject({ sheetId: card.id, cells: [{ row: 0, column: 0 }] });

  document.removeSheet(data.id, 'user');
  expect(card.cell(0, 0).formula).toBe('#REF!');
  expect(document.names.map(({ formula }) => formula)).toEqual(['#REF!', '0.25']);
});
