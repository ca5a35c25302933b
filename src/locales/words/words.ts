/**
 * The words of one language that are read from cells: results, targets, directions and periods.
 * All are lower case with single spaces. What is read is accepted in every language at once,
 * because a workbook's language does not decide in which language a plan was quoted.
 */
export interface Words {
  /** Results that stand for no number (rules 1.2). */
  readonly missing: readonly string[];
  readonly suppressed: readonly string[];
  readonly notApplicable: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly percent: readonly string[];
  readonly percentagePoints: readonly string[];
  /** Words that multiply: `mill.` is 1e6. */
  readonly magnitudes: Readonly<Record<string, number>>;
  readonly higher: readonly string[];
  readonly lower: readonly string[];
  readonly range: readonly string[];
  readonly target: TargetWords;
  readonly period: PeriodWords;
}

/** How plans write targets (rules 4.2). */
export interface TargetWords {
  /** Before the number. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly atLeast: readonly string[];
  readonly atMost: readonly string[];
  /** After the number: `90 eller mer`. */
  readonly orMore: readonly string[];
  readonly orLess: readonly string[];
  /** `mellom 7 og 8`. */
  readonly between: readonly string[];
  readonly and: readonly string[];
  /** Whole phrases that mean all cases, and words that do when a noun may follow. */
  readonly all: readonly string[];
  readonly allOf: readonly string[];
  /** Nouns after `alle` that make it mean something else (`i alle fall`). */
  readonly notAll: readonly string[];
  /** `ingen` and its forms, and the nouns after which it does not mean zero (`ingen ambisjon`). */
  readonly none: readonly string[];
  readonly notNone: readonly string[];
  /** Between two numbers these make several targets, not one with a note. */
  readonly joins: readonly string[];
  /** Words that begin a note and are never a unit. */
  readonly notUnits: readonly string[];
  /** A target for the whole year. */
  readonly perYear: readonly string[];
}

/** How columns and cells name periods (rules 9.1). */
export interface PeriodWords {
  /** Twelve entries, each with the full name first. */
  readonly months: readonly (readonly string[])[];
  readonly quarter: readonly string[];
  readonly tertial: readonly string[];
  readonly half: readonly string[];
  readonly schoolYear: readonly string[];
  readonly year: readonly string[];
  /** First to fourth as words. */
  readonly ordinals: readonly (readonly string[])[];
  /** Accumulated from 1 January: `per`, `hittil i år`. */
  readonly toDate: readonly string[];
}
