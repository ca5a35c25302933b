/** What a column or row of a table can be, beside the words that the setup's own headers have. */
export type BlockWordKey =
  | 'unit'
  | 'period'
  | 'value'
  | 'code'
  | 'measure'
  | 'count'
  | 'breakdown'
  | 'total'
  | 'average'
  | 'difference'
  | 'signed'
  | 'actual'
  | 'budget'
  | 'forecast'
  | 'status'
  | 'quality'
  | 'counted'
  | 'note'
  | 'cardTitle'
  | 'organisation'
  | 'organisationEnding'
  | 'ownUnit'
  | 'unitEnding'
  | 'reportPeriod'
  | 'formLabel'
  | 'reportEnding'
  | 'breakdownValue'
  | 'partOf'
  | 'lower'
  | 'upper'
  | 'current'
  | 'rolling'
  | 'scale'
  | 'gluedResult'
  | 'gluedPrevious'
  | 'gluedAmbition'
  | 'answers';

/**
 * The words of one language by which tables are read. All are lower case with single spaces; those of all languages are
 * searched at once. A header is one of them when it is the word, or begins with it and goes on with another word.
 */
export interface BlockWords {
  /** Over a column of what the organisation, or the country, is made of: municipalities, schools. */
  readonly unit: readonly string[];
  /** In brackets before the ends of a scale: `(indeks 1–5)`. */
  readonly scale: readonly string[];
  /** Over a column of periods. */
  readonly period: readonly string[];
  /** Over the figures of a long table; says nothing of what they are. */
  readonly value: readonly string[];
  readonly code: readonly string[];
  /** Over a column, or before a text, that says what figures are counted in. */
  readonly measure: readonly string[];
  /** How many a figure rests on. */
  readonly count: readonly string[];
  /** Over a column of what people or cases are told apart by. */
  readonly breakdown: readonly string[];
  /** A row or column that holds all others together. */
  readonly total: readonly string[];
  readonly average: readonly string[];
  /** A figure that is the difference of two others, with a sign. */
  readonly difference: readonly string[];
  /** Ends of what a difference is called whose good sign nobody can know: an indicator that is asked about. */
  readonly signed: readonly string[];
  readonly actual: readonly string[];
  readonly budget: readonly string[];
  readonly forecast: readonly string[];
  /** Somebody's own traffic lights. */
  readonly status: readonly string[];
  /** How good another column's figures are: no figures of their own. */
  readonly quality: readonly string[];
  /** What figures are counted in, where that is no measure: persons, points, tonnes; and the words for a count. */
  readonly counted: readonly string[];
  /** Begins a line of sources or remarks. */
  readonly note: readonly string[];
  /** Beside the title of a report, in a form. */
  readonly cardTitle: readonly string[];
  /** Beside the name of the organisation that reports, in a form. */
  readonly organisation: readonly string[];
  /** Last words of organisations' names: `Solvær kommune`. */
  readonly organisationEnding: readonly string[];
  /** Beside the name of the unit that reports, in a form. */
  readonly ownUnit: readonly string[];
  /** Last words of units' names: `Vik skole`. */
  readonly unitEnding: readonly string[];
  /** Beside, or before, the period that is reported. */
  readonly reportPeriod: readonly string[];
  /** Beside what a form asks for as well. */
  readonly formLabel: readonly string[];
  /** Ends of the words that reports are called by: what stands before a name in a title is no part of it. */
  readonly reportEnding: readonly string[];
  /** Parts that people are told apart by, as heads or labels: women, boys. */
  readonly breakdownValue: readonly string[];
  /** Begins a label of a part of the row above: `herav kvinner`. */
  readonly partOf: readonly string[];
  /** Over the lower one of two bounds. */
  readonly lower: readonly string[];
  /** Over the upper one of two bounds. */
  readonly upper: readonly string[];
  /** Over the newest figures, without a period that is one. */
  readonly current: readonly string[];
  /** Over a sum or mean of the last twelve months. */
  readonly rolling: readonly string[];
  /** Stands beside the name of what is measured, over what it was: `Sales Act`. */
  readonly gluedResult: readonly string[];
  /** The same over what it was a year before; alone as well. */
  readonly gluedPrevious: readonly string[];
  /** The same over what it should be. */
  readonly gluedAmbition: readonly string[];
  /** What people answer in a survey: a table of these holds counts, of which somebody must make a figure. */
  readonly answers: readonly string[];
}
