import { classifyName } from '../../../src/workbook/names/classify-name';

describe('the kind of a name, from its formula', () => {
  test.each([
    ['=Data!$B$2', 'cell'],
    ["='Ark med ''x'''!$B$2", 'cell'],
    ['=Data!$B$2:$F$2', 'vector'],
    ['=Data!$B$2:$B$9', 'vector'],
    ['=Data!$B:$B', 'vector'],
    ['=Data!$4:$4', 'vector'],
    ['=Data!$B$2:$F$23', 'matrix'],
    ['=Data!$B:$D', 'matrix'],
    ['=Data!$B$2,Data!$B$4', 'multiArea'],
    ['=(Data!$B$2,Data!$B$4)', 'multiArea'],
    ['=OFFSET(Data!$B$2,0,0,1,COUNTA(Data!$2:$2))', 'dynamic'],
    ['=INDEX(Data!$B:$B,2):INDEX(Data!$B:$B,9)', 'dynamic'],
    ['=Tabell1[Andel]', 'dynamic'],
    ['=AnnetNavn', 'dynamic'],
    ['=0.25', 'constant'],
    ['="tekst"', 'constant'],
    ['={1,2;3,4}', 'constant'],
    ['=#REF!', 'broken'],
    ['=Data!#REF!', 'broken'],
    ['=[1]Ark1!$A$1', 'external'],
    ["='C:\\mappe\\[bok.xlsx]Ark 1'!$A$1", 'external'],
    ['=LAMBDA(x,x+1)', 'lambda'],
  ])('%s is %s', (formula, kind) => {
    expect(classifyName('Navn', formula).kind).toBe(kind);
  });

  test.each(['_xlnm.Print_Area', '_xlnm._FilterDatabase', '_FilterDatabase', 'Print_Titles', '_BMS_card'])('%s is a system name', (name) => {
    expect(classifyName(name, '=Data!$A$1').kind).toBe('system');
  });

  test.each<[string, unknown]>([
    ['=0.25', [[0.25]]],
    ['=-3', [[-3]]],
    ['=25%', [[0.25]]],
    ['="=1+1 ""sitat"""', [['=1+1 "sitat"']]],
    ['=TRUE', [[true]]],
    ['={1,-2;"a",FALSE}', [[1, -2], ['a', false]]],
  ])('%s holds %j', (formula, rows) => {
    expect(classifyName('Navn', formula).constant).toEqual(rows);
  });

  test('a whole column has no bounds of rows', () => {
    expect(classifyName('Navn', '=Data!$B:$B').areas).toEqual([{ sheet: 'Data', top: null, left: 1, bottom: null, right: 1 }]);
  });

  test('the reason why a name cannot be used is told', () => {
    expect(['=#REF!', '=[1]Ark1!$A$1', '=OFFSET(A1,1,1)', '=LAMBDA(x,x)', '=Data!$B$2'].map((formula) => classifyName('Navn', formula).fault)).toEqual([
      'source-broken', 'source-external', 'dynamic-unresolved', 'not-offered', null,
    ]);
  });
});
