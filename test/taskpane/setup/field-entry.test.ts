import type { Language } from '../../../src/locales/language';
import { ambitionPhrase } from '../../../src/scorecard/targets/describe-target';
import { readTarget } from '../../../src/scorecard/targets/target';
import type { Direction, RawValue } from '../../../src/scorecard/values/types';
import {
  criticalCase,
  enteredTarget,
  readingOf,
  type RowNumbers,
  rowNumbers,
  shownValue,
} from '../../../src/taskpane/setup/field-entry';

const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('how a row keeps its numbers', () => {
  test.each<[string | undefined, RawValue, RowNumbers['kind']]>([
    ['0.0%', null, 'fraction'],
    ['0.0 %', 'andel', 'fraction'],
    ['0.0', '%', 'percentNumber'],
    ['0', 'prosent', 'percentNumber'],
    ['#,##0', 'kr', 'plain'],
    // Without a result nobody knows whether 82 or 0.82 is meant.
    [undefined, '%', 'plain'],
  ])('format %p, measure %p: %s', (format, measure, kind) => expect(rowNumbers(format, measure)).toEqual({ kind }));
});

describe('what a cell is shown as', () => {
  test.each<[RawValue, boolean, Language, string]>([
    [0.82, true, 'nb', '82 %'],
    [0.8205, true, 'nb', '82,05 %'],
    [0.82, false, 'nb', '0,82'],
    [0.1 + 0.2, false, 'nb', '0,3'],
    [190000, false, 'nb', '190 000'],
    [4.5, false, 'en', '4.5'],
    [-0.02, true, 'sv', '−2 %'],
    ['minst 82 %', false, 'nb', 'minst 82 %'],
    [null, false, 'nb', ''],
    [true, false, 'nb', 'true'],
  ])('%p (per cent: %p) in %s: %s', (value, percent, language, shown) =>
    expect(plainSpaces(shownValue({ value, percent, formula: false, address: null }, language))).toBe(shown),
  );
});

describe('what is typed is written as', () => {
  test.each<[string, RowNumbers['kind'], RawValue]>([
    ['82', 'fraction', 0.82],
    ['80,8', 'fraction', 0.808],
    ['82 %', 'fraction', 0.82],
    ['82', 'percentNumber', 82],
    ['82 %', 'percentNumber', 82],
    ['4,25', 'plain', 4.25],
    ['190 000', 'plain', 190000],
    ['−3', 'plain', -3],
    ['  ', 'plain', null],
    // Not known whether the cell holds fractions: the text says it itself.
    ['82 %', 'plain', '82 %'],
    ['minst 82 %', 'fraction', 'minst 82 %'],
    ['7–8', 'plain', '7–8'],
    ['5 dager', 'plain', '5 dager'],
    ['1.250', 'plain', '1.250'],
    ['=A1', 'plain', '=A1'],
    ['Frafall_mål', 'fraction', 'Frafall_mål'],
  ])('%p in a row of %s: %p', (typed, kind, value) => expect(enteredTarget(typed, { kind })).toEqual(value));

  test.each<[RawValue, boolean]>([
    [0.82, true],
    [0.055, true],
    [190000, false],
    [4.3, false],
    [-0.02, true],
    [1e-7, false],
    [1234567.891, false],
  ])('%p shown and left as it is, is %p again', (value, percent) => {
    const shown = shownValue({ value, percent, formula: false, address: null }, 'nb');
    expect(enteredTarget(shown, { kind: percent ? 'fraction' : 'plain' })).toBe(value);
  });
});

describe('what a target is read as', () => {
  const words = {
    isCritical: false,
    phrase: ambitionPhrase,
    name: 'navn',
    needsPercent: 'skriv %',
    withoutPercent: (result: string, value: string) => `står som ${result}; mener du ${value}?`,
    conflict: 'imot',
  };
  const read = (typed: string, kind: RowNumbers['kind'], direction: Direction | null) =>
    readingOf(typed, { kind, direction, given: direction }, 'nb', words, (text) => text === 'Mål_2019');

  test.each<[string, RowNumbers['kind'], Direction | null, string | null, boolean?]>([
    ['82', 'fraction', 'higher', 'minst 82 %'],
    ['3', 'fraction', 'lower', 'høyst 3 %'],
    ['82', 'percentNumber', 'higher', 'minst 82 %'],
    ['4,2', 'plain', 'higher', 'minst 4,2'],
    ['under 5 dager', 'plain', null, 'under 5 dager'],
    ['7–8', 'plain', 'range', 'mellom 7 og 8'],
    ['4', 'plain', null, null],
    ['', 'plain', 'higher', null],
    ['Mål_2019', 'fraction', 'higher', 'navn'],
    ['minst 82', 'fraction', 'higher', 'skriv %', true],
    ['minst 140 000', 'plain', 'lower', 'imot', true],
    ['7–8', 'plain', 'higher', 'imot', true],
    ['2 prosentpoeng', 'fraction', 'higher', 'minst 2 prosentpoeng'],
    ['som i fjor', 'plain', 'higher', 'Teksten er ikke et tallfestet mål.', true],
    ['1.250', 'plain', 'higher', 'Tallet kan leses både som tusen og som desimaler og brukes ikke.', true],
  ])('%p in a row of %s, %s: %s', (typed, kind, direction, text, doubtful = false) => {
    const reading = read(typed, kind, direction);
    expect(reading && { ...reading, text: plainSpaces(reading.text) }).toEqual(
      text === null ? null : { text, doubtful },
    );
  });

  test.each<[string, RowNumbers, string]>([
    ['7 %', { kind: 'plain', result: 7.6 }, 'står som 7,6; mener du 7?'],
    ['minst 7,5 %', { kind: 'plain', result: 7.6 }, 'står som 7,6; mener du 7,5?'],
    ['7–8 %', { kind: 'plain', result: 7.6 }, 'står som 7,6; mener du 7–8?'],
    ['7 %', { kind: 'plain', result: 0.076 }, 'høyst 7 %'],
    ['7 %', { kind: 'plain', result: null }, 'høyst 7 %'],
    ['7 %', { kind: 'percentNumber', result: 7.6 }, 'høyst 7 %'],
    ['7', { kind: 'plain', result: 7.6 }, 'høyst 7'],
  ])('%p beside %p: %s', (typed, row, text) => {
    const given = typed.startsWith('minst') || typed.includes('–') ? null : 'lower';
    const reading = readingOf(typed, { ...row, direction: 'lower', given }, 'nb', words, () => false);
    expect(plainSpaces(reading?.text ?? '')).toBe(text);
  });

  test.each<[string, Direction, boolean]>([
    ['> 76', 'higher', true],
    ['< 76', 'higher', false],
    ['76', 'higher', false],
    ['< 5', 'lower', true],
  ])('a critical limit of %s against %s: %p', (typed, direction, conflicts) => {
    const reading = readingOf(
      typed,
      { kind: 'plain', direction, given: direction },
      'nb',
      { ...words, isCritical: true },
      () => false,
    );
    expect(reading?.text === words.conflict).toBe(conflicts);
  });

  test.each<[string, Direction, string]>([
    ['76', 'higher', 'below'],
    ['76', 'lower', 'above'],
    ['< 76', 'higher', 'below'],
    ['<= 76', 'higher', 'atOrBelow'],
    ['> 5', 'lower', 'above'],
    ['>= 5', 'lower', 'atOrAbove'],
    ['6,5–8,7', 'range', 'outside'],
  ])('a critical limit of %s turns red %s', (typed, direction, where) => {
    const { target } = readTarget(typed);
    expect(target && criticalCase(target, direction)).toBe(where);
  });
});
