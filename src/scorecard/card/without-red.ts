import { indicatorColumns, wordIn } from '../../locales/headers';
import type { Language } from '../../locales/language';
import type { BuildWarning } from '../sources/setup';
import type { BuiltIndicator } from './built-card';

/** Whether a row has an ambition and nothing that could make it red, however far it is from it (rules 5.2). */
export function isWithoutRed({ card, critical, tolerance }: BuiltIndicator): boolean {
  return card.ambition !== null && critical === null && tolerance === null;
}

/** How many can never be red, of those that have an ambition or a critical limit. */
export function withoutRed(indicators: readonly BuiltIndicator[]): { readonly count: number; readonly total: number } {
  return {
    count: indicators.filter(isWithoutRed).length,
    total: indicators.filter(({ card, critical }) => card.ambition !== null || critical !== null).length,
  };
}

/** Told once a card (rules 16.4): the colour that is looked for first cannot come. `null` where all can be red. */
export function withoutRedWarning(indicators: readonly BuiltIndicator[], language: Language): BuildWarning | null {
  const first = indicators.find(isWithoutRed);
  if (first === undefined) return null;
  const { place, headers } = first.setup;
  const named = headers.critical ?? wordIn(indicatorColumns, 'critical', language);
  const subject = `${place.table}, ${named}`;
  const column = headers.critical ?? null;
  return { code: 'no-red-possible', nr: null, place, column, subject, ...withoutRed(indicators) };
}
