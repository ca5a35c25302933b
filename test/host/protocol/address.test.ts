import fc from 'fast-check';
import { sheetPrefix } from '../../../src/host/document/sheet-references';
import { addressOfBox, absoluteAddress, parseAddress, splitAreas } from '../../../src/host/protocol/address';

test('an address that was printed reads as the same box', () => {
  const anyBox = fc.record({
    row: fc.nat(1000),
    column: fc.nat(1000),
    rowCount: fc.integer({ min: 1, max: 1000 }),
    columnCount: fc.integer({ min: 1, max: 1000 }),
  });
  fc.assert(
    fc.property(
      anyBox,
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .filter((name) => !/[\\/?*[\]:\s]/.test(name) && !/^'|'$/.test(name)),
      (box, sheetName) => {
        for (const print of [addressOfBox, absoluteAddress])
          expect(parseAddress(print(box))).toEqual({ sheetName: null, box });
        expect(parseAddress(`${sheetPrefix(sheetName)}${addressOfBox(box)}`)).toEqual({ sheetName, box });
      },
    ),
  );
});

test.each([
  ['B2', { row: 1, column: 1, rowCount: 1, columnCount: 1 }],
  ['$B$2:c3', { row: 1, column: 1, rowCount: 2, columnCount: 2 }],
  ['C3:B2', { row: 1, column: 1, rowCount: 2, columnCount: 2 }],
  ['B:B', { row: 0, column: 1, rowCount: 1_048_576, columnCount: 1 }],
  ['2:3', { row: 1, column: 0, rowCount: 2, columnCount: 16_384 }],
])('%s', (text, box) => {
  expect(parseAddress(text)?.box).toEqual(box);
});

test.each(['', 'Frafall', '[1]Ark1!A1', 'SUM(A1)', 'A0', 'XFE1', '#REF!', 'A1 B2'])('%s is no address', (text) => {
  expect(parseAddress(text)).toBeNull();
});

test('areas are split at commas outside quotes', () => {
  expect(splitAreas("Data!$A$1,'a,b'!$C$3, D4:E5")).toEqual(['Data!$A$1', "'a,b'!$C$3", 'D4:E5']);
});
