import type { RawValue } from '../../scorecard';

/** A part of the marked range that can get a name. */
export interface NamableRange {
  /** Proposed from its label, free in the workbook and allowed by Excel. */
  readonly name: string;
  /** The label beside it, '' where there is none. */
  readonly label: string;
  /** `Data!B2:F2`. */
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
  readonly value: RawValue;
}
