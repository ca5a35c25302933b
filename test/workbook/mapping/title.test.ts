import type { Language } from '../../../src/locales/language';
import { letterRestorer, titleOf } from '../../../src/workbook/mapping/title';
import { tokensOf } from '../../../src/workbook/mapping/tokens';

const cases: readonly (readonly [string, string, Language])[] = [
  ['Sykefravaer', 'Sykefravær', 'nb'],
  ['Gjennomforing', 'Gjennomføring', 'nb'],
  ['LegemeldtFravaer', 'Legemeldt fravær', 'nb'],
  ['StotteFraLaererne', 'Støtte fra lærerne', 'nb'],
  ['Elever_per_aarsverk', 'Elever per årsverk', 'nb'],
  ['FRAFALL', 'Frafall', 'nb'],
  ['Frafall', 'Frafall', 'nn'],
  ['Sjukefravaer', 'Sjukefråvær', 'nn'],
  ['Sjukfranvaro', 'Sjukfrånvaro', 'sv'],
  ['Handlaggningstid', 'Handläggningstid', 'sv'],
  ['SickLeave', 'Sick leave', 'en'],
  ['KOSTRA_tall', 'KOSTRA tall', 'nb'],
  ['NPS', 'NPS', 'nb'],
  ['Bestått_Vg1', 'Bestått Vg1', 'nb'],
];

test.each(cases)('%s is called %s', (name, title, language) =>
  expect(titleOf(tokensOf(name), letterRestorer(language))).toBe(title),
);
