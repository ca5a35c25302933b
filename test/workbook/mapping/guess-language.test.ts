import { guessLanguage } from '../../../src/workbook/mapping/guess-language';
import { development } from './evaluation/workbooks';

test.each([
  ['bokmål', ['Sykefravær', 'Saksbehandlingstid', 'Elever som trives', 'Interne prosesser'], 'nb'],
  ['nynorsk', ['Fråfall', 'Sjukefråvær', 'Elevar', 'Saker innan frist', 'Trivsel'], 'nn'],
  ['Swedish', ['Sjukfrånvaro', 'Handläggningstid', 'Nöjda brukare', 'Budget'], 'sv'],
  ['English', ['SickLeave', 'Customer_Satisfaction', 'ProcessingTime_days'], 'en'],
  ['too few words', ['Sykefravær', 'Mobbing', 'X1'], null],
  [
    'words of two languages alike',
    ['Sykefravær', 'Saksbehandlingstid', 'Frafall', 'SickLeave', 'Customer', 'Complaints'],
    null,
  ],
  ['nothing', [], null],
  ['generated names', ['Ark1_B12', 'Range_17', 'Data2019'], null],
])('%s', (_, texts, language) => expect(guessLanguage(texts)).toBe(language));

test('no workbook of the evaluation is taken for one in another language', () => {
  const guesses = development.map(
    ({ title, language, names }) =>
      [title, language, guessLanguage(names.flatMap(({ range, facts }) => [range.name, facts.label]))] as const,
  );
  expect(guesses.filter(([, language, guess]) => guess !== null && guess !== language)).toEqual([]);
  expect(guesses.filter(([, , guess]) => guess !== null).length).toBeGreaterThan(guesses.length / 2);
});
