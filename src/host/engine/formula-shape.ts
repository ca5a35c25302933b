import { maximumColumns, maximumRows } from '../document/box';
import type { CellBlockRange } from './cell-set';

/** What makes formulas alike that do the same with other cells. */
export interface FormulaShape {
  /** The formula without the cells that it speaks of. */
  readonly key: string;
  /** Those cells, in the order in which they are written. */
  readonly ranges: readonly CellBlockRange[];
}

/** Everything that a formula can be written of in the engine's terms, but for names of parameters and what is quoted. */
const token =
  /"(?:[^"]|"")*"|[A-Z_][\w.]*!|(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w.(!])|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\w.(!$])|\$?(\d{1,7}):\$?(\d{1,7})(?![\w.$])|[A-Z_][\w.]*\(|(?:TRUE|FALSE)(?![\w.(!])|\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?|#(?:N\/A|[A-Z/0]+[!?])|[-+*/^&=<>(),:;%{}\s]/giy;

function columnOf(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + (letters.charCodeAt(index) & 31);
  return column - 1;
}

function cellOf(reference: string): { readonly row: number; readonly column: number } {
  let column = 0;
  let row = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index);
    if (code >= 65) column = column * 26 + (code & 31);
    else if (code >= 48) row = row * 10 + (code - 48);
  }
  return { row: row - 1, column: column - 1 };
}

/** The cells between two, whichever is written first; `null` where there are none such. */
function between(startRow: number, startColumn: number, endRow: number, endColumn: number): CellBlockRange | null {
  const range = {
    startRow: Math.min(startRow, endRow),
    endRow: Math.max(startRow, endRow),
    startColumn: Math.min(startColumn, endColumn),
    endColumn: Math.max(startColumn, endColumn),
  };
  return range.startRow < 0 || range.endRow >= maximumRows || range.endColumn >= maximumColumns ? null : range;
}

/**
 * Tells formulas apart by what they do: `=A1*2` does the same as `=C7*2`.
 *
 * @param formula - in the engine's terms, with its `=`
 * @returns `null` for a formula that must be taken as it stands
 */
export function shapeOf(formula: string): FormulaShape | null {
  const ranges: CellBlockRange[] = [];
  let key = '';
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const match = token.exec(formula);
    if (match === null) return null;
    const [text, first, last, left, right, top, bottom] = match;
    let range: CellBlockRange | null | undefined;
    if (first !== undefined) {
      const from = cellOf(first);
      const to = last === undefined ? from : cellOf(last);
      range = between(from.row, from.column, to.row, to.column);
      key += last === undefined ? '$' : '$:$';
    } else if (left !== undefined && right !== undefined) {
      range = between(0, columnOf(left), maximumRows - 1, columnOf(right));
      key += '|:|';
    } else if (top !== undefined && bottom !== undefined) {
      range = between(Number(top) - 1, 0, Number(bottom) - 1, maximumColumns - 1);
      key += '_:_';
    } else {
      key += text;
      continue;
    }
    if (range === null) return null;
    ranges.push(range);
  }
  return { key, ranges };
}
