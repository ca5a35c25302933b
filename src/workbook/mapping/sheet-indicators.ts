import type { Block } from '../blocks/block';
import { type BlockIndicator, blockIndicators } from '../blocks/block-indicators';
import type { Grid } from '../blocks/grid';

/** A sheet with the tables on it. */
export interface SheetTables {
  readonly grid: Grid;
  readonly blocks: readonly Block[];
}

/** A sheet with its tables and the indicators in each of them. */
export interface SheetIndicators {
  readonly grid: Grid;
  readonly blocks: readonly { readonly block: Block; readonly indicators: readonly BlockIndicator[] }[];
}

/** Reads the indicators of a sheet's tables, once for all that ask for them. */
export function sheetIndicators({ grid, blocks }: SheetTables): SheetIndicators {
  return { grid, blocks: blocks.map((block) => ({ block, indicators: blockIndicators(block, grid) })) };
}
