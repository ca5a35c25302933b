import { areaOf, areaOfValue } from '../../../src/workbook/names/area-text';

const area = { sheet: 'Økonomi', top: 1, left: 0, bottom: 1, right: 0 };

test.each(['Økonomi!A2', "'Økonomi'!A2"])('%s is a cell, quoted or as Excel itself writes it', (address) =>
  expect(areaOf(address)).toEqual(area),
);

test.each(['=Økonomi!$A$2', "='Økonomi'!$A$2"])('a name of %s is that cell', (value) =>
  expect(areaOfValue(value)).toEqual(area),
);
