import fc from 'fast-check';
import type { CellValue } from '../../../src/host/document/cell';
import { createWorkbookFile, openWorkbookFile } from '../../../src/host/xlsx';
import { decodeCellText, encodeCellText, escapeText } from '../../../src/host/xlsx/xml/text';
import { parseXml } from '../../../src/host/xlsx/xml/node';
import { fromFileFormula } from '../../../src/host/xlsx/formula/from-file';
import { toFileFormula } from '../../../src/host/xlsx/formula/to-file';
import { boxText, parseBox } from '../../../src/host/xlsx/reference';

/** Text of any UTF-16 units: control characters, halves of pairs, and what looks like an escape. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom('_x000D_', '_x005F_x000D_', ' ', '\r\n', '=1+1', '<&>"\'', ']]>', '\ufeff'),
  )
  .filter((value) => value !== '');
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.integer(),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!').map((error) => ({ error })),
);
const place = fc.record({ row: fc.integer({ min: 0, max: 300 }), column: fc.integer({ min: 0, max: 60 }) });

test('any constant and any formula result is read back as it was written', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ place, value, computed: fc.boolean() }), {
        selector: ({ place: { row, column } }) => `${row} ${column}`,
        maxLength: 30,
      }),
      (cells) => {
        const file = createWorkbookFile();
        file.document.sheets[0]?.setCells(
          cells.map((cell) => ({ ...cell.place, change: { value: cell.value, formula: cell.computed ? 'A1' : null } })),
          'user',
        );
        const [sheet] = openWorkbookFile(file.save()).document.sheets;
        for (const cell of cells)
          expect(sheet?.cell(cell.place.row, cell.place.column)).toMatchObject({
            value: cell.value,
            formula: cell.computed ? 'A1' : null,
          });
      },
    ),
    { numRuns: 150 },
  );
});

test('any text survives as the content of an element', () => {
  fc.assert(
    fc.property(text, (original) => {
      expect(decodeCellText(parseXml(`<t>${escapeText(encodeCellText(original))}</t>`, 't').text)).toBe(original);
    }),
    { numRuns: 2000 },
  );
});

test('a change in one cell changes no other cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ place, value }), { minLength: 1, maxLength: 20 }),
      place,
      value,
      (cells, changed, after) => {
        const first = createWorkbookFile();
        first.document.sheets[0]?.setCells(
          cells.map((cell) => ({ ...cell.place, change: { value: cell.value } })),
          'user',
        );
        const second = openWorkbookFile(first.save());
        const [sheet] = second.document.sheets;
        const before = new Map(
          [...(sheet?.cells() ?? [])].map(({ row, column, cell }) => [`${row} ${column}`, cell.value]),
        );
        sheet?.setCells([{ ...changed, change: { value: after } }], 'user');
        const [again] = openWorkbookFile(second.save()).document.sheets;
        expect(
          new Map([...(again?.cells() ?? [])].map(({ row, column, cell }) => [`${row} ${column}`, cell.value])),
        ).toEqual(new Map([...before, [`${changed.row} ${changed.column}`, after]]));
      },
    ),
    { numRuns: 60 },
  );
});

test('boxes are printed as they are read', () => {
  fc.assert(
    fc.property(
      place,
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 900 }),
      ({ row, column }, rowCount, columnCount) => {
        const box = { row, column, rowCount, columnCount };
        expect(parseBox(boxText(box))).toEqual(box);
      },
    ),
  );
});

test('a formula of any functions and operands is read as it was written', () => {
  const leaf = fc.constantFrom(
    'A1',
    '$B$2:C3',
    "'Mitt ark'!D:D",
    '"tekst _xlfn.IFS("',
    '1.5',
    'TRUE',
    'Frafall',
    'Tabell[Mål]',
    '#N/A',
    'A1#',
  );
  const name = fc.constantFrom(
    'SUM',
    'IFS',
    'XLOOKUP',
    'FILTER',
    'BMS.STATUS',
    'BMS.GAPPCT',
    'NORM.S.DIST',
    'NETWORKDAYS.INTL',
  );
  const { formula } = fc.letrec<{ formula: string; call: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3 },
      leaf,
      tie('call'),
      fc.tuple(tie('formula'), fc.constantFrom('+', '&', '<=', ' * '), tie('formula')).map((parts) => parts.join('')),
    ),
    call: fc
      .tuple(name, fc.array(tie('formula'), { maxLength: 3 }))
      .map(([called, args]) => `${called}(${args.join(',')})`),
  }));
  fc.assert(fc.property(formula, (original) => expect(fromFileFormula(toFileFormula(original))).toBe(original)));
});
