import type { RawValue } from '../../scorecard';
import type { CellRule } from '../cells/cell-rule';
import type { PlanChart } from './plan-chart';

/** What to write into a cell; `null` is an empty one. A text is never read as a formula, whatever it begins with. */
export type PlanCell =
  | { readonly kind: 'value'; readonly value: RawValue }
  /** `formula` without `=`, and the value it gives now. */
  | { readonly kind: 'formula'; readonly formula: string; readonly value: RawValue }
  | null;

/** Looks; what is left out stays as the sheet has it. Colours `#RRGGBB`, sizes in points. */
export interface PlanStyle {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Excel underlines a link where this is left out. */
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'General' | 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borderTop?: string;
  readonly borderBottom?: string;
}

/** A1 addresses without sheet. */
export interface StyledAreas {
  readonly areas: readonly string[];
  readonly style: PlanStyle;
}

/** `main` is read and printed; `details` are folded away until someone unfolds them; a `helper` holds what formulas read, and is never shown. */
export type ColumnPart = 'main' | 'details' | 'helper';

export interface PlanColumn {
  /** What stands for the column in the sheet's mark, so that a later run recognises it; one character where there are many. */
  readonly code: string;
  /** Points, of a hidden one too. */
  readonly width: number;
  readonly hidden: boolean;
  /** Details stand side by side. */
  readonly part: ColumnPart;
}

/** Colours of cells for which a condition holds; Excel follows it by itself. A custom function cannot stand in one (office-js #6135). */
export interface PlanRule {
  readonly areas: readonly string[];
  readonly when:
    | { readonly kind: 'beginsWith'; readonly text: string }
    /** Without `=`; as it reads in the first cell of each area. */
    | { readonly kind: 'formula'; readonly formula: string };
  readonly fill: string;
  readonly color: string;
}

/** A way from a cell to a place in the workbook. */
export interface PlanLink {
  readonly address: string;
  /** A defined name, or an address with its sheet. */
  readonly reference: string;
  readonly tip: string;
}

/** Rows under an outline, one-based; the row above the first is their heading. */
export interface RowGroup {
  readonly first: number;
  readonly last: number;
}

/** What stays in sight when the sheet is scrolled. */
export interface SheetView {
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** How a sheet is printed: on A4, one page across. */
export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Points. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly footer: number;
  };
  readonly printArea: string;
  /** A row that is repeated on each page; `null` for none. */
  readonly titleRow: number | null;
  /** Rows that begin a new page; `null` where all is made to fit on one. */
  readonly breaks: readonly number[] | null;
  /** With Excel's codes (`&P`); an `&` of a text's own is doubled. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** A sheet as data: what the writer puts into Excel, block by block. Rows are one-based as in addresses. */
export interface SheetPlan {
  /** Every row from A1 on, as wide as there are columns. */
  readonly cells: readonly (readonly PlanCell[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly columns: readonly PlanColumn[];
  readonly styles: readonly StyledAreas[];
  readonly rules: readonly PlanRule[];
  readonly merges: readonly string[];
  /** Points by row. */
  readonly heights: readonly number[];
  readonly rowGroups: readonly RowGroup[];
  readonly links: readonly PlanLink[];
  /** What may be typed into cells. */
  readonly choices: readonly { readonly address: string; readonly rule: CellRule }[];
  /** The row of the columns' headers, below which rows have keys; 0 where there is none. */
  readonly headerRow: number;
  readonly view: SheetView;
  readonly page: PageSetup;
  /** None where it is left out. */
  readonly charts?: readonly PlanChart[];
}

/** A value, or nothing for an empty one. */
export function valueCell(value: RawValue): PlanCell {
  return value === null || value === '' ? null : { kind: 'value', value };
}

/** @param formula - without `=` */
export function formulaCell(formula: string, value: RawValue): PlanCell {
  return { kind: 'formula', formula, value };
}
