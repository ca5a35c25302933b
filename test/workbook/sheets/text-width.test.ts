import { linesOf, textWidth, wordsOf } from '../../../src/workbook/sheets/text-width';

/** Points at size 10: Calibri's and Arial's own, measured from the fonts' tables. */
test.each<[string, number, number]>([
  ['Ungdom 16–18 i vidaregåande opplæring', 168, 184],
  ['Avvik mellom forslag og fastsetting i 1. instans', 187, 205],
  ['Kompetanseutviklingstiltaksgjennomføringsgrad', 196, 212],
  [
    'Gjennomføringen falt fordi tre av skolene ikke fikk besatt stillingene som rådgiver før i november, og fordi',
    430,
    463,
  ],
])('«%s» is reckoned as wide as in the widest usual font, and not much wider', (text, calibri, arial) => {
  const width = textWidth(text);
  expect(width).toBeGreaterThanOrEqual(arial * 0.98);
  expect(width).toBeLessThanOrEqual(calibri * 1.13);
  expect(textWidth(text, { size: 20 })).toBeCloseTo(2 * width, 9);
  expect(textWidth(text, { bold: true })).toBeGreaterThan(width);
});

test.each<[string, readonly string[]]>([
  ['Tap og vinst', ['Tap', 'og', 'vinst']],
  ['IKT-opplæring i skulen', ['IKT-', 'opplæring', 'i', 'skulen']],
  ['●\u00a0Grønn:\u00a01   ◆\u00a0Gul:\u00a02', ['●\u00a0Grønn:\u00a01', '◆\u00a0Gul:\u00a02']],
  ['Årsak\n\nTiltak', ['Årsak', 'Tiltak']],
])('%j breaks into %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

const word = textWidth('skole');

test.each<[string, string, number, number]>([
  ['nothing', '', 100, 1],
  ['a word', 'skole', 100, 1],
  ['two words on two lines', 'skole skole', 1.5 * word, 2],
  ['two words on one', 'skole skole', 2.5 * word, 1],
  ['paragraphs', 'skole\nskole\n\nskole', 100, 4],
  ['a compound that is too long for its column', 'skole'.repeat(5), 2 * word, 3],
  ['the words after it', `${'skole'.repeat(5)} skole skole`, 2.2 * word, 4],
])('lines of %s', (_, text, room, lines) => {
  expect(linesOf(text, room)).toBe(lines);
});
