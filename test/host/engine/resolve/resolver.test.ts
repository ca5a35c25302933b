import type { Table } from '../../../../src/host/document/sheet-parts';
import type { CellPlace } from '../../../../src/host/engine/engine';
import { SheetAliases } from '../../../../src/host/engine/resolve/terms';
import { WorkbookFormulas } from '../../../../src/host/engine/resolve/workbook-formulas';
import { SpillBook } from '../../../../src/host/engine/spill-book';
import { documentOf } from '../support';

const functions = new Set(
  'SUM AVERAGE COUNT INDEX OFFSET IF ABS SUMPRODUCT LOOKUP MATCH LARGE AREAS ROWS IFERROR BMS.STATUS UNIQUE XLOOKUP'.split(
    ' ',
  ),
);

const table = (name: string, sheetId: string, row: number, totals = false): Table => ({
  id: 1,
  name,
  sheetId,
  box: { row, column: 0, rowCount: totals ? 5 : 4, columnCount: 3 },
  columns: ['Navn', 'Verdi', "a'[b]#c"],
  showHeaders: true,
  showTotals: totals,
  style: null,
  showBandedRows: false,
  showFilterButton: false,
});

function workbook(names: Readonly<Record<string, string>> = {}): WorkbookFormulas {
  const document = documentOf({ Data: [[1]], 'NB!': [], "a'!b": [], Ærlig: [], Siste: [[1, '=A1:A3']] });
  document
    .sheetByName('Siste')
    ?.setCells(
      [{ row: 0, column: 1, change: { spill: { rowCount: 3, columnCount: 1, dynamic: true } } }],
      'calculation',
    );
  document.setNames(
    Object.entries(names).map(([key, formula]) => {
      const [name = '', sheet] = key.split('@');
      const scope = sheet === undefined ? null : (document.sheetByName(sheet)?.id ?? null);
      return { name, scope, formula, visible: true, comment: '' };
    }),
    'calculation',
  );
  document.fillTables([table('Tab1', 's1', 0), table('Salg_2024', 's2', 2, true), table('Salg.Nord', 's1', 10)]);
  const aliases = new SheetAliases(document.sheets.map((sheet) => sheet.name));
  document.sheets.forEach((sheet) => aliases.of(sheet.id));
  return new WorkbookFormulas(document, aliases, SpillBook.of(document), (name) => functions.has(name));
}

/** In cell C2 of the sheet Data. */
const here: CellPlace = { sheetId: 's1', row: 1, column: 2 };

const names = {
  Tall: 'Data!$A$1',
  Rekke: "'NB!'!$A$1:$A$3",
  'Lokal@Data': 'Data!$B$1',
  'Lokal@Siste': 'Siste!$B$1',
  Sum: 'Data!$A$9',
  Andel: '0.25+1',
  Flere: 'Data!$A$1,Data!$B$2:$B$3',
  Flytter: 'Data!B1',
  Lag: 'Tall*2',
  A: 'B+1',
  B: 'A',
  Snitt: 'Data!$A$2:$C$2 Data!$B$1:$B$4',
  Ute: '[1]Ark1!$A$1',
  Gang: 'LAMBDA(x,x*Tall)',
  Borte: '#REF!$A$1',
};

