import type { StrayLines } from '../sheets/arrangement';
import type { CheckedCard } from './checked-card';

/** The sheet of the health check, as it was made. */
export interface MadeHealthSheet {
  readonly sheetName: string;
  /** Whether a sheet of ours was rewritten in place. */
  readonly replaced: boolean;
  readonly checked: CheckedCard;
  /** The sheet, where Excel refused to freeze its panes or to set up its page; it is whole but for that. */
  readonly withoutView?: readonly string[];
  /** What the user had put at rows that are gone from the list, and where it stands now. */
  readonly strays?: StrayLines;
}
