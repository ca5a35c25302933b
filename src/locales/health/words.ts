/** The words of one language by which the health check knows what an indicator is; lower case with single spaces. */
export interface HealthWords {
  /** *Frekvens* once a year or more seldom. */
  readonly yearly: readonly string[];
  /** *Måleenhet* of amounts and counts: what grows with the size of the organisation. */
  readonly absolute: readonly string[];
  /** Beginnings of words for what such a figure can be divided by. */
  readonly divisors: readonly string[];
}
