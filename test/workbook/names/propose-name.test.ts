import fc from 'fast-check';
import { isAllowedName, proposeName } from '../../../src/workbook/names/propose-name';

test.each([
  ['Frafall i vidaregåande', 'Frafall_i_vidaregåande'],
  ['Fravær, 1. kl. (%)', 'Fravær_1_kl'],
  ['  Trivsel–læring ', 'Trivsel_læring'],
  // A cell in Excel: column KPI comes before XFD.
  ['KPI1', 'KPI_1'],
  ['A1', 'A_1'],
  ['R1C1', 'R_1C1'],
  ['r', '_r'],
  ['C', '_C'],
  ['Sann', '_Sann'],
  ['2018', '_2018'],
  ['1.1 Sykefravær', '_1_1_Sykefravær'],
  ['Print area', '_Print_area'],
  ['=HYPERLINK("x")', 'HYPERLINK_x'],
  ['…', 'Data_B2'],
  ['', 'Data_B2'],
  [
    'Andel elever som fullfører og består videregående opplæring innen fem år etter oppstart',
    'Andel_elever_som_fullfører_og_består_videregående_opplæring',
  ],
])('%j is named %s', (label, name) => {
  expect(proposeName(label, 'Data!B2', new Set())).toBe(name);
});

test('a name that is taken gets a number', () => {
  expect(proposeName('Frafall', '', new Set(['frafall', 'frafall_2']))).toBe('Frafall_3');
});

test('whatever a label says, Excel takes the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (label, fallback) => {
      expect(isAllowedName(proposeName(label, fallback, new Set()))).toBe(true);
    }),
  );
});

test.each([
  '',
  '1a',
  'a b',
  'A1',
  'xfd1048576',
  'R1C1',
  'R',
  'c',
  'r2',
  'a-b',
  '_xlnm.Print_Area',
  'Print_Area',
  '_BMS_card',
  'TRUE',
  'å'.repeat(256),
])('%j is no name', (name) => {
  expect(isAllowedName(name)).toBe(false);
});

test.each(['å', 'Fravær_2018', '_1', 'a.b', 'ABCD1', '\\x', 'å'.repeat(255)])('%j is a name', (name) => {
  expect(isAllowedName(name)).toBe(true);
});
