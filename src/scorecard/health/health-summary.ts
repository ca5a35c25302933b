import { health } from '../../locales/every/health';
import type { Language } from '../../locales/language';
import { createTranslator } from '../../locales/translator';

/**
 * How much was found, in words (rules 18.5): `12 funn: 3 om kortet som helhet, 9 om 4 indikatorer`.
 *
 * @param findings - by what each is about; `nr` is `null` for the card as a whole
 */
export function healthSummary(findings: readonly { readonly nr: string | null }[], language: Language): string {
  const text = createTranslator(health, language);
  const card = findings.filter(({ nr }) => nr === null).length;
  const rest = findings.length - card;
  const count = new Set(findings.flatMap(({ nr }) => nr ?? [])).size;
  if (findings.length === 0) return text('summary.none');
  const found = text('summary.found', { count: findings.length });
  if (rest === 0) return text('summary.ofCard', { found });
  return text(card === 0 ? 'summary.ofIndicators' : 'summary.ofBoth', { found, card, rest, count });
}
