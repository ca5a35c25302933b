import type { Box } from './box';

/** Who made a change: the add-in through Office.js (or the file being read), the person in the grid, another person who has the workbook open, or the calculation. */
export type ChangeOrigin = 'api' | 'user' | 'coauthor' | 'calculation';

/** Puts back what was there before the change, which is told as a change of its own. */
export type Restore = () => void;

/** What changed in a document; told to every subscriber after the fact, in order. */
export type DocumentChange =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly cells: readonly { readonly row: number; readonly column: number }[];
      readonly what: 'content' | 'style' | 'both';
      readonly origin: ChangeOrigin;
      readonly restore: Restore;
    }
  | {
      readonly kind: 'sheetAdded' | 'sheetRemoved' | 'sheetRenamed' | 'sheetMoved' | 'sheetShown';
      readonly sheetId: string;
      readonly origin: ChangeOrigin;
    }
  /** Anything of a sheet that is not a cell. */
  | {
      readonly kind: 'sheetPart';
      readonly sheetId: string;
      readonly part: SheetPart;
      readonly origin: ChangeOrigin;
      readonly restore: Restore;
    }
  | {
      readonly kind: 'structure';
      readonly sheetId: string;
      readonly operation: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly box: Box;
      readonly origin: ChangeOrigin;
    }
  | { readonly kind: 'names'; readonly origin: ChangeOrigin; readonly restore: Restore }
  | { readonly kind: 'activeSheet' | 'selection'; readonly origin: ChangeOrigin };

export type SheetPart =
  | 'merges'
  | 'columns'
  | 'rows'
  | 'filters'
  | 'autoFilter'
  | 'hyperlinks'
  | 'conditionalFormats'
  | 'dataValidations'
  | 'freeze'
  | 'pageLayout'
  | 'rowBreaks'
  | 'columnBreaks'
  | 'protection'
  | 'tables'
  | 'view'
  | 'tabColor'
  | 'drawings';
