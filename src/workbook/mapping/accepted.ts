import { normalised } from '../../locales/headers';
import { type CardSuggestion, cardSuggestionFields, type CardSuggestionField } from './suggest-card';
import type { TableSuggestion } from './suggest-tables';
import type { Suggestion } from './suggestion';

/** A proposal below this is not accepted unless the user does. */
export const evenlyLikely = 0.5;

/** A table that says a target, or calls its rows indicators, is as sure as this. */
const toldByTable = 0.85;

/**
 * How sure a table's proposal must be to be accepted unasked. Whoever has named results has chosen them; then other tables are
 * mostly what these are computed from, unless they say that they hold indicators.
 *
 * @param suggestions - of the workbook's names
 */
export function leastOfTables(suggestions: readonly Suggestion[]): number {
  return hasNamedResult(suggestions) ? toldByTable : evenlyLikely;
}

/** Names over statistics are nobody's choice of what matters in the other tables. */
function hasNamedResult(suggestions: readonly Suggestion[]): boolean {
  return suggestions.some(
    ({ role, confidence, statistics }) => role === 'result' && confidence >= evenlyLikely && statistics === undefined,
  );
}

/**
 * What of the proposals for the card is accepted unasked. A unit that the figures are not told for would leave the card without
 * any: it must be one of the tables', or these tell no units and no names lead to others.
 *
 * @param suggestions - of the workbook's names
 * @param tables - the accepted ones
 */
export function acceptedCard(
  card: CardSuggestion,
  suggestions: readonly Suggestion[],
  tables: readonly TableSuggestion[],
): Readonly<Partial<Record<CardSuggestionField, string>>> {
  const units = new Set(
    tables.flatMap(({ series }) =>
      series.flatMap(({ role, unit }) => (role === 'unit' && unit !== null ? [normalised(unit)] : [])),
    ),
  );
  return Object.fromEntries(
    cardSuggestionFields.flatMap((field) => {
      const fact = card[field];
      if (fact === null || fact.confidence < evenlyLikely) return [];
      const isTold = units.has(normalised(fact.value)) || (units.size === 0 && !hasNamedResult(suggestions));
      return field === 'unit' && !isTold ? [] : [[field, fact.value]];
    }),
  );
}
