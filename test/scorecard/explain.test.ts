import { languages } from '../../src/locales/language';
import { describeTarget, explain, readTarget } from '../../src/scorecard';
import type { Language } from '../../src/locales/language';
import { judge } from './support';
import type { RowCells } from './support';

/** Sentences with ordinary spaces, as one reads them. */
function sentence(cells: RowCells, language: Language): string {
  return explain(judge(cells), language).replace(/[\u00a0\u202f]/g, ' ');
}

describe('one sentence says why', () => {
  const cases: readonly (readonly [Language, RowCells, string])[] = [
    ['nb', { result: '80,8 %', ambition: 'minst 82 %', critical: '< 76 %' }, 'Gul fordi resultatet 80,8 % er 1,2 prosentpoeng under ambisjonen (minst 82 %), men ikke forbi den kritiske grensen (rød under 76 %).'],
    ['nb', { result: 192584, ambition: 190000, critical: 200000 }, 'Gul fordi resultatet 192 584 er 2 584 over ambisjonen (høyst 190 000), men ikke forbi den kritiske grensen (rød over 200 000).'],
    ['nb', { result: '8 mnd.', ambition: '< 7 mnd. inkl. innkreving' }, 'Gul fordi resultatet 8 mnd. er 1 mnd. over ambisjonen (under 7 mnd.); ingen kritisk grense er satt, så det blir ikke rødt.'],
    ['nb', { result: 7, ambition: '< 7' }, 'Gul fordi resultatet 7 ligger akkurat på ambisjonen, som er under 7; ingen kritisk grense er satt, så det blir ikke rødt.'],
    ['nb', { result: 9, ambition: '7-8', critical: '6,5-8,7' }, 'Rød fordi resultatet 9 er forbi den kritiske grensen (rød utenfor 6,5 til 8,7); ambisjonen er mellom 7 og 8.'],
    ['nb', { result: 2, critical: 3, direction: 'opp' }, 'Rød fordi resultatet 2 er forbi den kritiske grensen (rød under 3).'],
    ['nb', { result: 92, ambition: 100 }, 'Gul fordi resultatet 92 er 8 under ambisjonen (minst 100); ingen kritisk grense er satt, så det blir ikke rødt; retning er ikke oppgitt, så høyere er regnet som best.'],
    ['nb', { result: '81,96 %', ambition: '82 %', critical: '76 %' }, 'Gul fordi resultatet 81,96 % er 0,04 prosentpoeng under ambisjonen (minst 82 %), men ikke forbi den kritiske grensen (rød under 76 %).'],
    ['nb', { result: '81,996 %', ambition: '82 %', critical: '76 %' }, 'Gul fordi resultatet 81,996 % er 0,004 prosentpoeng under ambisjonen (minst 82 %), men ikke forbi den kritiske grensen (rød under 76 %).'],
    ['nb', { result: 0.76, ambition: 0.82, critical: '<= 0,76' }, 'Rød fordi resultatet 0,76 er forbi den kritiske grensen (rød på 0,76 og lavere); ambisjonen er minst 0,82.'],
    ['nn', { result: 85, ambition: 100, tolerance: 10, direction: 'høgare' }, 'Raud fordi resultatet 85 er lenger frå ambisjonen (minst 100) enn toleransen tillèt (raud under 90).'],
    ['nn', { result: 95, ambition: 100, tolerance: 10, direction: 'høgare' }, 'Gul fordi resultatet 95 er 5 under ambisjonen (minst 100), men innanfor toleransen (raud under 90).'],
    ['sv', { result: '83 %', ambition: '82 %', critical: '76 %' }, 'Grön eftersom utfallet 83 % når målvärdet (minst 82 %).'],
    ['sv', { result: 5, critical: 3, direction: 'upp' }, 'Målvärde saknas: det finns inget målvärde att mäta utfallet 5 mot; det har inte passerat den kritiska gränsen (röd under 3).'],
    ['en', { result: '80,8 %', ambition: '82 %', critical: '76 %' }, 'Yellow because the result 80.8% is 1.2 percentage points below the ambition (at least 82%), but not beyond the critical limit (red below 76%).'],
    ['en', { result: '4,3*', ambition: 4.5, critical: 4 }, 'Yellow because the result 4.3 is 0.2 below the ambition (at least 4.5), but not beyond the critical limit (red below 4); the figure is preliminary.'],
    ['en', { result: 350_000_000, ambition: 400, direction: 'up' }, 'Green because the result 350,000,000 meets the ambition (at least 400); the result and the ambition differ greatly in size, so check the units.'],
  ];
  test.each(cases.map(([language, cells, text]) => [text, language, cells] as const))('%s', (text, language, cells) => {
    expect(sentence(cells, language)).toBe(text);
  });
});

const every: readonly (readonly [string, RowCells])[] = [
  ['missing', { result: null, ambition: 1 }],
  ['a text', { result: 'ca. 5', ambition: 1 }],
  ['an ambiguous result', { result: '4.125', ambition: 4 }],
  ['suppressed', { result: ':', ambition: 1 }],
  ['not applicable', { result: '.', ambition: 1 }],
  ['several targets', { result: 5, ambition: '3 % / 60 %' }],
  ['a target in words', { result: 5, ambition: 'Observasjon' }],
  ['a source error', { result: '#REF!', ambition: 1 }],
  ['a conflict', { result: 80, ambition: 90, critical: 95, direction: 'opp' }],
  ['an unknown direction', { result: 80, ambition: 90, direction: 'sidelengs' }],
  ['two scales', { result: 76.1, ambition: '> 79 %' }],
  ['an ambiguous target', { result: 5, ambition: '1.250' }],
];

test('each state has a sentence of its own in every language', () => {
  for (const language of languages) {
    const sentences = every.map(([, cells]) => sentence(cells, language));
    expect(new Set(sentences).size).toBe(every.length);
    for (const text of sentences) expect(text).toMatch(/^\p{Lu}[^{}]+\.$/u);
  }
});

test.each([
  ['> 79 %', 'Resultatet skal være over 79 %.'],
  ['5 ± 0,5', 'Resultatet skal være mellom 4,5 og 5,5.'],
  ['90 %', 'Målet er 90 %; retningen avgjør om det er en nedre eller øvre grense.'],
  ['kr 190 000', 'Målet er 190 000 kr; retningen avgjør om det er en nedre eller øvre grense.'],
  ['3 % / 60 %', 'Teksten har flere mål og brukes ikke.'],
  ['Observasjon', 'Teksten er ikke et tallfestet mål.'],
  ['1.250', 'Tallet kan leses både som tusen og som desimaler og brukes ikke.'],
  ['#REF!', 'Cellen har en feilverdi og kan ikke brukes.'],
  ['', ''],
])('%s is described', (text, description) => {
  expect(describeTarget(readTarget(text), 'nb').replace(/\u00a0/g, ' ')).toBe(description);
});
