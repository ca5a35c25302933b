import { holdsRelativeReference } from '../../../src/workbook/names/relative-reference';

test.each([
  ['=Data!B2', true],
  ['=Data!$B2:$D2', true],
  ['=Data!B$2', true],
  ['=Data!B:B', true],
  ['=OFFSET(Data!B2,0,0,3,1)', true],
  ["='Ark 1'!R[1]C[2]", true],
  ['=Data!RC', true],
  ['=Data!$B$2', false],
  ['=Data!$B$2:$D$9', false],
  ['=Data!$B:$B', false],
  ['=Data!$2:$5', false],
  ['=Data!R2C2:R2C6', false],
  ['=Data!R2K2', false],
  ['=Data!$B$2,Data!$B$4', false],
  ['=FORSKYVNING(Ark1!$A$1;0;0;5;1)', false],
  ['="Data!B2"', false],
  ["='Data!B2'!$A$1", false],
  ['=Tabell1[Verdi]', false],
  ['=Kort!Frafall', false],
  ['=Frafall', false],
])('%s moves with its reader: %s', (formula, expected) => {
  expect(holdsRelativeReference(formula)).toBe(expected);
});
