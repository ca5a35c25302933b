import type { Direction } from '../../scorecard';

export const mappingRoles = ['result', 'previous', 'ambition', 'critical', 'baseline', 'benchmark'] as const;

/** What a name holds for its indicator. */
export type MappingRole = (typeof mappingRoles)[number];

/** A proposal for one usable name, as `bms suggest --json` prints it. A field that is not proposed is `null`. */
export interface Suggestion {
  /** As a setup cell refers to it: the name, or `Ark2!Frafall` for a sheet's own where the name alone would mean another. */
  readonly name: string;
  /** Title to show; names of one indicator have the same. */
  readonly indicator: string | null;
  /** `null` with an indicator: the name belongs to it but is not needed on the card, such as a year before the previous one. */
  readonly role: MappingRole | null;
  /** Name of one of the workbook's own perspectives, else of a default one in the language asked for. */
  readonly perspective: string | null;
  readonly direction: Direction | null;
  /** Måleenhet such as `%`, `kr` or `dager`. */
  readonly measure: string | null;
  /** A period that the name says, as `parsePeriod` reads it: `2018`, `2018/19`, `2018-H1`, `2018-06`. */
  readonly period: string | null;
  /** Organisational unit that the name is about; `null` for all together. */
  readonly unit: string | null;
  /** Of figures from a file of statistics: who published them, for Kilde, '' where nobody tells. Not printed. */
  readonly statistics?: { readonly publisher: string };
  /** 0–1, of indicator and role; below 0.5 neither is proposed. */
  readonly confidence: number;
  /** Why, in the language asked for. */
  readonly reason: string;
}
