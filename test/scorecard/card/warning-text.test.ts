import { languages } from '../../../src/locales/language';
import { cardWarning, codeText } from '../../../src/scorecard/card/warning-text';
import type { BuildWarning } from '../../../src/scorecard/sources/setup';
import { warningCodes } from '../../../src/scorecard/values/warning';
import { place } from '../setup';

const warning: BuildWarning = { code: 'text-number', nr: '1.1', place, column: 'Resultat', subject: '81,5' };

test.each<[string, Partial<BuildWarning>, string, string]>([
  [
    'in a cell',
    {},
    'BMS_Indikatorer rad 7, Resultat',
    'Tallet «81,5» er lagret som tekst. Det er brukt, men bør gjøres om til et tall.',
  ],
  [
    'in a row',
    { column: null },
    'BMS_Indikatorer rad 7',
    'Tallet «81,5» er lagret som tekst. Det er brukt, men bør gjøres om til et tall.',
  ],
  [
    'nowhere but in its subject',
    { place: null, code: 'source-broken', subject: 'Frafall' },
    'Frafall',
    'Navnet «Frafall» viser til celler som er slettet. Rett det i Navnebehandling på fanen Formler.',
  ],
  [
    'with what was meant',
    { code: 'setup-unknown-column', subject: 'Resultt', suggestion: 'Resultat' },
    'BMS_Indikatorer rad 7, Resultat',
    'Kolonnen «Resultt» er ikke kjent og er ikke brukt. Skal den hete «Resultat»?',
  ],
  [
    'of a copied table that is used',
    { code: 'setup-table-copy', place: null, subject: 'BMS_Kort_1', suggestion: 'BMS_Kort' },
    'BMS_Kort_1',
    'Tabellen «BMS_Kort_1» er kopiert fra en annen fil og brukes som BMS_Kort. Gi den det navnet under Tabellutforming, så er den lett å finne igjen.',
  ],
  [
    'of a copied table that is not used',
    { code: 'setup-table-copy', place: null, subject: 'BMS_Kort_1', suggestion: '' },
    'BMS_Kort_1',
    'Tabellen «BMS_Kort_1» er en kopi og er ikke brukt, fordi originalen også finnes. Slett den du ikke trenger.',
  ],
])('a warning %s', (_, changed, where, message) => {
  expect(cardWarning({ ...warning, ...changed }, 'nb')).toEqual({
    code: changed.code ?? 'text-number',
    nr: '1.1',
    where,
    message,
  });
});

test('is told in the language that is asked for, one after the other', () => {
  const told = languages.map((language) => cardWarning(warning, language).message);
  expect(new Set(told).size).toBe(languages.length);
  expect(languages.map((language) => cardWarning(warning, language).message)).toEqual(told);
  expect(cardWarning(warning, 'en').where).toBe('BMS_Indikatorer row 7, Resultat');
});

test.each(languages)('every code has its words in %s, with the subject in its place', (language) => {
  for (const code of warningCodes) {
    const text = cardWarning({ ...warning, code, subject: 'EMNE', suggestion: 'FORSLAG' }, language).message;
    expect(text).toMatch(/^\P{Ll}.*[.?]$/u);
    expect(text).not.toMatch(/\{\{|undefined|code\./);
  }
  expect(codeText('source-missing', language, 'EMNE')).toContain('EMNE');
  expect(codeText('manual-status', language)).toBe(codeText('manual-status', language, ''));
});
