import {
  attributesText,
  decodeCellText,
  encodeCellText,
  escapeAttribute,
  escapeText,
} from '../../../src/host/xlsx/xml/text';

test.each([
  ['a<b>&"c"', 'a&lt;b&gt;&amp;"c"', 'a&lt;b&gt;&amp;&quot;c&quot;'],
  ['to\nlinjer\tog\rretur', 'to\nlinjer\tog&#13;retur', 'to&#10;linjer&#9;og&#13;retur'],
  ['\u0001😀\ud800', '😀', '😀'],
])('%j stands between tags as %j and in an attribute as %j', (text, inner, attribute) => {
  expect([escapeText(text), escapeAttribute(text)]).toEqual([inner, attribute]);
});

test.each([
  ['_x000D_', '_x005F_x000D_'],
  ['a\u0001b', 'a_x0001_b'],
  ['to\nlinjer', 'to\nlinjer'],
  ['\ud800', '_xD800_'],
  ['_x12_', '_x12_'],
])('the cell text %j is kept as %j, and read back', (text, kept) => {
  expect(encodeCellText(text)).toBe(kept);
  expect(decodeCellText(kept)).toBe(text);
});

test('attributes without a value are left out', () => {
  expect(attributesText({ a: 'x', b: null, c: undefined, d: true, e: false, f: 0, g: '' })).toBe(
    ' a="x" d="1" e="0" f="0" g=""',
  );
});
