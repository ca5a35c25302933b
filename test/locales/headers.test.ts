import {
  ambitionColumns,
  remarkColumns,
  cardColumns,
  cardFields,
  historyColumns,
  indicatorColumns,
  indicatorTypeWords,
  lookUp,
  perspectiveColumns,
  type Synonyms,
  normalised,
  targetTypeWords,
  totalWords,
  wordIn,
  yesNoWords,
} from '../../src/locales/headers';
import { languages } from '../../src/locales/language';

const dictionaries: Readonly<Record<string, Synonyms<string>>> = {
  ambitionColumns,
  remarkColumns,
  cardColumns,
  cardFields,
  historyColumns,
  indicatorColumns,
  indicatorTypeWords,
  perspectiveColumns,
  targetTypeWords,
  yesNoWords,
};
const cases = Object.keys(dictionaries).flatMap((name) => languages.map((language) => [name, language] as const));

test.each(cases)('what is written of %s in %s is read back as the same, each word once', (name, language) => {
  const synonyms = dictionaries[name] ?? {};
  const keys = Object.keys(synonyms).filter((key) => !key.startsWith('old'));
  const written = keys.map((key) => wordIn(synonyms, key, language));
  expect(written.map((word) => lookUp(synonyms, word))).toEqual(keys);
  expect(new Set(written).size).toBe(keys.length);
});

test.each([
  ['nb', 'Måleenhet', 'Forrige måling', 'Sammenlignet med', 'Kilde', 'Ansvarlig', 'Begrunnelse'],
  ['nn', 'Måleeining', 'Førre måling', 'Samanlikna med', 'Kjelde', 'Ansvarleg', 'Grunngjeving'],
  ['sv', 'Måttenhet', 'Föregående mätning', 'Jämfört med', 'Källa', 'Ansvarig', 'Motivering'],
  ['en', 'Unit of measure', 'Previous measurement', 'Compared with', 'Source', 'Responsible', 'Reason'],
] as const)('columns of an indicator in %s', (language, ...expected) => {
  expect(
    (['measure', 'previous', 'benchmark', 'source', 'owner', 'reason'] as const).map((key) =>
      wordIn(indicatorColumns, key, language),
    ),
  ).toEqual(expected);
});

test.each([
  ['Forrige  måling', 'previous'],
  [' FORRIGE\u00a0MÅLING\n', 'previous'],
  ['Forrige ma\u030aling', 'previous'],
  ['Forrige målinger', null],
])('the header %j is read as %p', (header, key) => {
  expect(lookUp(indicatorColumns, header)).toBe(key);
});

test.each(['sum', 'I alt', 'SAMLA', 'samlet', 'Summa', 'Total'])('%s holds all units together', (label) => {
  expect(totalWords.map(normalised)).toContain(normalised(label));
});
