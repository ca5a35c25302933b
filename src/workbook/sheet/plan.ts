import type { RawValue } from '../../scorecard/types';

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
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borderTop?: string;
  readonly borderBottom?: string;
}

/** A1 addresses without sheet; one style on many places is one request to Excel. */
export interface StyledAreas {
  readonly areas: readonly string[];
  readonly style: PlanStyle;
}

export interface PlanColumn {
  /** One letter that stands for the column in the card's mark, so that a later run recognises it. */
  readonly code: string;
  /** Points, of a hidden one too. */
  readonly width: number;
  readonly hidden: boolean;
  readonly part: 'council' | 'details' | 'helper';
}

export interface PlanRule {
  readonly areas: readonly string[];
  readonly beginsWith: string;
  readonly fill: string;
  readonly color: string;
}

/** A sheet as data: what the writer puts into Excel, block by block. Rows are one-based as in addresses. */
export interface SheetPlan {
  readonly cells: readonly (readonly PlanCell[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly columns: readonly PlanColumn[];
  readonly styles: readonly StyledAreas[];
  readonly rules: readonly PlanRule[];
  readonly merges: readonly string[];
  /** Height in points and the rows that have it. */
  readonly heights: readonly { readonly height: number; readonly rows: readonly number[] }[];
  /** Rows of each perspective's indicators. */
  readonly rowGroups: readonly { readonly first: number; readonly last: number }[];
  readonly links: readonly { readonly address: string; readonly reference: string; readonly tip: string }[];
  readonly headerRow: number;
  /** How many columns stay in sight when the sheet is scrolled. */
  readonly frozenColumns: number;
  /** Row of each indicator by Nr. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Row of each perspective's heading by Nr. */
  readonly headingOf: ReadonlyMap<string, number>;
  readonly printArea: string;
  /** Rows that begin a new page; `null` where the card is made to fit on one. */
  readonly pageBreaks: readonly number[] | null;
  /** Whether rows down to the header stay in sight when the sheet is scrolled. */
  readonly freezesRows: boolean;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** A value, or nothing for an empty one. */
export function valueCell(value: RawValue): PlanCell {
  return value === null || value === '' ? null : { kind: 'value', value };
}

/** @param formula - without `=` */
export function formulaCell(formula: string, value: RawValue): PlanCell {
  return { kind: 'formula', formula, value };
}
