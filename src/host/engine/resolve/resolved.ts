import type { CellPlace } from '../engine';

/** Why a formula cannot be computed here as Excel would. */
export type LackReason =
  /** A function that the engine does not have. */
  | 'function'
  /** Another workbook. */
  | 'external'
  /** A name that nothing has. */
  | 'name'
  /** A name that leads back to itself. */
  | 'circular'
  /** A way of writing that cannot be read, or not by the engine. */
  | 'syntax'
  /** What the engine makes an error of where Excel has a value. */
  | 'engine';

export interface Lack {
  readonly why: LackReason;
  /** The function or name as written; '' where there is none. */
  readonly what: string;
}

/** A formula in the engine's terms. */
export interface Resolved {
  /** Without `=`. What is lacking stands there as the error that Excel gives for it. */
  readonly text: string;
  /** The first thing that cannot be computed; `null` when all can. */
  readonly lack: Lack | null;
  /** Whether another cell would get another text. */
  readonly bound: boolean;
  /** Whether the text would be another in an array formula: a range was taken as the cell beside the formula. */
  readonly intersects: boolean;
  /** Formulas whose filled cells the text takes as they are now. */
  readonly spills: readonly CellPlace[];
}
