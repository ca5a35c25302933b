import type { Language } from '../../locales/language';
import type { HealthLine, HealthTask } from '../../scorecard';

/** A finding of the health check with the cells it speaks of, for `goTo`; `null` where there is no such cell. */
export interface PlacedFinding extends HealthLine {
  /** The same in every check that finds it. */
  readonly key: string;
  /** Nr and name of the indicator; `null` where it is about the card as a whole. */
  readonly about: string | null;
  readonly address: string | null;
}

/** Findings of one thing to do, with its heading. */
export interface FindingGroup {
  readonly task: HealthTask;
  readonly heading: string;
  /** By what they are about: the card as a whole first (`about` is `null`), then by indicator in card order. */
  readonly parts: readonly {
    readonly nr: string | null;
    readonly about: string | null;
    readonly findings: readonly PlacedFinding[];
  }[];
}

/** What the health check found of a card, in words of one language. */
export interface CheckedCard {
  readonly language: Language;
  /** In the order of the rules. */
  readonly findings: readonly PlacedFinding[];
  /** The same findings by what to do about them (rules 18.5). */
  readonly groups: readonly FindingGroup[];
  /** How many there are, of what; that there are none. */
  readonly summary: string;
}
