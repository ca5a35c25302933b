import type { DefinedName } from '../../document/sheet-parts';
import type { Area } from './area';

/** What the place of an expression takes: one value, a range as it is, or an array computed cell by cell. */
export type Wanted = 'value' | 'range' | 'array';

/** A part of a formula in the engine's terms. */
export interface Piece {
  readonly text: string;
  /** How tightly its outermost operator binds; what binds less than its surroundings gets brackets. */
  readonly rank: number;
  /** The cells that it stands for, where that is settled; several for a union. */
  readonly areas: readonly Area[] | null;
  /** Whether it may come to several cells or values. */
  readonly several: boolean;
}

export const ranks: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
export const percentRank = 6;
export const signRank = 7;
export const rangeRank = 8;
/** Of what needs brackets nowhere. */
export const highest = 9;

/** What surrounds an expression. */
export interface Scope {
  /** The sheet of references without one. */
  readonly sheetId: string;
  /** Names whose formulas this stands in, outermost first. */
  readonly within: readonly DefinedName[];
  /** Parameters of LET and LAMBDA, in lower case. */
  readonly parameters: ReadonlySet<string>;
  /** Excel computes names as arrays, wherever they are used. */
  readonly asArray: boolean;
}

/** What an operator or a function's argument wants, given what is wanted of its result. */
export function inherited(wanted: Wanted, scope: Scope): Wanted {
  return scope.asArray || wanted === 'array' ? 'array' : 'value';
}

export function bracketed(piece: Piece, rank: number): string {
  return piece.rank < rank ? `(${piece.text})` : piece.text;
}
