import type { RawValue } from '../../scorecard';

export const nameKinds = [
  'cell',
  'vector',
  'matrix',
  'dynamic',
  'constant',
  'multiArea',
  'broken',
  'external',
  'lambda',
  'system',
] as const;

export type NameKind = (typeof nameKinds)[number];

/** Why a name cannot be used. */
export type NameFault =
  | 'source-broken'
  | 'source-external'
  | 'name-relative'
  | 'source-circular'
  | 'dynamic-unresolved'
  | 'unreadable'
  | 'not-offered';

/** A defined name as the pane lists it and `bms names --json` prints it. */
export interface NamedRange {
  readonly name: string;
  /** As a setup cell refers to it: the name, or `Ark2!Frafall` for a sheet's own where the name alone would mean another. */
  readonly reference: string;
  /** `Workbook` or the sheet's name. */
  readonly scope: string;
  readonly kind: NameKind;
  readonly visible: boolean;
  /** `Data!B2:F2` (areas joined by commas), or `null` where it refers to no range. */
  readonly address: string | null;
  /** Cut to the used part for whole rows and columns; `null` where there is no range. */
  readonly rows: number | null;
  readonly columns: number | null;
  /** The first cell's value or the constant. */
  readonly value: RawValue;
  readonly fault: NameFault | null;
  /** The name that a circular one leads to. */
  readonly partner?: string;
}
