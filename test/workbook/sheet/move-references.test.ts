import { moveReferences } from '../../../src/workbook/sheet/move-references';

/** Row 5 and column C are gone, what follows has moved up and to the left. */
const moves = {
  row: (row: number) => (row === 4 ? null : row > 4 ? row - 1 : row),
  column: (column: number) => (column === 2 ? null : column > 2 ? column - 1 : column),
};

test.each([
  ['=A1', '=A1'],
  ['=D10*2', '=C9*2'],
  ['=$D$10', '=$C$9'],
  ["=SUM(A2:D10)+Målekort!E6+'Målekort'!$E$6", "=SUM(A2:C9)+Målekort!D5+Målekort!$D$5"],
  ['=A5+C1', '=#REF!+#REF!'],
  ['=Data!D10+Frafall', '=Data!D10+Frafall'],
  ['=D:D', '=C:C'],
  ['="D10"&D10', '="D10"&C9'],
])('%s becomes %s', (formula, moved) => {
  expect(moveReferences(formula, 'målekort', moves)).toBe(moved);
});
