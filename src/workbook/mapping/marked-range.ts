import type { NamableRange } from '../names/marked-range';
import type { TableSuggestion } from './suggest-tables';

/** What the marked range can become. */
export interface MarkedRange {
  readonly address: string;
  /** Indicators of a table, with what stands beside their figures. */
  readonly tables: readonly TableSuggestion[];
  /** Ranges that can get a name: one a row where several labelled rows are marked. */
  readonly parts: readonly NamableRange[];
}
