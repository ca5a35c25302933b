import { shapeOf } from '../../../src/workbook/names/name-shape';

describe('the form of a name, from its formula in any language and style', () => {
  test.each([
    ['=Data!$B$2', 'reference'],
    ["='Ark med ''x'''!$B$2", 'reference'],
    ['=Data!$B$2:$F$2', 'reference'],
    ['=Data!$B:$B', 'reference'],
    ['=Data!$4:$4', 'reference'],
    ['=Data!R2C2:R2C6', 'reference'],
    ['=Data!R2K2', 'reference'],
    ['=Data!C3', 'reference'],
    ['=Data!RC[-1]', 'reference'],
    ["='2018'!R4", 'reference'],
    ['=Data!$B$2,Data!$B$4', 'areas'],
    ['=Data!$B$2;Data!$B$4', 'areas'],
    ['=(Data!$B$2,Data!$B$4)', 'areas'],
    ["='A;B'!$B$2;'A;B'!$B$4", 'areas'],
    ['=Data!R2K2;Data!R4K2', 'areas'],
    ['=OFFSET(Data!$B$2,0,0,1,COUNTA(Data!$2:$2))', 'formula'],
    ['=FORSKYVNING(Ark1!$A$1;0;0;5;1)', 'formula'],
    ['=INDEKS(Data!$B:$B;2):INDEKS(Data!$B:$B;9)', 'formula'],
    ['=Tabell1[Andel]', 'formula'],
    ['=Tab[[#Totalt];[Sum]]', 'formula'],
    ['=Tab[[#All],[a!b]]', 'formula'],
    ['=AnnetNavn', 'formula'],
    ['=[0]!AnnetNavn', 'formula'],
    ['=Data!$B$2 Data!$A$2:$F$2', 'formula'],
    ['=Data!$A$1#', 'formula'],
    ['=HVIS(Data!$A$1="";1;2)', 'formula'],
    ['=0.25', 'constant'],
    ['=0,25', 'constant'],
    ['=-3', 'constant'],
    ['=25%', 'constant'],
    ['=1,5E-3', 'constant'],
    ['="tekst [1]Ark1!A1 #REF!"', 'constant'],
    ['=SANN', 'constant'],
    ['=FALSKT', 'constant'],
    ['={1,2;3,4}', 'array'],
    ['={1\\2;3\\4}', 'array'],
    ['=#REF!', 'broken'],
    ['=Data!#REF!', 'broken'],
    ['=#REFERENS!', 'broken'],
    ['=#I/T', 'broken'],
    ['=[2]!_xldudf_ANDRE_STATUS(Data!$A$1)', 'formula'],
    ['=[2]!_xldudf_ANDRE_STATUS([1]Ark1!$A$1)', 'external'],
    ['=[1]Ark1!$A$1', 'external'],
    ["='C:\\mappe\\[bok.xlsx]Ark 1'!$A$1", 'external'],
    ["='C:\\mappe\\bok.xlsx'!Navn", 'external'],
    ['=SUMMER([bok.xlsx]Ark1!$A$1:$A$3)', 'external'],
    ['=LAMBDA(x,x+1)', 'lambda'],
    ['=_xlfn.LAMBDA(_xlpm.x;_xlpm.x+1)', 'lambda'],
  ])('%s is %s', (formula, form) => {
    expect(shapeOf(formula).form).toBe(form);
  });

  test.each<[string, readonly string[] | null]>([
    ['=Data!$B$2,Data!$B$4', ['Data $B$2', 'Data $B$4']],
    ['=Data!$B$2;$B$4:$C$4', ['Data $B$2', 'Data $B$4:$C$4']],
    ["='It''s, A'!$B$2;Data!$B$4", ["It's, A $B$2", 'Data $B$4']],
    ['=Data!R2K2;Data!R4C28:R5C29', ['Data $B$2', 'Data $AB$4:$AC$5']],
    ["='Å'!$A:$A;'Å'!$1:$2", ['Å $A:$A', 'Å $1:$2']],
    // Which cells these are depends on a style that nothing tells.
    ['=Data!C3;Data!C5', null],
    ['=Data!B2,Data!B4', null],
  ])('the areas of %s are %j', (formula, parts) => {
    const shape = shapeOf(formula);
    expect(shape.form === 'areas' && (shape.parts?.map(({ sheet, address }) => `${sheet} ${address}`) ?? null)).toEqual(
      parts,
    );
  });
});
