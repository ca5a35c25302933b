import type { NameSuggestion } from './beside-name';
import type { Suggestion } from './suggestion';
import type { CardSuggestion } from './suggest-card';
import type { TableSuggestion } from './suggest-tables';

/** A name's proposal, and what stands beside its cells where they lie in a table. */
export type ProposedName = Suggestion & Partial<Pick<NameSuggestion, 'sheet' | 'series' | 'result' | 'limit'>>;

/** What the workbook's names and tables may be. `Suggestion.name` is a `NamedRange.reference`. */
export interface SetupProposal {
  readonly suggestions: readonly ProposedName[];
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
