import { freeSheetName, ownSheetName } from '../../../src/workbook/sheets/sheet-name';

test.each([
  ['Målekort', [], 'Målekort'],
  ['Målekort', ['målekort'], 'Målekort 2'],
  ['Målekort', ['Målekort', 'Målekort 2'], 'Målekort 3'],
  ['Målekort 2018/19', [], 'Målekort 2018-19'],
  ["'", [], 'BMS'],
  ['a'.repeat(40), [], 'a'.repeat(31)],
  ['a'.repeat(40), ['a'.repeat(31)], `${'a'.repeat(29)} 2`],
])('%s beside %j is %s', (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name);
});

test.each([
  ['Helsesjekk', ['Data'], 'Helsesjekk'],
  ['Helsesjekk', ['HELSESJEKK'], 'Helsesjekk (BMS)'],
  ['Helsesjekk', ['Helsesjekk', 'Helsesjekk (BMS)'], 'Helsesjekk (BMS) 2'],
])('%s of ours beside %j is %s', (wanted, taken, name) => {
  expect(ownSheetName(wanted, taken)).toBe(name);
});
