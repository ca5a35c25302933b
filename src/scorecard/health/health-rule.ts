import type { SetupPlace } from '../sources/setup';

/** The closed list of the health check's rules, in the order in which findings are told (rules 18). */
export const healthRules = [
  'too-many-indicators',
  'too-many-in-perspective',
  'too-few-in-perspective',
  'too-many-in-factor',
  'no-lead',
  'no-lag',
  'frequency-mix',
  'no-owner',
  'no-source',
  'no-definition',
  'no-ambition',
  'no-red-possible',
  'ambition-moved',
  'always-green',
  'red-without-action',
  'stale',
  'scale-doubt',
  'direction-against-ambition',
  'perspective-missing',
  'absolute-figure',
  'average-of-averages',
  'sign-doubt',
] as const;

export type HealthRule = (typeof healthRules)[number];

/** Something that a reader of the card would want to know or mend; it changes nothing on the card. */
export interface HealthFinding {
  readonly rule: HealthRule;
  /** `null` where it is about the card as a whole, or a perspective or factor of it. */
  readonly nr: string | null;
  /** Where it can be mended; `null` where no single row is the place. */
  readonly place: SetupPlace | null;
  /** Header of the cell, as the table has it. */
  readonly column: string | null;
  /** What the sentence names: of whom, how many, and against what. */
  readonly subject: string;
  readonly count?: number;
}
