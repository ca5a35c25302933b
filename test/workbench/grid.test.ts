import fc from 'fast-check';
import type { CellValue } from '../../src/host/document/cell';
import type { ConditionalFormat, ConditionalOperator } from '../../src/host/document/sheet-parts';
import { defaultStyle } from '../../src/host/document/style';
import { createLocale } from '../../src/host/protocol/locale';
import { effectOf } from '../../src/workbench/grid/allowed-commands';
import { changedStyle, univerStyle } from '../../src/workbench/grid/cell-look';
import { conditionalStyle } from '../../src/workbench/grid/conditional-style';
import { columnCharacters, columnPixels, rowPixels, rowPoints } from '../../src/workbench/grid/sheet-look';
import { editText, englishFormula } from '../../src/workbench/grid/typed-entry';

const norwegian = createLocale('nb-NO');
const english = createLocale('en-US');

describe('a formula as typed', () => {
  const cases: [typed: string, english: string][] = [
    ['BMS.STATUS(0,8;0,82)', 'BMS.STATUS(0.8,0.82)'],
    ['SUM(A1;B2)', 'SUM(A1,B2)'],
    ['IF(A1>0,5;"a;b 1,5";\'Ark; 1,5\'!A1)', 'IF(A1>0.5,"a;b 1,5",\'Ark; 1,5\'!A1)'],
    ['SUM(A1,B2)', 'SUM(A1,B2)'],
    ['SUM({1,2;3,4})', 'SUM({1,2;3,4})'],
    ['"a;b"', '"a;b"'],
    ['A1*2', 'A1*2'],
  ];
  test.each(cases)('%s', (typed, expected) => expect(englishFormula(typed, norwegian)).toBe(expected));

  test('is English already where the decimal sign is a point', () =>
    expect(englishFormula('SUM(1;2)', english)).toBe('SUM(1;2)'));

  test('a number that is edited and entered again is the same number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
        fc.constantFrom('General', '0.0 %', '# ##0'),
        (number, format) => {
          const value = Number(number.toPrecision(12));
          const parsed = norwegian.parseEntry(editText(value, format, norwegian));
          expect(Number(parsed?.value)).toBeCloseTo(value, 6);
        },
      ),
    );
  });
});

describe('rules of conditional formatting', () => {
  const format = { fontColor: null, fillColor: '#FF0000', bold: null, italic: null };
  const boxes = [{ row: 0, column: 0, rowCount: 2, columnCount: 1 }];
  const rule = (
    operator: ConditionalOperator,
    ...formulas: string[]
  ): Extract<ConditionalFormat, { kind: 'cellValue' }> => ({
    kind: 'cellValue',
    boxes,
    operator,
    formulas,
    format,
    stopIfTrue: false,
    priority: 1,
  });
  const text = (
    operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith',
    wanted: string,
  ): ConditionalFormat => ({
    kind: 'containsText',
    boxes,
    operator,
    text: wanted,
    format,
    stopIfTrue: false,
    priority: 1,
  });
  const cases: [string, ConditionalFormat, CellValue, boolean][] = [
    ['equal text', rule('EqualTo', '"● Grønn"'), '● grønn', true],
    ['other text', rule('EqualTo', '"Gul"'), 'Rød', false],
    ['a quote in a text', rule('EqualTo', '"a ""b"""'), 'a "b"', true],
    ['between', rule('Between', '1', '3'), 3, true],
    ['not between', rule('NotBetween', '1', '3'), 3, false],
    ['above', rule('GreaterThan', '=0.5'), 0.6, true],
    ['text against a number', rule('LessThan', '5'), 'tekst', false],
    ['an error', rule('LessThan', '5'), { error: '#N/A' }, false],
    ['a formula is not worked out', rule('EqualTo', '$A$1'), 1, false],
    ['empty is zero', rule('EqualTo', '0'), null, true],
    ['contains', text('Contains', 'GRØNN'), '● Grønn', true],
    ['begins', text('BeginsWith', '●'), '● Grønn', true],
    ['ends', text('EndsWith', 'x'), '● Grønn', false],
    ['does not contain', text('NotContains', 'x'), null, true],
  ];
  test.each(cases)('%s', (_name, format, value, holds) =>
    expect(conditionalStyle([format], 0, 0, value) !== null).toBe(holds),
  );

  test('stay inside their cells, come in order, and stop', () => {
    const first: ConditionalFormat = { ...rule('GreaterThan', '0'), priority: 1, stopIfTrue: true };
    const second: ConditionalFormat = {
      ...rule('GreaterThan', '0'),
      priority: 2,
      format: { ...format, fillColor: '#00FF00', bold: true },
    };
    expect(conditionalStyle([second, first], 5, 0, 1)).toBeNull();
    expect(conditionalStyle([second, first], 0, 0, 1)).toEqual(format);
    expect(conditionalStyle([second, { ...first, stopIfTrue: false }], 0, 0, 1)).toEqual({ ...format, bold: true });
  });
});

describe('styles', () => {
  test('that nobody changed come back as they were', () => {
    const style = {
      ...defaultStyle,
      fileFormat: 3,
      bold: true,
      fillColor: '#FFEEDD',
      fontName: 'Times New Roman',
      horizontal: 'CenterAcrossSelection' as const,
      wrapText: true,
    };
    expect({ ...style, ...changedStyle(style, univerStyle(style)) }).toEqual(style);
  });

  test('bold taken away and a fill as the grid writes it', () => {
    const style = { ...defaultStyle, fileFormat: null, bold: true };
    expect(changedStyle(style, { ...univerStyle(style), bl: 0, bg: { rgb: 'rgb(255, 0, 128)' } })).toMatchObject({
      bold: false,
      fillColor: '#FF0080',
    });
  });
});

test('sizes survive the way to pixels and back', () => {
  expect([columnPixels(9.140625), rowPixels(15), columnPixels(0)]).toEqual([64, 20, 0]);
  expect([columnPixels(columnCharacters(131)), rowPixels(rowPoints(33))]).toEqual([131, 33]);
});

test.each([
  ['sheet.command.set-range-values', 'content'],
  ['sheet.command.paste', 'content'],
  ['sheet.command.set-bold', 'look'],
  ['sheet.command.copy', 'view'],
  ['sheet.command.insert-row', null],
  ['sheet.command.remove-sheet', null],
  ['sheet.command.move-range', null],
  ['sheet.command.something-new', null],
  ['sheet.operation.set-selections', 'view'],
  ['univer.command.undo', 'view'],
])('%s: %s', (command, effect) => expect(effectOf(command)).toBe(effect));

test('opening a cell for editing changes content, closing it does not', () => {
  expect([true, false].map((visible) => effectOf('sheet.operation.set-cell-edit-visible', { visible }))).toEqual([
    'content',
    'view',
  ]);
});
