import fc from 'fast-check';
import { languages } from '../../src/locales/language';
import { createTranslator } from '../../src/locales/translator';

const nb = {
  plain: 'Klar',
  only: 'Bare på bokmål',
  inside: { deep: { text: 'Arket «{{sheet}}»' } },
  found_one: '{{count}} navn på {{sheet}}',
  found_other: '{{count}} navn i alt på {{sheet}}',
};
const sv: Record<string, string> = {
  plain: 'Klart',
  found_one: '{{count}} namn',
  found_other: '{{count}} namn totalt',
};
const texts = { nb, nn: nb, sv: sv as unknown as typeof nb, en: { ...nb, plain: 'Ready', only: 'In English' } };

describe('a translator', () => {
  const text = createTranslator(texts, 'nb');

  test.each([
    ['a text', () => text('plain'), 'Klar'],
    ['a text deep inside, filled in', () => text('inside.deep.text', { sheet: 'Data' }), 'Arket «Data»'],
    ['no value', () => text('inside.deep.text'), 'Arket «{{sheet}}»'],
    ['one', () => text('found', { count: 1, sheet: 'A' }), '1 navn på A'],
    ['none', () => text('found', { count: 0, sheet: 'A' }), '0 navn i alt på A'],
    ['a half', () => text('found', { count: 1.5, sheet: 'A' }), '1.5 navn i alt på A'],
    ['many', () => text('found', { count: 1000, sheet: 'A' }), '1000 navn i alt på A'],
    ['another language', () => createTranslator(texts, 'sv')('found', { count: 2 }), '2 namn totalt'],
    ['bokmål where a text is missing', () => createTranslator(texts, 'sv')('only'), 'Bare på bokmål'],
  ])('gives %s', (_name, given, expected) => expect(given()).toBe(expected));

  test.each(languages)('chooses one and other in %s', (language) => {
    const found = createTranslator(
      {
        nb: { n_one: 'en', n_other: 'flere' },
        nn: { n_one: 'en', n_other: 'flere' },
        sv: { n_one: 'en', n_other: 'flere' },
        en: { n_one: 'en', n_other: 'flere' },
      },
      language,
    );
    expect([0, 1, 2, 11, 21].map((count) => found('n', { count }))).toEqual(['flere', 'en', 'flere', 'flere', 'flere']);
  });

  test('leaves what a value says as it is, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('{{sheet}}', '$&', '$1', '<b>', '{{count}}')),
        (sheet) => text('inside.deep.text', { sheet }) === `Arket «${sheet}»`,
      ),
    );
  });
});
