import en from '../../../src/locales/en/terms.json';
import nb from '../../../src/locales/nb/terms.json';
import nn from '../../../src/locales/nn/terms.json';
import sv from '../../../src/locales/sv/terms.json';
import { lookUp, terminologyWords } from '../../../src/locales/headers';
import { languages } from '../../../src/locales/language';
import { cardTerms, chosenLanguage, chosenTerm } from '../../../src/taskpane/settings/card-words';

const onCard = { nb: nb.term, nn: nn.term, sv: sv.term, en: en.term };

describe('what the card can be called', () => {
  test.each(languages)('is in %s what the card then is called', (language) => {
    for (const { value, label } of cardTerms(language)) {
      const term = lookUp(terminologyWords, value) ?? 'scorecard';
      expect([value, label]).toEqual([value, onCard[language][term]]);
    }
  });

  test.each([
    ['nb', ['Målekort', 'Styringskort', 'Målekart', 'Styrekort']],
    ['sv', ['Styrkort', 'Målkarta']],
    ['en', ['Scorecard']],
  ] as const)('is given once in %s', (language, expected) =>
    expect(cardTerms(language).map(({ label }) => label)).toEqual(expected),
  );

  test.each([
    [null, 'nb', ''],
    ['Målekort', 'nb', ''],
    [' styringskort ', 'nb', 'styringskort'],
    ['Styrkort', 'sv', ''],
    ['målekart', 'sv', 'målkarta'],
    ['målkarta', 'sv', 'målkarta'],
    ['poengkort', 'nb', null],
  ] as const)('of the word %p in %s is %p', (value, language, expected) =>
    expect(chosenTerm(value, language)).toBe(expected),
  );
});

describe('the card’s language', () => {
  test.each([
    [null, ''],
    ['', ''],
    ['nb', 'nb'],
    [' NN ', 'nn'],
    ['sv-SE', 'sv'],
    ['norsk', null],
    [1, null],
  ] as const)('of the word %p is %p', (value, expected) => expect(chosenLanguage(value)).toBe(expected));
});
