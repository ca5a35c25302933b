import { fromFileFormula } from '../../../src/host/xlsx/formula/from-file';
import { SharedFormulas } from '../../../src/host/xlsx/formula/shared';
import { toFileFormula } from '../../../src/host/xlsx/formula/to-file';

const both: readonly (readonly [document: string, file: string])[] = [
  ['SUM(A1:B2)*2', 'SUM(A1:B2)*2'],
  ['BMS.STATUS(A1,B1,"under 5")', '_xldudf_BMS_STATUS(A1,B1,"under 5")'],
  ['IF(BMS.GAP(A1,B1)>0,BMS.SPARK(C1:G1),"")', 'IF(_xldudf_BMS_GAP(A1,B1)>0,_xldudf_BMS_SPARK(C1:G1),"")'],
  [
    'IFS(A1>1,"_xlfn.x",TRUE,TEXTJOIN(";",TRUE,A1:A3))',
    '_xlfn.IFS(A1>1,"_xlfn.x",TRUE,_xlfn.TEXTJOIN(";",TRUE,A1:A3))',
  ],
  [
    'STDEV.S(A1:A9)+NETWORKDAYS.INTL(A1,B1)+ERROR.TYPE(A2)',
    '_xlfn.STDEV.S(A1:A9)+NETWORKDAYS.INTL(A1,B1)+ERROR.TYPE(A2)',
  ],
  ['SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
  ['SORTBY(A1:A9,B1:B9)', '_xlfn.SORTBY(A1:A9,B1:B9)'],
  ['SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
  // What XML cannot carry has a code; what looks like one stays.
  ['\'\u0007\'!A1&"\uffff_x0041_"', '\'_x0007_\'!A1&"_xFFFF__x0041_"'],
  ['@A1:A9+@INDEX(A1:A9,2)', '_xlfn.SINGLE(A1:A9)+_xlfn.SINGLE(INDEX(A1:A9,2))'],
  ['LET(x,A1,y,x*2,x+y)+Frafall', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)+Frafall'],
  ['LAMBDA(a,b,a+b+c)(1,2)', '_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b+c)(1,2)'],
  ['LET(f,LAMBDA(n,n+1),f(3))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n+1),_xlpm.f(3))'],
  [
    "'Mitt ark'!A1+Tabell[[#This Row],[Mål]]+[1]Ark1!$A$1+#REF!",
    "'Mitt ark'!A1+Tabell[[#This Row],[Mål]]+[1]Ark1!$A$1+#REF!",
  ],
];

test.each(both)('%s in the document is %s in the file', (document, file) => {
  expect(toFileFormula(document)).toBe(file);
  expect(fromFileFormula(file)).toBe(document);
});

test.each([
  ['A1+$B$1', 'A3+$B$1'],
  ['SUM($A1:B$2)', 'SUM($A3:D$2)', 2, 2],
  ["'Mitt ark'!A1&Ark2!B:B&Ark2!3:3", "'Mitt ark'!B2&Ark2!C:C&Ark2!4:4", 1, 1],
  ['SUM(Ark1:Ark3!A1)', 'SUM(Ark1:Ark3!A2)', 1, 0],
  ['"A1"&Navn1&LOG10(A1)', '"A1"&Navn1&LOG10(A2)', 1, 0],
  ['A1:INDEX(B:B,3)', 'B1:INDEX(C:C,3)', 0, 1],
] as const)('the shared formula %s repeats as %s', (formula, expected, down = 2, right = 0) => {
  const shared = new SharedFormulas();
  shared.define('0', formula, { row: 10, column: 5 });
  expect(shared.formulaAt('0', { row: 10, column: 5 })).toBe(formula);
  expect(shared.formulaAt('0', { row: 10 + down, column: 5 + right })).toBe(expected);
});

test('a shared formula that goes over the edge comes in on the other side', () => {
  const shared = new SharedFormulas();
  shared.define('0', 'A1', { row: 1, column: 1 });
  expect(shared.formulaAt('0', { row: 0, column: 0 })).toBe('XFD1048576');
  expect(shared.formulaAt('1', { row: 0, column: 0 })).toBeNull();
});
