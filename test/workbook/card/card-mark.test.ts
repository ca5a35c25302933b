import { cardFacts, cardMark, isAbout, isForUnit } from '../../../src/workbook/card/card-mark';
import { markFormula, readMark } from '../../../src/workbook/sheets/sheet-mark';

const layout = {
  frozen: false,
  headerRow: 7,
  lastRow: 9,
  columnCodes: ['n', 'i'],
  rowGroups: [{ first: 9, last: 9 }],
  charts: [],
};

/** As cards have carried them since the first version. */
test.each([
  ['="[0,7,9,""ni"",[9,9],""2018"",""Volda""]"', { period: '2018', unit: 'Volda', perUnit: false, unfinished: false }],
  ['="[0,7,9,""ni"",[9,9],""2018"","""",1]"', { period: '2018', unit: '', perUnit: false, unfinished: true }],
  ['="[0,7,9,""ni"",[9,9],"""",""Volda"",0,1]"', { period: '', unit: 'Volda', perUnit: true, unfinished: false }],
  ['="[0,7,9,""ni"",[9,9],"""",""Volda"",1,1]"', { period: '', unit: 'Volda', perUnit: true, unfinished: true }],
])('the mark %s is read and written', (formula, { unfinished, ...noted }) => {
  const mark = readMark(formula);
  expect(mark === null ? null : cardMark(mark)).toMatchObject({ ...layout, ...noted, unfinished });
  expect(markFormula({ ...layout, unfinished, facts: cardFacts(noted) })).toBe(formula);
});

/** Unit names of every offset against the pieces of the formula, so that each character comes to stand at an edge. */
const offsets = Array.from({ length: 130 }, (_, index) => index);
test.each([
  ['a character of two units', '😀'],
  ['a quote', '"'],
  ['a control character', '\u0007'],
  ['half a character', '\ud83d'],
  ['what XML cannot carry', '\uffff'],
  ['what looks like a code', '_x0041_'],
])('a unit whose name has %s keeps its card', (_, odd) => {
  for (const offset of offsets) {
    const unit = `${'a'.repeat(offset)}${odd.repeat(70)}`.slice(0, 499 - odd.length);
    const formula = markFormula({
      ...layout,
      unfinished: false,
      facts: cardFacts({ period: '', unit, perUnit: true }),
    });
    for (const piece of formula.match(/"(?:[^"]|"")*"/g) ?? []) {
      expect(piece.length).toBeLessThanOrEqual(255 + 2);
      expect(() => encodeURI(piece)).not.toThrow();
    }
    expect(formula).not.toMatch(/_x0041_|\uffff/);
    const mark = readMark(formula);
    expect(mark === null ? null : cardMark(mark).unit).toBe(unit);
    expect(mark === null ? null : isForUnit(cardMark(mark), unit)).toBe(true);
  }
});

test('a mark has room for the beginning of any name, and knows it by that', () => {
  const about = { period: 'p"'.repeat(20_000), unit: '😀'.repeat(20_000), perUnit: true };
  const formula = markFormula({ ...layout, unfinished: false, facts: cardFacts(about) });
  expect(formula.length).toBeLessThanOrEqual(8192);
  const mark = readMark(formula);
  if (mark === null) throw new Error('no mark');
  expect(isAbout(cardMark(mark), about)).toBe(true);
  expect(isAbout(cardMark(mark), { ...about, unit: 'Volda' })).toBe(false);
});