test.each([
  ['nothing to do', 'SUM(A1:A3)*$B$2', 'SUM(A1:A3)*$B$2'],
  ['a name', 'Tall*2', '$A$1*2'],
  ['a name of another sheet', 'SUM(Rekke)', 'SUM(sheet_2!$A$1:$A$3)'],
  ["a sheet's own name before the workbook's", 'Lokal', '$B$1'],
  ["another sheet's own name", 'Siste!Lokal', 'sheet_5!$B$1'],
  ['a name of this workbook, called by its number', '[0]!Tall', '$A$1'],
  ['a name that is a formula', 'Andel*2', '(0.25+1)*2'],
  ['a name over names', 'Lag^2', '($A$1*2)^2'],
  ['a function, though a name is spelled like it', 'SUM(A1:A3)+Sum', 'SUM(A1:A3)+$A$9'],
  ['several areas as a list', 'SUM(Flere)', 'SUM($A$1,$B$2:$B$3)'],
  ['one of several areas', 'INDEX(Flere,2,1,2)', 'INDEX($B$2:$B$3,2,1)'],
  ['several areas where one list is taken', 'LARGE(Flere,1)', 'LARGE(VSTACK(TOCOL($A$1),TOCOL($B$2:$B$3)),1)'],
  ['how many areas', 'AREAS(Flere)', '2'],
  ['a relative name, from the cell that reads it', 'Flytter', '$D$2'],
  ['a name by intersection', 'Snitt', '$B$2'],
  ['cells that two references share', 'SUM(A2:B3 B1:B4)', 'SUM($B$2:$B$3)'],
  ['cells that they do not share', 'SUM(A1:A2 C1:C2)', 'SUM(#NULL!)'],
  ['a union', 'SUM((A1,B2:B3))', 'SUM($A$1,$B$2:$B$3)'],
  ['a span from a name', 'SUM(Tall:A3)', 'SUM($A$1:$A$3)'],
  ['a span to a function', 'SUM(A1:INDEX(A:A,3))', 'SUM(A1:INDEX(A:A,3))'],
  ['sheets with signs in their names', "'NB!'!A1+'a''!b'!B2+Ærlig!C3", 'sheet_2!A1+sheet_3!B2+sheet_4!C3'],
  ['sheets in any case', 'data!A1+SISTE!B2', 'sheet_1!A1+sheet_5!B2'],
  ['a sheet that is not there', 'Borte!A1', '#REF!'],
  ['references that are gone', 'IFERROR(#REF!$A$1,Siste!#REF!)', 'IFERROR(#REF!,#REF!)'],
  ['several sheets', 'SUM(Data:Ærlig!A1)', 'SUM($A$1,sheet_2!$A$1,sheet_3!$A$1,sheet_4!$A$1)'],
  ['several sheets in quotes', "SUM('Data:NB!'!A1:A2)", 'SUM($A$1:$A$2,sheet_2!$A$1:$A$2)'],
  ['a column of a table: its data', 'SUM(Tab1[Verdi])', 'SUM($B$2:$B$4)'],
  ['a table with a totals row and an underscore', 'SUM(Salg_2024[Verdi])', 'SUM(sheet_2!$B$4:$B$6)'],
  ['a table with a point', 'SUM(Salg.Nord[[Navn]:[Verdi]])', 'SUM($A$12:$B$14)'],
  ['its totals', 'Salg_2024[[#Totals],[Verdi]]', 'sheet_2!$B$7'],
  ['totals that are not there', 'Tab1[[#Totals],[Verdi]]', '#REF!'],
  ['its headers', 'Tab1[[#Headers],[Verdi]]', '$B$1'],
  ['all of it', 'ROWS(Salg_2024[#All])', 'ROWS(sheet_2!$A$3:$C$7)'],
  ['data and totals', 'SUM(Salg_2024[[#Data],[#Totals],[Verdi]])', 'SUM(sheet_2!$B$4:$B$7)'],
  ['this row', 'Tab1[[#This Row],[Verdi]]*2', '$B$2*2'],
  ['this row, short', '[@Verdi]*2', '$B$2*2'],
  ['an escaped header', "SUM(Tab1[a'''[b']'#c])", 'SUM($C$2:$C$4)'],
  ['the table by its name alone', 'ROWS(Salg_2024)', 'ROWS(sheet_2!$A$4:$C$6)'],
  ['a column that is not there', 'SUM(Tab1[Borte])', 'SUM(#REF!)'],
  ['a spill', 'SUM(Siste!B1#)', 'SUM(sheet_5!$B$1:$B$3)'],
  ['a spill by function', 'SUM(ANCHORARRAY(Siste!B1))', 'SUM(sheet_5!$B$1:$B$3)'],
  ['no spill', 'SUM(Data!A1#)', 'SUM(#REF!)'],
  ['a power, with the sign first as in Excel', '-Tall^2', '(-$A$1)^2'],
  ['percent of percent', '10%%', '(10%)%'],
  ['a LAMBDA by its name', 'Gang(3)', 'LAMBDA(x,x*$A$1)(3)'],
  ['a parameter, though a name is spelled like it', 'LET(Tall,2,Tall*A1)', 'LET(Tall,2,Tall*A1)'],
  ['all of a column by numbers', 'SUM(A1:A1048576)', 'SUM($A:$A)'],
])('in an array formula: %s', (_, formula, expected) => {
  expect(workbook(names).resolve(formula, here, true)).toMatchObject({ text: expected, lack: null });
});

