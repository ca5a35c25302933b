/** The five perspectives that are proposed where a workbook has none of its own, in the order of the card. */
export const perspectiveKeys = ['users', 'community', 'finance', 'processes', 'people'] as const;
export type PerspectiveKey = (typeof perspectiveKeys)[number];

/** Words for what is measured, by what is better. */
export interface Judged {
  readonly higher?: readonly string[];
  readonly lower?: readonly string[];
  /** Nothing general can be said. */
  readonly open?: readonly string[];
}

export type RoleKey = 'result' | 'previous' | 'ambition' | 'critical' | 'baseline' | 'benchmark';

/**
 * The words of one language that say what a defined name is about. All are lower case; those of all languages are
 * searched at once, with and without special letters. A word of four letters or more also counts at either end of a
 * longer one.
 */
export interface MappingWords {
  /** Beside the name of an indicator these say what the cell holds for it. */
  readonly roles: Readonly<Record<RoleKey, readonly string[]>>;
  /** Likewise, but only where what is left is the name of another range: `Trivsel_snitt` beside `Trivsel`. */
  readonly perhapsRoles: Readonly<Partial<Record<RoleKey, readonly string[]>>>;
  /** Begin like a word of a role and are none. */
  readonly notRoles: readonly string[];
  /** Beside the name of another range: something about it that the card does not take from a name. */
  readonly asides: readonly string[];
  /** All units together. */
  readonly totals: readonly string[];
  /** What is measured, where the word alone says the perspective. */
  readonly subjects: Readonly<Record<PerspectiveKey, Judged>>;
  /** Well-being and the like: whoever feels it decides the perspective. */
  readonly feelings: Judged;
  /** What says the direction and no perspective. */
  readonly general: Judged;
  /** Those whom it is about. */
  readonly actors: Readonly<Partial<Record<PerspectiveKey, readonly string[]>>>;
  /** What is counted or listed and is no indicator: dates, codes, rates, headcounts. */
  readonly context: readonly string[];
  /** Say nothing: `område1`, `test`, `data`. */
  readonly empty: readonly string[];
  /** At either end of the name of cells: how the cells lie, and nothing about what is in them. */
  readonly containers: readonly string[];
  /** Before a number: the number of an indicator. */
  readonly codes: readonly string[];
  /** Units without designation: what the rows of a table are, and no part of what is measured. */
  readonly unitPlurals: readonly string[];
  /** What stands before a designation to make the name of a unit: `skole A`, `klinikk 2`. */
  readonly unitNouns: readonly string[];
  /** After a proper name: `Selbu vgs`. */
  readonly unitEndings: readonly string[];
  /** Measures, by how Måleenhet writes them. */
  readonly measures: Readonly<Record<string, readonly string[]>>;
  /** After these stands what the figure is divided by or limited to, not what it is about. */
  readonly prepositions: readonly string[];
  readonly negations: readonly string[];
  /** What tells pupils, patients or cases apart and is no unit of the organisation. */
  readonly breakdowns: readonly string[];
  /** What may follow a known word without changing what is better: `fraværet`, `frafallsprosent`. */
  readonly endings: readonly string[];
  /** Names of perspectives, of sheets and of the workbook's own, strongest first. */
  readonly perspectives: Readonly<Record<PerspectiveKey, readonly string[]>>;
  /** Spellings with special letters that occur in names and in no list above. */
  readonly spellings: readonly string[];
}
