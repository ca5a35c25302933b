import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../src/workbook';
import { circularNames } from '../../../src/workbook/names/circular-names';
import { shapeOf } from '../../../src/workbook/names/name-shape';
import { withWorkbook } from '../with-workbook';

test('names that lead back to themselves come to nothing and spoil no other', async () => {
  await withWorkbook(readFileSync('test/cases/circular-names.xlsx'), async () => {
    const { names, card } = await readWorkbook();
    const faults = Object.fromEntries(names.map(({ name, fault, partner }) => [name, [fault, partner]]));
    expect(faults).toMatchObject({
      Frafall: [null, undefined],
      Gammel: ['source-circular', 'Gammel2'],
      Gammel2: ['source-circular', 'Gammel'],
    });
    expect(card?.perspectives[0]?.indicators[0]?.result).not.toBeNull();
  });
});

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  ['two that stand for each other', { A1_: '=B_', B_: '=A1_+1' }, { A1_: 'B_', B_: 'A1_' }],
  ['one that stands for itself', { Selv: '=Selv*2' }, { Selv: 'Selv' }],
  ['three, and one that only looks on', { X: '=Y', Y: '=Z', Z: '=X', Ser: '=X' }, { X: 'Y', Y: 'Z', Z: 'X' }],
  ['a text, a sheet and a function of the same spelling', { Sum: '=SUM(1)&"Sum"&Sum!$A$1' }, {}],
])('%s', (_, formulas, expected) => {
  const names = Object.entries(formulas).map(([name, formula]) => ({ name, formula, shape: shapeOf(formula) }));
  const found = [...circularNames(names)].map(([{ name }, partner]) => [name, partner]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
