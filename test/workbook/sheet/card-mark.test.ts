import fc from 'fast-check';
import { markFormula, readMark } from '../../../src/workbook/sheet/card-mark';

test('a mark read back is the mark that was written, whatever period and unit are called', () => {
  fc.assert(fc.property(
    fc.boolean(), fc.boolean(), fc.boolean(), fc.nat(20), fc.nat(500), fc.string(), fc.string(), fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { maxLength: 80 }),
    (frozen, unfinished, perUnit, headerRow, lastRow, period, unit, groups) => {
      const mark = { frozen, headerRow, lastRow, columnCodes: 'nirs', rowGroups: groups.map(([first, last]) => ({ first, last })), period, unit, unfinished, perUnit };
      const formula = markFormula(mark);
      expect(readMark(formula)).toEqual(mark);
      // A text constant in a formula holds 255 characters.
      for (const piece of formula.match(/"(?:[^"]|"")*"/g) ?? []) expect(piece.slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(255);
    },
  ));
});

test.each(['=1', '="tekst"', '="[1,2]"', '=Data!$A$1', ''])('%s is no mark', (formula) => {
  expect(readMark(formula)).toBeNull();
});
