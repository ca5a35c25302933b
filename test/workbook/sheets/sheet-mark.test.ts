import fc from 'fast-check';
import { isSheetMark, markFormula, readMark } from '../../../src/workbook/sheets/sheet-mark';

const codes = fc.oneof(
  fc.array(fc.constantFrom('n', 'i', 'r', 's')),
  fc.array(fc.string({ minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 40 }),
);

test('a mark read back is the mark that was written, whatever the facts and the columns are called', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.nat(20),
      fc.nat(500),
      codes,
      fc.tuple(fc.string(), fc.string(), fc.integer({ min: 1 })),
      fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { maxLength: 80 }),
      fc.array(fc.string(), { maxLength: 24 }),
      (frozen, unfinished, headerRow, lastRow, columnCodes, facts, groups, charts) => {
        const rowGroups = groups.map(([first, last]) => ({ first, last }));
        const mark = { frozen, headerRow, lastRow, columnCodes, rowGroups, charts, unfinished, facts };
        const formula = markFormula(mark);
        expect(readMark(formula)).toEqual(mark);
        // A text constant in a formula holds 255 characters.
        for (const piece of formula.match(/"(?:[^"]|"")*"/g) ?? [])
          expect(piece.slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(255);
      },
    ),
  );
});

test.each(['=1', '="tekst"', '="[1,2]"', '="[0,1,2,[3]]"', '=Data!$A$1', ''])('%s is no mark', (formula) => {
  expect(readMark(formula)).toBeNull();
});

test.each([
  ['_BMS_card', true],
  ['_bms_list', true],
  ['BMS_Kort', false],
  ['_xlnm.Print_Area', false],
])('%s is the name of a mark: %s', (name, expected) => {
  expect(isSheetMark(name)).toBe(expected);
});
