import type { Suggestion } from './suggestion';

/** What the workbook's names may be. `Suggestion.name` is a `NamedRange.reference`. */
export interface SetupProposal {
  readonly suggestions: readonly Suggestion[];
  /** Names, as setup cells refer to them, that the setup uses already. */
  readonly used: readonly string[];
  /** The workbook's own perspectives, else the default ones. */
  readonly perspectives: readonly string[];
}
