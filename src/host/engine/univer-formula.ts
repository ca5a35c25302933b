import { type IRange, RANGE_TYPE } from '@univerjs/core';
import type { BaseAstNode, BaseReferenceObject } from '@univerjs/engine-formula';
import { maximumColumns, maximumRows } from '../document/box';
import type { CellBlockRange } from './cell-set';

/** A reference that a formula writes out: a cell, or from one to another. */
export interface WrittenReference {
  /** The sheet it names; `null` for the formula's own. */
  readonly sheetId: string | null;
  /** As the formula has it that was parsed. */
  readonly range: CellBlockRange;
  readonly rangeType: RANGE_TYPE;
  /** What Univer makes the reference of, itself last. */
  readonly nodes: readonly BaseAstNode[];
  /** Univer's reference, which is made once in a calculation and given other cells for each formula. */
  made: { readonly calculation: number; readonly reference: BaseReferenceObject } | null;
}

/** One node of a formula, after those that it takes its arguments from. */
export interface FormulaStep {
  readonly node: BaseAstNode;
  /** Which of the formula's references it is. */
  readonly written: number | null;
  /** For a text that is written out: Univer takes each time anew for a number that it may look like, and is slow at it. */
  readonly constant: boolean;
  /** For a node whose reference is found only by computing it (`OFFSET`, `INDIRECT`, `A1:INDEX(…)`). */
  readonly finds: boolean;
  /** Whether it is such a node, or one that such a node takes arguments from. */
  sought: boolean;
}

/** A formula that Univer has parsed, for all formulas of its shape. */
export interface UniverFormula {
  readonly node: BaseAstNode;
  /** What is executed one after the other; `null` for a formula with parameters or promises, which Univer executes. */
  readonly steps: readonly FormulaStep[] | null;
  readonly written: readonly WrittenReference[];
  /** Nodes whose references are found only by computing them, the innermost first. */
  readonly finding: readonly BaseAstNode[];
}

/** What of a whole row or column is not said. */
const orElse = (index: number, otherwise: number): number => (Number.isNaN(index) ? otherwise : index);

/** The cells of a range as Univer has it. */
export function fromUniverRange(range: IRange): CellBlockRange {
  return {
    startRow: orElse(range.startRow, 0),
    endRow: orElse(range.endRow, maximumRows - 1),
    startColumn: orElse(range.startColumn, 0),
    endColumn: orElse(range.endColumn, maximumColumns - 1),
  };
}

/** The other way. The range is always a new one: Univer changes that of a whole row or column when it reads it. */
export function toUniverRange(
  { startRow, endRow, startColumn, endColumn }: CellBlockRange,
  rangeType: RANGE_TYPE,
): IRange {
  if (rangeType === RANGE_TYPE.COLUMN) return { startRow: NaN, endRow: NaN, startColumn, endColumn, rangeType };
  if (rangeType === RANGE_TYPE.ROW) return { startRow, endRow, startColumn: NaN, endColumn: NaN, rangeType };
  return { startRow, endRow, startColumn, endColumn, rangeType };
}
