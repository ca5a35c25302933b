import type { Suggestion } from './suggestion';
import type { CardSuggestion } from './suggest-card';
import type { TableSuggestion } from './suggest-tables';

/** What the workbook's names and tables may be. `Suggestion.name` is a `NamedRange.reference`. */
export interface SetupProposal {
  readonly suggestions: readonly Suggestion[];
  /** Of the tables on the sheets. */
  readonly tableSuggestions: readonly TableSuggestion[];
  /** What the workbook says of itself, for `BMS_Kort`. */
  readonly card: CardSuggestion;
  /** Names, as setup cells refer to them, that the setup uses already. */
  readonly used: readonly string[];
  /** The workbook's own perspectives, else the default ones. */
  readonly perspectives: readonly string[];
}

/** A workbook that says nothing of itself. */
export const noCard: CardSuggestion = { title: null, organisation: null, unit: null, period: null };