test.each([
  ['the cell of its row', 'A1:A4*2', '$A$2*2'],
  ['the cell of its column', 'A1:D1', '$C$1'],
  ['no cell beside it', 'A5:A9*2', '#VALUE!*2'],
  ['no cell of a block', 'A1:B4', '#VALUE!'],
  ['a name of several cells', 'Rekke', 'sheet_2!$A$2'],
  ['a range that a function takes whole', 'SUM(A1:A3)', 'SUM(A1:A3)'],
  ['values that a function takes', 'ABS(A1:A4)', 'ABS($A$2)'],
  ['a computed range within a sum', 'SUM(A1:A4*2)', 'SUM($A$2*2)'],
  ['a computed range where arrays are taken', 'SUMPRODUCT((A1:A4>2)*A1:A4)', 'SUMPRODUCT((A1:A4>2)*A1:A4)'],
  ['arrays within a look-up', 'LOOKUP(2,1/(A1:A4=1),B1:B4)', 'LOOKUP(2,1/(A1:A4=1),B1:B4)'],
  ['arrays within INDEX', 'MATCH(1,INDEX((A1:A4=1)*(B1:B4=2),0),0)', 'MATCH(1,INDEX((A1:A4=1)*(B1:B4=2),0),0)'],
  ['an array function', 'UNIQUE(A1:A4)', 'XLHOST.SINGLE(UNIQUE(A1:A4))'],
  ['a function that gives one cell', 'INDEX(A1:B4,2,1)', 'INDEX(A1:B4,2,1)'],
  ['a custom function of single cells', 'BMS.STATUS(A1,B1)', 'BMS.STATUS(A1,B1)'],
  ['what a formula says itself', 'SUM(@A1:A4)', 'SUM($A$2)'],
])('in an ordinary formula: %s', (_, formula, expected) => {
  expect(workbook(names).resolve(formula, here, false)).toMatchObject({ text: expected, lack: null });
});

test.each([
  ['a function that nobody has', 'CUBEVALUE("x",A1)+1', '#NAME?+1', { why: 'function', what: 'CUBEVALUE' }],
  ['another workbook', '[1]Ark1!A1', '#REF!', { why: 'external', what: '[1]Ark1!A1' }],
  ["another workbook's name", '[2]!Navn', '#REF!', { why: 'external', what: '[2]!Navn' }],
  ['a name of another workbook', 'Ute', '#REF!', { why: 'external', what: '[1]Ark1!$A$1' }],
  ['a name that nobody has', 'Finnes_ikke+1', '#NAME?+1', { why: 'name', what: 'Finnes_ikke' }],
  ['names in a circle', 'A+1', '#REF!+1', { why: 'circular', what: 'A' }],
  ['what cannot be read', 'SUM(A1', 'SUM(A1', { why: 'syntax', what: '' }],
])('what cannot be computed: %s', (_, formula, text, lack) => {
  const resolved = workbook(names).resolve(formula, here, true);
  expect(resolved.lack).toEqual(lack);
  if (lack.why !== 'circular') expect(resolved.text).toBe(text);
});

test('names that grow without end are not followed to it', () => {
  const growing = Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => [
      `N_${level}`,
      level === 0 ? 'Data!$A$1' : `N_${level - 1}+N_${level - 1}`,
    ]),
  );
  expect(workbook(growing).resolve('N_39', here, true).lack).toEqual({ why: 'syntax', what: '' });
});

test('the same formula further down is looked at for itself', () => {
  const formulas = workbook(names);
  const texts = [1, 2].map((row) => formulas.resolve('[@Verdi]*Tall', { ...here, row }, false).text);
  expect(texts).toEqual(['$B$2*$A$1', '$B$3*$A$1']);
});

test('back in the words of the workbook', () => {
  const formulas = workbook(names);
  const { text } = formulas.resolve('SUM(Rekke)', here, true);
  expect(formulas.fromEngine(text, 's1')).toBe('SUM(Rekke)');
  expect(formulas.fromEngine('sheet_2!$A$7*2', 's1')).toBe("'NB!'!$A$7*2");
});
