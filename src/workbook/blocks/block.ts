import type { BlockCell } from './block-cell';
import type { Box } from './grid';
import type { BlockRole, HeaderWord } from './header-role';
import type { BlockPeriod } from './period-text';

export const blockShapes = [
  'indicators-periods',
  'periods-indicators',
  'units-periods',
  'units-indicators',
  'pairs',
  'long',
  'form',
  'budget',
] as const;
export type BlockShape = (typeof blockShapes)[number];

/** What stands over a column, or beside a row: a text with its cell. */
export interface Head {
  readonly text: string;
  readonly cell: BlockCell;
}

/** A column of figures, or one beside them. */
export interface BlockColumn {
  readonly column: number;
  readonly kind: 'label' | 'value' | 'text';
  readonly role: BlockRole;
  /** What its words say; empty where they are of no list. */
  readonly words: readonly HeaderWord[];
  /** Header texts from top to bottom, those of merged heads too. */
  readonly heads: readonly Head[];
  /** Header texts without periods and units. */
  readonly parts: readonly Head[];
  readonly period: BlockPeriod | null;
  readonly unit: Head | null;
}

/** A row of figures. */
export interface BlockRow {
  readonly row: number;
  /** By label column that is no period and no code: own text, or what was told once above. */
  readonly labels: readonly Head[];
  /** Sub-heading that stands above it alone. */
  readonly group: Head | null;
  readonly period: BlockPeriod | null;
  /** A `breakdown` is a part of the row above it, whose labels come before its own. */
  readonly kind: 'data' | 'total' | 'average' | 'benchmark' | 'difference' | 'breakdown';
}

/** A table on a sheet. */
export interface Block {
  readonly sheet: string;
  readonly box: Box;
  readonly shape: BlockShape;
  readonly title: Head | null;
  readonly headRows: readonly number[];
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly BlockRow[];
  /** Lines of notes and sources below. */
  readonly notes: readonly BlockCell[];
  /** The period of all its figures, where neither rows nor columns have one. */
  readonly period: { readonly period: BlockPeriod; readonly from: Head } | null;
  /** Whether it counts answers of a survey, of which somebody has to make a figure first. */
  readonly countsAnswers: boolean;
  /** What all its figures are counted in, where nothing nearer says it. */
  readonly unit: Head | null;
}
