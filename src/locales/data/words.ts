/** What a word in a file of statistics can say. */
export type DataWordKey =
  | 'geo'
  | 'time'
  | 'metric'
  | 'flag'
  | 'hidden'
  | 'yes'
  | 'source'
  | 'updated'
  | 'measure'
  | 'note'
  | 'aside'
  | 'suppressed'
  | 'missing'
  | 'notApplicable'
  | 'zero'
  | 'preliminary'
  | 'revised'
  | 'break'
  | 'groupOfUnits'
  | 'all';

/**
 * The words of one language by which files of statistics are read. All are lower case with single spaces; those of all
 * languages are searched at once.
 */
export interface DataWords {
  /** What a dimension of places or organisational units is called. */
  readonly geo: readonly string[];
  /** What a dimension of periods is called. */
  readonly time: readonly string[];
  /** What a dimension of things counted is called. */
  readonly metric: readonly string[];
  /** Over a column of signs that stand beside another column's figures. */
  readonly flag: readonly string[];
  /** Over a column that says of each row whether its figure is hidden. */
  readonly hidden: readonly string[];
  /** In such a column. */
  readonly yes: readonly string[];
  /** Before what stands below or beside it, each alone on its line. */
  readonly source: readonly string[];
  readonly updated: readonly string[];
  readonly measure: readonly string[];
  readonly note: readonly string[];
  /** Lines that say nothing of the figures: whom to ask, whose right it is. */
  readonly aside: readonly string[];
  /** Beginnings of words by which a legend explains a sign. */
  readonly suppressed: readonly string[];
  readonly missing: readonly string[];
  readonly notApplicable: readonly string[];
  /** Whole explanations that mean none at all. */
  readonly zero: readonly string[];
  readonly preliminary: readonly string[];
  readonly revised: readonly string[];
  readonly break: readonly string[];
  /** Beginnings of what a place is called that stands for many others: the country, a group. */
  readonly groupOfUnits: readonly string[];
  /** What a category is called that holds all others. */
  readonly all: readonly string[];
}
