import fc from 'fast-check';
import {
  bandColour,
  contrast,
  headerFill,
  ink,
  linkInk,
  paper,
  quiet,
  statusColours,
  textOn,
  tintOf,
} from '../../../src/workbook/sheets/design';

/** What WCAG asks of text. */
const readable = 4.5;

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);

test.each([
  ['#FFFFFF', '#000000', 21],
  ['#777777', '#FFFFFF', 4.48],
  ['#FFFFFF', '#FFFFFF', 1],
])('contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('text reads on any colour that a perspective may have, and beside it', () => {
  fc.assert(
    fc.property(colour, (fill) => {
      expect(contrast(textOn(fill), fill)).toBeGreaterThanOrEqual(readable);
      for (const text of [ink, quiet]) expect(contrast(text, tintOf(fill))).toBeGreaterThanOrEqual(readable);
    }),
    { examples: [['#767676'], ['#808080'], ['#000000'], ['#FFFFFF']] },
  );
});

test('every other text reads on its ground', () => {
  for (const text of [ink, quiet, linkInk]) expect(contrast(text, paper)).toBeGreaterThanOrEqual(readable);
  for (const text of [ink, quiet]) expect(contrast(text, headerFill)).toBeGreaterThanOrEqual(readable);
  for (const { fill, color } of Object.values(statusColours)) expect(contrast(color, fill)).toBeGreaterThanOrEqual(7);
});

test.each([
  ['#1a2b3c', 0, '#1A2B3C'],
  ['', 0, '#24506E'],
  ['blå', 1, '#2F6152'],
  ['', 6, '#24506E'],
])('the band of “%s” at place %d is %s', (chosen, index, band) => {
  expect(bandColour(chosen, index)).toBe(band);
});
