import type { WorkbookError } from '../error';
import type { StrayLines } from '../sheets/arrangement';
import type { RowsTold } from './rows-told';

/** How far a run over several units is. */
export interface UnitProgress {
  readonly done: number;
  readonly total: number;
  readonly unit: string;
}

/** What a run over several units made. */
export interface MadeUnits extends RowsTold {
  readonly made: readonly { readonly unit: string; readonly sheetName: string; readonly replaced: boolean }[];
  /** Made sheets where Excel refused to freeze panes or to set up the page; they are whole but for that. */
  readonly withoutView?: readonly string[];
  /** What the user had put at rows or columns that are gone from a card, and where it stands now. */
  readonly strays?: readonly StrayLines[];
  /** Units that were not come to, because the run was cancelled or one before them failed. */
  readonly left: readonly string[];
  /** The unit whose card could not be made, and why; its old card is as it was. Not in `left`. `null` where none failed. */
  readonly failed: { readonly unit: string; readonly error: WorkbookError } | null;
}
