import { shapeOf } from '../../../src/host/engine/formula-shape';

const alike: [formula: string, other: string][] = [
  ['=A1*2', '=C7*2'],
  ['=A1*2', '=$A$1*2'],
  ['=a1*2', '=AB12*2'],
  ['=SUM(A1:B2)', '=SUM($C$3:D9)'],
  ['=SUM(A1:B2)', '=SUM(B2:A1)'],
  ['=SUM(A:A)', '=SUM($C:D)'],
  ['=SUM(1:1)', '=SUM($3:4)'],
  ['=sheet_1!A1&"x"', '=sheet_1!B9&"x"'],
  ['=IF(A1>1.5E3,-B1%,{1,2;3,4})', '=IF(D4>1.5E3,-E5%,{1,2;3,4})'],
  ['=SUM(A1:INDEX(B:B,C1))', '=SUM(A9:INDEX(C:C,D1))'],
  ['=BMS.STATUS(A1,"A1")', '=BMS.STATUS(B7,"A1")'],
  ['=LOG10(A1)+#N/A', '=LOG10(C5)+#N/A'],
];

const unlike: [formula: string, other: string][] = [
  ['=A1*2', '=A1*3'],
  ['=A1*2', '=A1:A2*2'],
  ['=A1&"A1"', '=A1&"A2"'],
  ['=sheet_1!A1', '=sheet_2!A1'],
  ['=sheet_1!A1', '=A1'],
  ['=SUM(A:A)', '=SUM(1:1)'],
  ['=SUM(A:A)', '=SUM(A1:A2)'],
  ['=SUM(A1:B2)', '=SUM(A1,B2)'],
];

const asTheyStand = [
  '=LET(x,A1,x)',
  '=MAP(A1:A2,LAMBDA(y,y))',
  '=Navn+1',
  "='Ark 1'!A1",
  '=Tabell[Vekt]',
  '=A1#',
  '=XFE1',
  '=A1048577',
];

test.each(alike)('%s does what %s does', (formula, other) => {
  expect(shapeOf(formula)?.key).toEqual(expect.any(String));
  expect(shapeOf(formula)?.key).toBe(shapeOf(other)?.key);
});

test.each(unlike)('%s does something else than %s', (formula, other) => {
  expect(shapeOf(formula)?.key).not.toBe(shapeOf(other)?.key);
});

test.each(asTheyStand)('%s is taken as it stands', (formula) => {
  expect(shapeOf(formula)).toBeNull();
});

test.each([
  ['=B3', [2, 2, 1, 1]],
  ['=$C$9:A2', [1, 8, 0, 2]],
  ['=C:$A', [0, 1_048_575, 0, 2]],
  ['=9:$2', [1, 8, 0, 16_383]],
])('the cells of %s', (formula, [startRow, endRow, startColumn, endColumn]) => {
  expect(shapeOf(formula)?.ranges).toEqual([{ startRow, endRow, startColumn, endColumn }]);
});
