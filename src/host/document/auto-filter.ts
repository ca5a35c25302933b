import type { Box } from './box';

/** What a column of a filter leaves to be seen. */
export interface FilterColumn {
  /** From the filter's first column. */
  readonly index: number;
  /** Texts as the cells show them, `''` for blank ones; `null` for a criterion of a file that the host only keeps. */
  readonly values: readonly string[] | null;
  /** As the file has it; `null` for one that the host writes. */
  readonly xml: string | null;
}

/** The filter of a sheet, with buttons in the first row of its area. */
export interface AutoFilter {
  readonly box: Box;
  /** Ascending; those that leave all to be seen are not there. */
  readonly columns: readonly FilterColumn[];
}
