import type { Language } from '../../locales/language';
import { warnings } from '../../locales/every/warnings';
import { createTranslator, type Translate } from '../../locales/translator';
import type { BuildWarning, SetupPlace } from '../sources/setup';
import type { CardWarning } from './card';

const translators = new Map<Language, Translate<(typeof warnings)['nb']>>();

/** One translator a language: a card may have hundreds of warnings. */
function translator(language: Language): Translate<(typeof warnings)['nb']> {
  const known = translators.get(language) ?? createTranslator(warnings, language);
  translators.set(language, known);
  return known;
}

/** A warning in words: where it is and what to do. */
export function cardWarning(warning: BuildWarning, language: Language): CardWarning {
  const text = translator(language);
  const { place, column, code, nr, subject, suggestion = '', count = 0, total = 0 } = warning;
  // Told once for the whole column: its place is the first of its rows.
  const where = place === null || code === 'no-red-possible' ? subject : placeText(place, column, language);
  // A copy of a table is used where the table itself is absent.
  const message =
    code === 'setup-table-copy' && suggestion !== ''
      ? text('copyInUse', { subject, suggestion })
      : text(`code.${code}`, { subject, suggestion, count, total });
  return { code, nr, where, message };
}

/** A place in words: table, row and, where it is one cell, the column. */
export function placeText({ table, row }: SetupPlace, column: string | null, language: Language): string {
  return translator(language)(column === null ? 'whereRow' : 'where', { table, row, column: column ?? '' });
}

/** The words of a code alone, for a cell that has no room for more. */
export function codeText(code: BuildWarning['code'], language: Language, subject = ''): string {
  return translator(language)(`code.${code}`, { subject });
}
