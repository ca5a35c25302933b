import { overviewOf } from '../../../src/scorecard';
import { type Language, languages } from '../../../src/locales/language';
import { buildFrom } from '../card/build';
import { cell, series } from '../setup';

const years = [2015, 2016, 2017, 2018];
type Results = readonly (number | null)[];

/** A card of indicators for which 80 and more is green and under 60 red, each with its results of four years. */
function cardOf(rows: Readonly<Record<string, Results>>, labels: readonly (string | number)[] = years) {
  const names = Object.keys(rows);
  return buildFrom(
    names.map((name, index) => ({
      nr: `1.${index + 1}`,
      name,
      fields: { result: cell(`Navn_${index}`), ambition: cell(80), critical: cell(60) },
    })),
    { sources: names.map((name, index) => series(`Navn_${index}`, labels, rows[name] ?? [])) },
  );
}

const changesOf = (rows: Readonly<Record<string, Results>>) =>
  overviewOf(cardOf(rows), 'nb').changes.map(({ nr, kind }) => `${nr} ${kind}`);
const sentenceOf = (rows: Readonly<Record<string, Results>>, language: Language = 'nb', labels?: readonly string[]) =>
  overviewOf(cardOf(rows, labels), language).sentence;

describe('what has changed (rules 17.1)', () => {
  test.each<[string, Results, readonly string[]]>([
    ['red now, and not then', [50, 50, 70, 50], ['1.1 newRed']],
    ['red now, with nothing before', [null, null, null, 50], ['1.1 newRed']],
    ['red now and then', [70, 70, 50, 50], ['1.1 redAgain']],
    ['red, and better than then', [70, 70, 40, 50], ['1.1 redAgain']],
    ['yellow and worse', [70, 70, 75, 70], ['1.1 yellowWorse']],
    ['fallen from green to yellow', [70, 70, 90, 70], ['1.1 yellowWorse']],
    ['yellow and better', [70, 70, 65, 70], []],
    ['green now, and yellow then', [70, 70, 70, 90], ['1.1 newGreen']],
    ['green now, and red then', [70, 70, 50, 90], ['1.1 newGreen']],
    ['green now and then', [70, 70, 90, 90], []],
    ['green now, with nothing before', [null, null, null, 90], []],
  ])('%s', (_, results, expected) => expect(changesOf({ Indikator: results })).toEqual(expected));

  test('stands by kind, then by score from the lowest, then in card order', () => {
    const rows = {
      grønn: [70, 70, 70, 90],
      gul: [70, 70, 75, 70],
      gulere: [70, 70, 75, 65],
      igjen: [70, 70, 50, 50],
      ny: [70, 70, 70, 50],
      'ny som den forrige': [70, 70, 70, 50],
    };
    expect(changesOf(rows)).toEqual([
      '1.5 newRed',
      '1.6 newRed',
      '1.4 redAgain',
      '1.3 yellowWorse',
      '1.2 yellowWorse',
      '1.1 newGreen',
    ]);
  });
});

describe('one sentence leads (rules 17.2)', () => {
  test.each<[string, Readonly<Record<string, Results>>, string]>([
    [
      'counts, the first change, the first that is better',
      { Fravær: [70, 70, 50, 50], Fullført: [70, 70, 65, 70], Trivsel: [90, 90, 90, 90] },
      '1 av 3 ambisjoner er nådd; Fravær er rød for andre gang; Fullført er bedre enn i fjor',
    ],
    ['an indicator is named once', { Fravær: [70, 70, 70, 90] }, 'Ambisjonen er nådd; Fravær er blitt grønn'],
    ['none is met', { A: [70, 70, 70, 70], B: [70, 70, 70, 70] }, 'Ingen av 2 ambisjoner er nådd'],
    ['all are met', { A: [90, 90, 90, 90], B: [90, 90, 90, 90] }, 'Alle 2 ambisjoner er nådd'],
    ['red for the fourth time', { A: [50, 50, 50, 50] }, 'Ambisjonen er ikke nådd; A er rød for fjerde gang'],
    ['another year than the last', { A: [70, 75, null, 70] }, 'Ambisjonen er ikke nådd; A er gul og svakere enn 2016'],
    ['nothing to say', {}, 'Ingen ambisjoner er satt'],
  ])('%s', (_, rows, expected) => expect(sentenceOf(rows)).toBe(expected));

  test('an indicator that is red again, but was not in between', () => {
    const labels = ['2017-H1', '2017-H2', '2018-H1'];
    expect(sentenceOf({ Fravær: [50, 70, 50] }, 'nb', labels)).toBe('Ambisjonen er ikke nådd; Fravær er rød igjen');
  });

  test('of more than ten times the number is told', () => {
    const labels = Array.from({ length: 12 }, (_, index) => String(2007 + index));
    expect(sentenceOf({ A: labels.map(() => 50) }, 'sv', labels)).toBe(
      'Ambitionen är inte nådd; A är röd för 12:e gången',
    );
  });

  test('is in every language', () => {
    const rows = { Fravær: [70, 70, 50, 50], Fullført: [70, 70, 65, 70] };
    expect(languages.map((language) => sentenceOf(rows, language))).toEqual([
      'Ingen av 2 ambisjoner er nådd; Fravær er rød for andre gang; Fullført er bedre enn i fjor',
      'Ingen av 2 ambisjonar er nådde; Fravær er raud for andre gong; Fullført er betre enn i fjor',
      'Ingen av 2 ambitioner är nådd; Fravær är röd för andra gången; Fullført är bättre än i fjol',
      'None of 2 ambitions are met; Fravær is red for the second time; Fullført is better than last year',
    ]);
  });

  test('text of the workbook stays as it is', () =>
    expect(sentenceOf({ '{{than}} $& <b>': [70, 70, 65, 70] })).toContain('{{than}} $& <b> er bedre enn i fjor'));
});
